internal import ArgumentParser

struct PersonCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "person",
        "What somebody may ask for: to see, restrict or erase what is held about them.",
        example: "posko person export --registration 17 --why \"asked at the desk, showed KTP\"",
        [
            PersonExport.self, PersonErase.self, PersonRestrict.self, PersonUnrestrict.self,
            PersonConsent.self,
        ]
    )
}
