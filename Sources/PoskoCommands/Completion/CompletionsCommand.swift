internal import ArgumentParser

/// Prints what makes a shell complete the words of posko.
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "completions",
        "Prints a script that makes a shell complete commands, events, stations and numbers.",
        example: "posko completions bash"
    )

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
        case zsh
        case fish

        fileprivate var kind: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }

        /// How the script is put in place, for somebody who reads it.
        fileprivate var installation: [String] {
            switch self {
            case .bash:
                [
                    "Completion of posko for bash. For good, with the package bash-completion:",
                    "  mkdir -p ~/.local/share/bash-completion/completions",
                    "  posko completions bash > ~/.local/share/bash-completion/completions/posko",
                    "For this shell: source <(posko completions bash)",
                ]
            case .zsh:
                [
                    "Completion of posko for zsh. For good:",
                    "  mkdir -p ~/.zfunc && posko completions zsh > ~/.zfunc/_posko",
                    "and in ~/.zshrc, before compinit: fpath+=~/.zfunc",
                    "For this shell, after compinit: source <(posko completions zsh)",
                ]
            case .fish:
                [
                    "Completion of posko for fish. For good:",
                    "  posko completions fish > ~/.config/fish/completions/posko.fish",
                    "For this shell: posko completions fish | source",
                ]
            }
        }
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        try Terminal.print(Self.script(for: shell))
    }

    /// The parser's own script, with the comment behind the line by which a shell knows it.
    static func script(for shell: Shell) -> String {
        let script = Posko.completionScript(for: shell.kind)
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = lines.prefix { $0.hasPrefix("#") }
        let comment = shell.installation.map { "# " + $0 }
        return (head + comment + lines.dropFirst(head.count)).joined(separator: "\n")
    }
}
