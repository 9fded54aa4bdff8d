internal import PoskoClient
internal import PoskoContract
internal import PoskoCore

/// Registers who comes, gives out queue numbers, and sees to cancellations, the waitlist and people
/// who are back.
struct RegistrationDesk: Sendable {
    let desk: Desk

    private var floor: Floor { desk.floor }
    private var plan: DayPlan { desk.plan }

    /// Works until the day is over.
    func run() async throws {
        let station = DayStation.registration.rawValue
        while true {
            let rings = floor.rings(at: station)
            if let errand = floor.nextErrand() {
                try await see(to: errand)
            } else {
                guard try await floor.wait(at: station, after: rings) else { return }
            }
        }
    }

    private func see(to errand: Floor.Errand) async throws {
        switch errand {
        case .arrival(let place): try await receive(plan.people[place])
        case .promoted(let registration): try await admitPromoted(registration)
        case .back(let ticket): try await rejoin(ticket)
        case .cancellation(let place):
            guard let registration = try booked(plan.people[place]) else { return }
            try await cancel(registration, reason: "Telephoned: cannot come.")
        case .releaseSlots:
            let answer = try await desk.send(Posko_V1_ReleaseSlotsRequest())
            for registration in answer.promotedRegistrations { floor.promoted(registration) }
        }
    }

    /// Registers somebody as the contract asks.
    ///
    /// - Returns: nil when they are on the waitlist.
    @discardableResult
    func register(_ person: DayPerson) async throws -> UInt32? {
        let request = try await request(for: person)
        let answer: Posko_V1_AddRegistrationResponse
        if person.needsConfirmation {
            try await desk.sendRefused(request, "CONFIRMATION_REQUIRED")
        }
        if plan.chance("two desks register", person, permille: 40), person.shownNIK != nil {
            let confirmed = with(request) { $0.warningsConfirmed = true }
            answer = try await desk.race(confirmed, loser: "ALREADY_REGISTERED")
        } else if person.shownNIK == nil {
            // Names repeat in a hamlet, so staff look twice at someone without a NIK.
            if let first = try await desk.send(request, orRefused: "POSSIBLE_DUPLICATE") {
                answer = first
            } else {
                answer = try await desk.send(with(request) { $0.notADuplicate = true })
            }
        } else {
            answer = try await desk.send(
                with(request) { $0.warningsConfirmed = person.needsConfirmation }
            )
        }
        let door: Posko_V1_Door =
            person.isOnRoster && (person.shownNIK != nil || request.rosterNumber > 0)
            ? .roster : .walkIn
        guard answer.door == door else {
            throw DrillFailure(
                "\(desk.name): \(person.person.name) came in by \(answer.door), not by \(door)."
            )
        }
        floor.enter(answer.registration, place: person.place)
        return answer.state == .waitlisted ? nil : answer.registration
    }

    private func with(
        _ request: Posko_V1_AddRegistrationRequest,
        _ change: (inout Posko_V1_AddRegistrationRequest) -> Void
    ) -> Posko_V1_AddRegistrationRequest {
        var request = request
        change(&request)
        return request
    }
}

// MARK: - Arrivals and the waitlist

extension RegistrationDesk {
    private func booked(_ person: DayPerson) throws(DrillFailure) -> UInt32? {
        guard person.isBookedAhead else { return nil }
        guard let registration = floor.registration(of: person.place) else {
            throw DrillFailure("\(desk.name): \(person.person.name) was not booked ahead.")
        }
        return registration
    }

    private func receive(_ person: DayPerson) async throws {
        if let registration = try booked(person) {
            // The other desk may have released the slot while they stood in the door.
            if try await issue(registration, orRefused: "REGISTRATION_NOT_ACTIVE") { return }
        }
        guard let registration = try await register(person) else { return }
        guard try await issue(registration, orRefused: "") else {
            throw DrillFailure("\(desk.name): \(registration) was refused a queue number.")
        }
        if plan.chance("known already", person, permille: 30), person.shownNIK != nil {
            try await desk.sendRefused(try await request(for: person), "ALREADY_REGISTERED")
        }
    }

    private func issue(
        _ registration: UInt32,
        orRefused reason: String
    ) async throws -> Bool {
        let request = Posko_V1_IssueTicketRequest { $0.registration = registration }
        guard let answer = try await desk.send(request, orRefused: reason) else { return false }
        floor.issued(answer.ticket, to: registration)
        floor.ring(answer.station)
        guard let place = floor.place(of: registration) else { return true }
        if plan.chance("slip lost", plan.people[place], permille: 30) {
            let again = try await desk.send(
                Posko_V1_ReprintTicketRequest { $0.ticket = answer.ticket }
            )
            guard again.ticket == answer.ticket, again.reprint else {
                throw DrillFailure(
                    "\(desk.name): \(answer.ticket) was reprinted as \(again.ticket)."
                )
            }
        }
        return true
    }

    private func admitPromoted(_ registration: UInt32) async throws {
        guard let place = floor.place(of: registration) else { return }
        if let ticket = floor.ticket(of: registration) {
            try await rejoin(ticket)
        } else if plan.people[place].fate == .goneWhenPromoted {
            try await cancel(registration, reason: "Went home while waiting for a slot.")
        } else {
            guard try await issue(registration, orRefused: "") else { return }
        }
    }

    private func cancel(_ registration: UInt32, reason: String) async throws {
        let request = Posko_V1_CancelRegistrationRequest {
            $0.registration = registration
            $0.reason = reason
        }
        // The other desk may have released the slot in the same moment.
        let answer = try await desk.send(request, orRefused: "REGISTRATION_NOT_ACTIVE")
        if let answer { floor.promoted(answer.promotedRegistration) }
    }

    private func rejoin(_ ticket: String) async throws {
        let answer = try await desk.send(Posko_V1_RejoinRequest { $0.ticket = ticket })
        if !answer.station.isEmpty { floor.ring(answer.station) }
    }
}

// MARK: - The request

extension RegistrationDesk {
    private func request(
        for person: DayPerson
    ) async throws -> Posko_V1_AddRegistrationRequest {
        var request = Posko_V1_AddRegistrationRequest()
        request.purpose =
            switch person.purpose {
            case .check: .check
            case .card: .card
            case .both: .both
            }
        if person.purpose.needsSlot { request.consent = person.consents ? .given : .refused }
        if person.hasDisability { request.priorityReasons.append(.disability) }
        if person.health.isPregnant { request.priorityReasons.append(.pregnant) }
        request.asksForDoctor = person.asksForDoctor
        if person.shownNIK == nil { request.noNikReason = "The identity card is lost." }
        if person.isOnRoster, person.person.nik == nil || isFoundByName(person) {
            request.rosterNumber = try await rosterNumber(of: person)
        } else {
            request.person = Posko_V1_Person()
            request.person.name = person.person.name
            request.person.nik = person.shownNIK?.digits ?? ""
            request.person.birthDate = person.person.birthDate.description
            request.person.sex = person.person.sex == .male ? .male : .female
            request.person.hamlet = person.person.hamlet
            request.person.phone = person.person.phone ?? ""
        }
        return request
    }

    private func isFoundByName(_ person: DayPerson) -> Bool {
        person.shownNIK != nil && plan.chance("found by name", person, permille: 200)
    }

    private func rosterNumber(of person: DayPerson) async throws -> UInt32 {
        var search = Posko_V1_SearchRosterRequest()
        search.event = desk.script.event
        search.limit = 200
        if let nik = person.person.nik {
            search.nik = nik.digits
        } else {
            search.name = person.person.name
        }
        let found = try await desk.connection.call { [search] in
            try await $0.roster.searchRoster(search)
        }.people.filter { $0.person.birthDate == person.person.birthDate.description }
        guard found.count == 1, let number = found.first?.number else {
            throw DrillFailure(
                "\(desk.name): \(person.person.name) was found \(found.count) times on the roster."
            )
        }
        return number
    }
}
