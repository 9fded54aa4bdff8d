/// The day's seal: what it came to, signed by the server.
package struct Closing: Hashable, Sendable {
    package let report: ClosingReport
    /// Nil as long as the entry that it goes into is not made.
    package let signature: Signature?

    /// Ed25519 (RFC 8032).
    package struct Signature: Hashable, Sendable {
        /// 64 bytes.
        package let bytes: [UInt8]
        /// 32 bytes.
        package let publicKey: [UInt8]

        package init(bytes: [UInt8], publicKey: [UInt8]) {
            self.bytes = bytes
            self.publicKey = publicKey
        }
    }

    package init(report: ClosingReport, signature: Signature? = nil) {
        self.report = report
        self.signature = signature
    }
}

/// What a day came to at its end. Later corrections never change it.
package struct ClosingReport: Hashable, Sendable {
    /// 1 for the first closing, 2 after a reopening.
    package let number: Int
    package let exceptions: [ClosingException]
    package let totals: [Total]
    package let findings: [FindingTotal]
    /// Who closed it, where and when.
    package let stamp: Stamp

    package struct Total: Hashable, Sendable {
        package let name: String
        package let value: Int

        package init(name: String, value: Int) {
            self.name = name
            self.value = value
        }
    }

    /// People by finding; nil where they are fewer than `Limits.smallestCellShown`, and where the
    /// number would tell those.
    package struct FindingTotal: Hashable, Sendable {
        package let rule: String
        package let band: String
        package let people: Int?

        package init(rule: String, band: String, people: Int?) {
            self.rule = rule
            self.band = band
            self.people = people
        }
    }

    package init(
        number: Int,
        exceptions: [ClosingException],
        totals: [Total],
        findings: [FindingTotal],
        stamp: Stamp
    ) {
        self.number = number
        self.exceptions = exceptions
        self.totals = totals
        self.findings = findings
        self.stamp = stamp
    }
}

/// Something that did not balance at the end, for which somebody answers by name.
package struct ClosingException: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Waiting, called or being served.
        case peopleInside = "people_inside"
        /// RED or ORANGE without disposition.
        case openFindings = "open_findings"
        /// Cards came, and were not counted since the last one moved, or not without a difference.
        case cardsNotReconciled = "cards_not_reconciled"
    }

    package let kind: Kind
    package let count: Int
    package let reason: String
    package let signedBy: String

    package init(kind: Kind, count: Int, reason: String, signedBy: String) {
        self.kind = kind
        self.count = count
        self.reason = reason
        self.signedBy = signedBy
    }
}

/// Cards counted by hand against the ledger.
package struct CardCount: Hashable, Sendable {
    package let counted: Int
    package let missing: Int
    package let surplus: Int
    package let unknown: Int
    package let duplicate: Int

    package init(counted: Int, missing: Int, surplus: Int, unknown: Int, duplicate: Int) {
        self.counted = counted
        self.missing = missing
        self.surplus = surplus
        self.unknown = unknown
        self.duplicate = duplicate
    }

    package var isBalanced: Bool { missing + surplus + unknown + duplicate == 0 }
}

extension EventDay {
    /// - Parameter exceptions: for what does not balance, why the event is closed all the same.
    func decideClose(
        _ exceptions: [ClosingException.Kind: String],
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        try requireOpen()
        var signed: [ClosingException] = []
        for kind in ClosingException.Kind.allCases {
            guard let refusal = imbalance(kind) else { continue }
            guard let reason = exceptions[kind] else { throw refusal.rejection }
            signed.append(
                ClosingException(
                    kind: kind,
                    count: refusal.count,
                    reason: reason,
                    signedBy: circumstances.name
                )
            )
        }
        let summary = Summary(of: self)
        let report = ClosingReport(
            number: closings + 1,
            exceptions: signed,
            totals: summary.totals,
            findings: summary.findingTotals,
            stamp: circumstances.stamp
        )
        return Decision([.eventClosed(Closing(report: report))])
    }

    private func imbalance(
        _ kind: ClosingException.Kind
    ) -> (count: Int, rejection: Rejection)? {
        switch kind {
        case .peopleInside:
            let inside = floor.visits.values.filter(\.state.isInside).map(\.ticket).sorted()
            guard !inside.isEmpty else { return nil }
            return (
                inside.count,
                Rejection(
                    .peopleInside,
                    ["count": inside.count, "tickets": Self.named(inside)]
                )
            )
        case .openFindings:
            let open = screenings.values.filter(\.hasOpenFinding).map(\.ticket).sorted()
            guard !open.isEmpty else { return nil }
            return (
                open.count,
                Rejection(.openFindings, ["count": open.count, "tickets": Self.named(open)])
            )
        case .cardsNotReconciled:
            let counts = cards.counts
            guard counts.received > 0, !cards.isReconciled else { return nil }
            return (
                counts.inStock,
                Rejection(.cardsNotReconciled, ["in_stock": counts.inStock])
            )
        }
    }
}

extension Summary {
    /// The figures that a closing keeps, in the order and by the names of the journal's format.
    var totals: [ClosingReport.Total] {
        let byLevel = ActionLevel.allCases.map {
            ("screenings.\($0.word.lowercased())", screenings.byLevel[$0, default: 0])
        }
        let figures: [(String, Int)] =
            [
                ("slots.capacity", slots.capacity), ("slots.taken", slots.taken),
                ("slots.waitlisted", slots.waitlisted),
                ("registrations.total", registrations.total),
                ("registrations.roster", registrations.roster),
                ("registrations.walk_in", registrations.walkIn),
                ("registrations.from_waitlist", registrations.fromWaitlist),
                ("registrations.cancelled", registrations.cancelled),
                ("registrations.released", registrations.released),
                ("registrations.card_only", registrations.cardOnly),
                ("visits.checked_in", visits.checkedIn), ("visits.inside", visits.inside),
                ("visits.finished", visits.finished), ("visits.missed", visits.missed),
                ("visits.left", visits.left),
                ("screenings.started", screenings.started),
                ("screenings.finalised", screenings.finalised),
                ("screenings.open_findings", screenings.openFindings),
            ] + byLevel + [
                ("cards.listed", cards.listed), ("cards.received", cards.received),
                ("cards.handed_over", cards.handedOver), ("cards.spoiled", cards.spoiled),
                ("cards.returned", cards.returned), ("cards.forwarded", cards.forwarded),
                ("cards.in_stock", cards.inStock), ("cards.refused", cards.refused),
                ("cards.by_proxy", cards.byProxy), ("cards.reversed", cards.reversed),
                ("coverage.covered_here", coverage.coveredHere),
            ]
        return figures.map { ClosingReport.Total(name: $0.0, value: $0.1) }
    }

    /// By rule and band, both sexes and all ages together.
    package var findingTotals: [ClosingReport.FindingTotal] {
        RuleFigures.all(screenings.bands).flatMap(\.totals)
    }
}
