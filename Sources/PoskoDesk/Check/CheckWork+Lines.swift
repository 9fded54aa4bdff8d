/// Line mode, in which a line is an entry.
extension CheckWork {
    package mutating func beginLine() {
        switch page {
        case .form:
            guard !focus.isChoice, sheet[focus].isPending else { return }
            sheet.change(focus) { $0.set("") }
        case .note(var field):
            field.clear()
            page = .note(field)
        case .reason(let subject, var field):
            field.clear()
            page = .reason(subject, field)
        case .result, .symptoms: return
        }
    }

    package mutating func endLine(shell: inout DeskShell) -> [DeskEffect] {
        guard page == .form, !focus.isChoice, sheet[focus].isPending,
            sheet[focus].text.last?.isNumber == true
        else { return [] }
        return enter(shell: &shell) ?? []
    }
}
