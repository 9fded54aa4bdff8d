package import PoskoWords

/// What a desk shows, before it is laid out: the same for a full screen and for line mode.
package struct DeskView: Hashable, Sendable {
    /// Which desk, of which event, and who works here.
    package var title: String
    /// Connection, what is unsent, how old it is, the clock.
    package var status: [Run]
    /// What nobody may overlook; stands above everything else, as wide as the screen.
    package var alert: [Line] = []
    package var body: [Line] = []
    /// The line of the station: stands to the right where there is room, else below.
    package var side: [Line] = []
    /// What the last key led to, or why it did not.
    package var message: DeskMessage?
    package var hints: [KeyHint] = []

    package init(title: String, status: [Run]) {
        self.title = title
        self.status = status
    }
}

/// A sentence below the form.
package struct DeskMessage: Hashable, Sendable {
    package let text: String
    package let ink: Ink

    package init(_ text: String, _ ink: Ink = .plain) {
        self.text = text
        self.ink = ink
    }
}

/// A key and what it does now; a key that does nothing now is not among them.
package struct KeyHint: Hashable, Sendable {
    /// "F2", "Enter", "Esc"
    package let key: String
    package let text: String

    package init(_ key: String, _ text: String) {
        self.key = key
        self.text = text
    }

    package init(_ act: Act, _ phrase: Phrase) {
        self.init(act.keyName, phrase.text())
    }
}
