internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension RegistrationDesk {
    mutating func openMenu() {
        menu = menuDraft ?? freshMenu
        menuDraft = nil
    }

    private var freshMenu: RegistrationMenu {
        let errand = shownErrand.flatMap { book[$0] } ?? book.last
        var ticket = errand?.ticket ?? ""
        var registration = errand?.registration ?? 0
        if case .visit(let shown) = step { (ticket, registration) = (shown, 0) }
        if let listed = applicant?.listed { registration = listed.registration }
        return RegistrationMenu(
            registration: registration,
            ticket: ticket,
            missed: shell.board.all.flatMap(\.missed)
        )
    }

    mutating func pressInMenu(_ key: Key) -> [DeskEffect] {
        guard let choice = menu?.handle(key) else { return [] }
        let sent = menu
        menu = nil
        return send(choice, from: sent)
    }

    mutating func scanInMenu(_ scan: Scan) -> [DeskEffect] {
        switch scan {
        case .ticket(let ticket):
            if menu?.take(ticket: ticket) == true { return [] }
            shell.say(DeskWords.unknownScan.text(ticket), .warning)
        case .nik: shell.say(DeskWords.unknownScan.text("NIK"), .warning)
        case .other(let text):
            var effects: [DeskEffect] = []
            for character in text { effects += pressInMenu(.character(character)) }
            return effects + pressInMenu(.enter)
        }
        return [.bell]
    }

    /// - Parameter menu: where it was typed; nil when one key was enough.
    mutating func send(
        _ choice: RegistrationMenu.Choice,
        from menu: RegistrationMenu?
    ) -> [DeskEffect] {
        if choice == .close { return [] }
        let (id, effect) = shell.send { event, id in
            switch choice {
            case .cancel(let registration, let reason):
                .cancelRegistration(
                    .with {
                        ($0.event, $0.requestID) = (event, id)
                        ($0.registration, $0.reason) = (registration, reason)
                    }
                )
            case .leave(let ticket, let reason):
                .leave(
                    .with {
                        ($0.event, $0.requestID) = (event, id)
                        ($0.ticket, $0.reason) = (ticket, reason)
                    }
                )
            case .rejoin(let ticket):
                .rejoin(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
            case .close: .ping(.with { $0.requestID = id })
            }
        }
        menusSent[id] = SentMenu(choice: choice, menu: menu)
        return [effect]
    }

    /// The answer to what is about no errand of the book.
    mutating func settleMenu(_ id: String, _ answer: DeskAnswer) -> [DeskEffect] {
        let sent = menusSent.removeValue(forKey: id)
        switch answer {
        case .refused(let problem):
            shell.say(problem)
            giveBack(sent?.menu)
            return [.bell]
        case .done(.reprintTicket(let reply)):
            return shell.print(.queueSlip(ticket: reply.ticket, reprints: reply.reprints))
        case .done(.cancelRegistration(let reply)):
            guard case .cancel(let registration, _) = sent?.choice else { return [] }
            if let errand = book.errands.last(where: { $0.registration == registration }) {
                finish(errand.number, .cancelled)
            }
            shell.say(cancelled(registration, reply))
        case .done(.leave(let reply)): shell.say(QueueText.hasLeft.text(reply.ticket))
        case .done(.rejoin(let reply)): welcome(reply)
        case .done: break
        }
        return refreshVisit()
    }

    /// Open again where nobody is in the middle of something; else for the next F9.
    private mutating func giveBack(_ refused: RegistrationMenu?) {
        guard let refused else { return }
        if menu == nil, applicant == nil, finder.field.isEmpty {
            menu = refused
        } else {
            menuDraft = refused
        }
    }

    private mutating func welcome(_ reply: Posko_V1_RejoinResponse) {
        shell.say(
            reply.waitlistPosition > 0
                ? CounterWords.isBackOnWaitlist.text(reply.ticket, "\(reply.waitlistPosition)")
                : CounterWords.isBack.text(reply.ticket, shell.context.stationName(reply.station)),
            .good
        )
    }

    /// Where the person is now, when they are shown.
    private mutating func refreshVisit() -> [DeskEffect] {
        guard case .visit(let ticket) = step else { return [] }
        return ask(.visit(ticket: ticket))
    }

    func cancelled(
        _ registration: UInt32,
        _ reply: Posko_V1_CancelRegistrationResponse
    ) -> String {
        reply.promotedRegistration > 0
            ? RegistrationWords.cancelledAndPromoted.text(
                "\(registration)",
                "\(reply.promotedRegistration)"
            ) : RegistrationText.cancelled.text("\(registration)")
    }
}
