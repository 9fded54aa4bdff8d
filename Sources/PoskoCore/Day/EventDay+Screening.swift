extension EventDay {
    /// What the bands of a person depend on.
    package func subject(of ticket: Ticket) -> Subject? {
        guard let visit = floor.visits[ticket], let registration = registry[visit.registration]
        else { return nil }
        return Subject(
            sex: registration.person.sex,
            age: registration.person.age(on: settings.date)
        )
    }

    func decideRecord(_ ticket: Ticket, _ request: PartRequest) throws(Rejection) -> Decision {
        try requireOpen()
        _ = try visit(ticket)
        try requireStation(request)
        let visit = try inside(ticket)
        try requireHealthCheck(visit)
        try requireUsable(of: visit)
        if let finalised = screenings[ticket]?.finalised {
            throw Rejection(
                .alreadyFinalised,
                ["ticket": ticket, "by": finalised.staff, "at_ms": finalised.time.milliseconds]
            )
        }
        let (recorded, assessment, after) = try assess(visit, request, isAmendment: false)
        return Decision(
            [.partRecorded(ticket, recorded, assessment, open: after.hasOpenFinding)]
                + redirection(of: visit, with: after)
        )
    }

    func decideFinalise(_ ticket: Ticket) throws(Rejection) -> Decision {
        try requireNotClosed()
        try requireUsable(of: visit(ticket))
        guard let screening = screenings[ticket] else {
            throw Rejection(.nothingRecorded, ["ticket": ticket])
        }
        if let finalised = screening.finalised {
            throw Rejection(
                .alreadyFinalised,
                ["ticket": ticket, "by": finalised.staff, "at_ms": finalised.time.milliseconds]
            )
        }
        return Decision([.screeningFinalised(ticket, screening.assessment)])
    }

    /// An amendment is possible after the day as well: a mistake may be found on paper later.
    func decideAmend(
        _ ticket: Ticket,
        _ request: PartRequest,
        reason: String,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        let visit = try visit(ticket)
        try requireStation(request)
        try requireHealthCheck(visit)
        try requireUsable(of: visit)
        guard let author = screenings[ticket]?.finalised?.staff else {
            throw Rejection(.notFinalised, ["ticket": ticket])
        }
        let (recorded, assessment, after) = try assess(visit, request, isAmendment: true)
        let amended = Fact.screeningAmended(
            ticket,
            recorded,
            reason: reason,
            assessment,
            open: after.hasOpenFinding
        )
        let decision = Decision([amended] + redirection(of: visit, with: after))
        guard author != circumstances.stamp.staff else { return decision }
        return try approval(for: .amend(ticket), reason: reason, circumstances).then(decision)
    }

    private func requireUsable(of visit: Visit) throws(Rejection) {
        try requireUsable(registration(visit.registration).personNumber)
    }

    /// Another level of what somebody else has made final changes it as much as an amendment does.
    func decideDispose(
        _ ticket: Ticket,
        _ disposition: Disposition,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        try requireUsable(of: visit(ticket))
        guard let screening = screenings[ticket], screening.hasOpenFinding else {
            throw Rejection(.noOpenFinding, ["ticket": ticket])
        }
        let level = disposition.override?.level ?? screening.assessment.level
        let decision = Decision([.findingDisposed(ticket, disposition, level)])
        guard let override = disposition.override, let author = screening.finalised?.staff,
            author != circumstances.stamp.staff
        else { return decision }
        return try approval(for: .amend(ticket), reason: override.reason, circumstances)
            .then(decision)
    }

    private func requireStation(_ request: PartRequest) throws(Rejection) {
        guard settings.station(request.station) != nil else {
            throw Rejection(.stationNotFound, ["station": request.station])
        }
    }

    /// A visit with a health check, of somebody who let its data be processed.
    private func requireHealthCheck(_ visit: Visit) throws(Rejection) {
        let registration = try registration(visit.registration)
        guard registration.purpose.needsSlot else {
            throw Rejection(.noHealthCheck, ["ticket": visit.ticket])
        }
        guard registration.consent == .given else {
            throw Rejection(.consentRefused, ["ticket": visit.ticket])
        }
    }

    /// The part with what it comes to, and the screening as it will be with it.
    private func assess(
        _ visit: Visit,
        _ request: PartRequest,
        isAmendment: Bool
    ) throws(Rejection) -> (RecordedPart, Assessment, Screening) {
        let ticket = visit.ticket
        guard let subject = subject(of: ticket) else {
            throw Rejection(.noHealthCheck, ["ticket": ticket])
        }
        guard screenings[ticket]?.parts.count ?? 0 < Limits.partsMax else {
            throw Rejection(.partsFull, ["ticket": ticket, "limit": Limits.partsMax])
        }
        let earlier = screenings[ticket]?.effectiveParts ?? []
        let part: ScreeningPart
        do {
            part = try request.part(after: earlier, of: subject, isAmendment: isAmendment)
        } catch {
            throw Rejection(
                .invalidPart,
                details: [
                    Rejection.Detail("ticket", ticket), Rejection.Detail("problem", error.code),
                ] + error.details
            )
        }
        let recorded = RecordedPart(
            part: part,
            station: request.station,
            note: request.note,
            withdrawnSymptoms: isAmendment ? request.withdrawnSymptoms : []
        )
        let rules = settings.ruleSet
        var screening =
            screenings[ticket]
            ?? Screening(ticket: ticket, assessment: rules.assess([], of: subject))
        let assessment = rules.assess(
            screening.effectiveParts(with: recorded, isAmendment: isAmendment),
            of: subject
        )
        let isOpen = screening.isOpen(
            after: recorded,
            assessment,
            // Nothing before it: the part is all there is to assess.
            alone: earlier.isEmpty ? assessment.level : rules.assess([part], of: subject).level
        )
        let nobody = Stamp(time: Timestamp(milliseconds: 0), staff: "", device: "")
        let entry = PartEntry(
            part: recorded,
            stamp: nobody,
            amendmentReason: isAmendment ? "" : nil,
            levelAfter: assessment.level
        )
        screening.take(entry, assessment, isOpen: isOpen)
        return (recorded, assessment, screening)
    }

    /// Somebody who waits in another line when a RED finding comes up goes to the doctor's at once.
    private func redirection(of visit: Visit, with screening: Screening) -> [Fact] {
        guard case .waiting(let station) = visit.state, screening.hasOpenRed,
            let doctor = doctor(awayFrom: station)
        else { return [] }
        return [.transferred(visit.ticket, from: station, reason: "RED"), join(visit, doctor)]
    }

    mutating func applyToScreenings(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .partRecorded(let ticket, let part, let assessment, let open):
            take(part, of: ticket, reason: nil, assessment, open, stamp)
        case .screeningFinalised(let ticket, _):
            screenings[ticket]?.finalised = stamp
        case .screeningAmended(let ticket, let part, let reason, let assessment, let open):
            take(part, of: ticket, reason: reason, assessment, open, stamp)
        case .findingDisposed(let ticket, let disposition, _):
            screenings[ticket]?.dispose(disposition, stamp)
        default: preconditionFailure("not a fact of a screening")
        }
        refreshUrgency(after: fact)
    }

    private mutating func take(
        _ part: RecordedPart,
        of ticket: Ticket,
        reason: String?,
        _ assessment: Assessment,
        _ open: Bool,
        _ stamp: Stamp
    ) {
        screenings[ticket, default: Screening(ticket: ticket, assessment: assessment)].take(
            PartEntry(
                part: part,
                stamp: stamp,
                amendmentReason: reason,
                levelAfter: assessment.level
            ),
            assessment,
            isOpen: open
        )
    }

    private mutating func refreshUrgency(after fact: Fact) {
        switch fact {
        case .partRecorded(let ticket, _, _, _), .screeningAmended(let ticket, _, _, _, _),
            .findingDisposed(let ticket, _, _):
            guard case .waiting(let station)? = floor.visits[ticket]?.state else { return }
            let urgent = isUrgent(ticket, at: station)
            floor.lines[station]?.setUrgent(urgent, for: ticket)
        default: break
        }
    }
}
