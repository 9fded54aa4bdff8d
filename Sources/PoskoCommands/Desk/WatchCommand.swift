internal import ArgumentParser
internal import PoskoContract
internal import PoskoDesk

struct WatchCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "watch",
        "The day on one screen, for organizers.",
        example: "posko watch"
    )

    @OptionGroup var place: DeskPlaceOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let code = try global.eventCode()
        let setting = try await DeskSetting.load(global, event: code)
        try setting.require(.organizer)
        let context = setting.context()
        let link = DeskLink(
            global: global,
            event: code,
            watches: .day,
            outbox: DeskOutbox(),
            mailbox: DeskMailbox()
        )
        let runner = DeskRunner(
            link: link,
            papers: Papers.none,
            terminal: try place.terminal(),
            setting: setting,
            isPaced: place.isPaced
        )
        try await runner.run(DayWatch(context))
    }
}
