internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Doctor: decisions")
struct DoctorDecisionTests {
    private typealias Samples = DoctorSamples

    @Test("an ORANGE person is called, treated and sent on with five keys")
    func fewKeys() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("1")
        stage.press(.enter, .enter)
        let first = stage.takeCommand()
        guard case .disposeFinding(let dispose) = first else {
            Issue.record("nothing was decided: \(String(describing: first))")
            return
        }
        #expect(dispose.ticket == "A017" && dispose.disposition.kind == .treatedHere)
        #expect(dispose.event == "tanjungsari" && dispose.requestID == stage.pending)
        // Done was pressed before the answer: it waits for it.
        let early = stage.takeCommand()
        #expect(early == nil)
        let receipts = [stage.receipt(), stage.receipt(), stage.receipt()]
        stage.answer(
            .disposeFinding(
                .with { ($0.receipt, $0.ticket, $0.level) = (receipts[0], "A017", .orange) }
            )
        )
        let second = stage.takeCommand()
        guard case .finaliseScreening(let finalise) = second else {
            Issue.record("nothing was made final: \(String(describing: second))")
            return
        }
        #expect(finalise.ticket == "A017")
        stage.answer(
            .finaliseScreening(.with { ($0.receipt, $0.ticket) = (receipts[1], "A017") })
        )
        let third = stage.takeCommand()
        guard case .complete(let complete) = third else {
            Issue.record("nothing was completed: \(String(describing: third))")
            return
        }
        #expect(complete.ticket == "A017" && !complete.asksForDoctor)
        stage.answer(
            .complete(
                .with {
                    $0.receipt = receipts[2]
                    ($0.ticket, $0.nextStation) = ("A017", "cards")
                }
            )
        )
        #expect(stage.keystrokes == 5)
        #expect(stage.screen.contains("A017 goes on to Penyerahan Kartu."))
        #expect(!stage.desk.isBusy)
    }

    @Test("a second referral to the same facility takes two keys, another one three")
    func remembers() throws {
        var stage = Samples.stage(
            Samples.with(Samples.orange) {
                $0.dispositions = ["RSUD Bayu Asih", "Puskesmas Pondoksalam"].map { facility in
                    .with {
                        $0.disposition.kind = .referred
                        $0.disposition.facility = facility
                        $0.recordedBy = "dr_rina"
                        $0.recordedAt = Samples.time(12)
                        $0.openSeconds = 720
                    }
                }
            }
        )
        #expect(stage.screen.contains("09:24 referred to RSUD Bayu Asih, dr_rina, after"))
        stage.type("2")
        #expect(stage.screen.contains("2 RSUD Bayu Asih"))
        stage.press(.enter)
        #expect(Self.facility(&stage) == "Puskesmas Pondoksalam")
        stage.refuse("NO_OPEN_FINDING", "A017 has no finding that waits for a disposition.")
        #expect(stage.screen.contains("Puskesmas Pondoksalam"))
        stage.press(.escape)
        stage.tell { if case .screening = $0 { .screening(Samples.orange) } else { nil } }
        stage.type("22")
        stage.press(.enter)
        #expect(Self.facility(&stage) == "RSUD Bayu Asih")
    }

    @Test("another facility is typed over the remembered one; without one nothing is sent")
    func facilityIsRequired() {
        var stage = Samples.stage(Samples.orange)
        stage.type("2")
        stage.press(.enter)
        #expect(Self.facility(&stage) == nil)
        #expect(stage.screen.contains("Fill in Facility first."))
        stage.type("RSUD Bayu Asih")
        stage.press(.tab)
        stage.type("by car")
        #expect(stage.desk.isBusy)
        stage.press(.enter)
        guard case .disposeFinding(let dispose) = stage.takeCommand() else {
            Issue.record("nothing was decided")
            return
        }
        #expect(dispose.disposition.facility == "RSUD Bayu Asih")
        #expect(dispose.disposition.note == "by car")
        #expect(dispose.disposition.overrideLevel == .unspecified)
    }

    private static func facility(
        _ stage: inout DeskStage<CounterDesk<DoctorWork>>
    ) -> String? {
        guard case .disposeFinding(let dispose) = stage.takeCommand() else { return nil }
        return dispose.disposition.facility
    }

    @Test("a level of the doctor's own needs a reason, and a reason a level")
    func override() {
        var stage = Samples.stage(Samples.orange)
        stage.type("3")
        stage.press(.tab)
        stage.type("2")
        stage.press(.enter)
        let early = stage.takeCommand()
        #expect(early == nil)
        #expect(stage.screen.contains("give the reason"))
        stage.press(.tab)
        stage.type("calm after a rest")
        stage.press(.backTab, .backspace, .enter)
        let without = stage.takeCommand()
        #expect(without == nil)
        #expect(stage.screen.contains("choose the level"))
        stage.press(.right, .right, .enter)
        guard case .disposeFinding(let dispose) = stage.takeCommand() else {
            Issue.record("nothing was decided")
            return
        }
        #expect(dispose.disposition.kind == .declined)
        #expect(dispose.disposition.overrideLevel == .yellow)
        #expect(dispose.disposition.overrideReason == "calm after a rest")
        let receipt = stage.receipt()
        stage.answer(
            .disposeFinding(
                .with { ($0.receipt, $0.ticket, $0.level) = (receipt, "A017", .yellow) }
            )
        )
        #expect(stage.screen.contains("A017: the decision is recorded, declined."))
        #expect(stage.screen.contains("level set to YELLOW: calm after a rest"))
        #expect(!stage.screen.contains("Needs a decision"))
    }

    @Test("nobody goes on while a decision is missing, and no second F6 changes that")
    func interlock() {
        var stage = Samples.stage(Samples.red)
        for _ in 1...2 {
            stage.press(.done)
            let command = stage.takeCommand()
            #expect(command == nil)
            #expect(stage.screen.contains("A017 needs a decision first: 1 treated"))
        }
    }

    @Test("what somebody else opened meanwhile is found when a decision is wanted")
    func openedElsewhere() {
        var stage = Samples.stage(Samples.final)
        stage.press(.done)
        _ = stage.takeCommand()
        stage.refuse("OPEN_FINDING", "A017 goes to the doctor first.")
        #expect(stage.screen.contains("A017 goes to the doctor first."))
        stage.type("1")
        #expect(stage.screen.contains("the record is read again"))
        stage.tell { if case .screening = $0 { .screening(Samples.red) } else { nil } }
        #expect(stage.screen.contains("RED A017: chest pain"))
        stage.type("1")
        stage.press(.enter)
        guard case .disposeFinding = stage.takeCommand() else {
            Issue.record("nothing was decided")
            return
        }
    }

    @Test("the referral is printed where one is due, then the result slip")
    func prints() {
        var stage = Samples.stage(Samples.orange)
        stage.press(.print)
        #expect(stage.takePrints() == [.resultSlip(ticket: "A017")])
        stage.type("2RSUD Bayu Asih")
        stage.press(.enter)
        _ = stage.takeCommand()
        let receipt = stage.receipt()
        stage.answer(
            .disposeFinding(
                .with { ($0.receipt, $0.ticket, $0.level) = (receipt, "A017", .orange) }
            )
        )
        #expect(stage.screen.contains("F8 Print referral"))
        stage.press(.print)
        #expect(stage.takePrints() == [.referral(ticket: "A017")])
        #expect(stage.screen.contains("F8 Print result"))
        stage.press(.print)
        #expect(stage.takePrints() == [.resultSlip(ticket: "A017")])
    }

    @Test("YELLOW is a referral by the rules, without any decision")
    func routineReferral() {
        var stage = Samples.stage(Samples.with(Samples.final) { $0.level = .yellow })
        stage.press(.print)
        #expect(stage.takePrints() == [.referral(ticket: "A017")])
    }
}
