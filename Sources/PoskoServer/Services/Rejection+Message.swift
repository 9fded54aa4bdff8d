import PoskoCore

extension Rejection {
    /// One sentence for the desk: why it is refused and what to do.
    var message: String {
        eventMessage ?? registrationMessage ?? queueMessage ?? screeningMessage ?? cardMessage
            ?? staffMessage ?? personMessage
            ?? "Refused: \(reason.code)."
    }

    private func value(_ key: String) -> String { self[key] ?? "?" }

    private var eventMessage: String? {
        switch reason {
        case .eventExists: "There is an event \(value("event")) already; choose another code."
        case .eventNotOpen:
            "The event is not open yet; an organizer opens it with \"posko event open\"."
        case .eventClosed: "The event is closed; nothing more can be done in it."
        case .eventAlreadyOpen: "The event is open already."
        case .reopenNeedsReason: "The event was closed; give a reason to open it again."
        case .peopleInside:
            "\(value("count")) people are still inside (\(value("tickets"))): complete their "
                + "visits or record that they left."
        case .openFindings:
            "\(value("count")) RED or ORANGE findings have no disposition (\(value("tickets"))): "
                + "a clinician records it first."
        case .cardsNotReconciled:
            "The cards have not been counted without a difference since the last one moved "
                + "(\(value("in_stock")) in stock): \"posko card reconcile\"."
        case .slotsAlreadyReleased: "The slots kept for the roster have been released already."
        case .requestIDReused:
            "The request id was used for something else; send a fresh one."
        default: nil
        }
    }

    private var registrationMessage: String? {
        switch reason {
        case .rosterPersonNotFound:
            "Nobody has number \(value("roster_number")) on the roster; look with \"roster find\"."
        case .registrationNotFound:
            "There is no registration \(value("registration")); look with \"registration find\"."
        case .nikRequired: "Give a NIK, or the reason why there is none."
        case .birthDateInFuture:
            "The birth date is after the day of the event, \(value("event_date")); check it."
        case .consentRequired: "Ask for consent to the health check and record the answer."
        case .priorityImplausible: "That priority reason does not fit this person; check it."
        case .noStationForPurpose: "The event has no station for that purpose."
        case .alreadyRegistered:
            "Registered already: registration \(value("registration"))"
                + (value("ticket").isEmpty ? "." : ", queue number \(value("ticket")).")
        case .possibleDuplicate:
            "This may be somebody known: \(value("candidates")). Look at them; if it is somebody "
                + "else, register with --not-duplicate."
        case .confirmationRequired:
            "Check the identity card (\(value("warnings"))); when it is right, register with "
                + "--confirm."
        case .registrationsFull: "The event takes at most \(value("limit")) registrations."
        case .alreadyCheckedIn: "They have a queue number already: \(value("ticket"))."
        case .registrationNotActive:
            "Registration \(value("registration")) was \(value("state")); register anew."
        case .onWaitlist:
            "Registration \(value("registration")) is on the waitlist at place "
                + "\(value("position")); a queue number follows when a slot is free."
        case .rosterFull: "The roster takes at most \(value("limit")) people."
        case .slotsExhausted: "All slots are taken."
        default: nil
        }
    }

    private var queueMessage: String? {
        switch reason {
        case .ticketNotFound: "There is no queue number \(value("ticket")) in this event."
        case .stationNotFound: "There is no station \(value("station")) in this event."
        case .counterNotFound:
            "Station \(value("station")) has counters 1 to \(value("counters"))."
        case .stationHasNoLine: "Station \(value("station")) has no line."
        case .counterBusy:
            "Counter \(value("counter")) still has \(value("ticket")): complete or undo it first."
        case .lineEmpty: "Nobody waits at \(value("station"))."
        case .visitOver: "\(value("ticket")) is not inside any more (\(value("state")))."
        case .notCalled:
            "\(value("ticket")) is not being called (\(value("state"))); call the next "
                + "person first."
        case .notBeingServed:
            "\(value("ticket")) is not being served (\(value("state"))); begin first."
        case .recallFirst:
            "Call \(value("ticket")) again first: \(value("recalls")) of "
                + "\(value("recalls_needed")) recalls made."
        case .notMissed: "\(value("ticket")) was not missed (\(value("state")))."
        case .alreadyThere: "\(value("ticket")) is at \(value("station")) already."
        case .openFinding:
            "\(value("ticket")) goes to the doctor first, and a clinician records a "
                + "disposition."
        case .personElsewhere:
            "\(value("ticket")) is being served at \(value("station")); wait until that is done."
        default: nil
        }
    }

    private var screeningMessage: String? {
        switch reason {
        case .noHealthCheck: "\(value("ticket")) came for a card only; there is no health check."
        case .consentRefused: "\(value("ticket")) did not consent; nothing is recorded."
        case .alreadyFinalised:
            "\(value("ticket")) was made final by \(value("by")); amend it instead."
        case .notFinalised: "\(value("ticket")) is not final yet; record instead of amending."
        case .nothingRecorded: "Nothing is recorded for \(value("ticket")) yet."
        case .partsFull: "A screening takes at most \(value("limit")) parts."
        case .invalidPart: value("message")
        case .noOpenFinding: "\(value("ticket")) has no finding that waits for a disposition."
        default: nil
        }
    }

    private var cardMessage: String? {
        switch reason {
        case .cardNotFound: "There is no card number \(value("card")) in this event."
        case .cardNotHere:
            "Card \(value("card")) is not in stock (\(value("state")), \(value("holder")))."
        case .cardNotChosen:
            value("in_stock") == "0"
                ? "No card in stock has this person's NIK; look with \"card find --ticket\"."
                : "Several cards fit (\(value("cards"))); say which."
        case .cardHandedOver: "Card \(value("card")) was handed over already (\(value("holder")))."
        case .cardNotHandedOver:
            "Card \(value("card")) was not handed over (\(value("state")))."
        case .cardRefusedByOwner: "Card \(value("card")) is marked as refused already."
        case .cardNotTheirs:
            "The NIK on card \(value("card")) is not theirs; compare the papers; where the "
                + "names are alike, give the reason for a match by name."
        case .proxyIsOwner: "The proxy is the owner; hand it over to the owner."
        case .workerHasCard:
            "The worker has a \(value("programme")) card already, from event \(value("event"))."
        case .serialTaken: "That serial is held by event \(value("event"))."
        case .cardOfAnother:
            "That serial is on card \(value("card")) with another NIK or programme; check the card."
        case .cardsFull: "The event takes at most \(value("limit")) cards."
        case .forwardedToSelf: "That is the village of this event."
        default: nil
        }
    }

    private var staffMessage: String? {
        switch reason {
        case .accountExists: "There is an account \(value("staff")) already; choose another name."
        case .accountNotFound:
            "There is no account \(value("staff")) that may work here; look with \"staff list\"."
        case .deviceNotFound:
            "There is no device \(value("device")) that may be used; look with \"device list\"."
        case .lastAdmin:
            "\(value("staff")) is the only one left who keeps the accounts; make another admin "
                + "first."
        case .staffFull: "The server keeps at most \(value("limit")) of them."
        case .codeInvalid:
            "That code is not valid, was used, or is too old; ask an admin for a new one."
        case .deviceRevoked:
            "This device was revoked; an admin can say why. Its key is of no more use."
        case .signInRefused:
            "\(value("staff")) cannot sign in here with a PIN; use an enrolment code."
        case .pinLocked:
            "Too many wrong PINs: \(value("staff")) is locked for \(value("minutes")) minutes, or "
                + "until an admin resets the account."
        case .sessionOver: "That session is over already."
        case .tokenKnown: "That token is in use; make a new one."
        default: nil
        }
    }

    private var personMessage: String? {
        switch reason {
        case .personNotFound: "Nobody like that is known at this event."
        case .personErased: "This person was erased; nothing is held about them."
        case .personRestricted:
            "What is held about this person is restricted, so it is not used; an organizer lifts "
                + "that."
        case .notRestricted: "What is held about this person is not restricted."
        case .personInside:
            "They are still inside with queue number \(value("ticket")); when they have left, what "
                + "is held about them can be erased."
        case .noHealthCheckRegistered:
            "Registration \(value("registration")) is for a card only, without a health check."
        case .secondPersonNeeded:
            "This needs a second person: another account gives approval \(value("approval")) "
                + "(\"posko approval give \(value("approval"))\"), then send it again."
        case .approvalNotFound: "There is no approval \(value("approval"))."
        case .approverRole:
            "Approval \(value("approval")) is for \(value("roles")) to give."
        case .ownApproval:
            "You asked for approval \(value("approval")) yourself; somebody else has to give it."
        case .approvalGiven:
            "\(value("by")) has given approval \(value("approval")) already."
        case .approvalsFull: "The event takes at most \(value("limit")) approvals."
        default: nil
        }
    }
}
