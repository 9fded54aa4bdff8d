internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What a desk sees of the person it called or checked in: the number, large, the place, and who
/// should stand there.
struct DeskCard {
    let view: EventView
    let ticket: String
    /// Nil when the second read failed; the desk then asks for the name.
    let visit: Posko_V1_Visit?

    /// Reads what the command's own reply does not tell; it never fails, for the command is done.
    static func load(
        _ connection: PoskoConnection,
        event: String,
        ticket: String
    ) async -> DeskCard {
        let view = await EventView.load(connection, event)
        let reply = try? await connection.call {
            try await $0.tickets.getTicket(
                .with {
                    $0.event = event
                    $0.ticket = ticket
                }
            )
        }
        return DeskCard(view: view, ticket: ticket, visit: reply?.visit)
    }

    /// - Parameter lines: where to go, and what else to say.
    func text(_ lines: [String]) -> String {
        var notes: [String] = []
        if let visit {
            notes.append(view.summary(of: visit.person))
            let reasons = visit.priorityReasons.map(\.word).filter { !$0.isEmpty }
            if visit.priority {
                let why = reasons.isEmpty ? CommonWords.yes.text() : reasons.joined(separator: ", ")
                notes.append(DeskWords.priority.text(why))
            }
            if visit.openFinding { notes.append(QueueText.doctorFirst.text()) }
        } else {
            notes.append(QueueText.askForName.text())
        }
        return ([LargeNumber.text(ticket), ""] + lines.map(SafeText.escaped) + notes)
            .joined(separator: "\n")
    }

    /// "Nomor antrean A nol satu tujuh, silakan menuju Meja 2, Tekanan Darah." It is called out in
    /// the village, so it is Indonesian whatever the desk reads.
    static func announcement(ticket: String, place: String) -> String {
        let digits = [
            "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        ]
        let words = ticket.map { character in
            guard let digit = character.wholeNumberValue, character.isASCII else {
                return String(character)
            }
            return digits[digit]
        }
        return "Nomor antrean \(words.joined(separator: " ")), silakan menuju \(place)."
    }
}
