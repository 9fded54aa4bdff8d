internal import PoskoCore

/// Everything typed about one person at a station: a pure value that knows what is wrong with it,
/// and what of it is still to be sent.
struct CheckSheet: Hashable, Sendable {
    let form: CheckForm
    /// Nothing is known of a person whose particulars have not been read.
    var subject = Subject(sex: nil, age: nil)
    var symptoms = SymptomAnswer()
    var note = ""
    private var entries: [CheckField: CheckEntry] = [:]
    /// Readings of the blood pressure that somebody wants, besides those that the desk asks for.
    private var readingsWanted = 1
    /// The server has assessed a blood pressure, and says whether a second one is needed.
    private var isPressureAssessed = false
    /// After how many readings it asked for another one.
    private var secondAskedAfter: Int?
    private var isSecondDeclined = false
    private(set) var isNoteUnderway = false

    init(_ form: CheckForm) { self.form = form }

    subscript(field: CheckField) -> CheckEntry { entries[field] ?? CheckEntry(field) }

    mutating func change(_ field: CheckField, _ change: (inout CheckEntry) -> Void) {
        change(&entries[field, default: CheckEntry(field)])
    }

    // MARK: - Fields

    /// From the top of the screen; those that do not concern the person are left out.
    var fields: [CheckField] { rows.map(\.field) }

    var rows: [CheckForm.Row] {
        var rows = form.rows
        if hasBloodPressure, readings > 1 {
            let more = (2...readings).map {
                CheckForm.Row(field: .bloodPressure($0), isLeading: true)
            }
            rows.insert(contentsOf: more, at: form.leadingCount)
        }
        return rows.filter { isShown($0.field) }
    }

    private func isShown(_ field: CheckField) -> Bool {
        switch field {
        case .reading(.pregnant): subject.mayBeAskedForPregnancy
        case .reading(.gestWeek):
            subject.mayBeAskedForPregnancy && self[.reading(.pregnant)].text == "yes"
        default: true
        }
    }

    var hasBloodPressure: Bool { form.rows.contains { $0.field.isBloodPressure } }

    /// Something typed is not on its way yet.
    var isPending: Bool {
        symptoms.isPending || fields.contains { self[$0].isPending && !self[$0].isPrefilled }
    }

    var isNotePending: Bool { !note.isEmpty && !isNoteUnderway }

    // MARK: - Blood pressure

    /// Fields for it.
    private var readings: Int {
        let filled = filledReadings
        return max(1, filled + (isSecondAsked ? 1 : 0), min(readingsWanted, filled + 1))
    }

    private var filledReadings: Int {
        var count = 0
        while !self[.bloodPressure(count + 1)].isEmpty { count += 1 }
        return count
    }

    /// 140/90 or more, and one reading only.
    var isSecondAsked: Bool {
        guard hasBloodPressure, !isSecondDeclined else { return false }
        if isPressureAssessed { return filledReadings == secondAskedAfter }
        return filledReadings == 1 && pressure(1).map { isAtLeast($0, 140, 90) } ?? false
    }

    /// Where the second reading goes; nil when none is asked for.
    var secondField: CheckField? { isSecondAsked ? .bloodPressure(filledReadings + 1) : nil }

    mutating func declineSecond() { isSecondDeclined = true }

    /// - Returns: the field for it; the last one when that is still empty.
    mutating func wantReading() -> CheckField {
        readingsWanted = filledReadings + 1
        return .bloodPressure(readingsWanted)
    }

    mutating func learn(isSecondAsked: Bool) {
        let saved = (1...readings).count { self[.bloodPressure($0)].state == .saved }
        // Without one of its own the desk goes on looking at what is typed.
        isPressureAssessed = isSecondAsked || saved > 0
        secondAskedAfter = isSecondAsked ? saved : nil
    }

    private func pressure(_ reading: Int) -> (systolic: Decimal?, diastolic: Decimal?)? {
        guard let pair = try? self[.bloodPressure(reading)].bloodPressure() else { return nil }
        return (pair.first?.reading.number, pair.last?.reading.number)
    }

    private func isAtLeast(
        _ pressure: (systolic: Decimal?, diastolic: Decimal?),
        _ upper: Decimal,
        _ lower: Decimal
    ) -> Bool {
        pressure.systolic.map { $0 >= upper } ?? false
            || pressure.diastolic.map { $0 >= lower } ?? false
    }

    // MARK: - What depends on other fields

    var hoursFasting: Int? { Int(self[.fastingHours].text) }

    /// From 8 hours (PERKENI 2021) the glucose is a fasting one.
    var isFasting: Bool { hoursFasting.map { $0 >= ScreeningPart.fastingHoursRequired } ?? false }

    var glucose: Measurement { isFasting ? .gluFasting : .gluRandom }

    /// kg/m2, as far as it is typed.
    var bodyMassIndex: Decimal? {
        BodyMassIndex.of(
            weight: try? self[.reading(.weight)].observation(.weight).reading,
            height: try? self[.reading(.height)].observation(.height).reading
        )
    }

    /// What was measured makes an emergency of some symptoms, and nobody has asked for them:
    /// 180/110 with a red flag, HI with drowsiness, SpO2 up to 91 with breathlessness.
    var hasToAskSymptoms: Bool {
        guard !symptoms.isAsked else { return false }
        let isHigh = (1...readings).contains { reading in
            pressure(reading).map { isAtLeast($0, 180, 110) } ?? false
        }
        let saturation = try? self[.reading(.spo2)].observation(.spo2).reading.number
        return hasBloodPressure && isHigh || self[.glucose].text == "HI"
            || saturation.map { $0 <= 91 } ?? false
    }

    /// High for the sex, which joint pain makes a finding of; the stricter limit while the sex is
    /// not known (KMK 514/2015).
    var hasToAskJointPain: Bool {
        let uricAcid = try? self[.reading(.uric)].observation(.uric).reading
        guard !symptoms.isAsked, let uricAcid else { return false }
        return uricAcid == .high
            || uricAcid.number.map { $0 > (subject.sex == .male ? 7 : 6) } ?? false
    }

    /// A blood pressure is never written over, and the hours belong to the glucose that was sent.
    func isLocked(_ field: CheckField) -> Bool {
        let entry = self[field]
        switch field {
        case .bloodPressure: return entry.isSent
        case .fastingHours: return entry.state == .underway || self[.glucose].isSent
        case .glucose, .glasses, .reading: return entry.state == .underway
        }
    }

    // MARK: - Leading

    /// Where Enter leads from a field: the next one that is open, else the first; nil when nothing
    /// is left.
    func next(after field: CheckField?) -> CheckField? {
        let open = rows.filter { $0.isLeading && isOpen($0.field) }.map(\.field)
        let order = fields
        guard let field, let here = order.firstIndex(of: field),
            rows.first(where: { $0.field == field })?.isLeading == true
        else { return open.first }
        let after = open.first { order.firstIndex(of: $0).map { $0 > here } ?? false }
        return after ?? open.first { $0 != field }
    }

    private func isOpen(_ field: CheckField) -> Bool {
        let entry = self[field]
        // The second reading comes after the first is safe.
        if case .bloodPressure(let reading) = field, reading > 1, entry.isEmpty,
            !self[.bloodPressure(reading - 1)].isSent
        {
            return false
        }
        if entry.isSent { return false }
        return entry.isEmpty ? !entry.wasPassed : problem(of: field) != nil
    }

    // MARK: - Notes on their way

    mutating func sendNote() { isNoteUnderway = true }
    mutating func keepNote() {
        if isNoteUnderway { note = "" }
        isNoteUnderway = false
    }
    mutating func giveNoteBack() { isNoteUnderway = false }
}
