import PoskoCore
import Testing

extension RejectionLadder {
    static let screening: [RejectionLadder] = [
        RejectionLadder("record", climbRecord),
        RejectionLadder("record without health check") {
            var day = try TestDay.opened()
            let card = try day.admit(try DayFixture.person(1), .card)
            let refusing = try day.admit(try DayFixture.person(2), .both, consent: .refused)
            let male = try DayFixture.part("pregnant=yes")
            day.refuses(.noHealthCheck, .recordScreening(card, male))
            day.refuses(.noHealthCheck, .amendScreening(card, male, reason: "typing error"))
            day.refuses(.consentRefused, .recordScreening(refusing, male))
            day.refuses(.consentRefused, .amendScreening(refusing, male, reason: "typing error"))
            return day.refusals
        },
        RejectionLadder("finalise") {
            let ticket = Ticket(lane: .general, number: 1)
            var day = try TestDay.opened()
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, .finaliseScreening(ticket))
            try day.run(.openEvent(reason: "again"))
            day.refuses(.ticketNotFound, .finaliseScreening(ticket))
            _ = try day.admit(try DayFixture.person(1))
            day.refuses(.nothingRecorded, .finaliseScreening(ticket))
            try day.record(ticket)
            day.staff = "dewi"
            try day.run(.finaliseScreening(ticket))
            day.staff = "rina"
            let refusal = day.refuses(.alreadyFinalised, .finaliseScreening(ticket))
            #expect(refusal?["by"] == "dewi")
            return day.refusals
        },
        RejectionLadder("amend") {
            let ticket = Ticket(lane: .general, number: 1)
            var day = try TestDay.opened()
            let wrong = try DayFixture.part("pregnant=yes", at: try DayFixture.nowhere())
            day.refuses(.ticketNotFound, .amendScreening(ticket, wrong, reason: "typing error"))
            _ = try day.admit(try DayFixture.person(1))
            try day.record(ticket)
            day.refuses(.stationNotFound, .amendScreening(ticket, wrong, reason: "typing error"))
            let male = try DayFixture.part("pregnant=yes")
            day.refuses(.notFinalised, .amendScreening(ticket, male, reason: "typing error"))
            try day.run(.finaliseScreening(ticket))
            day.refuses(.invalidPart, .amendScreening(ticket, male, reason: "typing error"))
            let right = try DayFixture.part("pulse=70")
            for _ in 1..<Limits.partsMax {
                try day.run(.amendScreening(ticket, right, reason: "typing error"))
            }
            day.refuses(.partsFull, .amendScreening(ticket, male, reason: "typing error"))
            return day.refusals
        },
        RejectionLadder("dispose") {
            let ticket = Ticket(lane: .general, number: 1)
            let command = Command.disposeFinding(
                ticket,
                Disposition(kind: .declined, note: nil, override: nil)
            )
            var day = try TestDay.opened()
            day.refuses(.ticketNotFound, command)
            _ = try day.admit(try DayFixture.person(1))
            day.refuses(.noOpenFinding, command)
            try day.record(ticket, "spo2=85")
            try day.run(command)
            day.refuses(.noOpenFinding, command)
            try day.record(ticket, "spo2=84")
            try day.run(.finaliseScreening(ticket))
            day.hasSecondPerson = false
            day.staff = "dewi"
            let level = LevelOverride(level: .green, reason: "cold hands")
            let lower = Command.disposeFinding(
                ticket,
                Disposition(kind: .treatedHere, note: nil, override: level)
            )
            try day.run(lower)
            day.refuses(.secondPersonNeeded, lower)
            return day.refusals
        },
    ]

    private static func climbRecord() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        let wrong = try DayFixture.part("pregnant=yes", at: try DayFixture.nowhere())
        let male = try DayFixture.part("pregnant=yes")
        var day = try TestDay()
        day.refuses(.eventNotOpen, .recordScreening(ticket, wrong))
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, .recordScreening(ticket, wrong))
        _ = try day.admit(try DayFixture.person(1))
        day.refuses(.stationNotFound, .recordScreening(ticket, wrong))
        day.refuses(.invalidPart, .recordScreening(ticket, male))
        let right = try DayFixture.part("pulse=70")
        for _ in 0..<Limits.partsMax { try day.run(.recordScreening(ticket, right)) }
        day.refuses(.partsFull, .recordScreening(ticket, male))
        day.staff = "dewi"
        try day.run(.finaliseScreening(ticket))
        let refusal = day.refuses(.alreadyFinalised, .recordScreening(ticket, male))
        #expect(refusal?["by"] == "dewi")
        try day.run(.leave(ticket, reason: nil))
        day.refuses(.stationNotFound, .recordScreening(ticket, wrong))
        day.refuses(.visitOver, .recordScreening(ticket, male))
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, .recordScreening(ticket, wrong))
        return day.refusals
    }
}
