internal import ArgumentParser

struct EventCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "event",
        "Makes, opens and closes events.",
        example: "posko event list",
        [
            EventCreate.self, EventList.self, EventShow.self, EventUse.self, EventOpen.self,
            EventClose.self, EventRelease.self, EventReport.self,
        ]
    )
}
