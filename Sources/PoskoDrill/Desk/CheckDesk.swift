internal import PoskoContract
internal import PoskoCore

/// A measuring desk: vitals or laboratory.
struct CheckDesk: Sendable {
    let desk: Desk
    let station: DayStation
    let counter: UInt32

    private var plan: DayPlan { desk.plan }

    /// Works until the day is over.
    func run() async throws {
        try await desk.serveLine(station, counter) { try await serve($0) }
    }

    private func serve(_ call: Posko_V1_CallNextResponse) async throws {
        let present = try await desk.present(call)
        let (ticket, person) = (present.ticket, present.person)
        guard try await desk.meetsFateWhenCalled(present, station) == false else { return }
        try await desk.send(Posko_V1_BeginRequest { $0.ticket = ticket })
        if station == .vitals, person.fate == .labFirst, desk.floor.meetsFate(person.place) {
            let answer = try await desk.send(
                Posko_V1_TransferRequest {
                    $0.ticket = ticket
                    $0.toStation = DayStation.lab.rawValue
                    $0.reason = "The cuff is broken; laboratory first."
                }
            )
            desk.floor.ring(answer.station)
            return
        }
        if station == .vitals, plan.chance("closing early", person, permille: 20) {
            try await desk.sendRefused(Posko_V1_CloseEventRequest(), "PEOPLE_INSIDE")
        }
        if station == .lab, person.fate == .skipsLab {
            try await skip(ticket)
            return
        }
        try await examine(present)
        if station == .lab, person.fate == .leaves(.lab) {
            try await desk.leave(ticket, reason: "Has to fetch a child from school.")
            return
        }
        if present.hasPassed(station == .lab ? .vitals : .lab) { try await finalise(present) }
        let asks = plan.chance("asks for the doctor", person, permille: 20)
        let answer = try await desk.send(
            Posko_V1_CompleteRequest {
                $0.ticket = ticket
                $0.asksForDoctor = asks
            }
        )
        try desk.sendOn(ticket, to: answer.nextStation, finished: answer.finished)
    }

    private func skip(_ ticket: String) async throws {
        let answer = try await desk.send(
            Posko_V1_SkipRequest {
                $0.ticket = ticket
                $0.reason = "Is afraid of the needle."
            }
        )
        try desk.sendOn(ticket, to: answer.nextStation, finished: answer.finished)
    }
}

// MARK: - Measuring

extension CheckDesk {
    private func examine(_ present: Desk.Present) async throws {
        let person = present.person
        let measurements = plan.measurements(of: person)
        guard person.consents else {
            try await desk.sendRefused(
                recording(measurements.vitals(), present),
                "CONSENT_REFUSED"
            )
            return
        }
        guard station == .vitals else {
            try await desk.send(recording(measurements.laboratory(), present))
            return
        }
        if person.health.entry == .unusualWeight {
            try await desk.sendRefused(
                recording(measurements.vitals(isConfirmed: false), present),
                "NEEDS_CONFIRMATION"
            )
        }
        let answer = try await desk.send(recording(measurements.vitals(), present))
        try checkLevel(answer, person)
        if answer.assessment.secondBloodPressureAsked {
            try await desk.send(recording(measurements.secondPressure(), present))
        }
    }

    private func recording(
        _ part: Posko_V1_ScreeningPart,
        _ present: Desk.Present
    ) -> Posko_V1_RecordScreeningRequest {
        Posko_V1_RecordScreeningRequest {
            $0.ticket = present.ticket
            $0.station = station.rawValue
            $0.part = part
        }
    }

    /// What the plan made RED or ORANGE has to come out so, and asks for a disposition.
    private func checkLevel(
        _ answer: Posko_V1_RecordScreeningResponse,
        _ person: DayPerson
    ) throws(DrillFailure) {
        let expected: Posko_V1_ActionLevel
        switch person.health.kind {
        case .redPressure, .redOxygen: expected = .red
        case .orangePressure: expected = .orange
        default: return
        }
        guard answer.assessment.level == expected, answer.dispositionRequired else {
            throw DrillFailure(
                "\(desk.name): \(answer.ticket) is \(answer.assessment.level), not \(expected): "
                    + "\(answer.assessment)"
            )
        }
    }

    /// The last measuring desk makes the screening final, unless the doctor has to see it first.
    private func finalise(_ present: Desk.Present) async throws {
        let ticket = present.ticket
        let (isStarted, isOpen) = try desk.script.count { (counts) throws(DrillFailure) in
            (counts.levels[ticket] != nil, counts.open[ticket]?.value == true)
        }
        guard isStarted, !isOpen else { return }
        try await desk.finalise(present)
    }
}
