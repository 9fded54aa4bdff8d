internal import ArgumentParser

struct ScreeningCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "screening",
        "What was measured, and what a clinician decided.",
        example: "posko screening record A017 --station vitals bp=128/82 pulse=72",
        [
            ScreeningRecord.self, ScreeningFinalise.self, ScreeningShow.self,
            ScreeningAmend.self, ScreeningDispose.self,
        ]
    )
}
