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

    /// Takes a part in. A finding of RED or ORANGE that nobody has disposed of opens the interlock.
    /// A repeated reading that takes an ORANGE finding back closes it; RED stays until a clinician
    /// has decided.
    mutating func take(_ entry: PartEntry, _ assessment: Assessment) {
        parts.append(entry)
        self.assessment = assessment
        let undisposed = assessment.findings.filter {
            $0.level.needsDisposition && $0.level > disposed[FindingKey($0), default: .green]
        }
        if let highest = undisposed.map(\.level).max() {
            override = nil
            open = OpenFindings(
                since: open?.since ?? entry.stamp.time,
                level: max(highest, open?.level ?? highest)
            )
        } else if open?.level == .orange {
            open = nil
        }
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
