import PoskoContract
import PoskoCore
import SwiftProtobuf

/// How to come to each refusal that a small day can come to.
struct Provocation {
    var event = Make.event
    /// What is done first, and accepted.
    var before: [Command] = []
    /// A card file that is read then.
    var cards: String?
    /// What is refused after that.
    var refused: [(Rejection.Reason, Command)] = []

    static let stages = [
        draft, open, waiting, called, elsewhere, handedOver, full, bare, other, closed,
    ]

    private static let draft = Provocation(
        before: [Make.create(slots: 3)],
        refused: [
            (.eventExists, Make.create()),
            (.eventNotOpen, Make.issue(1)),
            (.rosterPersonNotFound, Make.registerRoster(99, .check)),
            (.registrationNotFound, Make.cancel(99)),
            (.nikRequired, Make.unnumbered(reason: "")),
            (.birthDateInFuture, Make.registration { $0.person.birthDate = "2030-01-01" }),
            (.consentRequired, Make.register(1, consent: .unspecified)),
            (.priorityImplausible, Make.registration { $0.priorityReasons = [.pregnant] }),
            (.confirmationRequired, Make.registration { $0.person.birthDate = "1990-01-01" }),
        ]
    )

    private static let open = Provocation(
        before: [
            Make.open(), Make.register(1), Make.register(2, .both),
            Make.register(3, consent: .refused), Make.register(4), Make.register(7, .card),
            Make.register(8), Make.cancel(6),
            Make.issue(1), Make.issue(2), Make.issue(3), Make.issue(5),
        ],
        refused: [
            (.eventAlreadyOpen, Make.open()),
            (.alreadyRegistered, Make.register(4)),
            (.alreadyRegistered, Make.register(1)),
            (.possibleDuplicate, Make.unnumbered(reason: "lost the card")),
            (.alreadyCheckedIn, Make.issue(1)),
            (.onWaitlist, Make.issue(4)),
            (.registrationNotActive, Make.issue(6)),
            (.stationNotFound, Make.call("xray")),
            (.counterNotFound, Make.call("vitals", 9)),
            (.counterNotFound, Make.call("vitals", 0)),
            (.stationHasNoLine, Make.call("registration")),
            (.lineEmpty, Make.call("doctor")),
            (.peopleInside, Make.close),
        ]
    )

    private static let waiting = Provocation(
        refused: [
            (.ticketNotFound, Make.begin("A099")),
            (.notCalled, Make.begin("A001")),
            (.notBeingServed, Make.complete("A001")),
            (.notMissed, Make.rejoin("A001")),
            (.alreadyThere, Make.transfer("A001", to: "vitals")),
            (.nothingRecorded, Make.finalise("A001")),
            (.notFinalised, Make.amend("A001", 120, 80)),
            (.noOpenFinding, Make.dispose("A001")),
            (.noHealthCheck, Make.record("K001", 120, 80)),
            (.consentRefused, Make.record("A003", 120, 80)),
            (.invalidPart, Make.record("A001", 120, 130)),
            (.cardNotFound, Make.assign(99)),
        ])

    private static let called = Provocation(
        before: [Make.call("vitals")],
        refused: [(.counterBusy, Make.call("vitals")), (.recallFirst, Make.miss("A001"))]
    )

    private static let elsewhere = Provocation(
        before: [Make.begin("A001"), Make.record("A001", 190, 120)],
        cards: SmallDay.cards + "\nS-1,\(Make.nik(2)),\(Make.name(2)),JKK,APBD\n",
        refused: [
            (.openFinding, Make.handOver("A001")),
            (.cardNotChosen, Make.handOver("K001")),
            (.cardNotTheirs, Make.handOver("K001", card: 2)),
            (.forwardedToSelf, Make.forward(1, to: "32.14.16.2005")),
            (.cardNotHandedOver, Make.reverse(1)),
        ]
    )

    /// Somebody by the name of Siti who is said to be the owner of the second card.
    private static let proxy = Posko_V1_Proxy.with {
        $0.name = "Siti Aminah"
        $0.relation = "Tetangga"
        $0.nik = Make.nik(2)
    }

    private static let handedOver = Provocation(
        before: [Make.dispose("A001"), Make.refuse(2), Make.spoil(4)],
        refused: [
            (.personElsewhere, Make.handOver("A001", card: 1)),
            (.cardRefusedByOwner, Make.refuse(2)),
            (.cardNotHere, Make.assign(4)),
        ]
    )

    private static let full = Provocation(
        before: [
            Make.complete("A001"), Make.handOver("A001", card: 1), Make.finalise("A001"),
            Make.release,
        ] + Array(repeating: Make.record("A002", 118, 76), count: Limits.partsMax),
        refused: [
            (.cardHandedOver, Make.handOver("K001", card: 1, byName: "known to me")),
            (.cardNotHere, Make.assign(1)),
            (.proxyIsOwner, Make.handOver("A002", card: 2, proxy: proxy)),
            (.alreadyFinalised, Make.finalise("A001")),
            (.alreadyFinalised, Make.record("A001", 120, 80)),
            (.partsFull, Make.record("A002", 118, 76)),
            (.slotsAlreadyReleased, Make.release),
        ]
    )

    /// An event without a card desk.
    private static let bare = Provocation(
        event: "desa-3",
        before: [Make.bare],
        refused: [(.noStationForPurpose, Make.register(1, .card))]
    )

    private static let other = Provocation(
        event: "desa-2",
        before: [Make.create(), Make.open(), Make.register(1), Make.issue(1)],
        cards: SmallDay.cards + "\nS-21,\(Make.nik(1)),\(Make.name(1)),JKK,APBD\n",
        refused: [(.workerHasCard, Make.handOver("A001"))]
    )

    private static let closed = Provocation(
        event: "desa-2",
        before: [Make.record("A001", 190, 120), Make.leave("A001")],
        refused: [(.visitOver, Make.begin("A001")), (.openFindings, Make.close)]
    )

    /// After the last stage: the event is closed, and reopened with a reason only.
    static let evening = Provocation(
        event: "desa-2",
        before: [Make.dispose("A001"), Make.close],
        refused: [(.eventClosed, Make.issue(1)), (.reopenNeedsReason, Make.open())]
    )
}

extension Make {
    /// Somebody without a NIK whose name and birth date are those of registration 1.
    fileprivate static func unnumbered(reason: String) -> Command {
        registration {
            $0.person.nik = ""
            $0.person.name = name(1)
            $0.person.birthDate = "1985-03-12"
            $0.noNikReason = reason
        }
    }

    /// A registration that is good but for what `change` does to it.
    static func registration(
        _ change: (inout Posko_V1_AddRegistrationRequest) -> Void
    ) -> Command {
        guard case .addRegistration(var message) = register(9) else { return register(9) }
        change(&message)
        return .addRegistration(message)
    }

    fileprivate static var bare: Command {
        guard case .createEvent(var message) = create() else { return create() }
        message.settings.stations = [
            .with {
                $0.code = "vitals"
                $0.kind = .check
            }
        ]
        return .createEvent(message)
    }
}
