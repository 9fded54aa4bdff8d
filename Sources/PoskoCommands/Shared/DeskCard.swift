internal import PoskoClient
internal import PoskoContract
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
                notes.append(
                    "Priority: " + (reasons.isEmpty ? "yes" : reasons.joined(separator: ", "))
                )
            }
            if visit.openFinding { notes.append("An open RED or ORANGE finding: doctor first.") }
        } else {
            notes.append("Ask for the name: the person's particulars could not be read.")
        }
        return ([LargeNumber.text(ticket), ""] + lines.map(SafeText.escaped) + notes)
            .joined(separator: "\n")
    }

    /// "Nomor antrean A nol satu tujuh, silakan menuju Meja 2, Tekanan Darah."
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
