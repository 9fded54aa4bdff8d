extension EventDay {
    /// What the bands of a person depend on.
    package func subject(of ticket: Ticket) -> Subject? {
        guard let visit = floor.visits[ticket], let registration = registry[visit.registration]
        else { return nil }
        return Subject(
            sex: registration.person.sex, age: registration.person.age(on: settings.date))
    }

    func decideRecord(_ ticket: Ticket, _ request: PartRequest) throws(Rejection) -> Decision {
        let visit = try visit(ticket)
        let (recorded, assessment) = try assess(visit, request)
        if let finalised = screenings[ticket]?.finalised {
            throw Rejection(
                .alreadyFinalised,
                ["ticket": ticket, "by": finalised.staff, "at_ms": finalised.time.milliseconds])
        }
        _ = try inside(ticket)
        var facts: [Fact] = [.partRecorded(ticket, recorded, assessment)]
        if let redirected = redirection(of: visit, after: recorded, assessment) {
            facts += redirected
        }
        return Decision(facts)
    }

    func decideFinalise(_ ticket: Ticket) throws(Rejection) -> Decision {
        _ = try visit(ticket)
        try requireNotClosed()
        guard let screening = screenings[ticket] else {
            throw Rejection(.nothingRecorded, ["ticket": ticket])
        }
        if let finalised = screening.finalised {
            throw Rejection(
                .alreadyFinalised,
                ["ticket": ticket, "by": finalised.staff, "at_ms": finalised.time.milliseconds])
        }
        return Decision([.screeningFinalised(ticket, screening.assessment)])
    }

    /// An amendment is possible after the day as well: a mistake may be found on paper later.
    func decideAmend(
        _ ticket: Ticket, _ request: PartRequest, reason: String
    ) throws(Rejection) -> Decision {
        let visit = try visit(ticket)
        guard screenings[ticket]?.finalised != nil else {
            throw Rejection(.notFinalised, ["ticket": ticket])
        }
        let (recorded, assessment) = try assess(visit, request)
        var facts: [Fact] = [.screeningAmended(ticket, recorded, reason: reason, assessment)]
        if let redirected = redirection(of: visit, after: recorded, assessment) {
            facts += redirected
        }
        return Decision(facts)
    }

    func decideDispose(
        _ ticket: Ticket, _ disposition: Disposition
    ) throws(Rejection) -> Decision {
        _ = try visit(ticket)
        guard screenings[ticket]?.hasOpenFinding == true else {
            throw Rejection(.noOpenFinding, ["ticket": ticket])
        }
        return Decision([.findingDisposed(ticket, disposition)])
    }

    private func assess(
        _ visit: Visit, _ request: PartRequest
    ) throws(Rejection) -> (RecordedPart, Assessment) {
        let ticket = visit.ticket
        guard settings.station(request.station) != nil else {
            throw Rejection(.stationNotFound, ["station": request.station])
        }
        guard let registration = registry[visit.registration], registration.purpose.needsSlot,
            let subject = subject(of: ticket)
        else { throw Rejection(.noHealthCheck, ["ticket": ticket]) }
        guard registration.beginning.consent == .given else {
            throw Rejection(.consentRefused, ["ticket": ticket])
        }
        let earlier = screenings[ticket]?.parts.map(\.part.part) ?? []
        guard earlier.count < Limits.partsMax else {
            throw Rejection(.partsFull, ["ticket": ticket, "limit": Limits.partsMax])
        }
        let pregnancy = earlier.last { $0[.pregnant] != nil }?[.pregnant]?.reading
        do {
            let part = try ScreeningPart(
                validating: request.observations, symptoms: request.symptoms,
                consciousness: request.consciousness, fastingHours: request.fastingHours,
                withGlasses: request.withGlasses, knownPregnant: pregnancy == .code("yes"),
                subject: subject)
            let recorded = RecordedPart(part: part, station: request.station, note: request.note)
            return (recorded, settings.ruleSet.assess(earlier + [part], of: subject))
        } catch {
            throw Rejection(
                .invalidPart,
                ["ticket": ticket, "problem": error.code, "message": error.message])
        }
    }

    /// Somebody who waits in another line when a RED finding comes up goes to the doctor's at once.
    private func redirection(
        of visit: Visit, after part: RecordedPart, _ assessment: Assessment
    ) -> [Fact]? {
        guard case .waiting(let station) = visit.state else { return nil }
        var scratch = screenings[visit.ticket] ?? Screening(ticket: visit.ticket, assessment: assessment)
        let stamp = Stamp(time: Timestamp(milliseconds: 0), staff: "", device: "")
        scratch.take(
            PartEntry(part: part, stamp: stamp, amendmentReason: nil, levelAfter: .green), assessment)
        guard scratch.hasOpenRed, let doctor = settings.stations.first(where: { $0.kind == .doctor }),
            doctor.code != station
        else { return nil }
        return [.transferred(visit.ticket, from: station, reason: "RED"), join(visit, doctor)]
    }

    mutating func applyToScreenings(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .partRecorded(let ticket, let part, let assessment):
            take(part, of: ticket, reason: nil, assessment, stamp)
        case .screeningFinalised(let ticket, _):
            screenings[ticket]?.finalised = stamp
        case .screeningAmended(let ticket, let part, let reason, let assessment):
            take(part, of: ticket, reason: reason, assessment, stamp)
        case .findingDisposed(let ticket, let disposition):
            screenings[ticket]?.dispose(disposition, stamp)
        default: preconditionFailure("not a fact of a screening")
        }
        refreshUrgency(after: fact)
    }

    private mutating func take(
        _ part: RecordedPart, of ticket: Ticket, reason: String?, _ assessment: Assessment,
        _ stamp: Stamp
    ) {
        screenings[ticket, default: Screening(ticket: ticket, assessment: assessment)].take(
            PartEntry(
                part: part, stamp: stamp, amendmentReason: reason, levelAfter: assessment.level),
            assessment)
    }

    private mutating func refreshUrgency(after fact: Fact) {
        switch fact {
        case .partRecorded(let ticket, _, _), .screeningAmended(let ticket, _, _, _),
            .findingDisposed(let ticket, _):
            guard case .waiting(let station)? = floor.visits[ticket]?.state else { return }
            let urgent = isUrgent(ticket, at: station)
            floor.lines[station]?.setUrgent(urgent, for: ticket)
        default: break
        }
    }
}
