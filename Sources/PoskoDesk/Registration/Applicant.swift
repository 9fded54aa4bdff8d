internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// Somebody in front of the registration desk, from the first scan to the number: who they are,
/// what they come for, what they agreed to.
struct Applicant: Hashable, Sendable {
    /// Scanned or typed here; whole only on its way to the server.
    var nik: NIK?
    /// As the roster, or an earlier registration, has them; nil for others.
    private(set) var listed: Posko_V1_RosterPerson?
    /// Who else of the list may be meant.
    private(set) var alike: [Posko_V1_RosterPerson] = []
    var form: PersonForm
    /// In the NIK, in the century that was chosen; nil while two fit.
    private(set) var birthDateInNIK: CivilDate?
    /// The roster could not be asked about the NIK.
    var isUnchecked = false
    /// What the card says was typed, because it differs from the NIK or the roster.
    private(set) var isCorrected = false
    /// Staff has compared the identity card with what the NIK makes doubtful.
    var warningsConfirmed = false
    var notADuplicate = false
    /// Nil until asked.
    var consent: Bool?
    var purpose: Posko_V1_Purpose
    var options: Set<Option> = []

    /// What one key adds or takes away again.
    enum Option: Hashable, Sendable, CaseIterable {
        case pregnant, disability, followUp, sharing, asksForDoctor
    }

    /// A walk-in with a NIK: the date and the sex are in it.
    init(nik: NIK, form: PersonForm, purpose: Posko_V1_Purpose, today: CivilDate?) {
        self.nik = nik
        self.form = form
        self.purpose = purpose
        guard let today else {
            self.form.ask([.name, .birthDate, .sex, .hamlet])
            return
        }
        self.form.ask([.name, .hamlet])
        let warnings = nik.warnings(birthDate: nil, sex: nil, today: today)
        if !warnings.contains(.birthCenturyAssumed) {
            birthDateInNIK = nik.birthDate(agreeingWith: nil, on: today)
        }
    }

    /// A walk-in without a NIK.
    init(form: PersonForm, purpose: Posko_V1_Purpose) {
        self.form = form
        self.purpose = purpose
        self.form.ask([.reason, .name, .birthDate, .sex, .hamlet])
    }

    init(
        listed: Posko_V1_RosterPerson,
        alike: [Posko_V1_RosterPerson],
        nik: NIK?,
        form: PersonForm,
        purpose: Posko_V1_Purpose
    ) {
        (self.listed, self.alike, self.nik) = (listed, alike, nik)
        self.form = form
        self.purpose = purpose
    }

    /// The registration that they have; zero for none.
    var registration: UInt32 { listed?.registration ?? 0 }

    /// Turns to the next of those who are alike.
    mutating func turn() {
        guard let listed, let next = alike.first else { return }
        alike = Array(alike.dropFirst()) + [listed]
        self.listed = next
    }

    // MARK: - Who

    /// Whether a NIK is that of somebody of the roster whose own is known masked only: four digits
    /// at each end are not enough, so date and sex have to agree.
    func fits(_ nik: NIK, today: CivilDate?) -> Bool {
        guard self.nik == nil, let listed, let today, listed.person.nik == nik.description else {
            return false
        }
        let warnings = nik.warnings(birthDate: birthDate, sex: sex, today: today)
        return birthDate != nil && !warnings.contains(.birthDateDiffers)
            && !warnings.contains(.sexDiffers)
    }

    /// The two dates that the NIK can mean, the older first; empty when it is plain.
    func birthDates(today: CivilDate?) -> [CivilDate] {
        guard let nik, let today, listed == nil, birthDateInNIK == nil, !isCorrected else {
            return []
        }
        let older = nik.birthDate(agreeingWith: nil, on: today)
        return [older, CivilDate(year: older.year + 100, month: older.month, day: older.day)]
            .compactMap { $0 }
    }

    mutating func choose(_ birthDate: CivilDate) { birthDateInNIK = birthDate }

    var birthDate: CivilDate? {
        if isTyped(.birthDate) { return form.birthDate }
        return listed.map { CivilDate(iso: $0.person.birthDate) } ?? birthDateInNIK
    }

    var sex: Sex? {
        if isTyped(.sex) { return form.sex }
        switch listed?.person.sex {
        case .female: return .female
        case .male: return .male
        case .unspecified, .UNRECOGNIZED: return nil
        case nil: return nik?.sex
        }
    }

    private func isTyped(_ entry: PersonForm.Entry) -> Bool {
        (listed == nil || isCorrected) && form.entries.contains(entry)
    }

    /// As they are known here, the NIK masked.
    var person: Posko_V1_Person {
        .with {
            let known = isCorrected ? nil : listed?.person
            $0.name = known?.name ?? form.text(.name)
            $0.hamlet = known?.hamlet ?? form.text(.hamlet)
            $0.birthDate = birthDate?.description ?? ""
            $0.sex = sex == .female ? .female : sex == .male ? .male : .unspecified
            $0.nik = nik?.description ?? known?.nik ?? ""
        }
    }

    var name: String { person.name }

    /// Everything that is asked of them has been typed.
    func isComplete(today: CivilDate?) -> Bool {
        guard listed == nil || isCorrected else { return true }
        return form.entries.allSatisfy { form.problem($0, today) == nil }
    }

    /// Opens the form for what differs from the NIK or the roster. Only with a NIK: without one the
    /// server could not tell whom the new particulars are about.
    mutating func correct() -> Bool {
        guard nik != nil, registration == 0 else { return false }
        if !isCorrected {
            let person = person
            if form.text(.birthDate).isEmpty {
                form.set(.birthDate, Language.indonesian.date(person.birthDate))
            }
            form.set(form.sex ?? sex)
            if listed != nil {
                form.set(.name, person.name)
                form.set(.hamlet, person.hamlet)
            }
        }
        isCorrected = true
        warningsConfirmed = false
        form.ask([.birthDate, .sex, .name, .hamlet])
        return true
    }

    /// What the NIK makes doubtful, as far as this desk knows the NIK.
    func warnings(today: CivilDate?) -> [NIKWarning] {
        guard let nik, let today else { return [] }
        return nik.warnings(birthDate: birthDate, sex: sex, today: today)
    }

    /// Priority as the server will find it.
    func priority(today: CivilDate?) -> [Posko_V1_PriorityReason] {
        var reasons: [Posko_V1_PriorityReason] = []
        if options.contains(.disability) { reasons.append(.disability) }
        let age = birthDate.flatMap { birth in today.map { birth.years(until: $0) } }
        let byAge = age.flatMap { $0 < 0 ? nil : PriorityReason.byAge(years: $0) }
        if byAge == .elderly { reasons.append(.elderly) }
        if options.contains(.pregnant) { reasons.append(.pregnant) }
        if byAge == .child { reasons.append(.child) }
        return reasons
    }

    /// Options that fit them.
    var possible: [Option] { Option.allCases.filter { $0 != .pregnant || sex != .male } }

    // MARK: - What is sent

    /// Whether the health check, and with it the consent, is among what they come for.
    var isChecked: Bool { purpose != .card }

    func request(event: String, requestID: String) -> Posko_V1_AddRegistrationRequest {
        .with {
            ($0.event, $0.requestID) = (event, requestID)
            if let listed, !isCorrected {
                $0.rosterNumber = listed.number
            } else {
                $0.person = person
                $0.person.nik = nik?.digits ?? ""
                if nik == nil { $0.noNikReason = form.text(.reason) }
            }
            $0.purpose = purpose
            if isChecked, let consent { $0.consent = consent ? .given : .refused }
            if options.contains(.disability) { $0.priorityReasons.append(.disability) }
            if options.contains(.pregnant), sex != .male { $0.priorityReasons.append(.pregnant) }
            if options.contains(.followUp) { $0.agreed.append(.followUp) }
            if options.contains(.sharing) { $0.agreed.append(.sharing) }
            $0.asksForDoctor = options.contains(.asksForDoctor)
            $0.warningsConfirmed = warningsConfirmed
            $0.notADuplicate = notADuplicate
        }
    }
}
