/// What one record's bytes mean: which delimiter it uses, where its fields are.
enum CSVDialect {
    /// In the order of preference when the header holds equally many: commas also occur in text.
    static let delimiters: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

    private static let quote = UInt8(ascii: "\"")

    /// Nothing but spaces, tabs and delimiters; before the header any delimiter counts.
    static func isBlank(_ bytes: ArraySlice<UInt8>, delimiter: UInt8?) -> Bool {
        bytes.allSatisfy { byte in
            guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") else { return true }
            return delimiter.map { byte == $0 } ?? delimiters.contains(byte)
        }
    }

    /// The delimiter of a first line `sep=;`, which spreadsheets write and hide.
    static func declaredDelimiter(in bytes: ArraySlice<UInt8>) -> UInt8? {
        guard bytes.count == 5, let last = bytes.last, delimiters.contains(last),
            bytes.dropLast().elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
        else { return nil }
        return last
    }

    /// The delimiter that occurs most often outside quotes; a comma in a header of one column.
    static func delimiter(ofHeader bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts = delimiters.map { _ in 0 }
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        guard most > 0, let index = counts.firstIndex(of: most) else { return UInt8(ascii: ",") }
        return delimiters[index]
    }

    /// The record's fields, or nil when there are more than `columnsMax`; quotes are resolved.
    static func fields(
        of bytes: ArraySlice<UInt8>,
        delimiter: UInt8,
        _ columnsMax: Int
    ) -> [String]? {
        var fields: [String] = []
        fields.reserveCapacity(12)
        var start = bytes.startIndex
        while true {
            guard fields.count < columnsMax else { return nil }
            var end = start
            if start < bytes.endIndex, bytes[start] == quote {
                var field: [UInt8] = []
                end = unquote(bytes, from: start + 1, delimiter: delimiter, into: &field)
                fields.append(String(decoding: field, as: UTF8.self))
            } else {
                while end < bytes.endIndex, bytes[end] != delimiter { end += 1 }
                fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
            }
            guard end < bytes.endIndex else { return fields }
            start = end + 1
        }
    }

    /// Copies a field whose quote has been opened and returns where its delimiter or the end is.
    private static func unquote(
        _ bytes: ArraySlice<UInt8>,
        from start: Int,
        delimiter: UInt8,
        into field: inout [UInt8]
    ) -> Int {
        var index = start
        while index < bytes.endIndex {
            if bytes[index] == quote {
                index += 1
                guard index < bytes.endIndex, bytes[index] == quote else { break }
            }
            field.append(bytes[index])
            index += 1
        }
        while index < bytes.endIndex, bytes[index] != delimiter {
            field.append(bytes[index])
            index += 1
        }
        return index
    }

    /// Line ends inside the record before its first line that is not UTF-8.
    static func linesBeforeInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int {
        var lines = 0
        var rest = bytes
        while let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            guard String(validating: rest[..<end], as: UTF8.self) != nil else { return lines }
            let isPair = rest[end] == 0x0D && end + 1 < rest.endIndex && rest[end + 1] == 0x0A
            rest = rest[(end + (isPair ? 2 : 1))...]
            lines += 1
        }
        return lines
    }
}
