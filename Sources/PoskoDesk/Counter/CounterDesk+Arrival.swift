internal import PoskoContract
internal import PoskoWords

/// Somebody who is here before they are begun with: their slip or their card was scanned.
extension CounterDesk {
    /// Nil when it is not for the work, or somebody is served.
    mutating func handIdle(_ input: WorkInput) -> [DeskEffect]? {
        guard guest?.stage != .serving else { return nil }
        return work.handleIdle(input, called: guest?.ticket, shell: &shell).map {
            $0 + serveArrived()
        }
    }

    /// Does with two commands what two keys do, the second when the first is answered.
    mutating func serveArrived() -> [DeskEffect] {
        guard let ticket = work.takeArrived() else { return [] }
        switch guest {
        case nil:
            if errand == nil { expected = ticket }
            return perform(.next)
        case let guest? where guest.ticket == ticket && guest.stage != .serving:
            return perform(.begin)
        default: return []
        }
    }

    /// Begins with who was called, if it is they who are here; the line may have changed.
    mutating func meet(_ guest: Guest) -> [DeskEffect] {
        guard let expected else { return [] }
        self.expected = nil
        guard expected == guest.ticket else {
            shell.say(CardDeskWords.calledInstead.text(guest.ticket, expected), .warning)
            return [.bell]
        }
        return begin(guest)
    }
}
