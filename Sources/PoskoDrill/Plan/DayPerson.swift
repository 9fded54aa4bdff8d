internal import PoskoCore

/// What somebody does on the day; all of it follows from the seed.
struct DayPerson: Hashable, Sendable {
    enum Booking: Hashable, Sendable {
        case ahead
        case aheadButCancels
        case aheadButNeverComes
        case atTheDesk
        /// Comes back because somebody else was given their card.
        case whenCardIsMissing
    }

    /// What goes other than planned. Nobody has two of these.
    enum Fate: Hashable, Sendable {
        case none
        case misses(DayStation, comesBack: Bool)
        case callUndone(DayStation)
        case leaves(DayStation)
        case skipsLab
        case labFirst
        /// RED, and sent on to the card desk by mistake before the doctor has seen them.
        case sentPastDoctor
        /// Gets a slot from the waitlist and is not there any more.
        case goneWhenPromoted
    }

    enum CardFate: Hashable, Sendable {
        case takesOwn
        case refuses
        case isSpoiled
        case takesAlsoFor(SampleCard)
        case isGivenAnothers(SampleCard)
        case complains
    }

    /// Place in the plan, from 0.
    let place: Int
    let person: SamplePerson
    /// The NIK that they show; some cannot.
    let shownNIK: NIK?
    let isOnRoster: Bool
    let needsConfirmation: Bool
    var purpose: Purpose
    var booking: Booking
    var consents = true
    var hasDisability = false
    var asksForDoctor = false
    var fate = Fate.none
    var cardFate = CardFate.takesOwn
    /// Their cards, of both lists.
    let cards: [SampleCard]
    var health: DayHealth

    var comesAtAll: Bool {
        booking != .aheadButCancels && booking != .aheadButNeverComes
    }

    var isBookedAhead: Bool {
        booking == .ahead || booking == .aheadButCancels || booking == .aheadButNeverComes
    }
}

/// The stations of a drill's route.
enum DayStation: String, Hashable, Sendable, CaseIterable {
    case registration
    case vitals
    case lab
    case doctor
    case cards
}
