import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

extension Posko_V1_ExportPersonResponse {
    /// Everything that a day holds about somebody, under all of their numbers.
    init(_ numbers: Set<PersonNumber>, first: PersonNumber, of day: EventDay) {
        self.init()
        // What is restricted is shown to the person all the same.
        let view = PersonView(unrestricted: day)
        event = day.code.description
        personNumber = first.value.count32
        restricted = day.people.isRestricted(first)
        roster = day.roster.entries.filter { numbers.contains($0.personNumber) }
            .map { Posko_V1_RosterPerson($0, in: day, view) }
        for registration in day.registry.registrations
        where numbers.contains(registration.personNumber) {
            registrations.append(Posko_V1_Registration(registration, in: day, view))
            guard let ticket = registration.ticket, let visit = day.floor.visits[ticket] else {
                continue
            }
            visits.append(Posko_V1_Visit(visit, registration, in: day, view))
            guard let screening = day.screenings[ticket] else { continue }
            screenings.append(
                Posko_V1_Screening(screening, ticket, registration.person, in: day)
            )
        }
        cards = day.cards.cards.filter { numbers.contains($0.owner) }
            .map { Posko_V1_Card($0, fullNIK: true) }
        approvals = day.approvals.filter { approval in
            day.person(of: approval).map { numbers.contains($0) } ?? false
        }.map { Posko_V1_Approval($0, for: Set(Role.allCases)) }
        for card in day.cards.cards {
            guard let handOver = card.handOver, let proxy = handOver.recipient.proxy,
                let number = proxy.number, numbers.contains(number)
            else { continue }
            // Whose card it was is for its owner to be told.
            fetched.append(
                .with {
                    $0.card = card.number.value.count32
                    $0.ticket = handOver.ticket.description
                    $0.name = proxy.name
                    $0.nik = proxy.nik?.digits ?? ""
                    $0.relation = proxy.relation
                }
            )
        }
    }
}

extension Desk {
    /// What happened to somebody's data, in order, out of the journal.
    func steps(
        of numbers: Set<PersonNumber>,
        at event: String,
        upTo last: UInt64
    ) async throws -> [Posko_V1_PersonStep] {
        var steps: [Posko_V1_PersonStep] = []
        do {
            let code: EventCode
            do { code = try Fields.event(event) } catch { throw error.status }
            try await loop.replay(code, upTo: last) { sealed, day in
                guard case .accepted(let decision) = sealed.entry.outcome else { return }
                for fact in decision.facts {
                    guard let (what, reason) = fact.step(about: numbers, in: day) else {
                        continue
                    }
                    steps.append(
                        .with {
                            $0.sequence = sealed.entry.sequence
                            $0.time = sealed.entry.stamp.time.message
                            $0.staff = sealed.entry.stamp.staff
                            $0.device = sealed.entry.stamp.device
                            $0.what = what
                            $0.reason = reason ?? ""
                        }
                    )
                }
            }
        } catch is JournalError {
            throw SubmissionFailure.unavailable.status
        }
        return steps
    }
}

extension Fact {
    /// What a fact says of somebody in a few words, and why; nil when it is not about them.
    ///
    /// - Parameter day: as it is after the fact.
    func step(
        about numbers: Set<PersonNumber>,
        in day: EventDay
    ) -> (what: String, reason: String?)? {
        if case .cardHandedOver(let card, _, .proxy(let proxy), _) = self,
            let number = proxy.number, numbers.contains(number)
        {
            return (PersonStepWords.cardFetched.text("\(card)"), nil)
        }
        if case .recordRead(let read) = self {
            guard !numbers.isDisjoint(with: read.people) else { return nil }
            let words = CommonWords.labelled.text(read.what.phrase.text(), read.kind.phrase.text())
            return (words, read.reason)
        }
        guard let (whose, what, reason) = step(in: day), numbers.contains(whose) else {
            return nil
        }
        return (what, reason)
    }

    private func step(in day: EventDay) -> (PersonNumber, what: String, reason: String?)? {
        switch self {
        case .rosterListed(_, let person): (person.number, PersonStepWords.onRoster.text(), nil)
        case .rosterUpdated(_, let person):
            (person.number, PersonStepWords.rosterUpdated.text(), nil)
        case .registrationAdded(let new):
            (new.personNumber, PersonStepWords.registered.text(), new.noNIKReason)
        case .registrationCancelled(let number, let reason):
            day.person(of: number).map {
                ($0, PersonStepWords.registrationCancelled.text(), reason)
            }
        case .consentChanged(let number, let purpose, let given):
            day.person(of: number).map {
                let phrase =
                    given ? PersonStepWords.consentGiven : PersonStepWords.consentWithdrawn
                return ($0, phrase.text(purpose.phrase.text()), nil)
            }
        case .ticketIssued(let ticket, let number, _, _):
            day.person(of: number).map { ($0, PersonStepWords.ticketIssued.text("\(ticket)"), nil) }
        case .skipped(let ticket, let station, let reason):
            day.person(of: ticket).map { ($0, PersonStepWords.skipped.text("\(station)"), reason) }
        case .completed(let ticket, let station, _):
            day.person(of: ticket).map { ($0, PersonStepWords.completed.text("\(station)"), nil) }
        case .leftEvent(let ticket, let reason):
            day.person(of: ticket).map { ($0, CommonWords.left.text(), reason) }
        case .partRecorded(let ticket, let part, _, _):
            day.person(of: ticket).map {
                ($0, PersonStepWords.screened.text("\(part.station)"), nil)
            }
        case .screeningFinalised(let ticket, _):
            day.person(of: ticket).map { ($0, PersonStepWords.finalised.text(), nil) }
        case .screeningAmended(let ticket, _, let reason, _, _):
            day.person(of: ticket).map { ($0, PersonStepWords.amended.text(), reason) }
        case .findingDisposed(let ticket, let disposition, _):
            day.person(of: ticket).map {
                ($0, PersonStepWords.disposed.text(), disposition.note)
            }
        default: cardStep(in: day) ?? peopleStep
        }
    }

    private func cardStep(in day: EventDay) -> (PersonNumber, what: String, reason: String?)? {
        switch self {
        case .cardListed(let number, let card):
            (card.owner, PersonStepWords.cardListed.text("\(number)"), nil)
        case .cardReceived(let number, _):
            day.person(of: number).map { ($0, PersonStepWords.cardReceived.text("\(number)"), nil) }
        case .cardHandedOver(let number, _, let recipient, let reason):
            day.person(of: number).map { owner in
                let phrase =
                    recipient == .owner
                    ? PersonStepWords.cardHandedOver : PersonStepWords.cardToProxy
                return (owner, phrase.text("\(number)"), reason)
            }
        case .handOverReversed(let number, let reason):
            day.person(of: number).map {
                ($0, PersonStepWords.handoverReversed.text("\(number)"), reason)
            }
        case .cardSpoiled(let number, let reason, _):
            day.person(of: number).map {
                ($0, PersonStepWords.cardSpoiled.text("\(number)"), reason)
            }
        default: nil
        }
    }

    private var peopleStep: (PersonNumber, what: String, reason: String?)? {
        switch self {
        case .personErased(let erasure): (erasure.person, PersonStepWords.erased.text(), nil)
        case .personRestricted(let number, let lifted, let reason):
            (
                number,
                (lifted ? PersonStepWords.restrictionLifted : PersonStepWords.restricted).text(),
                reason
            )
        default: nil
        }
    }
}

extension ConsentPurpose {
    fileprivate var phrase: Phrase {
        switch self {
        case .healthCheck: PersonStepWords.healthCheck
        case .followUp: PersonStepWords.followUp
        case .sharing: StateWords.sharing
        }
    }
}

extension RecordRead.What {
    fileprivate var phrase: Phrase {
        switch self {
        case .roster: StateWords.roster
        case .registration: StateWords.registration
        case .ticket: PersonStepWords.ticket
        case .screening: PersonStepWords.screening
        case .card: CommonWords.card
        case .person: PersonStepWords.person
        case .approval: PersonStepWords.approval
        }
    }
}

extension RecordRead.Kind {
    fileprivate var phrase: Phrase {
        switch self {
        case .find: PersonStepWords.found
        case .show: PersonStepWords.shown
        case .export: PersonStepWords.exported
        case .print: PersonStepWords.printed
        }
    }
}
