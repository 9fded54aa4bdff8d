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

    package init(
        station: StationCode,
        observations: [Observation],
        symptoms: Set<Symptom> = [],
        consciousness: Consciousness? = nil,
        fastingHours: Int? = nil,
        withGlasses: Bool? = nil,
        note: String? = nil
    ) {
        self.station = station
        self.observations = observations
        self.symptoms = symptoms
        self.consciousness = consciousness
        self.fastingHours = fastingHours
        self.withGlasses = withGlasses
        self.note = note
    }
}
