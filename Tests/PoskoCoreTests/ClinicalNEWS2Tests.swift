import PoskoCore
import Testing

@Suite struct ClinicalNEWS2Tests: ClinicalSuite {
    /// The RCP chart, both ends of every column; the other four signs score 0.
    @Test(arguments: [
        "rr 8:3 9:1 11:1 12:0 20:0 21:2 24:2 25:3",
        "spo2 91:3 92:2 93:2 94:1 95:1 96:0 100:0",
        "sbp 90:3 91:2 100:2 101:1 110:1 111:0 219:0 220:3",
        "pulse 40:3 41:1 50:1 51:0 90:0 91:1 110:1 111:2 130:2 131:3",
        "temp 35.0:3 35.1:1 36.0:1 36.1:0 38.0:0 38.1:1 39.0:1 39.1:2",
    ])
    func `each sign scores as on the chart`(row: String) throws {
        let words = row.split(separator: " ")
        let key = String(words[0])
        let healthy = ["rr": "15", "spo2": "98", "sbp": "120", "pulse": "70", "temp": "37"]
        for column in words.dropFirst() {
            let sides = column.split(separator: ":")
            let (reading, score) = (String(sides[0]), Int(sides[1]))
            var signs = healthy
            signs[key] = reading
            let readings = signs.map { "\($0)=\($1)" }.sorted().joined(separator: " ") + " dbp=60"
            let news2 = try #require(try assess(readings, [], .alert).news2)
            #expect(news2.total == score, "\(key) \(reading)")
            #expect(news2.hasSingleThree == (score == 3))
            #expect(!news2.isPartial)
        }
    }

    @Test(arguments: [
        ("rr=21 spo2=94 pulse=91", 4, "low", ActionLevel.green),
        ("rr=21 pulse=111 temp=38.1", 5, "medium", .orange),
        ("rr=21 pulse=111 temp=38.1 spo2=94", 6, "medium", .orange),
        ("rr=21 pulse=111 temp=38.1 sbp=100 dbp=60", 7, "high", .red),
        ("rr=15 pulse=70 temp=35.0", 3, "single_three", .orange),
        ("rr=15 pulse=70 temp=37", 0, "low", .green),
    ])
    func `bands of the sum`(readings: String, total: Int, band: String, level: ActionLevel) throws {
        let result = try assess(readings)
        #expect(result.news2?.total == total)
        #expect(result.bands("news2") == [band])
        #expect(result.level("news2") == level)
        #expect(result.findings.first { $0.rule == "news2" }?.note == "partial")
    }

    @Test func `two signs have no sum, and a single three counts`() throws {
        let two = try assess("rr=21 pulse=130", [], .alert)
        #expect(two.news2?.total == nil)
        #expect(two.bands("news2").isEmpty)
        let one = try assess("temp=35.0")
        #expect(one.bands("news2") == ["single_three"])
        #expect(one.level == .orange)
        #expect(one.findings.first?.note == "partial")
        let notAlert = try assess("rr=15 pulse=70", [], .notAlert)
        #expect(notAlert.news2?.total == nil, "consciousness is not one of the three signs")
        #expect(notAlert.bands("news2") == ["single_three"])
    }

    @Test(arguments: [Consciousness?.none, .alert])
    func `consciousness that nobody looked at makes it partial`(seen: Consciousness?) throws {
        let result = try assess("rr=15 spo2=98 sbp=120 dbp=80 pulse=70 temp=37", [], seen)
        #expect(result.news2?.total == 0)
        #expect(result.news2?.isPartial == (seen == nil))
    }

    @Test func `not alert adds three`() throws {
        let result = try assess("rr=21 spo2=93 pulse=70", [], .notAlert)
        #expect(result.news2?.total == 7)
        #expect(result.level("news2") == .red)
    }

    @Test func `not in pregnancy, under 16 or at an unknown age`() throws {
        let signs = "rr=21 pulse=130 temp=39.0 spo2=94"
        #expect(try assess(signs).level == .orange)
        #expect(try assess(signs + " pregnant=yes").news2 == nil)
        #expect(try assess(signs + " pregnant=no").news2 != nil)
        for (age, isScored) in [(15, false), (16, true), (nil, false)] {
            let result = try assess(signs, of: Subject(sex: .male, age: age))
            #expect((result.news2 != nil) == isScored)
        }
        // The single thresholds of the action level are not NEWS2 and stay in pregnancy.
        #expect(try assess("rr=25 pregnant=yes").level == .orange)
    }
}
