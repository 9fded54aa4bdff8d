extension CardWork {
    package mutating func beginLine() {
        sheet?.fields.clearField()
        code?.clear()
    }
}
