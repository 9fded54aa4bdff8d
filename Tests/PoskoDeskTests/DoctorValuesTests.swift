internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Doctor: values and amendments")
struct DoctorValuesTests {
    private typealias Samples = DoctorSamples
    private typealias Stage = DeskStage<CounterDesk<DoctorWork>>

    private static func record(_ stage: inout Stage) -> Posko_V1_RecordScreeningRequest? {
        guard case .recordScreening(let request) = stage.takeCommand() else { return nil }
        return request
    }

    private static func amend(_ stage: inout Stage) -> Posko_V1_AmendScreeningRequest? {
        guard case .amendScreening(let request) = stage.takeCommand() else { return nil }
        return request
    }

    @Test("values, complaints and consciousness go out in one part, and the record is read again")
    func records() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("4td=128/82 suhu=36,8")
        stage.press(.tab)
        stage.type("34")
        stage.press(.tab)
        stage.type("1")
        stage.press(.tab)
        stage.type("lying down")
        stage.press(.enter)
        let taken = Self.record(&stage)
        let request = try #require(taken)
        #expect(request.ticket == "A017" && request.station == "doctor")
        #expect(
            request.part.observations.map { "\($0.measurement)=\($0.value)" } == [
                "sbp=128", "dbp=82", "temp=36.8",
            ]
        )
        #expect(request.part.symptoms == [.chestPain, .breathlessness])
        #expect(request.part.withdrawnSymptoms.isEmpty)
        #expect(request.part.consciousness == .alert && request.part.note == "lying down")
        let receipt = stage.receipt()
        stage.answer(
            .recordScreening(
                .with {
                    ($0.receipt, $0.ticket, $0.dispositionRequired) = (receipt, "A017", true)
                    $0.assessment.level = .red
                }
            )
        )
        #expect(stage.screen.contains("A017: recorded, RED."))
        let asked = stage.takeQuestion()
        guard case .screening? = asked?.question else {
            Issue.record("the record was not read again")
            return
        }
    }

    @Test("an unusual value is confirmed by one key of its own, never by Enter")
    func confirms() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("4bp=230/120")
        for _ in 1...2 {
            stage.press(.enter)
            let early = Self.record(&stage)
            #expect(early == nil)
            #expect(stage.screen.contains("systolic 230 is unusual (80–220 mmHg)"))
            #expect(stage.screen.contains("If it is right, press !"))
        }
        // Another value is another question.
        stage.press(.backspace)
        stage.type("5!")
        stage.press(.enter)
        let other = Self.record(&stage)
        let marked = try #require(other)
        #expect(marked.part.observations.map(\.confirmed) == [true, true])
        stage.refuse("INVALID_PART", "Something else.")
        #expect(stage.screen.contains("bp=230/125!"))
        stage.press(.backspace, .backspace)
        stage.type("9")
        stage.press(.enter)
        stage.type("!")
        let taken = Self.record(&stage)
        let request = try #require(taken)
        #expect(request.part.observations.map(\.value) == ["230", "129"])
        #expect(request.part.observations.map(\.confirmed) == [true, false])
    }

    @Test("what only the server can see is confirmed by the same key")
    func confirmsForServer() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("4bb=128")
        stage.press(.enter)
        let first = Self.record(&stage)
        let before = try #require(first)
        stage.refuse(
            "INVALID_PART",
            "Weight and height give a BMI of 51.3, which is unusual.",
            ["problem": "BMI_NEEDS_CONFIRMATION"]
        )
        #expect(stage.screen.contains("BMI of 51.3"))
        stage.type("!")
        let second = Self.record(&stage)
        let after = try #require(second)
        #expect(after.part.observations[0].confirmed && after.requestID != before.requestID)
    }

    @Test("a refusal brings everything back that was typed")
    func nothingLost() {
        var stage = Samples.stage(Samples.orange)
        stage.type("4spo2=97")
        stage.press(.tab)
        stage.type("9")
        stage.press(.enter)
        _ = stage.takeCommand()
        #expect(!stage.screen.contains("spo2=97"))
        stage.refuse("CONSENT_REFUSED", "A017 did not consent; nothing is recorded.")
        #expect(stage.screen.contains("did not consent"))
        #expect(stage.screen.contains("spo2=97"))
        #expect(stage.screen.contains("9✓joint pain"))
    }

    @Test("made final meanwhile: what was typed becomes an amendment that wants its reason")
    func becomesAmendment() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("4spo2=97")
        stage.press(.enter)
        _ = stage.takeCommand()
        stage.refuse("ALREADY_FINALISED", "A017 was made final by ani; amend it instead.")
        #expect(stage.screen.contains("A017: amend the final screening"))
        stage.type("measured late")
        stage.press(.enter)
        let taken = Self.amend(&stage)
        let request = try #require(taken)
        #expect(request.reason == "measured late")
        #expect(request.part.observations[0].value == "97")
        #expect(request.part.symptoms.isEmpty && request.part.withdrawnSymptoms.isEmpty)
    }

    @Test("an amendment takes a complaint back that was not so, and needs a reason")
    func withdraws() throws {
        var stage = Samples.stage(
            Samples.with(Samples.final) { $0.parts[0].part.symptoms = [.chestPain, .drowsiness] }
        )
        stage.type("4")
        stage.press(.tab)
        #expect(stage.screen.contains("3✓chest pain"))
        stage.type("39")
        stage.press(.enter)
        let early = Self.amend(&stage)
        #expect(early == nil)
        #expect(stage.screen.contains("Fill in Reason first."))
        stage.type("misheard")
        stage.press(.enter)
        let taken = Self.amend(&stage)
        let request = try #require(taken)
        #expect(request.part.withdrawnSymptoms == [.chestPain])
        #expect(request.part.symptoms == [.jointPain])
    }

    @Test("a second person: the same amendment goes out again by one key, with another person here")
    func secondPerson() throws {
        var stage = Samples.stage(Samples.final)
        stage.type("4bb=61,5")
        stage.press(.backTab)
        stage.type("typing error")
        stage.press(.enter)
        let taken = Self.amend(&stage)
        let first = try #require(taken)
        stage.refuse("SECOND_PERSON_NEEDED", "This needs a second person.", ["approval": "12"])
        #expect(stage.screen.contains("A017: the correction waits for a second person"))
        #expect(stage.screen.contains("posko approval give 12"))
        stage.press(.done)
        _ = stage.takeCommand()
        let receipts = [stage.receipt(), stage.receipt()]
        stage.answer(
            .complete(
                .with { ($0.receipt, $0.ticket, $0.finished) = (receipts[0], "A017", true) }
            )
        )
        // Nobody is here, and it is not forgotten.
        #expect(stage.screen.contains("posko approval give 12"))
        var other = Samples.visit
        other.ticket = "A018"
        stage.callAndBegin(other) { _ in
            .screening(Samples.with(Samples.final) { $0.ticket = "A018" })
        }
        stage.type("6")
        let repeated = Self.amend(&stage)
        var second = try #require(repeated)
        #expect(second.requestID != first.requestID)
        second.requestID = first.requestID
        #expect(second == first)
        stage.refuse("SECOND_PERSON_NEEDED", "Not given yet.", ["approval": "12"])
        #expect(stage.screen.contains("Not given yet."))
        stage.type("6")
        let last = Self.amend(&stage)
        #expect(last?.ticket == "A017")
        stage.answer(.amendScreening(.with { ($0.receipt, $0.ticket) = (receipts[1], "A017") }))
        #expect(!stage.screen.contains("posko approval give"))
        stage.type("6")
        let none = stage.takeCommand()
        #expect(none == nil)
    }

    @Test("a long line that comes fast is typed, not scanned")
    func pasted() throws {
        var stage = Samples.stage(Samples.orange)
        stage.type("4")
        stage.scan("spo2=97 napas=18")
        let taken = Self.record(&stage)
        let request = try #require(taken)
        #expect(request.part.observations.map(\.measurement) == ["spo2", "rr"])
        stage.scan("spo2=97 napas=18")
        #expect(stage.screen.contains("means nothing here"))
    }

    @Test("nothing is made final while a station is to come, unless it is asked for twice")
    func final() {
        var stage = Samples.stage(Samples.bare, Samples.visit(done: ["vitals"]))
        stage.press(.done)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
        stage = Samples.stage(
            Samples.with(Samples.orange) { $0.openFinding = false },
            Samples.visit(done: ["vitals"])
        )
        stage.type("5")
        let early = stage.takeCommand()
        #expect(early == nil)
        #expect(stage.screen.contains("Not measured at Laboratorium yet."))
        stage.type("5")
        guard case .finaliseScreening = stage.takeCommand() else {
            Issue.record("nothing was made final")
            return
        }
        stage.refuse("PERSON_RESTRICTED", "What is held about this person is restricted.")
        #expect(stage.screen.contains("is restricted"))
        stage.press(.done)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("a refused end is told once and asked again by the next F6, not in a circle")
    func refusedFinal() {
        var stage = Samples.stage(Samples.with(Samples.orange) { $0.openFinding = false })
        stage.press(.done)
        guard case .finaliseScreening = stage.takeCommand() else {
            Issue.record("nothing was made final")
            return
        }
        stage.refuse("EVENT_CLOSED", "The event is closed.")
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("The event is closed."))
        stage.press(.done)
        guard case .finaliseScreening = stage.takeCommand() else {
            Issue.record("nothing was made final")
            return
        }
        stage.refuse("ALREADY_FINALISED", "A017 was made final by ani.")
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("a cut in the middle loses nothing: the decision goes out, then the end")
    func cutOff() {
        var stage = Samples.stage(Samples.with(Samples.orange) { $0.finalised = true })
        stage.type("1")
        stage.cutOff()
        stage.type("given captopril")
        stage.press(.enter)
        #expect(stage.screen.contains("Kept at this desk"))
        stage.press(.done)
        guard case .disposeFinding(let dispose) = stage.takeCommand() else {
            Issue.record("nothing was decided")
            return
        }
        #expect(dispose.disposition.note == "given captopril")
        #expect(stage.takeCommand() == nil)
        stage.feed(.link(.up))
        let receipt = stage.receipt()
        stage.answer(
            .disposeFinding(
                .with { ($0.receipt, $0.ticket, $0.level) = (receipt, "A017", .orange) }
            )
        )
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }
}
