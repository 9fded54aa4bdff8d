/// An outcome of the rules: the command was understood and is refused. Nothing has changed.
package struct Rejection: Error, Hashable, Sendable {
    package let reason: Reason
    /// What the refusal is about, in a fixed order; keys are snake_case, and what is personal
    /// comes last. Values are words, numbers and names of the contract, never sentences: those are
    /// for the edge to make, in the language of who asks.
    package let details: [Detail]

    package struct Detail: Hashable, Sendable {
        package let key: String
        package let value: String

        package init(key: String, value: String) {
            self.key = key
            self.value = value
        }

        init(_ key: String, _ value: some CustomStringConvertible) {
            self.init(key: key, value: value.description)
        }

        /// Tells something about the person whom the command was about: what was measured, or who
        /// has their card.
        package var isPersonal: Bool {
            switch key {
            case "holder", "holder_name", "holder_ticket", "measurement", "hours", "systolic",
                "diastolic", "difference", "bmi", "required", "from", "to":
                value != Self.untold
            default: false
            }
        }

        /// In the place of what is told of nobody any more.
        static let untold = "-"
    }

    package init(_ reason: Reason, details: [Detail] = []) {
        self.reason = reason
        self.details = details
    }

    init(_ reason: Reason, _ details: KeyValuePairs<String, any CustomStringConvertible>) {
        self.reason = reason
        self.details = details.map { Detail(key: $0.key, value: $0.value.description) }
    }

    /// What is about a card, with who has it behind the rest.
    init(
        _ reason: Reason,
        _ details: KeyValuePairs<String, any CustomStringConvertible>,
        holder: CardHolder
    ) {
        self.init(
            reason,
            details: details.map { Detail(key: $0.key, value: $0.value.description) }
                + holder.details
        )
    }

    /// As it can be told again from the journal: of somebody who was erased nothing personal is
    /// said.
    package func told(in day: EventDay) -> Rejection {
        guard details.contains(where: \.isPersonal) else { return self }
        let person =
            self["ticket"].flatMap { Ticket($0) }.flatMap { day.person(of: $0) }
            ?? self["card"].flatMap { Int($0) }.flatMap { day.person(of: CardNumber($0)) }
        if let person, !day.people.erased.contains(person) { return self }
        return Rejection(
            reason,
            details: details.map {
                $0.isPersonal ? Detail(key: $0.key, value: Detail.untold) : $0
            }
        )
    }

    package subscript(key: String) -> String? {
        details.first { $0.key == key }?.value
    }

    /// Every reason for a refusal, in order of precedence: of several that apply, the first is
    /// given. Numbers and words are a contract; new reasons get new numbers.
    package enum Reason: UInt16, Hashable, Sendable, CaseIterable {
        // The event
        case eventExists = 1
        case eventNotOpen = 2
        case eventClosed = 3
        case eventAlreadyOpen = 4
        case reopenNeedsReason = 5
        case peopleInside = 6
        case openFindings = 7
        case slotsAlreadyReleased = 8
        case cardsNotReconciled = 9

        // Things that do not exist
        case rosterPersonNotFound = 20
        case registrationNotFound = 21
        case ticketNotFound = 22
        case stationNotFound = 23
        case counterNotFound = 24
        case cardNotFound = 25
        case personNotFound = 26
        case approvalNotFound = 27

        // Registrations
        case nikRequired = 40
        case birthDateInFuture = 41
        case consentRequired = 42
        case priorityImplausible = 43
        case noStationForPurpose = 44
        case alreadyRegistered = 45
        case possibleDuplicate = 46
        case confirmationRequired = 47
        case registrationsFull = 48
        case alreadyCheckedIn = 49
        case registrationNotActive = 50
        case onWaitlist = 51

        // Lines
        case stationHasNoLine = 60
        case counterBusy = 61
        case lineEmpty = 62
        case visitOver = 63
        case notCalled = 64
        case notBeingServed = 65
        case recallFirst = 66
        case notMissed = 67
        case alreadyThere = 68
        case openFinding = 69
        case slotsExhausted = 70

        // Screenings
        case noHealthCheck = 80
        case consentRefused = 81
        case alreadyFinalised = 82
        case notFinalised = 83
        case nothingRecorded = 84
        case partsFull = 85
        case invalidPart = 86
        case noOpenFinding = 87

        // Cards
        case cardNotHere = 100
        case cardNotChosen = 101
        case cardHandedOver = 102
        case cardNotHandedOver = 103
        case cardRefusedByOwner = 104
        case cardNotTheirs = 105
        case proxyIsOwner = 106
        case workerHasCard = 107
        case personElsewhere = 108
        case serialTaken = 109
        case cardOfAnother = 110
        case cardsFull = 111
        case rosterFull = 112
        case forwardedToSelf = 113

        // Staff and devices
        case accountExists = 120
        case accountNotFound = 121
        case deviceNotFound = 122
        case lastAdmin = 123
        case staffFull = 124
        case codeInvalid = 125
        case deviceRevoked = 126
        case signInRefused = 127
        case pinLocked = 128
        case sessionOver = 129
        case tokenKnown = 130

        // People
        case personErased = 140
        case personRestricted = 141
        case notRestricted = 142
        case personInside = 143
        case noHealthCheckRegistered = 144

        // Second persons
        case secondPersonNeeded = 150
        case approverRole = 151
        case ownApproval = 152
        case approvalGiven = 153
        case approvalsFull = 154

        // Requests
        case requestIDReused = 200
    }
}

extension Rejection.Reason {
    /// The stable word of the wire: `slotsExhausted` is `SLOTS_EXHAUSTED`.
    package var code: String {
        let letters = Array("\(self)")
        var word = ""
        for (index, letter) in letters.enumerated() {
            // A capital begins a word unless it goes on with an abbreviation: request|ID|Reused.
            let continues = index > 0 && letters[index - 1].isUppercase
            let isFollowedByWord = index + 1 < letters.count && letters[index + 1].isLowercase
            if letter.isUppercase, index > 0, !continues || isFollowedByWord { word.append("_") }
            word.append(contentsOf: letter.uppercased())
        }
        return word
    }
}
