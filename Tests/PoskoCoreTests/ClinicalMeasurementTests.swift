import PoskoCore
import Testing

@Suite struct ClinicalMeasurementTests {
    /// measurements.csv: key, LOINC, unit, decimals, hard, soft.
    @Test(arguments: [
        "sbp,8480-6,mm[Hg],0,50,300,80,220", "dbp,8462-4,mm[Hg],0,30,200,45,130",
        "pulse,8867-4,/min,0,25,250,45,125", "rr,9279-1,/min,0,4,70,10,30",
        "temp,8310-5,Cel,1,30,45,35,39", "spo2,2708-6,%,0,50,100,92,100",
        "height,8302-2,cm,1,100,230,135,190", "weight,29463-7,kg,1,20,300,35,130",
        "waist,8280-0,cm,1,40,200,55,140", "glu_random,41653-7,mg/dL,0,20,600,60,300",
        "glu_fasting,41604-0,mg/dL,0,20,600,60,250", "chol,2093-3,mg/dL,0,50,600,120,350",
        "uric,3084-1,mg/dL,1,1,30,2.5,12", "hb,718-7,g/dL,1,3,25,7,18",
        "va_r,98499-7,,0,-,-,-,-", "va_l,98498-9,,0,-,-,-,-", "smoking,72166-2,,0,-,-,-,-",
        "pregnant,82810-3,,0,-,-,-,-", "gest_week,18185-9,wk,0,0,45,4,42",
    ])
    func `every row of the table is defined`(row: String) throws {
        let key = String(row.prefix { $0 != "," })
        let definition = try #require(Measurement(rawValue: key)).definition
        #expect(Self.row(key, definition) == row)
    }

    @Test func `the body mass index is defined but cannot be entered`() {
        #expect(Measurement(rawValue: "bmi") == nil)
        #expect(Self.row("bmi", .bmi) == "bmi,39156-5,kg/m2,1,8,90,13,50")
    }

    @Test(arguments: Measurement.allCases)
    func `a measurement is a number with limits or has codes`(measurement: Measurement) {
        let definition = measurement.definition
        #expect(!definition.nameID.isEmpty && !definition.nameEN.isEmpty)
        #expect((definition.hard == nil) == definition.isCoded)
        #expect((definition.soft == nil) == definition.isCoded)
        #expect(definition.ucum.isEmpty == definition.isCoded)
    }

    @Test func `finger-prick meters show LO and HI`() {
        let allowing = Measurement.allCases.filter(\.definition.allowsLowHigh)
        #expect(allowing == [.gluRandom, .gluFasting, .chol, .uric, .hb])
    }

    private static func row(_ key: String, _ definition: MeasurementDefinition) -> String {
        let limits = [
            definition.hard?.lowerBound, definition.hard?.upperBound, definition.soft?.lowerBound,
            definition.soft?.upperBound,
        ]
        let columns = [key, definition.loinc, definition.ucum, String(definition.decimals)]
        return (columns + limits.map { $0?.description ?? "-" }).joined(separator: ",")
    }
}
