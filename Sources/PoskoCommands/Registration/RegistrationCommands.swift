internal import ArgumentParser

struct RegistrationCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "registration",
        "The registration desk: who comes, and for what.",
        example: "posko registration add --roster 17 --consent yes --ticket",
        [
            RegistrationAdd.self, RegistrationFind.self, RegistrationShow.self,
            RegistrationCancel.self,
        ]
    )
}
