internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

/// Nothing that counts is cut on a screen of 80 by 24, in either language.
@Suite("Doctor and cards on the smallest screen")
struct DoctorCardsWidthTests {
    private static let columns = Screen.bodyColumns(of: 80)

    private static func check<Work>(_ stage: DeskStage<CounterDesk<Work>>, _ what: String) {
        let view = stage.desk.view(columns: columns)
        for line in view.body {
            #expect(line.width <= columns, "\(what): \(line.text)")
        }
        for line in view.alert { #expect(line.width <= 80, "\(what): \(line.text)") }
        let hints = view.hints.reduce(0) { $0 + CellWidth.of($1.key) + CellWidth.of($1.text) + 3 }
        #expect(hints <= 150, "\(what): the keys take more than two rows")
        #expect((view.message.map { CellWidth.of($0.text) } ?? 0) <= 158, "\(what)")
    }

    private static func long(_ screening: Posko_V1_Screening) -> Posko_V1_Screening {
        DoctorSamples.with(screening) {
            $0.parts[0].part.note = String(repeating: "panjang ", count: 30)
            $0.parts[0].recordedBy = "petugas_dengan_nama_yang_panjang_sekali"
            $0.parts[0].part.symptoms = [.oneSidedWeakness, .slurredSpeech, .drowsiness]
            $0.finalisedBy = $0.finalised ? "petugas_dengan_nama_yang_panjang_sekali" : ""
            $0.dispositions = [
                .with {
                    $0.disposition.kind = .referred
                    $0.disposition.facility = String(repeating: "RSUD ", count: 20)
                    $0.disposition.overrideLevel = .yellow
                    $0.disposition.overrideReason = String(repeating: "tenang ", count: 20)
                    $0.recordedBy = "dr_rina"
                    $0.openSeconds = 3_000
                }
            ]
        }
    }

    @Test("the doctor's screens", arguments: Language.allCases)
    func doctor(language: Language) {
        Language.$current.withValue(language) {
            for screening in [
                DoctorSamples.red, DoctorSamples.orange, DoctorSamples.final, DoctorSamples.bare,
                Self.long(DoctorSamples.red), Self.long(DoctorSamples.final),
            ] {
                for keys in ["", "1", "2", "3", "4", "5", "6"] {
                    var stage = DoctorSamples.stage(screening)
                    stage.type(keys)
                    Self.check(stage, "\(keys) of \(screening.level)")
                    for _ in 0..<(["2", "4"].contains(keys) ? 5 : 0) {
                        stage.press(.tab)
                        Self.check(stage, "\(keys), a field on")
                    }
                    stage.type(String(repeating: "x", count: 60))
                    Self.check(stage, "\(keys), typed")
                    stage.press(.enter)
                    Self.check(stage, "\(keys), sent")
                    _ = stage.takeCommand()
                    stage.refuse("SECOND_PERSON_NEEDED", "Second.", ["approval": "10000"])
                    Self.check(stage, "\(keys), refused")
                }
            }
        }
    }

    private static let longName = "RADEN AYU SITI AMINAH KUSUMANINGRUM WIDYAWATI"

    private static var longVisit: Posko_V1_Visit {
        var visit = Village.visit("A017", name: "Raden Tuti Permatasari Kusumaningrum")
        (visit.priority, visit.openFinding) = (true, true)
        visit.priorityReasons = [.elderly, .disability, .pregnant]
        return visit
    }

    @Test("with nobody served it keeps the box's count too", arguments: Language.allCases)
    func idleCards(language: Language) {
        Language.$current.withValue(language) {
            for called in [true, false] {
                var card = CardsSamples.card(9, Self.longName, nik: "3214********0099", .jkm)
                (card.state, card.ticket, card.ownerTicket) = (.handedOver, "A018", "A018")
                var stage = CardsIdleTests.stage(all: [card], called: called ? Self.longVisit : nil)
                let check = { (stage: DeskStage<CounterDesk<CardWork>>, what: String) in
                    Self.check(stage, "called \(called), \(what)")
                    #expect(stage.screen.contains("599"), "called \(called), \(what): no count")
                }
                stage.scan("PWK25-00009")
                CardsIdleTests.tell(&stage, all: [card])
                check(stage, "scanned")
                stage.type("/X")
                check(stage, "code")
                stage.press(.escape)
                if !called { stage.press(.undo) }
                check(stage, "taken back")
            }
        }
    }

    @Test("the card desk's screens keep the box's count", arguments: Language.allCases)
    func cards(language: Language) {
        Language.$current.withValue(language) {
            let long = CardsSamples.card(8, Self.longName, nik: "3214********0006", .jkm)
            let many = (10..<20).map {
                CardsSamples.card($0, "TUTI PERMATASARI", nik: "", .jkk)
            }
            let visit = Self.longVisit
            for found in [
                CardsSamples.found([]), CardsSamples.found([CardsSamples.mine]),
                CardsSamples.found([CardsSamples.mine, long]),
                CardsSamples.found([], byName: many),
                CardsSamples.found([CardsSamples.mine, long], byName: many),
            ] {
                for keys in ["", "1", "2", "1p", "10", "7", "7p"] {
                    var stage = CardsSamples.stage(found, visit)
                    let check = { (stage: DeskStage<CounterDesk<CardWork>>, what: String) in
                        Self.check(stage, "\(keys), \(what)")
                        #expect(stage.screen.contains("599"), "\(keys), \(what): no count")
                    }
                    stage.type(keys)
                    check(stage, "chosen")
                    stage.press(.enter)
                    check(stage, "sent")
                    stage.press(.escape)
                    stage.scan("PWK25-00007")
                    stage.tell(CardsSamples.server(found))
                    check(stage, "scanned")
                    stage.type("p")
                    check(stage, "proxy")
                    stage.press(.escape)
                    stage.type("0")
                    check(stage, "trouble")
                    stage.press(.escape)
                    stage.type("/" + String(repeating: "X", count: 50))
                    check(stage, "code")
                }
            }
        }
    }
}
