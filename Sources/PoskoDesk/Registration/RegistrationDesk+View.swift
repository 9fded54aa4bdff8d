internal import PoskoContract
internal import PoskoWords

extension RegistrationDesk {
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
        view.alert = shell.alert + attention
        view.body =
            showsHelp ? help(columns: columns) : menu?.body(columns: columns) ?? body(columns)
        view.side = side
        view.message = shell.message
        view.hints = showsHelp ? [] : menu?.hints ?? hints
        return view
    }

    private func body(_ columns: Int) -> [Line] {
        switch step {
        case .home: home(columns)
        case .looking, .confirm, .form, .consent, .choices: offer(columns) + entry(columns)
        case .sent(let number):
            if let errand = book[number] { page(of: errand, columns) } else { home(columns) }
        case .visit(let ticket): page(ofVisit: ticket, columns)
        }
    }

    /// What was refused behind the clerk's back.
    private var attention: [Line] {
        let waiting = book.attention.filter { $0.number != shownErrand }
        guard let first = waiting.first else { return [] }
        let name = CellWidth.prefix(CellWidth.safe(first.name), columns: 18)
        let others = waiting.count - 1
        let text =
            others > 0
            ? RegistrationWords.needStaff.text(name, Language.current.number(others))
            : RegistrationWords.needsStaff.text(name)
        return [Line(" " + text, .orange)]
    }

    // MARK: - Home

    private func home(_ columns: Int) -> [Line] {
        var lines = Line.paragraph(RegistrationWords.prompt.text(), .faint, columns: columns)
        lines.append(
            finder.field.line(
                RegistrationWords.find.text(),
                labelColumns: 6,
                columns: columns - 8,
                isFocused: true,
                after: count
            )
        )
        lines += finding(columns)
        guard finder.field.isEmpty else { return lines }
        let unanswered = book.unanswered
        guard !unanswered.isEmpty else { return lines }
        lines += [Line(), Line(" " + RegistrationWords.waitingForNumber.text(), .strong)]
        // Twenty names in two columns are the most there can be.
        let half = (unanswered.count + 1) / 2
        func names(_ part: some Sequence<RegistrationErrand>, _ width: Int) -> [Line] {
            part.map { Line(" " + CellWidth.prefix(CellWidth.safe($0.name), columns: width - 2)) }
        }
        return lines
            + Line.sideBySide(
                columns,
                { names(unanswered.prefix(half), $0) },
                { names(unanswered.dropFirst(half), $0) }
            )
    }

    /// Digits of a NIK so far.
    private var count: [Run] {
        guard case .digits(let text) = finder.content,
            let digits = TypedNIK.digits(of: text)
        else { return [] }
        return [Run("\(digits.count)/16", digits.count == 16 ? .good : .faint)]
    }

    private func finding(_ columns: Int) -> [Line] {
        switch finder.content {
        case .nothing:
            return [Line(), Line(" 0  " + RegistrationWords.withoutNIK.text(), .faint)]
        case .digits(let text):
            guard let problem = TypedNIK.problem(text) else { return [] }
            return Line.paragraph(problem.phrase.text(), .warning, columns: columns)
        case .ticket: return []
        case .name(let name):
            var lines: [Line] = []
            if !shell.isUp {
                lines += Line.paragraph(
                    RegistrationWords.rosterCutOff.text(),
                    .warning,
                    columns: columns
                )
            } else if finder.state == .asking {
                lines.append(Line(" " + RegistrationWords.searching.text(), .faint))
            } else if finder.state == .told, finder.people.isEmpty, finder.wanted == nil,
                name.count >= RosterFinder.lettersMin
            {
                lines.append(Line(" " + RegistrationWords.nobodyFound.text(), .warning))
            }
            for (index, person) in finder.people.prefix(RosterFinder.shownMax).enumerated() {
                lines += row(index, person, columns)
            }
            if finder.hidden > 0 {
                let count = Language.current.number(finder.hidden)
                lines.append(Line(" " + RegistrationWords.hidden.text(count), .faint))
            }
            guard name.count >= RosterFinder.lettersMin else { return lines }
            if shell.isUp { lines.append(Line(" 9  " + RegistrationWords.widen.text(), .faint)) }
            lines.append(Line(" 0  " + RegistrationWords.withoutNIK.text(), .faint))
            return lines
        }
    }

    private func row(_ index: Int, _ person: Posko_V1_RosterPerson, _ columns: Int) -> [Line] {
        let isChosen = index == finder.chosen
        let status =
            !person.ticket.isEmpty
            ? person.ticket : person.registration > 0 ? RegistrationWords.registered.text() : ""
        let room = columns - 4 - (status.isEmpty ? 0 : CellWidth.of(status) + 2)
        let name = CellWidth.prefix(CellWidth.safe(person.person.name), columns: room)
        let first = Line([
            Run(isChosen ? "▸" : " ", .strong), Run("\(index + 1)  "),
            Run(name, isChosen ? .strong : .plain),
            Run(status.isEmpty ? "" : "  \(status)", .yellow),
        ])
        let rest = [particulars(of: person.person), CellWidth.safe(person.person.hamlet)]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        let second = Line("    " + CellWidth.prefix(rest, columns: columns - 4), .faint)
        return [first, second]
    }

    // MARK: - Side

    /// Waiting for their number, the last numbers given out here, how many wait at each station.
    private var side: [Line] {
        let room = Screen.sideColumns - 1
        var lines: [Line] = []
        let unanswered = book.unanswered
        if !unanswered.isEmpty {
            let count = Language.current.number(unanswered.count)
            lines.append(Line(" " + RegistrationWords.waitingCount.text(count), .strong))
            lines += unanswered.prefix(4).map {
                Line(" " + CellWidth.prefix(CellWidth.safe($0.name), columns: room))
            }
            if unanswered.count > 4 {
                lines.append(
                    Line(" " + DeskWords.more.text("\(unanswered.count - 4)"), .faint)
                )
            }
        }
        let recent = book.recent
        if !recent.isEmpty {
            lines.append(Line(" " + RegistrationWords.recent.text(), .strong))
            lines += recent.map { errand in
                let text = "\(clock(errand.settled_ms ?? 0)) \(errand.mark) \(errand.name)"
                let ink: Ink = errand.needsStaff ? .orange : .plain
                return Line(" " + CellWidth.prefix(CellWidth.safe(text), columns: room), ink)
            }
        }
        let stations = shell.board.all.filter { line in
            shell.context.event.settings.stations.first { $0.code == line.station }?.kind
                != .registration
        }
        guard !stations.isEmpty else { return lines }
        lines.append(Line(" " + RegistrationWords.waitingAtStations.text(), .strong))
        return lines
            + stations.map { line in
                let count = Language.current.number(line.waiting.count)
                let name = CellWidth.prefix(
                    shell.context.stationName(line.station),
                    columns: room - count.count - 1
                )
                let gap = String(
                    repeating: " ",
                    count: max(room - CellWidth.of(name) - count.count, 1)
                )
                return Line(" " + name + gap + count)
            }
    }

    private func clock(_ time_ms: Int64) -> String {
        let minutes = Int(time_ms / 60_000) + shell.context.zone_min
        let minute = ((minutes % 1440) + 1440) % 1440
        return Language.current.clock(hour: minute / 60, minute: minute % 60)
    }
}

extension RegistrationErrand {
    /// How it ended, in a word or a queue number.
    fileprivate var mark: String {
        switch state {
        case .numbered(let issued): CellWidth.safe(issued.ticket)
        case .waitlisted: RegistrationWords.markWaitlist.text()
        case .ahead: RegistrationWords.markAhead.text()
        case .cancelled: RegistrationWords.markCancelled.text()
        case .known, .doubtful, .refused: RegistrationWords.markRefused.text()
        case .adding, .issuing, .cancelling: "…"
        }
    }
}
