import GRPCCore
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_AddRegistrationRequest: CommandMessage {
    static let method = Posko_V1_RegistrationService.Method.AddRegistration.descriptor

    func command() throws(InvalidRequest) -> Command {
        let who: RegistrationRequest.Who
        if rosterNumber > 0 {
            guard !hasPerson else {
                throw InvalidRequest(
                    "person",
                    "TWO_PEOPLE",
                    RequestWords.twoPeople
                )
            }
            who = .roster(Number(Int(rosterNumber)))
        } else {
            who = .person(try person.value())
        }
        guard priorityReasons.count <= PriorityReason.allCases.count else {
            throw InvalidRequest(
                "priority_reasons",
                "TOO_MANY",
                RequestWords.priorityReasonsOnce
            )
        }
        var reasons: Set<PriorityReason> = []
        for reason in priorityReasons { reasons.insert(try reason.value()) }
        return .addRegistration(
            RegistrationRequest(
                who: who,
                purpose: try purpose.value(),
                consent: try consent.value(),
                priorityReasons: reasons,
                asksForDoctor: asksForDoctor,
                noNIKReason: try Fields.optionalText(noNikReason, "no_nik_reason", limit: 200),
                warningsConfirmed: warningsConfirmed,
                notADuplicate: notADuplicate,
                agreed: try otherPurposes()
            )
        )
    }

    /// The health check has a consent of its own.
    private func otherPurposes() throws(InvalidRequest) -> Set<ConsentPurpose> {
        var purposes: Set<ConsentPurpose> = []
        for purpose in agreed {
            guard purpose != .healthCheck else {
                throw InvalidRequest(
                    "agreed",
                    "PURPOSE_INVALID",
                    RequestWords.checkHasItsField
                )
            }
            purposes.insert(try purpose.value())
        }
        return purposes
    }

    func answer(_ recorded: Recorded) -> Posko_V1_AddRegistrationResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            answer.state = .confirmed
            for fact in recorded.facts {
                switch fact {
                case .registrationAdded(let beginning):
                    answer.registration = beginning.number.value.count32
                    answer.door = Posko_V1_Door(beginning.door)
                    answer.localNumber = beginning.localNumberText ?? ""
                    answer.priority = beginning.hasPriority
                    answer.notices = (beginning.person.nik?.notices ?? []).map { notice in
                        .with {
                            $0.code = notice.code
                            $0.message = notice.phrase.text()
                        }
                    }
                case .waitlisted(_, let position):
                    answer.state = .waitlisted
                    answer.waitlistPosition = position.count32
                default: break
                }
            }
        }
    }
}

extension Posko_V1_CancelRegistrationRequest: CommandMessage {
    static let method = Posko_V1_RegistrationService.Method.CancelRegistration.descriptor

    func command() throws(InvalidRequest) -> Command {
        .cancelRegistration(
            try Fields.number(registration, "registration"),
            reason: try Fields.optionalReason(reason)
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_CancelRegistrationResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.promotedRegistration = recorded.promoted.first ?? 0
        }
    }
}

extension Posko_V1_Registration {
    init(_ registration: Registration, in day: EventDay, _ view: PersonView) {
        self.init()
        number = registration.number.value.count32
        state = Posko_V1_RegistrationState(registration.state)
        person = view(registration.person, registration.personNumber)
        personNumber = registration.personNumber.value.count32
        localNumber = registration.beginning.localNumberText ?? ""
        door = Posko_V1_Door(registration.door)
        purpose = Posko_V1_Purpose(registration.purpose)
        consent = Posko_V1_Consent(registration.consent)
        agreed = ConsentPurpose.allCases.filter { purpose in
            purpose == .healthCheck
                ? registration.consent == .given : registration.agreed.contains(purpose)
        }.map(Posko_V1_ConsentPurpose.init)
        priorityReasons = view.reasons(of: registration)
        asksForDoctor = registration.beginning.asksForDoctor
        waitlistPosition = day.registry.waitlistPosition(of: registration.number)?.count32 ?? 0
        promoted = registration.promoted
        holdsSlot = registration.holdsSlot
        ticket = registration.ticket?.description ?? ""
        registeredAt = registration.stamp.time.message
        registeredBy = registration.stamp.staff
    }
}
