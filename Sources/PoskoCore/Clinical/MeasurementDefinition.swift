/// What is known about a measurement before anybody is measured: names, codes, unit and limits.
package struct MeasurementDefinition: Hashable, Sendable {
    /// The Indonesian name, as the paper form prints it.
    package let nameID: String
    package let nameEN: String
    /// The LOINC code an observation is exported under.
    package let loinc: String
    /// Further LOINC codes of the same quantity: pulse oximetry, Snellen chart.
    package let additionalLOINC: [String]
    /// The LOINC code of the panel this is a component of; only blood pressure has one.
    package let panelLOINC: String?
    /// The UCUM unit; empty for a coded measurement.
    package let ucum: String
    /// Decimals that a reading may have.
    package let decimals: Int
    /// Outside of it a reading is refused; nil for a coded measurement.
    package let hard: ClosedRange<Decimal>?
    /// Outside of it a reading needs a confirmation; nil for a coded measurement.
    package let soft: ClosedRange<Decimal>?
    /// Whether the meter shows LO and HI outside of its own range.
    package let allowsLowHigh: Bool
    /// The codes that may be entered, best or most common first; empty for a number.
    package let codes: [String]

    init(
        _ nameID: String,
        _ nameEN: String,
        loinc: String,
        additionalLOINC: [String] = [],
        panelLOINC: String? = nil,
        ucum: String = "",
        decimals: Int = 0,
        hard: ClosedRange<Decimal>? = nil,
        soft: ClosedRange<Decimal>? = nil,
        allowsLowHigh: Bool = false,
        codes: [String] = []
    ) {
        self.nameID = nameID
        self.nameEN = nameEN
        self.loinc = loinc
        self.additionalLOINC = additionalLOINC
        self.panelLOINC = panelLOINC
        self.ucum = ucum
        self.decimals = decimals
        self.hard = hard
        self.soft = soft
        self.allowsLowHigh = allowsLowHigh
        self.codes = codes
    }

    package var isCoded: Bool { !codes.isEmpty }

    /// Plausible body mass index, kg/m2: refused outside of 8...90, confirmed outside of 13...50.
    static let bmiHard: ClosedRange<Decimal> = 8...90
    static let bmiSoft: ClosedRange<Decimal> = 13...50

    /// The body mass index: computed from weight and height, defined only to be displayed.
    package static let bmi = MeasurementDefinition(
        "Indeks massa tubuh (IMT)",
        "Body mass index (BMI)",
        loinc: "39156-5",
        ucum: "kg/m2",
        decimals: 1,
        hard: bmiHard,
        soft: bmiSoft
    )
}
