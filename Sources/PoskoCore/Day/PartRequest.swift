/// A part of a screening as a desk sends it; its values are within their limits, what depends on
/// the person and on earlier parts is checked when it is decided.
package struct PartRequest: Hashable, Sendable {
    package let station: StationCode
    package let observations: [Observation]
    package let symptoms: Set<Symptom>
    package let consciousness: Consciousness?
    package let fastingHours: Int?
    package let withGlasses: Bool?
    package let note: String?
    /// Only for an amendment: symptoms to take back.
    package let withdrawnSymptoms: Set<Symptom>

    package init(
        station: StationCode,
        observations: [Observation],
        symptoms: Set<Symptom> = [],
        consciousness: Consciousness? = nil,
        fastingHours: Int? = nil,
        withGlasses: Bool? = nil,
        note: String? = nil,
        withdrawnSymptoms: Set<Symptom> = []
    ) {
        self.station = station
        self.observations = observations
        self.symptoms = symptoms
        self.consciousness = consciousness
        self.fastingHours = fastingHours
        self.withGlasses = withGlasses
        self.note = note
        self.withdrawnSymptoms = withdrawnSymptoms
    }
}

extension PartRequest {
    /// The part, checked against the person and what counts of the earlier parts.
    ///
    /// - Throws: the first problem, in the order of ``ObservationProblem``.
    func part(
        after earlier: [ScreeningPart],
        of subject: Subject,
        isAmendment: Bool
    ) throws(ObservationProblem) -> ScreeningPart {
        let withdrawsOnly =
            isAmendment && !withdrawnSymptoms.isEmpty && observations.isEmpty
            && symptoms.isEmpty && consciousness == nil
        guard !withdrawsOnly else {
            return ScreeningPart(
                accepted: [],
                symptoms: [],
                consciousness: nil,
                fastingHours: nil,
                withGlasses: nil
            )
        }
        let pregnancy = earlier.compactMap { $0[.pregnant]?.reading }.last(where: \.isMeasured)
        let part = try ScreeningPart(
            validating: observations,
            symptoms: symptoms,
            consciousness: consciousness,
            fastingHours: fastingHours,
            withGlasses: withGlasses,
            knownPregnant: pregnancy == .code("yes"),
            subject: subject
        )
        try part.checkBodyMassIndex(with: earlier)
        return part
    }
}
