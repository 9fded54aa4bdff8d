internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Field sheet")
struct FieldSheetTests {
    private static func sheet() -> FieldSheet {
        FieldSheet(
            "Title",
            [
                FieldSheet.Row(
                    name: .name,
                    label: FieldWords.name,
                    entry: .text(TextField(.text, charactersMax: 20)),
                    isRequired: true,
                    hint: SheetWords.required
                ),
                FieldSheet.Row(
                    name: .level,
                    label: FieldWords.level,
                    entry: .choice(ChoiceField([CommonWords.green, CommonWords.red]))
                ),
            ]
        )
    }

    private static func press(_ sheet: inout FieldSheet, _ keys: Key...) -> FieldSheet.Outcome {
        keys.reduce(.taken) { _, key in sheet.handle(key) }
    }

    @Test("a code that a slow scanner typed into a sentence is asked about before it is sent")
    func code() {
        var sheet = Self.sheet()
        for digit in "214160601700006" { _ = sheet.handle(.character(digit)) }
        #expect(Self.press(&sheet, .enter) == .doubtful(FieldWords.name))
        #expect(Self.press(&sheet, .backspace, .enter) == .doubtful(FieldWords.name))
        #expect(Self.press(&sheet, .enter) == .send, "it is meant")
        sheet.clearField()
        for letter in "2 x 140/90, 08.15" { _ = sheet.handle(.character(letter)) }
        #expect(Self.press(&sheet, .enter) == .send)
    }

    @Test("Enter sends as soon as what is required is there, and leads to what is not")
    func enter() {
        var sheet = Self.sheet()
        #expect(!sheet.isTouched)
        #expect(Self.press(&sheet, .tab, .enter) == .missing(FieldWords.name))
        #expect(sheet.focus == 0)
        #expect(Self.press(&sheet, .character("A"), .enter) == .send)
        #expect(sheet.text(.name) == "A" && sheet.isTouched)
        #expect(Self.press(&sheet, .escape) == .close)
    }

    @Test("a choice is a digit or the arrows, and can be taken back")
    func choice() {
        var sheet = Self.sheet()
        _ = Self.press(&sheet, .down, .character("2"))
        #expect(sheet.choice(.level) == 1)
        _ = Self.press(&sheet, .left)
        #expect(sheet.choice(.level) == 0)
        _ = Self.press(&sheet, .backspace)
        #expect(sheet.choice(.level) == nil)
        #expect(Self.press(&sheet, .character("3")) == .notTaken)
        #expect(Self.press(&sheet, .act(.done)) == .notTaken)
        _ = Self.press(&sheet, .right)
        #expect(sheet.choice(.level) == 0)
    }

    @Test("a remembered text is replaced by a digit or by typing, and edited after the arrows")
    func remembered() {
        func typed(_ keys: Key...) -> String {
            var field = RememberedField(["RSUD A", "Klinik B"], charactersMax: 30)
            for key in keys { _ = field.handle(key) }
            return field.text
        }
        #expect(typed() == "RSUD A")
        #expect(typed(.character("2")) == "Klinik B")
        #expect(typed(.character("2"), .character("1")) == "RSUD A")
        #expect(typed(.character("X"), .character("2")) == "X2")
        #expect(typed(.end, .character("2")) == "RSUD A2")
        #expect(typed(.backspace) == "")
        #expect(typed(.backspace, .character("2")) == "Klinik B")
    }

    @Test("the cursor stands in the field that is filled in, and no line is too wide")
    func lines() {
        for language in Language.allCases {
            Language.$current.withValue(language) {
                var sheet = Self.sheet()
                for _ in 0..<2 {
                    let lines = sheet.lines(columns: 30)
                    #expect(lines.allSatisfy { $0.width <= 30 })
                    #expect(lines.count { $0.cursor != nil } == 1)
                    _ = sheet.handle(.tab)
                }
            }
        }
    }
}
