internal import PoskoContract
internal import PoskoWords

/// What the server makes of all that was measured of a person so far.
struct CheckVerdict: Hashable, Sendable {
    let ticket: String
    let assessment: Posko_V1_Assessment
    /// A clinician has to decide before the visit can end.
    let needsDoctor: Bool
    /// RED or ORANGE while it needs a doctor; else unspecified. RED stays RED until somebody has
    /// decided, whatever is measured later.
    let alarm: Posko_V1_ActionLevel

    init(_ reply: Posko_V1_RecordScreeningResponse, after earlier: CheckVerdict?) {
        ticket = reply.ticket
        assessment = reply.assessment
        needsDoctor = reply.dispositionRequired
        let isRed = reply.assessment.level == .red || earlier?.alarm == .red
        alarm = !needsDoctor ? .unspecified : isRed ? .red : .orange
    }

    /// `KUNING - rujukan rutin`
    var headline: Run {
        if assessment.assessedByStaff, assessment.level == .green {
            return Run(CheckDeskWords.byStaff.text(), .strong)
        }
        let words: Phrase? =
            switch assessment.level {
            case .green: CheckDeskWords.green
            case .yellow: CheckDeskWords.yellow
            case .orange: CheckDeskWords.orange
            case .red: CheckDeskWords.red
            case .unspecified, .UNRECOGNIZED: nil
            }
        return Run(words?.text() ?? "", assessment.level.ink)
    }

    /// Rings once for ORANGE, three times for RED.
    func bells(after earlier: CheckVerdict?) -> [DeskEffect] {
        guard alarm != earlier?.alarm else { return [] }
        switch alarm {
        case .red: return [.bell, .bell, .bell]
        case .orange: return [.bell]
        default: return []
        }
    }

    /// As wide as the screen, above everything.
    ///
    /// - Parameter isServing: the person is still here; else they are on their way, and the number
    ///   says who is meant.
    func alert(isServing: Bool) -> [Line] {
        switch alarm {
        case .red:
            var lines = [CheckDeskWords.redPerson.text(ticket), CheckDeskWords.redAct.text()]
            if let first = assessment.findings.first(where: { $0.level == .red }) {
                lines += CellWidth.folded(first.cited, columns: Self.alertColumns)
            }
            if isServing { lines.append(CheckDeskWords.redDone.text(ticket)) }
            return lines.map { Line(" " + $0, .red) }
        case .orange:
            return [Line(" " + CheckDeskWords.orangePerson.text(ticket), .orange)]
        default:
            guard !isServing else { return [] }
            let headline = headline
            return [Line(" " + CommonWords.labelled.text(ticket, headline.text), headline.ink)]
        }
    }
}

extension CheckVerdict {
    /// The smallest screen that shows everything is 80 wide.
    private static let alertColumns = 78
    /// Rows that the findings may take beside the rest of a result.
    private static let rowsMax = 10

    /// Every finding with its source; when they are too many, those in order stand together.
    func body(columns: Int) -> [Line] {
        var lines = [Line([Run(" "), headline])]
        if assessment.assessedByStaff {
            lines += Self.folded(CheckDeskWords.byStaffWhy.text(), columns: columns)
        }
        if needsDoctor, assessment.level != .red, assessment.level != .orange {
            lines += Self.folded(CheckDeskWords.openFinding.text(), columns: columns, .orange)
        }
        if !needsDoctor, assessment.level == .red || assessment.level == .orange {
            lines += Self.folded(CheckDeskWords.disposed.text(), columns: columns)
        }
        lines += findings(columns: columns)
        lines += Self.folded(closing, columns: columns, .faint)
        return lines
    }

    private var closing: String {
        let index = Language.current.reading(assessment.bmi)
        let rules = FindingWords.rules.text(CellWidth.safe(assessment.ruleSet))
        return index.isEmpty
            ? rules : MeasurementWords.bodyMassIndex.text(index + " kg/m2") + " · " + rules
    }

    private func findings(columns: Int) -> [Line] {
        let raised = assessment.findings.filter { $0.level != .green }
        let inOrder = assessment.findings.filter { $0.level == .green }
        let first = raised.flatMap { Self.folded("- " + $0.cited, columns: columns, $0.level.ink) }
        let all = first + inOrder.flatMap { Self.folded("- " + $0.cited, columns: columns) }
        guard all.count > Self.rowsMax, !inOrder.isEmpty else { return all }
        let labels = inOrder.map(\.label).joined(separator: "; ")
        return first + Self.folded(CheckDeskWords.alsoGreen.text(labels), columns: columns)
    }

    static func folded(_ text: String, columns: Int, _ ink: Ink = .plain) -> [Line] {
        CellWidth.folded(text, columns: columns - 3).enumerated().map { index, line in
            Line((index == 0 ? " " : "   ") + line, ink)
        }
    }
}

extension Posko_V1_Finding {
    /// In the reader's language.
    var label: String {
        let label =
            switch Language.current {
            case .indonesian: labelID
            case .english: labelEn
            }
        guard hasFollowUpDays else { return CellWidth.safe(label) }
        return CellWidth.safe(label) + ", " + CheckDeskWords.withinDays.text(Int(followUpDays))
    }

    /// With the rule set that says so, so that a clinician can check it.
    var cited: String { "\(label) [\(CellWidth.safe(source))]" }
}
