import PoskoCore
import Testing

extension RejectionLadder {
    static let queue: [RejectionLadder] =
        [
            RejectionLadder("call next", climbCallNext),
            RejectionLadder("complete", climbComplete),
            RejectionLadder("miss and rejoin", climbMiss),
            RejectionLadder("transfer", climbTransfer),
            RejectionLadder("skip", climbSkip),
        ] + ofCalled

    /// Commands that need somebody who is called, and leave, that needs somebody inside.
    private static let ofCalled: [RejectionLadder] = {
        let ticket = Ticket(lane: .general, number: 1)
        let commands: [(String, Command, Rejection.Reason?)] = [
            ("recall", .recall(ticket), .notCalled),
            ("undo", .undoCall(ticket), .notCalled),
            ("begin", .begin(ticket), .notCalled),
            ("leave", .leave(ticket, reason: nil), nil),
        ]
        return commands.map { name, command, reason in
            RejectionLadder(name) {
                var day = try TestDay()
                day.refuses(.eventNotOpen, command)
                try day.run(.openEvent(reason: nil))
                day.refuses(.ticketNotFound, command)
                _ = try day.admit(try DayFixture.person(1))
                if let reason {
                    day.refuses(reason, command)
                    try day.call(DayStop.vitals)
                    try day.run(command)
                }
                try day.run(.leave(ticket, reason: nil))
                day.refuses(.visitOver, command)
                try day.run(.closeEvent(exceptions: [:]))
                day.refuses(.eventClosed, command)
                return day.refusals
            }
        }
    }()

    private static func climbCallNext() throws -> Set<Rejection.Reason> {
        var day = try TestDay()
        day.refuses(.eventNotOpen, .callNext(try DayFixture.nowhere(), counter: 0))
        try day.run(.openEvent(reason: nil))
        day.refuses(.stationNotFound, .callNext(try DayFixture.nowhere(), counter: 0))
        day.refuses(.counterNotFound, .callNext(DayStop.registration, counter: 0))
        day.refuses(.counterNotFound, .callNext(DayStop.registration, counter: 3))
        day.refuses(.stationHasNoLine, .callNext(DayStop.registration, counter: 2))
        let ticket = try day.admit(try DayFixture.person(1))
        try day.call(DayStop.vitals)
        let refusal = day.refuses(.counterBusy, .callNext(DayStop.vitals, counter: 1))
        #expect(refusal?["ticket"] == "A001")
        day.refuses(.lineEmpty, .callNext(DayStop.vitals, counter: 2))
        try day.run(.leave(ticket, reason: nil))
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, .callNext(try DayFixture.nowhere(), counter: 0))
        return day.refusals
    }

    private static func climbComplete() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        let complete = Command.complete(ticket, asksForDoctor: true)
        var day = try TestDay()
        day.refuses(.eventNotOpen, complete)
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, complete)
        _ = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "spo2=85")
        day.refuses(.notBeingServed, complete)
        try day.call(DayStop.doctor)
        try day.run(.begin(ticket))
        let refusal = day.refuses(.openFinding, complete)
        // How bad it is tells of the person, and is for clinicians.
        #expect(refusal?["level"] == nil)
        try day.dispose(ticket)
        try day.run(complete)
        try day.run(.leave(ticket, reason: nil))
        day.refuses(.visitOver, complete)
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, complete)
        return day.refusals
    }

    private static func climbMiss() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        var day = try TestDay(try DayFixture.settings(slots: 1, recalls: 2))
        day.refuses(.eventNotOpen, .miss(ticket))
        day.refuses(.eventNotOpen, .rejoin(ticket))
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, .miss(ticket))
        day.refuses(.ticketNotFound, .rejoin(ticket))
        _ = try day.admit(try DayFixture.person(1))
        day.refuses(.notCalled, .miss(ticket))
        day.refuses(.notMissed, .rejoin(ticket))
        try day.call(DayStop.vitals)
        day.refuses(.recallFirst, .miss(ticket))
        try day.run(.recall(ticket))
        let refusal = day.refuses(.recallFirst, .miss(ticket))
        #expect(refusal?["recalls"] == "1")
        try day.run(.recall(ticket))
        _ = try day.add(try DayFixture.person(2))
        try day.run(.miss(ticket))
        day.refuses(.visitOver, .miss(ticket))
        try day.run(.rejoin(ticket))
        day.refuses(.onWaitlist, .rejoin(ticket))
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, .rejoin(ticket))
        day.refuses(.eventClosed, .miss(ticket))
        return day.refusals
    }

    private static func climbTransfer() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        func transfer(_ station: StationCode) -> Command {
            .transfer(ticket, to: station, reason: nil)
        }
        var day = try TestDay()
        day.refuses(.eventNotOpen, transfer(try DayFixture.nowhere()))
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, transfer(try DayFixture.nowhere()))
        _ = try day.admit(try DayFixture.person(1))
        day.refuses(.alreadyThere, transfer(DayStop.vitals))
        try day.run(transfer(DayStop.lab))
        try day.run(.leave(ticket, reason: nil))
        day.refuses(.stationNotFound, transfer(try DayFixture.nowhere()))
        day.refuses(.stationHasNoLine, transfer(DayStop.registration))
        day.refuses(.visitOver, transfer(DayStop.lab))
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, transfer(try DayFixture.nowhere()))
        return day.refusals
    }

    private static func climbSkip() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        var day = try TestDay()
        day.refuses(.eventNotOpen, .skip(ticket, reason: "no device"))
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, .skip(ticket, reason: "no device"))
        _ = try day.admit(try DayFixture.person(1), .check)
        try day.run(.skip(ticket, reason: "no device"))
        try day.record(ticket, "spo2=91", at: DayStop.lab)
        try day.run(.skip(ticket, reason: "no device"))
        #expect(day.state(ticket) == .waiting(at: DayStop.doctor))
        day.refuses(.openFinding, .skip(ticket, reason: "in a hurry"))
        try day.dispose(ticket)
        try day.run(.skip(ticket, reason: "in a hurry"))
        #expect(day.state(ticket) == .finished)
        day.refuses(.visitOver, .skip(ticket, reason: "no device"))
        try day.run(.closeEvent(exceptions: [:]))
        day.refuses(.eventClosed, .skip(ticket, reason: "no device"))
        return day.refusals
    }
}
