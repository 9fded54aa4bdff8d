internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import PoskoWords
internal import SwiftProtobuf

struct DeskCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "desk",
        "A place to work all day: registration, a measuring station, the doctor, the cards.",
        example: "posko desk vitals --counter 2"
    )

    @Argument(
        help: "Code of the station: registration, vitals, lab, doctor, cards, ...",
        completion: .desks
    )
    var station: String

    @Option(help: .init("Counter of the station.", valueName: "number"))
    var counter: UInt32 = 1

    @OptionGroup var paper: PaperOptions
    @OptionGroup var place: DeskPlaceOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let code = try global.eventCode()
        let setting = try await DeskSetting.load(global, event: code)
        guard let station = setting.station(station) else {
            throw UsageFailure(
                message: DeskCommandWords.noSuchStation.text(
                    SafeText.escaped(self.station),
                    setting.stationCodes
                )
            )
        }
        guard (1...max(station.counters, 1)).contains(counter) else {
            throw UsageFailure(
                message: DeskCommandWords.noSuchCounter.text(station.code, "\(station.counters)")
            )
        }
        try setting.require(station.kind.role)
        let papers = try paper.papers()
        let context = setting.context(station, counter: counter, hasPrinter: papers.hasPrinter)
        let link = DeskLink(
            global: global,
            event: code,
            watches: .lines(station: station.kind == .registration ? "" : station.code),
            outbox: DeskOutbox(),
            mailbox: DeskMailbox()
        )
        let runner = DeskRunner(
            link: link,
            papers: papers,
            terminal: try place.terminal(),
            setting: setting,
            isPaced: place.isPaced
        )
        switch station.kind {
        case .registration: try await runner.run(RegistrationDesk(context))
        case .doctor: try await runner.run(CounterDesk(context, work: DoctorWork()))
        case .cards: try await runner.run(CounterDesk(context, work: CardWork()))
        case .check, .unspecified, .UNRECOGNIZED:
            try await runner.run(CounterDesk(context, work: CheckWork(station: station.code)))
        }
    }
}

extension Posko_V1_StationKind {
    /// Whose desks its counters are.
    fileprivate var role: Posko_V1_Role {
        switch self {
        case .registration: .registrar
        case .cards: .cardOfficer
        case .doctor, .check, .unspecified, .UNRECOGNIZED: .clinician
        }
    }
}
