import PoskoCore
import Testing

@Suite struct ClinicalDecimalTests {
    @Test(arguments: [
        ("0", 0), ("7", 7000), ("36.5", 36_500), ("36,5", 36_500), ("1.65", 1650), ("0,005", 5),
        ("-2.25", -2250), ("007", 7000), ("999999999.999", 999_999_999_999), ("5.10", 5100),
    ])
    func `reads a point and a comma`(text: String, thousandths: Int) {
        #expect(Decimal(text)?.thousandths == thousandths)
    }

    @Test(arguments: [
        "", "-", "+5", ".5", "5.", "5..1", "1.2.3", "1,234.5", "1.2345", "1234567890", " 5", "5 ",
        "٣", "5a", "1e3", "--5", "NaN", "５", "5.-1",
    ])
    func `refuses everything else`(text: String) {
        #expect(Decimal(text) == nil)
    }

    @Test(arguments: [
        (0, "0"), (36_500, "36.5"), (37_000, "37"), (1650, "1.65"), (5, "0.005"), (-250, "-0.25"),
        (100_010, "100.01"), (-3000, "-3"),
    ])
    func `is written without trailing zeros`(thousandths: Int, text: String) {
        #expect(Decimal(thousandths: thousandths).description == text)
        #expect(Decimal(text)?.thousandths == thousandths)
    }

    @Test(arguments: [
        (36_449, 1, 36_400), (36_450, 1, 36_500), (36_450, 2, 36_450), (36_455, 2, 36_460),
        (499, 0, 0), (500, 0, 1000), (-500, 0, 0), (-501, 0, -1000), (-1500, 0, -1000),
        (1235, 3, 1235),
    ])
    func `rounds half up`(thousandths: Int, decimals: Int, rounded: Int) {
        #expect(
            Decimal(thousandths: thousandths).rounded(decimals: decimals).thousandths == rounded
        )
    }

    @Test func `compares by value`() {
        #expect(Decimal("9.9") ?? 0 < Decimal(10))
        #expect(Decimal("10.0") == Decimal(10))
        #expect(Decimal.tenths(185) == Decimal("18.5"))
    }
}
