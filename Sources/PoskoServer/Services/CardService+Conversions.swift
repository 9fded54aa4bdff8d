import GRPCCore
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_AssignCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.AssignCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .assignCard(
            try Fields.number(card, "card"),
            holder: try Fields.text(holder, "holder", limit: 64)
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_AssignCardResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_HandOverCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.HandOverCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .handOverCard(
            try Fields.ticket(ticket),
            card == 0 ? nil : Number(Int(card)),
            hasProxy ? try proxy.value() : .owner,
            nameMatchReason: try Fields.optionalText(
                nameMatchReason,
                "name_match_reason",
                limit: 300
            )
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_HandOverCardResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .cardHandedOver(let card, let ticket, _, _) in recorded.facts {
                answer.card = card.value.count32
                answer.ticket = ticket.description
            }
        }
    }
}

extension Posko_V1_Proxy {
    func value() throws(InvalidRequest) -> Recipient {
        .proxy(
            name: try Fields.text(name, "proxy.name", limit: 120),
            relation: try Fields.text(relation, "proxy.relation", limit: 60),
            nik: try Fields.nik(nik, "proxy.nik")
        )
    }
}

extension Posko_V1_ReverseHandOverRequest: CommandMessage {
    static let isSensitive = true

    static let method = Posko_V1_CardService.Method.ReverseHandOver.descriptor

    func command() throws(InvalidRequest) -> Command {
        .reverseHandOver(try Fields.number(card, "card"), reason: try Fields.reason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ReverseHandOverResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_SpoilCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.SpoilCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .spoilCard(
            try Fields.number(card, "card"),
            reason: try Fields.reason(reason),
            wrongData: wrongData
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_SpoilCardResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_RefuseCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.RefuseCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .refuseCard(try Fields.number(card, "card"), reason: try Fields.optionalReason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_RefuseCardResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_ReturnCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.ReturnCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .returnCard(try Fields.number(card, "card"), reason: try Fields.optionalReason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ReturnCardResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_ForwardCardRequest: CommandMessage {
    static let method = Posko_V1_CardService.Method.ForwardCard.descriptor

    func command() throws(InvalidRequest) -> Command {
        .forwardCard(
            try Fields.number(card, "card"),
            to: try Fields.village(toVillageCode, "to_village_code"),
            reason: try Fields.optionalReason(reason)
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ForwardCardResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.card = card
        }
    }
}

extension Posko_V1_CardState {
    init(_ state: CardState) {
        switch state {
        case .listed: self = .listed
        case .inStock: self = .inStock
        case .handedOver: self = .handedOver
        case .spoiled: self = .spoiled
        case .returned: self = .returned
        case .forwarded: self = .forwarded
        }
    }

    /// The state asked for; nil for any.
    func value() throws(InvalidRequest) -> CardState? {
        switch self {
        case .unspecified: return nil
        case .listed: return .listed
        case .inStock: return .inStock
        case .handedOver: return .handedOver
        case .spoiled: return .spoiled
        case .returned: return .returned
        case .forwarded: return .forwarded
        case .UNRECOGNIZED: throw Fields.unrecognised("state")
        }
    }
}

extension Posko_V1_Card {
    init(_ card: Card, fullNIK: Bool = false) {
        self.init()
        number = card.number.value.count32
        serial = card.details.serial ?? ""
        kpj = card.details.kpj ?? ""
        nik = (fullNIK ? card.details.nik?.digits : card.details.nik?.description) ?? ""
        name = card.details.name
        programmes = card.details.programmes.map { programme in
            switch programme {
            case .jkk: .jkk
            case .jkm: .jkm
            }
        }
        switch card.details.funding {
        case .regency: funding = .regency
        case .villageCSR: funding = .villageCsr
        }
        state = Posko_V1_CardState(card.state)
        refused = card.refused
        holder = card.holder.text()
        box = card.box ?? ""
        ticket = card.handOver?.ticket.description ?? ""
        if let taker = card.handOver?.recipient.proxy {
            proxy = .with {
                $0.name = taker.name
                $0.relation = taker.relation
                $0.nik = taker.nik?.description ?? ""
            }
        }
        history = card.history.map { step in
            .with {
                $0.time = step.stamp.time.message
                $0.staff = step.stamp.staff
                $0.device = step.stamp.device
                $0.state = Posko_V1_CardState(step.state)
                $0.description_p = step.act.text()
            }
        }
    }
}
