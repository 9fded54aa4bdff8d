/// A part as it was recorded or amended.
package struct PartEntry: Hashable, Sendable {
    package let part: RecordedPart
    package let stamp: Stamp
    /// Why, for an amendment of a final screening.
    package let amendmentReason: String?
    package let levelAfter: ActionLevel
}

/// A decision of a clinician with how long the finding had waited for it.
package struct DispositionEntry: Hashable, Sendable {
    package let disposition: Disposition
    package let stamp: Stamp
    package let openSeconds: Int
}

/// What was measured of one person, what it comes to, and what a clinician decided.
package struct Screening: Hashable, Sendable {
    package let ticket: Ticket
    /// In the order of recording, amendments among them.
    package internal(set) var parts: [PartEntry] = []
    /// What counts of them: an amendment takes the place of the readings and symptoms it corrects.
    package private(set) var effectiveParts: [ScreeningPart] = []
    package internal(set) var assessment: Assessment
    package internal(set) var dispositions: [DispositionEntry] = []
    package internal(set) var finalised: Stamp?
    /// The clinician's level, until another finding comes up.
    package internal(set) var override: LevelOverride?
    /// The RED or ORANGE findings that wait for a disposition.
    package internal(set) var open: OpenFindings?
    /// Findings that a clinician has disposed of, with the highest level they had then; they do not
    /// open again by themselves, unless they get worse.
    private var disposed: [FindingKey: ActionLevel] = [:]

    package struct OpenFindings: Hashable, Sendable {
        package let since: Timestamp
        /// The highest level they had; RED stays RED until it is disposed.
        package let level: ActionLevel
        /// Rules that opened it.
        let rules: Set<String>
    }

    private struct FindingKey: Hashable {
        let rule: String
        let band: String

        init(_ finding: Finding) {
            rule = finding.rule
            band = finding.band
        }
    }

    init(ticket: Ticket, assessment: Assessment) {
        self.ticket = ticket
        self.assessment = assessment
    }

    /// The level that counts.
    package var level: ActionLevel {
        override?.level ?? max(assessment.level, open?.level ?? .green)
    }

    package var hasOpenFinding: Bool { open != nil }
    package var hasOpenRed: Bool { open?.level == .red }

    /// What counts once `part` is there: an amendment replaces the earlier readings of what it
    /// measures, and withdraws symptoms; a part that is recorded stands beside the others.
    func effectiveParts(with part: RecordedPart, isAmendment: Bool) -> [ScreeningPart] {
        guard isAmendment else { return effectiveParts + [part.part] }
        let corrected = Set(part.part.observations.map(\.measurement))
        let kept = effectiveParts.map { earlier in
            ScreeningPart(
                accepted: earlier.observations.filter { !corrected.contains($0.measurement) },
                symptoms: earlier.symptoms.subtracting(part.withdrawnSymptoms),
                consciousness: part.part.consciousness == nil ? earlier.consciousness : nil,
                fastingHours: earlier.fastingHours,
                withGlasses: earlier.withGlasses
            )
        }
        return kept + [part.part]
    }

    /// Whether a RED or ORANGE finding waits for a disposition once a part is taken.
    ///
    /// It opens with a finding that nobody has disposed of at its level, and with every part that
    /// is alarming alone: a new reading is a new danger, whatever was decided about the one before.
    /// Once open it stays open, but for one case: a repeated blood pressure takes an ORANGE one
    /// back.
    func isOpen(after part: RecordedPart, _ assessment: Assessment, alone: ActionLevel) -> Bool {
        let alarming = assessment.findings.filter(\.level.needsDisposition)
        let undisposed = alarming.contains {
            $0.level > disposed[FindingKey($0), default: .green]
        }
        if undisposed || alone.needsDisposition { return true }
        guard let open else { return false }
        let isBloodPressure = open.rules.isSubset(of: ["blood_pressure"])
        let isRepeated = part.part[.sbp]?.reading.number != nil
        return !(open.level == .orange && isBloodPressure && isRepeated && alarming.isEmpty)
    }

    /// Takes a part in; `isOpen` is what was decided about the interlock then.
    mutating func take(_ entry: PartEntry, _ assessment: Assessment, isOpen: Bool) {
        effectiveParts = effectiveParts(
            with: entry.part,
            isAmendment: entry.amendmentReason != nil
        )
        parts.append(entry)
        self.assessment = assessment
        guard isOpen else {
            open = nil
            return
        }
        if open == nil { override = nil }
        let rules = assessment.findings.filter(\.level.needsDisposition).map(\.rule)
        open = OpenFindings(
            since: open?.since ?? entry.stamp.time,
            level: max(assessment.level, open?.level ?? .orange),
            rules: (open?.rules ?? []).union(rules)
        )
    }

    mutating func dispose(_ disposition: Disposition, _ stamp: Stamp) {
        dispositions.append(
            DispositionEntry(
                disposition: disposition,
                stamp: stamp,
                openSeconds: open.map { stamp.time.seconds(since: $0.since) } ?? 0
            )
        )
        for finding in assessment.findings where finding.level.needsDisposition {
            disposed[FindingKey(finding), default: .green] = max(
                finding.level,
                disposed[FindingKey(finding), default: .green]
            )
        }
        override = disposition.override
        open = nil
    }
}

extension ActionLevel {
    /// `GREEN`, `YELLOW`, `ORANGE` or `RED`, as tables and signs show it.
    package var word: String {
        switch self {
        case .green: "GREEN"
        case .yellow: "YELLOW"
        case .orange: "ORANGE"
        case .red: "RED"
        }
    }
}
