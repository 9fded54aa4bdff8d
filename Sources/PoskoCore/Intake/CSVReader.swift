/// Reads CSV as it arrives: bytes are pushed in chunks of any size, complete records come back.
///
/// UTF-8 with or without byte order mark; comma, semicolon or tab, chosen by the header line;
/// quotes of RFC 4180; lines end in CRLF, LF or CR; blank lines, also of delimiters and spaces
/// only, are skipped. Chunk boundaries never change the result. The reader holds at most one
/// unfinished record, so memory is bounded by the record limit, whatever the file.
///
/// After a problem the file is refused: records that were complete before it are still returned,
/// then the problem is thrown, and thrown again by every later call.
package struct CSVReader {
    /// Where the next byte falls. Any state but `quoted` ends at a line end in `fieldStart`.
    private enum State {
        /// → `quoted` by a quote, `fieldStart` by a delimiter, else `unquoted`.
        case fieldStart
        /// A quote here is text. → `fieldStart` by a delimiter.
        case unquoted
        /// → `quoteSeen` by a quote.
        case quoted
        /// The field's end or half of a doubled quote. → `quoted` by a quote, `fieldStart` by a
        /// delimiter, else `unquoted`: text behind a closing quote is kept.
        case quoteSeen
    }

    private let limits: CSVLimits
    private var state = State.fieldStart
    /// The first bytes, until a byte order mark can be told from text; nil afterwards.
    private var opening: [UInt8]? = []
    /// The beginning of a record whose end has not arrived.
    private var carry: [UInt8] = []
    /// Nil until the header has chosen it.
    private var delimiter: UInt8?
    private var line = 1
    private var recordLine = 1
    private var quoteLine = 1
    private var row = 0
    private var previousIsCarriageReturn = false
    private var problem: CSVProblem?
    private var isFinished = false

    package init(limits: CSVLimits = .standard) {
        self.limits = limits
    }

    /// Takes the next bytes of the file and returns the records that they complete.
    ///
    /// - Throws: the problem that refuses the file; records before it come first, see above.
    package mutating func feed(
        _ bytes: some Sequence<UInt8>
    ) throws(CSVProblem) -> [CSVRecord] {
        precondition(!isFinished, "fed after finish")
        if let problem { throw problem }
        var chunk = Array(bytes)
        if let held = opening {
            chunk = held + chunk
            guard chunk.count >= 3 || !Self.mayBecomeMark(chunk) else {
                opening = chunk
                return []
            }
        }
        return try collect(chunk, isLast: false)
    }

    /// Ends the file and returns its last record if no line end followed it.
    package mutating func finish() throws(CSVProblem) -> [CSVRecord] {
        precondition(!isFinished, "finished twice")
        if let problem { throw problem }
        isFinished = true
        return try collect(opening ?? [], isLast: true)
    }

    private mutating func collect(
        _ chunk: [UInt8],
        isLast: Bool
    ) throws(CSVProblem) -> [CSVRecord] {
        var records: [CSVRecord] = []
        do {
            try scan(chunk, into: &records)
            if isLast { try endFile(into: &records) }
        } catch {
            problem = error
            carry = []
            // After the last call there is no later one that could throw it.
            if records.isEmpty || isLast { throw error }
        }
        return records
    }
}

// MARK: - From bytes to records

extension CSVReader {
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")

    /// A prefix of the marks EF BB BF, FF FE and FE FF, or nothing yet.
    private static func mayBecomeMark(_ bytes: [UInt8]) -> Bool {
        [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { $0.starts(with: bytes) }
    }

    private mutating func scan(
        _ chunk: [UInt8],
        into records: inout [CSVRecord]
    ) throws(CSVProblem) {
        var start = 0
        if opening != nil {
            opening = nil
            if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) {
                throw .utf16
            }
            if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        }
        var pastLimit = start + limits.recordBytesMax - carry.count
        var index = start
        while index < chunk.count {
            let byte = chunk[index]
            let isLineEnd = byte == Self.lineFeed || byte == Self.carriageReturn
            if isLineEnd {
                let endsPair = byte == Self.lineFeed && previousIsCarriageReturn
                previousIsCarriageReturn = byte == Self.carriageReturn
                if !endsPair { line += 1 }
                if state != .quoted {
                    if !endsPair { try endRecord(chunk[start..<index], into: &records) }
                    start = index + 1
                    pastLimit = start + limits.recordBytesMax
                    index = start
                    continue
                }
            }
            guard index < pastLimit else { throw .recordTooLong(line: recordLine) }
            if !isLineEnd {
                guard byte != 0 else { throw .nulByte(line: line) }
                previousIsCarriageReturn = false
                advance(over: byte)
            }
            index += 1
        }
        carry.append(contentsOf: chunk[start...])
    }

    @inline(__always)
    private mutating func advance(over byte: UInt8) {
        switch state {
        case .unquoted:
            if isDelimiter(byte) { state = .fieldStart }
        case .fieldStart:
            if byte == Self.quote {
                quoteLine = line
                state = .quoted
            } else if !isDelimiter(byte) {
                state = .unquoted
            }
        case .quoted:
            if byte == Self.quote { state = .quoteSeen }
        case .quoteSeen:
            if byte == Self.quote {
                state = .quoted
            } else {
                state = isDelimiter(byte) ? .fieldStart : .unquoted
            }
        }
    }

    @inline(__always)
    private func isDelimiter(_ byte: UInt8) -> Bool {
        if let delimiter { return byte == delimiter }
        return CSVDialect.delimiters.contains(byte)
    }

    /// Ends the record whose last part is `tail`; `line` already counts the next one.
    private mutating func endRecord(
        _ tail: ArraySlice<UInt8>,
        into records: inout [CSVRecord]
    ) throws(CSVProblem) {
        defer {
            recordLine = line
            state = .fieldStart
        }
        guard !carry.isEmpty else {
            try emit(tail, into: &records)
            return
        }
        carry.append(contentsOf: tail)
        defer { carry.removeAll(keepingCapacity: true) }
        try emit(carry[...], into: &records)
    }

    private mutating func endFile(into records: inout [CSVRecord]) throws(CSVProblem) {
        guard state != .quoted else { throw .unterminatedQuote(line: quoteLine) }
        try emit(carry[...], into: &records)
        carry = []
        guard row > 0 else { throw .empty }
    }

    private mutating func emit(
        _ bytes: ArraySlice<UInt8>,
        into records: inout [CSVRecord]
    ) throws(CSVProblem) {
        if delimiter == nil {
            guard !CSVDialect.isBlank(bytes, delimiter: nil) else { return }
            if let declared = CSVDialect.declaredDelimiter(in: bytes) {
                delimiter = declared
                return
            }
        }
        let delimiter = delimiter ?? CSVDialect.delimiter(ofHeader: bytes)
        guard !CSVDialect.isBlank(bytes, delimiter: delimiter) else { return }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(line: recordLine + CSVDialect.linesBeforeInvalidUTF8(in: bytes))
        }
        guard let fields = CSVDialect.fields(of: bytes, delimiter: delimiter, limits.columnsMax)
        else { throw .tooManyColumns(line: recordLine) }
        // Exports that quote every field write blank lines as "","".
        guard !fields.allSatisfy({ $0.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }) else { return }
        self.delimiter = delimiter
        row += 1
        records.append(CSVRecord(line: recordLine, row: row, fields: fields, text: text))
    }
}
