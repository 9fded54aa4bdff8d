internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

/// A clerk who presses anything, a server that answers late and refuses, a network that breaks.
@Suite("Registration desk: random days")
struct RegistrationRandomTests {
    /// SplitMix64, so that a seed plays the same day again.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private struct Day {
        var stage = RegistrationStage.registration()
        var chance: Chance
        /// Sent and not answered, oldest first.
        var pending: [(id: String, command: Posko_V1_ExchangeRequest.OneOf_Command)] = []
        var registrations: UInt32 = 0
        var added = 0

        mutating func play() {
            switch Int.random(in: 0..<20, using: &chance) {
            case 0..<5: stage.press(key())
            case 5..<11: lead()
            case 11: stage.rest()
            case 12: stage.feed(.link(.down(since_ms: 0, reason: "")))
            case 13: stage.feed(.link(.up))
            case 14, 15: tell()
            default: answer()
            }
            collect()
        }

        /// What somebody who knows the desk would do.
        private mutating func lead() {
            if stage.desk.menu != nil { return stage.press(.escape) }
            switch stage.desk.step {
            case .home, .sent, .visit: stage.scan(scan())
            case .looking: tell()
            case .form where stage.desk.shell.message != nil: stage.press(.undo)
            case .form where stage.desk.applicant?.name.isEmpty == true: stage.type("asep")
            case .confirm, .form, .choices: stage.press(.enter)
            case .consent: stage.type("y")
            }
        }

        private mutating func key() -> Key {
            let keys: [Key] =
                [.enter, .enter, .enter, .escape, .tab, .up, .down, .left, .right, .backspace]
                + [.act(.undo), .act(.print), .act(.more), .act(.next), .act(.help)]
            let letters = "yyyyntlp0123456789 asep dewi/-".map { Key.character($0) }
            return (keys + letters).randomElement(using: &chance) ?? .enter
        }

        private mutating func scan() -> String {
            let codes = [
                Residents.nik, Residents.unknownNIK, Residents.childNIK, "A017", "PWK25-0001",
                "Dewi Lestari", "3214160013900001", "tanjungsari/P002",
            ]
            return codes.randomElement(using: &chance) ?? ""
        }

        private mutating func tell() {
            guard let (number, question) = stage.takeQuestion() else { return }
            let gone = DeskProblem(reason: "", message: "Gone.", isMomentary: true)
            guard Int.random(in: 0..<5, using: &chance) > 0 else {
                return stage.feed(.told(number, .failed(gone)))
            }
            switch question {
            case .roster:
                let people = [Residents.sri, Residents.dewi, Residents.twin].shuffled(
                    using: &chance
                )
                let reply = Posko_V1_SearchRosterResponse.with {
                    $0.people = Array(people.prefix(2))
                    $0.total = 2
                }
                stage.feed(.told(number, .roster(reply)))
            case .ticket(let request):
                var visit = Village.visit(request.ticket)
                visit.state = .missed
                stage.feed(.told(number, .ticket(visit)))
            case .registration:
                let known = Posko_V1_Registration.with { $0.person = Residents.devi.person }
                stage.feed(.told(number, .registration(known)))
            default: stage.feed(.told(number, .failed(gone)))
            }
        }

        mutating func collect() {
            while let command = stage.takeCommand() {
                if case .addRegistration = command { added += 1 }
                pending.append((stage.pending, command))
            }
        }

        mutating func answer() {
            guard !pending.isEmpty else { return }
            let (id, command) = pending.removeFirst()
            let reasons = [
                "CONFIRMATION_REQUIRED", "POSSIBLE_DUPLICATE", "ALREADY_REGISTERED", "ON_WAITLIST",
                "EVENT_NOT_OPEN", "REGISTRATIONS_FULL",
            ]
            if Int.random(in: 0..<3, using: &chance) == 0 {
                let problem = DeskProblem(
                    reason: reasons.randomElement(using: &chance) ?? "",
                    message: "No.",
                    metadata: ["candidates": "registration 1, roster 7", "registration": "1"]
                )
                return stage.feed(.answered(id, .refused(problem)))
            }
            registrations += 1
            let number = registrations
            let outcome: Posko_V1_ExchangeResponse.OneOf_Outcome? =
                switch command {
                case .addRegistration:
                    .addRegistration(.with { ($0.registration, $0.state) = (number, .confirmed) })
                case .issueTicket: .issueTicket(.with { $0.ticket = "A\(100 + number)" })
                case .cancelRegistration: .cancelRegistration(.init())
                case .reprintTicket: .reprintTicket(.with { $0.ticket = "A017" })
                case .rejoin: .rejoin(.with { $0.ticket = "A017" })
                case .leave: .leave(.with { $0.ticket = "A017" })
                default: nil
                }
            if let outcome { stage.feed(.answered(id, .done(outcome))) }
        }
    }

    @Test("whatever is pressed, every screen fits and nobody is lost", arguments: 0..<16)
    func days(seed: UInt64) {
        var day = Day(chance: Chance(state: seed))
        for _ in 0..<400 {
            day.play()
            let view = day.stage.desk.view(columns: Screen.bodyColumns(of: 80))
            #expect(view.body.allSatisfy { $0.width <= 53 }, "seed \(seed)")
            #expect(view.side.allSatisfy { $0.width <= Screen.sideColumns }, "seed \(seed)")
            let book = day.stage.desk.book
            let name = day.stage.desk.applicant?.form.text(.name) ?? ""
            #expect(!name.contains { $0.isNumber }, "seed \(seed)")
            #expect(book.unanswered.count <= RegistrationBook.unansweredMax, "seed \(seed)")
            let open = Set(book.unanswered.compactMap(\.requestID))
            let sent = Set(day.pending.map(\.id))
            #expect(open.isSubset(of: sent), "seed \(seed): somebody waits for nothing")
            for (id, command) in day.pending {
                guard case .addRegistration = command else { continue }
                #expect(open.contains(id), "seed \(seed): an answer that nobody waits for")
            }
        }
        for _ in 0..<500 where !day.pending.isEmpty {
            day.answer()
            day.collect()
        }
        #expect(day.stage.desk.book.unanswered.isEmpty, "seed \(seed)")
        #expect(day.stage.desk.shell.unsent.isEmpty, "seed \(seed)")
        #expect(day.added > 0, "seed \(seed): a day without anybody")
    }
}
