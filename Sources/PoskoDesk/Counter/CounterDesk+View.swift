internal import PoskoContract
internal import PoskoWords

extension CounterDesk {
    package func view(columns: Int) -> DeskView {
        let context = shell.context
        let place = CommonWords.desk.text(
            "\(context.counter)",
            context.stationName(context.station)
        )
        var view = DeskView(
            title: "\(place) · \(context.event.code) · \(context.staff)",
            status: shell.status
        )
        view.alert = shell.alert + work.alert(shell: shell)
        view.body = menu?.body(columns: columns) ?? body(columns: columns)
        view.side = shell.side(station: context.station, counter: context.counter)
        view.message = shell.message
        view.hints = menu?.hints ?? hints
        if !shell.urgent.isEmpty {
            let waiting = DoctorWords.urgentWaits.text(shell.urgent.joined(separator: ", "))
            view.alert += Line.wrapped(waiting, .red, columns: Screen.sideBySide_columns - 1)
        }
        return view
    }

    private func body(columns: Int) -> [Line] {
        guard let guest else {
            return [Line(), Line(" " + DeskWords.nobodyCalled.text(), .faint)]
                + idle(columns: columns)
        }
        var lines = headline(guest, columns: columns)
        lines += particulars(guest, columns: columns)
        if guest.stage == .serving {
            lines.append(Line())
            lines += work.body(shell: shell, columns: columns)
        } else {
            lines += idle(columns: columns)
        }
        return lines
    }

    private func idle(columns: Int) -> [Line] {
        let lines = work.idle(shell: shell, columns: columns)
        return lines.isEmpty ? [] : [Line()] + lines
    }

    private func headline(_ guest: Guest, columns: Int) -> [Line] {
        switch guest.stage {
        case .called(let calls):
            let context = shell.context
            let place = CommonWords.desk.text(
                "\(context.counter)",
                context.stationName(context.station)
            )
            let words = DeskWords.calledNow.text(guest.ticket, place, "\(calls)")
            return Line.wrapped(words, .strong, columns: columns)
        case .serving: return [Line(" " + DeskWords.servingNow.text(guest.ticket), .strong)]
        }
    }

    private func particulars(_ guest: Guest, columns: Int) -> [Line] {
        guard let visit = guest.visit else { return [] }
        var lines = Line.wrapped(
            shell.context.summary(of: visit.person),
            columns: columns
        )
        let reasons = shell.context.reasons(visit.priorityReasons)
        if visit.priority {
            let words = DeskWords.priority.text(reasons.isEmpty ? CommonWords.yes.text() : reasons)
            lines += Line.wrapped(words, columns: columns)
        }
        // The doctor is who it is for, and knows better once it is decided.
        if visit.openFinding, shell.context.stationKind != .doctor {
            lines += Line.wrapped(DeskWords.openFinding.text(), .red, columns: columns)
        }
        return lines
    }

    /// F7, unless the work has another use for it.
    private func fetching(besides hints: [KeyHint]) -> [KeyHint] {
        let isTaken = hints.contains { $0.key == Act.undo.keyName }
        return sentOn == nil || isTaken ? [] : [KeyHint(.undo, DeskWords.bringBack)]
    }

    private var hints: [KeyHint] {
        let idle = work.idleHints(isCalled: guest != nil, shell: shell)
        let acts: [KeyHint] =
            switch guest?.stage {
            case nil where work.isOpen, .called where work.isOpen: idle
            case nil: [KeyHint(.next, DeskWords.next)] + fetching(besides: idle) + idle
            case .called:
                [
                    KeyHint(.recall, DeskWords.recall), KeyHint(.begin, DeskWords.begin),
                    KeyHint(.missed, DeskWords.missed), KeyHint(.undo, DeskWords.undo),
                ] + idle
            case .serving: work.hints + [KeyHint(.done, DeskWords.done)]
            }
        return acts + [KeyHint(.more, DeskWords.menu), KeyHint(.quit, DeskWords.quit)]
    }
}
