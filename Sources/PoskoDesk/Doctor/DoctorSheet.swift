internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// What the doctor is filling in, and what it is to become.
struct DoctorSheet: Sendable {
    enum Purpose: Hashable, Sendable {
        case decide(Posko_V1_DispositionKind)
        /// Values and complaints of a screening that is not final.
        case record
        /// The same of a final one, with the reason; `before`: complaints that it has now.
        case amend(before: Set<Symptom>)
    }

    let purpose: Purpose
    var fields: FieldSheet
    /// Seen to be unusual and said to be right.
    private(set) var confirmed: Set<Measurement> = []
    /// What `!` would confirm.
    private(set) var asked: Set<Measurement> = []

    init(decide kind: Posko_V1_DispositionKind, ticket: String, facilities: [String]) {
        purpose = .decide(kind)
        var rows: [FieldSheet.Row] = []
        if kind == .referred {
            rows.append(
                FieldSheet.Row(
                    name: .facility,
                    label: DoctorWords.facility,
                    entry: .remembered(RememberedField(facilities, charactersMax: 120)),
                    isRequired: true,
                    hint: SheetWords.required
                )
            )
        }
        rows += [
            FieldSheet.Row(
                name: .note,
                label: FieldWords.note,
                entry: .text(TextField(.text, charactersMax: 1_000)),
                hint: SheetWords.ifAny
            ),
            FieldSheet.Row(
                name: .level,
                label: FieldWords.level,
                entry: .choice(ChoiceField(Self.levels.compactMap(\.phrase))),
                hint: DoctorWords.asComputed
            ),
            FieldSheet.Row(
                name: .levelReason,
                label: DoctorWords.levelReason,
                entry: .text(TextField(.text, charactersMax: 300))
            ),
        ]
        fields = FieldSheet("\(ticket): \(kind.words.text())", rows)
    }

    /// - Parameter before: nil for a screening that is not final yet.
    init(valuesOf ticket: String, amending before: Set<Symptom>?) {
        purpose = before.map { .amend(before: $0) } ?? .record
        var rows = [
            FieldSheet.Row(
                name: .values,
                label: DoctorWords.values,
                entry: .text(TextField(.text, charactersMax: 400)),
                hint: DoctorWords.valuesHint
            ),
            FieldSheet.Row(
                name: .symptoms,
                label: DoctorWords.complaints,
                entry: .ticks(
                    TickField(
                        Symptom.allCases.map(\.phrase),
                        ticked: Self.indices(of: before ?? [])
                    )
                )
            ),
            FieldSheet.Row(
                name: .consciousness,
                label: DoctorWords.consciousness,
                entry: .choice(ChoiceField([MeasurementWords.alert, MeasurementWords.notAlert]))
            ),
            FieldSheet.Row(
                name: .note,
                label: FieldWords.note,
                entry: .text(TextField(.text, charactersMax: 1_000)),
                hint: SheetWords.ifAny
            ),
        ]
        if before != nil {
            rows.append(
                FieldSheet.Row(
                    name: .reason,
                    label: FieldWords.reason,
                    entry: .text(TextField(.text, charactersMax: 300)),
                    isRequired: true,
                    hint: SheetWords.required
                )
            )
        }
        let title = before == nil ? DoctorWords.addTitle : DoctorWords.amendTitle
        fields = FieldSheet(title.text(ticket), rows)
    }

    private static let levels: [Posko_V1_ActionLevel] = [.green, .yellow, .orange, .red]

    private static func indices(of symptoms: Set<Symptom>) -> Set<Int> {
        Set(Symptom.allCases.indices.filter { symptoms.contains(Symptom.allCases[$0]) })
    }

    // MARK: - What it becomes

    enum Problem: Error, Hashable {
        case said(Phrase)
        case typed(TypedReadings.Problem)

        var text: String {
            switch self {
            case .said(let phrase): phrase.text()
            case .typed(let problem): problem.text
            }
        }
    }

    func disposition(_ kind: Posko_V1_DispositionKind) throws(Problem) -> Posko_V1_Disposition {
        let level = fields.choice(.level).map { Self.levels[$0] }
        let reason = fields.text(.levelReason)
        if level != nil, reason.isEmpty { throw .said(DoctorWords.reasonForLevel) }
        if level == nil, !reason.isEmpty { throw .said(DoctorWords.levelForReason) }
        return .with {
            $0.kind = kind
            $0.facility = fields.text(.facility)
            $0.note = fields.text(.note)
            $0.overrideLevel = level ?? .unspecified
            $0.overrideReason = reason
        }
    }

    /// The part, as far as it can be checked without the earlier ones.
    ///
    /// - Parameter isPregnant: an earlier part says so.
    func part(of subject: Subject, isPregnant: Bool) throws(Problem) -> Posko_V1_ScreeningPart {
        let typed: TypedReadings
        do {
            typed = try TypedReadings(fields.text(.values), confirmed: confirmed)
        } catch {
            throw .typed(error)
        }
        let ticked = Set(fields.ticks(.symptoms).map { Symptom.allCases[$0] })
        var withdrawn: Set<Symptom> = []
        var added = ticked
        if case .amend(let before) = purpose {
            withdrawn = before.subtracting(ticked)
            added = ticked.subtracting(before)
        }
        let consciousness = fields.choice(.consciousness)
        let onlyWithdraws =
            !withdrawn.isEmpty && typed.observations.isEmpty && added.isEmpty
            && consciousness == nil
        if !onlyWithdraws {
            do {
                _ = try ScreeningPart(
                    validating: typed.observations,
                    symptoms: added,
                    consciousness: consciousness.map { $0 == 0 ? .alert : .notAlert },
                    fastingHours: typed.fastingHours,
                    knownPregnant: isPregnant,
                    subject: subject
                )
            } catch {
                throw .typed(.reading(error))
            }
        }
        return .with {
            $0.observations = typed.observations.map { Posko_V1_Observation($0) }
            $0.symptoms = Symptom.sorted(added).map(Posko_V1_Symptom.init)
            $0.withdrawnSymptoms = Symptom.sorted(withdrawn).map(Posko_V1_Symptom.init)
            if let consciousness { $0.consciousness = consciousness == 0 ? .alert : .notAlert }
            if let hours = typed.fastingHours { $0.fastingHours = UInt32(hours) }
            $0.note = fields.text(.note)
        }
    }

    // MARK: - Confirming

    /// - Returns: whether `!` can make the problem go away.
    mutating func ask(about problem: Problem) -> Bool {
        guard case .typed(.reading(let reading)) = problem,
            let measurement = ReadingAdvice.confirmable(reading)
        else { return false }
        asked = [measurement]
        return true
    }

    mutating func ask(about measurements: [Measurement]) { asked = Set(measurements) }

    mutating func confirm() {
        confirmed.formUnion(asked)
        asked = []
    }

    /// What was confirmed was what stood there then.
    mutating func handle(_ key: Key) -> FieldSheet.Outcome {
        let before = fields.text(.values)
        let outcome = fields.handle(key)
        if fields.text(.values) != before { (confirmed, asked) = ([], []) }
        return outcome
    }

    /// The same as an amendment, when somebody else made the screening final meanwhile.
    func amending(ticket: String, before: Set<Symptom>) -> DoctorSheet {
        var sheet = DoctorSheet(valuesOf: ticket, amending: before)
        sheet.fields.set(.values, fields.text(.values))
        sheet.fields.set(.note, fields.text(.note))
        let ticked = Self.indices(of: before).union(fields.ticks(.symptoms))
        sheet.fields.carryOver(fields, ticked: ticked)
        sheet.confirmed = confirmed
        sheet.fields.focus(on: .reason)
        return sheet
    }
}

extension Posko_V1_DispositionKind {
    var words: Phrase {
        switch self {
        case .treatedHere: StateWords.treatedHere
        case .referred: StateWords.referred
        case .declined: StateWords.declined
        case .unspecified, .UNRECOGNIZED: DoctorWords.forgotten
        }
    }
}
