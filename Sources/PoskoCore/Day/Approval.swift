/// A sensitive act that one account asked for and another has to say yes to, before the first does
/// it.
package struct Approval: Hashable, Sendable {
    package typealias Number = PoskoCore.Number<Approval>

    package enum Act: Hashable, Sendable {
        /// The event after its closing.
        case reopen
        /// A final screening, by another than who finalised it: its parts, or the level of its
        /// finding.
        case amend(Ticket)
        /// A handover, more than an hour after it.
        case reverse(CardNumber)

        /// Who may say yes: the roles that may do it.
        package var roles: Set<Role> {
            switch self {
            case .reopen: [.organizer]
            case .amend: [.clinician]
            case .reverse: [.cardOfficer, .organizer]
            }
        }
    }

    package let number: Number
    package let act: Act
    /// What was asked for is what may be done, to the letter.
    package let commandKey: CommandKey
    package let reason: String
    package let asked: Stamp
    package internal(set) var given: Stamp?
    package internal(set) var used = false
}

/// What a command is decided with beside the day itself.
package struct Circumstances: Sendable {
    /// What all events hold.
    package let claims: Claims
    /// Who asks, where and when.
    package let stamp: Stamp
    /// The name behind the account, which signs.
    package let name: String
    /// Those of the account at the event; nil: the server itself, which may do all.
    package let roles: Set<Role>?
    /// The command as it was sent, without its request id.
    package let commandKey: CommandKey

    package init(
        claims: Claims,
        stamp: Stamp,
        name: String = "",
        roles: Set<Role>? = nil,
        commandKey: CommandKey = .zero
    ) {
        self.claims = claims
        self.stamp = stamp
        self.name = name
        self.roles = roles
        self.commandKey = commandKey
    }
}

extension EventDay {
    /// What goes before the facts of a sensitive act once a second person has said yes; nil when
    /// that is still to be asked, and then `asked` is what the command comes to.
    ///
    /// - Throws: `secondPersonNeeded` while it waits for the second person.
    func approval(
        for act: Approval.Act,
        reason: String,
        _ circumstances: Circumstances
    ) throws(Rejection) -> ApprovalStep {
        let mine = approvals.last {
            $0.act == act && $0.commandKey == circumstances.commandKey && !$0.used
                && $0.asked.staff == circumstances.stamp.staff
        }
        guard let mine else {
            guard approvals.count < Limits.approvalsMax else {
                throw Rejection(.approvalsFull, ["limit": Limits.approvalsMax])
            }
            let number = Approval.Number(approvals.count + 1)
            return .ask(
                .approvalAsked(
                    number,
                    act,
                    commandKey: circumstances.commandKey,
                    reason: reason
                )
            )
        }
        guard mine.given != nil else {
            throw Rejection(.secondPersonNeeded, ["approval": mine.number])
        }
        return .go(.approvalUsed(mine.number))
    }

    func decideApprove(
        _ number: Approval.Number,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        guard approvals.indices.contains(number.index) else {
            throw Rejection(.approvalNotFound, ["approval": number])
        }
        let approval = approvals[number.index]
        if let roles = circumstances.roles, roles.isDisjoint(with: approval.act.roles) {
            throw Rejection(
                .approverRole,
                [
                    "approval": number,
                    "roles": approval.act.roles.map(\.rawValue).sorted().joined(separator: ", "),
                ]
            )
        }
        guard approval.asked.staff != circumstances.stamp.staff else {
            throw Rejection(.ownApproval, ["approval": number])
        }
        if let given = approval.given {
            throw Rejection(.approvalGiven, ["approval": number, "by": given.staff])
        }
        return Decision([.approvalGiven(number)])
    }

    mutating func applyToApprovals(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .approvalAsked(let number, let act, let commandKey, let reason):
            precondition(number.index == approvals.count, "approvals have no gap")
            approvals.append(
                Approval(
                    number: number,
                    act: act,
                    commandKey: commandKey,
                    reason: reason,
                    asked: stamp
                )
            )
        case .approvalGiven(let number): approvals[number.index].given = stamp
        case .approvalUsed(let number): approvals[number.index].used = true
        default: preconditionFailure("not a fact of an approval")
        }
    }
}

enum ApprovalStep {
    case ask(Fact)
    case go(Fact)

    /// What the command comes to: the question, or what it wanted.
    func then(_ decision: @autoclosure () -> Decision) -> Decision {
        switch self {
        case .ask(let fact): return Decision([fact])
        case .go(let fact):
            var decision = decision()
            decision.facts.insert(fact, at: 0)
            return decision
        }
    }
}
