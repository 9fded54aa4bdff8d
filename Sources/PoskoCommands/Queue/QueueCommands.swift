internal import ArgumentParser

struct QueueCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "queue",
        "Stations and their lines.",
        example: "posko queue next --station vitals --counter 2",
        [
            QueueNext.self, QueueRecall.self, QueueBegin.self, QueueComplete.self,
            QueueMiss.self, QueueRejoin.self, QueueUndo.self, QueueTransfer.self,
            QueueSkip.self, QueueLeave.self, QueueList.self, QueueWatch.self,
        ]
    )
}
