/// One part of a screening, as one desk enters it in one go.
///
/// It has each measurement at most once, and so at most one blood pressure. A second blood pressure
/// is another part.
package struct ScreeningPart: Hashable, Sendable {
    /// In the order of entry.
    package let observations: [Observation]
    package let symptoms: Set<Symptom>
    package let consciousness: Consciousness?
    /// Completed hours since the last meal.
    package let fastingHours: Int?
    /// Whether visual acuity was taken with the person's own glasses.
    package let withGlasses: Bool?

    /// Hours without food that make a glucose a fasting one (PERKENI 2021).
    package static let fastingHoursRequired = 8
    package static let fastingHoursLimit = 0...72
    /// Systolic minus diastolic, mm[Hg], that needs no confirmation.
    package static let pulsePressureSoftLimit: ClosedRange<Decimal> = 20...100

    /// Examines what one reading alone cannot show.
    ///
    /// - Parameter knownPregnant: an earlier part says so, and weeks of pregnancy may come alone.
    /// - Throws: the first problem of a part, in the order of ``ObservationProblem``.
    package init(
        validating observations: [Observation],
        symptoms: Set<Symptom> = [],
        consciousness: Consciousness? = nil,
        fastingHours: Int? = nil,
        withGlasses: Bool? = nil,
        knownPregnant: Bool = false,
        subject: Subject
    ) throws(ObservationProblem) {
        self.init(
            accepted: observations,
            symptoms: symptoms,
            consciousness: consciousness,
            fastingHours: fastingHours,
            withGlasses: withGlasses
        )
        guard !observations.isEmpty || !symptoms.isEmpty || consciousness != nil else {
            throw .emptyPart
        }
        var seen: Set<Measurement> = []
        for observation in observations where !seen.insert(observation.measurement).inserted {
            throw .enteredTwice(observation.measurement)
        }
        try checkPregnancy(of: subject, knownPregnant: knownPregnant)
        try checkFasting()
        try checkBloodPressure()
        try checkBodyMassIndex(with: [])
    }

    /// A part that was accepted before, as a journal or a message kept it: nothing is examined.
    package init(
        accepted observations: [Observation],
        symptoms: Set<Symptom>,
        consciousness: Consciousness?,
        fastingHours: Int?,
        withGlasses: Bool?
    ) {
        self.observations = observations
        self.symptoms = symptoms
        self.consciousness = consciousness
        self.fastingHours = fastingHours
        self.withGlasses = withGlasses
    }

    package subscript(measurement: Measurement) -> Observation? {
        observations.first { $0.measurement == measurement }
    }

    /// In the order of declaration.
    package var sortedSymptoms: [Symptom] { Symptom.sorted(symptoms) }

    private func checkPregnancy(
        of subject: Subject,
        knownPregnant: Bool
    ) throws(ObservationProblem) {
        let asked = self[.pregnant]
        if asked != nil || self[.gestWeek] != nil, !subject.mayBeAskedForPregnancy {
            throw .pregnancyOnlyAskedOfFemales10To55
        }
        guard self[.gestWeek] != nil else { return }
        let isPregnant = asked.map { $0.reading == .code("yes") } ?? knownPregnant
        guard isPregnant else { throw .gestationalWeeksWithoutPregnancy }
    }

    private func checkFasting() throws(ObservationProblem) {
        if let fastingHours, !Self.fastingHoursLimit.contains(fastingHours) {
            throw .fastingHoursOutsideLimit(fastingHours, Self.fastingHoursLimit)
        }
        guard let glucose = self[.gluFasting], glucose.reading.isMeasured else { return }
        guard let fastingHours, fastingHours >= Self.fastingHoursRequired else {
            throw .fastingHoursTooShort(fastingHours, required: Self.fastingHoursRequired)
        }
    }

    /// A value of one half needs the other, or the statement that it cannot be measured: a systolic
    /// pressure found by palpation alone is the sign of shock and must be enterable.
    private func checkBloodPressure() throws(ObservationProblem) {
        let (systolic, diastolic) = (self[.sbp], self[.dbp])
        if systolic == nil, let diastolic, diastolic.reading.isMeasured {
            throw .bloodPressureIncomplete(missing: .sbp)
        }
        if diastolic == nil, let systolic, systolic.reading.isMeasured {
            throw .bloodPressureIncomplete(missing: .dbp)
        }
        guard let systolic, let diastolic, let upper = systolic.reading.number,
            let lower = diastolic.reading.number
        else { return }
        guard lower < upper else {
            throw .diastolicNotBelowSystolic(systolic: upper, diastolic: lower)
        }
        let pulsePressure = Decimal(thousandths: upper.thousandths - lower.thousandths)
        guard
            Self.pulsePressureSoftLimit.contains(pulsePressure) || systolic.confirmed
                || diastolic.confirmed
        else {
            throw .pulsePressureNeedsConfirmation(pulsePressure, Self.pulsePressureSoftLimit)
        }
    }

    /// Weight and height may come at different desks: each is checked with the other, in this part
    /// or in the last earlier one that has it.
    func checkBodyMassIndex(with earlier: [ScreeningPart]) throws(ObservationProblem) {
        guard self[.weight] != nil || self[.height] != nil,
            let weight = self[.weight] ?? earlier.last(where: { $0[.weight] != nil })?[.weight],
            let height = self[.height] ?? earlier.last(where: { $0[.height] != nil })?[.height],
            let index = BodyMassIndex.of(weight: weight.reading, height: height.reading)
        else { return }
        guard MeasurementDefinition.bmiHard.contains(index) else {
            throw .bodyMassIndexOutsideHardLimit(index, MeasurementDefinition.bmiHard)
        }
        let isConfirmed = self[.weight]?.confirmed == true || self[.height]?.confirmed == true
        guard MeasurementDefinition.bmiSoft.contains(index) || isConfirmed else {
            throw .bodyMassIndexNeedsConfirmation(index, MeasurementDefinition.bmiSoft)
        }
    }
}
