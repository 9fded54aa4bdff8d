import GRPCCore
import PoskoContract
import PoskoCore
import SwiftProtobuf

extension Posko_V1_CallNextRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.CallNext.descriptor

    func command() throws(InvalidRequest) -> Command {
        .callNext(try Fields.station(station), counter: Int(counter))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_CallNextResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .called(let ticket, let station, let counter) in recorded.facts {
                answer.ticket = ticket.description
                answer.station = station.description
                answer.counter = counter.count32
            }
        }
    }
}

extension Posko_V1_RecallRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Recall.descriptor

    func command() throws(InvalidRequest) -> Command {
        .recall(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_RecallResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .recalled(let ticket, let station, let counter, let calls)
                in recorded.facts
            {
                answer.ticket = ticket.description
                answer.station = station.description
                answer.counter = counter.count32
                answer.calls = calls.count32
            }
        }
    }
}

extension Posko_V1_UndoCallRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.UndoCall.descriptor

    func command() throws(InvalidRequest) -> Command {
        .undoCall(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_UndoCallResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .callUndone(let ticket, let station) in recorded.facts {
                answer.ticket = ticket.description
                answer.station = station.description
            }
            // Somebody with an open RED finding went on to the doctor.
            if let next = recorded.joined { answer.station = next.description }
        }
    }
}

extension Posko_V1_BeginRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Begin.descriptor

    func command() throws(InvalidRequest) -> Command {
        .begin(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_BeginResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .begun(let ticket, let station, let counter) in recorded.facts {
                answer.ticket = ticket.description
                answer.station = station.description
                answer.counter = counter.count32
            }
        }
    }
}

extension Posko_V1_CompleteRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Complete.descriptor

    func command() throws(InvalidRequest) -> Command {
        .complete(try Fields.ticket(ticket), asksForDoctor: asksForDoctor)
    }

    func answer(_ recorded: Recorded) -> Posko_V1_CompleteResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .completed(let ticket, _, _) in recorded.facts {
                answer.ticket = ticket.description
            }
            answer.nextStation = recorded.joined?.description ?? ""
            answer.finished = recorded.finished
        }
    }
}

extension Posko_V1_MissRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Miss.descriptor

    func command() throws(InvalidRequest) -> Command {
        .miss(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_MissResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .missed(let ticket, _) in recorded.facts {
                answer.ticket = ticket.description
            }
            answer.slotFreed = recorded.slotFreed
            answer.promotedRegistration = recorded.promoted.first ?? 0
        }
    }
}

extension Posko_V1_RejoinRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Rejoin.descriptor

    func command() throws(InvalidRequest) -> Command {
        .rejoin(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_RejoinResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            answer.ticket = Ticket(ticket)?.description ?? ticket
            for fact in recorded.facts {
                switch fact {
                case .lineJoined(_, let station, _):
                    answer.station = station.description
                case .waitlisted(_, let position):
                    answer.waitlistPosition = position.count32
                default: break
                }
            }
        }
    }
}

extension Posko_V1_TransferRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Transfer.descriptor

    func command() throws(InvalidRequest) -> Command {
        .transfer(
            try Fields.ticket(ticket),
            to: try Fields.station(toStation, "to_station"),
            reason: try Fields.optionalReason(reason)
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_TransferResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .transferred(let ticket, _, _) in recorded.facts {
                answer.ticket = ticket.description
            }
            answer.station = recorded.joined?.description ?? ""
        }
    }
}

extension Posko_V1_SkipRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Skip.descriptor

    func command() throws(InvalidRequest) -> Command {
        .skip(try Fields.ticket(ticket), reason: try Fields.reason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_SkipResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .skipped(let ticket, _, _) in recorded.facts {
                answer.ticket = ticket.description
            }
            answer.nextStation = recorded.joined?.description ?? ""
            answer.finished = recorded.finished
        }
    }
}

extension Posko_V1_LeaveRequest: CommandMessage {
    static let method = Posko_V1_QueueService.Method.Leave.descriptor

    func command() throws(InvalidRequest) -> Command {
        .leave(try Fields.ticket(ticket), reason: try Fields.optionalReason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_LeaveResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .leftEvent(let ticket, _) in recorded.facts {
                answer.ticket = ticket.description
            }
            answer.slotFreed = recorded.slotFreed
            answer.promotedRegistration = recorded.promoted.first ?? 0
        }
    }
}

extension Recorded {
    /// The line that this entry put somebody into.
    fileprivate var joined: StationCode? {
        for case .lineJoined(_, let station, _) in facts { return station }
        return nil
    }

    fileprivate var finished: Bool {
        facts.contains { if case .visitFinished = $0 { true } else { false } }
    }

    fileprivate var slotFreed: Bool {
        facts.contains { if case .slotFreed = $0 { true } else { false } }
    }
}
