/// What holds for every command, and stands on every page.
enum ManualText {
    static let environment = [
        ".Sh ENVIRONMENT",
        ".Bl -tag -width Ds",
        ".It Ev POSKO_SERVER",
        "The server, as in",
        ".Ql 192.168.1.5:7600 ;",
        ".Fl \\-server",
        "goes before it.",
        ".It Ev POSKO_EVENT",
        "The event;",
        ".Fl \\-event",
        "goes before it.",
        ".It Ev POSKO_STAFF",
        "Which account of this device acts;",
        ".Fl \\-staff",
        "goes before it.",
        ".It Ev POSKO_CONFIG",
        "The folder for what Posko remembers on this device.",
        ".It Ev POSKO_LANG",
        "The language of what people read,",
        ".Ql id",
        "or",
        ".Ql en ;",
        "else that of the locale.",
        ".It Ev NO_COLOR",
        "When it is set and not empty, nothing has colour.",
        ".El",
    ]

    static let files = [
        ".Sh FILES",
        ".Bl -tag -width Ds",
        ".It Pa ~/.config/posko/credentials.json",
        "The key of this device, its sessions, and how it knows its servers.",
        ".It Pa ~/.config/posko/event",
        "The event that was chosen with",
        ".Ql posko event use .",
        ".El",
    ]

    static let exitStatus = [
        ".Sh EXIT STATUS",
        ".Bl -tag -width Ds",
        ".It 0", "Done.",
        ".It 3", "Refused by a rule, or a field was not accepted.",
        ".It 4", "Not found.",
        ".It 5", "Not allowed.",
        ".It 6", "The server could not be reached or did not answer in time.",
        ".It 64", "The command line is wrong, or a file of it cannot be read.",
        ".It 70", "Another error.",
        ".El",
    ]
}
