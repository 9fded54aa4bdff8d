internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

@testable import PoskoDesk

/// A measuring station with a server that assesses by the rules of the day.
struct CheckStage {
    var stage: DeskStage<CounterDesk<CheckWork>>
    /// Every part that came, in order.
    private(set) var parts: [Posko_V1_ScreeningPart] = []
    private var recorded: [ScreeningPart] = []
    private let subject: Subject
    private let visit: Posko_V1_Visit

    /// Somebody waits, nobody is called.
    init(
        _ station: String = "vitals",
        sex: Posko_V1_Sex = .female,
        birthDate: String = "1997-08-15",
        reasons: [Posko_V1_PriorityReason] = []
    ) {
        let context = Village.context(station, counter: 2)
        stage = DeskStage(CounterDesk(context, work: CheckWork(station: station)))
        stage.feed(.lines(Village.lines(station, waiting: ["A017", "A018"], sequence: 90)))
        subject = Subject(
            sex: sex == .female ? .female : sex == .male ? .male : nil,
            age: context.event.age(birthDate: birthDate)
        )
        var visit = Village.visit("A017", sex: sex, birthDate: birthDate)
        visit.priority = !reasons.isEmpty
        visit.priorityReasons = reasons
        self.visit = visit
    }

    /// Somebody is called and served, in two keys.
    static func serving(
        _ station: String = "vitals",
        sex: Posko_V1_Sex = .female,
        birthDate: String = "1997-08-15",
        reasons: [Posko_V1_PriorityReason] = []
    ) -> CheckStage {
        var stage = CheckStage(station, sex: sex, birthDate: birthDate, reasons: reasons)
        stage.press(.enter)
        stage.answerAll()
        stage.press(.enter)
        stage.answerAll()
        return stage
    }

    var work: CheckWork { stage.desk.work }
    var screen: String { stage.screen }
    /// The sentences of the body, as they were before they were folded.
    var words: String {
        let view = stage.desk.view(columns: Screen.bodyColumns(of: 80))
        return view.body.map { $0.text.trimmingSpaces() }.joined(separator: " ")
    }
    var keystrokes: Int { stage.keystrokes }
    var isServing: Bool { stage.desk.guest?.stage == .serving }

    mutating func press(_ keys: Key...) { for key in keys { stage.press(key) } }
    mutating func press(_ act: Act) { stage.press(act) }
    /// Types; `⏎` is Enter.
    mutating func type(_ text: String) {
        for character in text { stage.press(character == "⏎" ? .enter : .character(character)) }
    }

    /// A line of line mode.
    mutating func enterLine(_ text: String) {
        stage.feed(.lineBegins)
        type(text)
        if text.count == 1 { stage.feed(.lineEnds) } else { press(.enter) }
    }

    /// Answers whatever was sent or asked, as the server would, until nothing is left.
    mutating func answerAll() {
        while answerNext() {}
    }

    /// - Returns: whether there was anything.
    mutating func answerNext() -> Bool {
        if let question = stage.takeQuestion() {
            stage.feed(.told(question.number, .ticket(visit)))
            return true
        }
        guard let command = stage.takeCommand() else { return false }
        let receipt = stage.receipt()
        switch command {
        case .callNext:
            stage.answer(
                .callNext(
                    .with {
                        $0.receipt = receipt
                        $0.ticket = "A017"
                    }
                )
            )
        case .begin: stage.answer(.begin(.with { $0.receipt = receipt }))
        case .complete(let request):
            completed.append(request)
            stage.answer(
                .complete(
                    .with {
                        $0.receipt = receipt
                        ($0.ticket, $0.nextStation) = ("A017", "lab")
                    }
                )
            )
        case .recordScreening(let request):
            stage.answer(.recordScreening(record(request, receipt)))
        default: return false
        }
        return true
    }

    private(set) var completed: [Posko_V1_CompleteRequest] = []

    /// The next part without an answer.
    mutating func takePart() -> Posko_V1_RecordScreeningRequest? {
        guard case .recordScreening(let request) = stage.takeCommand() else { return nil }
        return request
    }

    mutating func refuse(
        _ reason: String,
        _ message: String,
        _ metadata: [String: String] = [:]
    ) {
        stage.refuse(reason, message, metadata)
    }

    /// Bells since the last look.
    mutating func takeBells() -> Int {
        stage.takeEffects().count { if case .bell = $0 { true } else { false } }
    }

    private mutating func record(
        _ request: Posko_V1_RecordScreeningRequest,
        _ receipt: Posko_V1_Receipt
    ) -> Posko_V1_RecordScreeningResponse {
        parts.append(request.part)
        recorded.append(request.part.read)
        let assessment = RuleSet.screening2025.assess(recorded, of: subject)
        return .with {
            $0.receipt = receipt
            $0.ticket = request.ticket
            $0.assessment = assessment.message
            $0.dispositionRequired = assessment.level.needsDisposition
        }
    }
}

extension Posko_V1_ScreeningPart {
    /// `["sbp": "128", "pulse": "76 confirmed"]`
    var values: [String: String] {
        Dictionary(
            uniqueKeysWithValues: observations.map {
                let value = $0.notMeasurable.isEmpty ? $0.value : "not: " + $0.notMeasurable
                return ($0.measurement, value + ($0.confirmed ? " confirmed" : ""))
            }
        )
    }

    fileprivate var read: ScreeningPart {
        ScreeningPart(
            accepted: observations.compactMap { observation in
                observation.notMeasurable.isEmpty
                    ? try? .parse(
                        measurement: observation.measurement,
                        reading: observation.value,
                        confirmed: true
                    )
                    : try? .parse(
                        measurement: observation.measurement,
                        notMeasurableReason: observation.notMeasurable
                    )
            },
            symptoms: Set(
                Symptom.allCases.filter { symptoms.contains(Posko_V1_Symptom($0)) }
            ),
            consciousness: consciousness == .alert
                ? .alert : consciousness == .notAlert ? .notAlert : nil,
            fastingHours: hasFastingHours ? Int(fastingHours) : nil,
            withGlasses: withGlasses
        )
    }
}

extension Assessment {
    fileprivate var message: Posko_V1_Assessment {
        .with {
            $0.level = level.message
            $0.findings = findings.map { finding in
                .with {
                    ($0.rule, $0.band) = (finding.rule, finding.band)
                    ($0.level, $0.source) = (finding.level.message, finding.source)
                    ($0.labelID, $0.labelEn) = (finding.labelID, finding.labelEN)
                    if let days = finding.followUpDays { $0.followUpDays = UInt32(days) }
                }
            }
            $0.ruleSet = "\(ruleSet.version)/\(ruleSet.bmiProfile.rawValue)"
            $0.secondBloodPressureAsked = secondBloodPressureAsked
            $0.bmi = bmi?.description ?? ""
            $0.assessedByStaff = assessedByStaff
        }
    }
}

extension ActionLevel {
    fileprivate var message: Posko_V1_ActionLevel {
        switch self {
        case .green: .green
        case .yellow: .yellow
        case .orange: .orange
        case .red: .red
        }
    }
}
