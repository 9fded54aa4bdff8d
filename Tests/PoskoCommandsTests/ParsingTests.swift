import ArgumentParser
import PoskoContract
import SwiftProtobuf
import Testing

@testable import PoskoCommands

/// Splits a line as a shell does that knows only double quotes.
func words(_ line: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var isStarted = false
    for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case " " where !isQuoted:
            isStarted = false
            continue
        default: break
        }
        if !isStarted { words.append("") }
        isStarted = true
        if character != "\"" { words[words.count - 1].append(character) }
    }
    return words
}

func parse<Command: ParsableCommand>(_ type: Command.Type, _ line: String) throws -> Command {
    let command = try Posko.parseAsRoot(words(line))
    return try #require(command as? Command, "\(line) is parsed as \(Swift.type(of: command))")
}

struct ParsingTests {
    private static func commands(
        under type: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type] {
        [type] + type.configuration.subcommands.flatMap { commands(under: $0) }
    }

    @Test func everyCommandHasAnAbstractAndAnExampleThatParses() throws {
        let commands = Self.commands(under: Posko.self)
        #expect(commands.count > 60)
        for type in commands {
            #expect(!type.configuration.abstract.isEmpty, "\(type)")
            let prefix = "Example: posko "
            let discussion = type.configuration.discussion
            #expect(discussion.hasPrefix(prefix), "\(type)")
            let example = words(String(discussion.dropFirst(prefix.count)))
            let command = try Posko.parseAsRoot(example)
            // A noun shows one of its verbs.
            let verbs = Self.commands(under: type).map(ObjectIdentifier.init)
            #expect(verbs.contains(ObjectIdentifier(Swift.type(of: command))), "\(type)")
            #expect(Posko.helpMessage(for: type, columns: 500).contains(discussion), "\(type)")
        }
    }

    @Test(arguments: [
        "event create --village 3214162005 --date 2025-11-21 --name Posko --code e1 "
            + "--slots 300 --preregistered 200 --release-at 10:30 --time-zone Asia/Jakarta "
            + "--burst 2 --overtaken-max 10 --recalls 2 --rule-set v --bmi-profile p --workers "
            + "100 --covered-before 65",
        "event create --village 1 --date 2025-11-21 --station reg:Daftar:registration:2 "
            + "--station doc:Dokter:doctor:1:conditional --counters reg=3",
        "event show", "event show e1", "event open e1 --reason again", "event close",
        "event release e1 --request-id r1",
        "roster import - --dry-run --problems out.csv", "roster find",
        "roster find 3214161505700001 --limit 5", "roster find --nik 1 --name a --hamlet h",
        "registration add --roster 3 --for card",
        "registration add --nik 3214161505700001 --name A --birth-date 1970-05-15 --sex L "
            + "--hamlet H --address A --phone 08 --for check --consent no --priority elderly "
            + "--priority disability --doctor --confirm --not-duplicate --ticket",
        "registration add --name A --no-nik \"card lost\" --consent yes",
        "registration find aminah --state checked-in", "registration cancel 3",
        "ticket issue 3 --json", "ticket show a017", "ticket reprint A017",
        "queue next --station vitals", "queue complete A1 --doctor", "queue miss A1",
        "queue rejoin A1", "queue undo A1", "queue transfer A1 --to lab --reason r",
        "queue leave A1", "queue list", "queue watch --changes 3 --json",
        "screening record A1 --station lab glu_random=HI --confirm glu_random "
            + "--not-measurable hb=broken --symptom chest_pain --symptom joint-pain --not-alert "
            + "--fasting-hours 8 --glasses --note n",
        "screening dispose A1 --treated --note n",
        "screening dispose A1 --declined --override-level yellow --override-reason r",
        "card receive - --list-only --box B --dry-run --problems p.csv",
        "card find --nik 1 --name n --serial s --state in-stock --limit 3",
        "card hand-over A1 --proxy-name N --proxy-relation child --proxy-nik 1",
        "card refuse #12 --reason r", "card return 12 --reason r",
        "card forward 12 --to 32.14.16.2004 --reason r", "card reconcile",
        "summary", "summary --watch --changes 2 --json", "summary --at 2025-11-21T10:30",
        "event list --server h:1 --event e --json --timeout 2.5 --staff s",
    ])
    func accepts(_ line: String) throws {
        _ = try Posko.parseAsRoot(words(line))
    }

    @Test(arguments: [
        "event create --date 2025-11-21",
        "event create --village 1 --date 2025-11-21 --counters x=1",
        "event create --village 1 --date 2025-11-21 --release-at 25:00",
        "event create --village 1 --date 2025-11-21 --station a:b:c:1",
        "event create --village 1 --date 2025-11-21 --station a:b:check:1:often",
        "registration add --roster 1", "registration add --roster 1 --for check",
        "registration add --roster 1 --consent maybe", "registration add --sex X --consent yes",
        "queue next", "queue skip A1", "queue transfer A1", "queue watch --changes 0",
        "screening record A1", "screening record A1 --station lab sbp",
        "screening record A1 --station lab bp=120",
        "screening record A1 --station lab --confirm hb",
        "screening record A1 --station lab --alert --not-alert",
        "screening record A1 --station lab --symptom toothache",
        "screening amend A1 --station lab hb=1", "screening dispose A1",
        "screening dispose A1 --treated --declined",
        "screening dispose A1 --treated --override-level red", "card spoil 3", "card reverse 3",
        "card assign 0 --to x", "card hand-over A1 --proxy-name N", "summary --watch --at 10:30",
        "summary --at 10", "summary --changes 2", "event list --timeout 0",
        "event list --request-id x", "event close --request-id \"a b\"",
        "roster find 3214161505700001 --nik 3214161505700001",
    ])
    func refusesAsUsage(_ line: String) throws {
        let error = #expect(throws: (any Error).self) { try Posko.parseAsRoot(words(line)) }
        // ArgumentParser ends the process itself, with 64.
        let thrown = try #require(error)
        #expect(ExitStatus(of: thrown) == nil)
        #expect(Posko.exitCode(for: thrown).rawValue == 64)
    }

    @Test func textOfASearchIsANIKWhenItHasSixteenDigits() throws {
        let nik = try parse(RosterFind.self, "roster find 3214.1615.0570.0001")
        #expect(nik.find.nikText == "3214.1615.0570.0001" && nik.find.nameText.isEmpty)
        let name = try parse(RegistrationFind.self, "registration find \"siti a\" --hamlet krajan")
        #expect(name.find.nameText == "siti a" && name.find.nikText.isEmpty)
        #expect(name.find.hamlet == "krajan")
    }

    @Test func registrationCarriesEveryOption() throws {
        let command = try parse(
            RegistrationAdd.self,
            "registration add --nik 1 --name A --sex p --for card --priority pregnant "
                + "--doctor --confirm"
        )
        let message = command.message(Stamp(event: "e1", requestID: "r1"))
        #expect(message.event == "e1" && message.requestID == "r1" && message.rosterNumber == 0)
        #expect(message.person.nik == "1" && message.person.sex == .female)
        #expect(message.purpose == .card && message.consent == .unspecified)
        #expect(message.priorityReasons == [.pregnant] && message.asksForDoctor)
        #expect(message.warningsConfirmed && !message.notADuplicate)
        let roster = try parse(RegistrationAdd.self, "registration add --roster 7 --consent yes")
        let rosterMessage = roster.message(Stamp(event: "e1", requestID: "r1"))
        #expect(!rosterMessage.hasPerson && rosterMessage.rosterNumber == 7)
        #expect(rosterMessage.purpose == .both && rosterMessage.consent == .given)
    }

    @Test func countersChangeTheDefaultRoute() throws {
        let command = try parse(
            EventCreate.self,
            "event create --village 1 --date 2025-11-21 --release-at 10:30 --counters vitals=5"
        )
        let settings = try command.settings()
        #expect(
            settings.stations.map(\.code) == ["registration", "vitals", "lab", "doctor", "cards"]
        )
        #expect(settings.stations.map(\.counters) == [2, 5, 2, 1, 2])
        #expect(settings.stations.map(\.conditional) == [false, false, false, true, false])
        // 10:30 in Jakarta is 03:30 UTC.
        #expect(settings.releaseAt.seconds == 1_763_695_800)
        #expect(!settings.hasSlots && !settings.hasPriorityBurstMax)
        let plain = try parse(EventCreate.self, "event create --village 1 --date 2025-11-21")
        #expect(try plain.settings().stations.isEmpty)
    }
}
