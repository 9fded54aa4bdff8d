import PoskoCore
import PoskoJournal

extension Entry {
    /// - Precondition: the simulated days have no staff.
    var event: EventCode {
        guard let event = stream.event else { preconditionFailure("an entry of the staff") }
        return event
    }
}
