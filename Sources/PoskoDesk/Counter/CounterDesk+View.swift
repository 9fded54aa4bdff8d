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
        return view
    }

    private func body(columns: Int) -> [Line] {
        guard let guest else {
            return [Line(), Line(" " + DeskWords.nobodyCalled.text(), .faint)]
        }
        var lines = headline(guest)
        lines += particulars(guest, columns: columns)
        if guest.stage == .serving {
            lines.append(Line())
            lines += work.body(shell: shell, columns: columns)
        }
        return lines
    }

    private func headline(_ guest: Guest) -> [Line] {
        switch guest.stage {
        case .called(let calls):
            let context = shell.context
            let place = CommonWords.desk.text(
                "\(context.counter)",
                context.stationName(context.station)
            )
            return [
                Line(" " + DeskWords.calledNow.text(guest.ticket, place, "\(calls)"), .strong)
            ]
        case .serving: return [Line(" " + DeskWords.servingNow.text(guest.ticket), .strong)]
        }
    }

    private func particulars(_ guest: Guest, columns: Int) -> [Line] {
        guard let visit = guest.visit else { return [] }
        var lines = [Line(" " + shell.context.summary(of: visit.person))]
        let reasons = shell.context.reasons(visit.priorityReasons)
        if visit.priority {
            lines.append(
                Line(
                    " "
                        + DeskWords.priority.text(
                            reasons.isEmpty ? CommonWords.yes.text() : reasons
                        )
                )
            )
        }
        if visit.openFinding { lines.append(Line(" " + DeskWords.openFinding.text(), .red)) }
        return lines
    }

    private var hints: [KeyHint] {
        let acts: [KeyHint] =
            switch guest?.stage {
            case nil: [KeyHint(.next, DeskWords.next)]
            case .called:
                [
                    KeyHint(.recall, DeskWords.recall), KeyHint(.begin, DeskWords.begin),
                    KeyHint(.missed, DeskWords.markMissed), KeyHint(.undo, DeskWords.undo),
                ]
            case .serving: work.hints + [KeyHint(.done, DeskWords.done)]
            }
        return acts + [KeyHint(.more, DeskWords.menu), KeyHint(.quit, DeskWords.quit)]
    }
}
