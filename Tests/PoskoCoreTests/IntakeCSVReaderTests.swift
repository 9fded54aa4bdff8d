import Testing

@testable import PoskoCore

/// Everything that a file yields, however it was cut into chunks.
struct ReadFile: Hashable {
    var records: [CSVRecord] = []
    var problem: CSVProblem?

    init(_ chunks: [[UInt8]], limits: CSVLimits = .standard) {
        var reader = CSVReader(limits: limits)
        do throws(CSVProblem) {
            for chunk in chunks { records += try reader.feed(chunk) }
            records += try reader.finish()
        } catch {
            problem = error
        }
    }

    init(_ text: String, limits: CSVLimits = .standard) {
        self.init([Array(text.utf8)], limits: limits)
    }

    var fields: [[String]] { records.map(\.fields) }
}

@Suite struct IntakeCSVReaderTests {
    @Test(arguments: [
        ("comma", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("semicolon", "a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
        ("tab", "a\tb\n1;0\t2\n", [["a", "b"], ["1;0", "2"]]),
        ("most frequent", "a,1;b;c\n1,0;2;3\n", [["a,1", "b", "c"], ["1,0", "2", "3"]]),
        ("not inside quotes", "\"a;;;;\",b\n1;,2\n", [["a;;;;", "b"], ["1;", "2"]]),
        ("a tie prefers tab, then semicolon", "a,b;c\n1;2\n", [["a,b", "c"], ["1", "2"]]),
        ("one column", "nama\nAsep\n", [["nama"], ["Asep"]]),
        ("declared", "sep=;\nnama,nik;b\n1;2\n", [["nama,nik", "b"], ["1", "2"]]),
        ("declared in upper case", "SEP=,\r\na,b;c;d\n", [["a", "b;c;d"]]),
        ("byte order mark", "\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("quoted after a byte order mark", "\u{FEFF}\"a\",b\n", [["a", "b"]]),
        ("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("lone CR", "a,b\r1,2\r3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("mixed line ends", "a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
        ("no last line end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("blank lines", "\n  \n,;\t\na,b\n\n,\n , \n\r\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("blank quoted line", "a,b\n\"\",\" \"\n1,2", [["a", "b"], ["1", "2"]]),
        ("empty fields", "a,b,c\n,,3\n1,,\n", [["a", "b", "c"], ["", "", "3"], ["1", "", ""]]),
        ("quoted delimiter", "a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]),
        (
            "doubled quote", "a,b\n\"Asep \"\"Ujang\"\"\",2\n",
            [["a", "b"], ["Asep \"Ujang\"", "2"]]
        ),
        ("only a doubled quote", "a,b\n\"\"\"\",2\n", [["a", "b"], ["\"", "2"]]),
        ("empty quotes", "a,b\n\"\",2\n", [["a", "b"], ["", "2"]]),
        ("quoted LF", "a,b\n\"Jl. 1\nRT 2\",2\n", [["a", "b"], ["Jl. 1\nRT 2", "2"]]),
        ("quoted CRLF", "a,b\r\n\"x\r\ny\",2\r\n", [["a", "b"], ["x\r\ny", "2"]]),
        ("quoted CR", "a,b\r\"x\ry\",2\r", [["a", "b"], ["x\ry", "2"]]),
        ("quote closes the file", "a\n\"b\"", [["a"], ["b"]]),
        ("quote within text", "a,b\nAsep \"U\",2\n", [["a", "b"], ["Asep \"U\"", "2"]]),
        ("text behind a quote", "a,b\n\"x\" y,2\n", [["a", "b"], ["x y", "2"]]),
        ("UTF-8", "nama,b\nSitiʼ é 😀,2\n", [["nama", "b"], ["Sitiʼ é 😀", "2"]]),
        ("spaces are kept", "a,b\n 1 , 2 \n", [["a", "b"], [" 1 ", " 2 "]]),
        ("more and fewer fields", "a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]),
    ])
    func reads(feature: String, text: String, expected: [[String]]) {
        let reading = ReadFile(text)
        #expect(reading.problem == nil, "\(feature)")
        #expect(reading.fields == expected, "\(feature)")
        let bytewise = ReadFile(text.utf8.map { [$0] })
        #expect(bytewise == reading, "\(feature)")
    }

    @Test func countsLinesAndRows() {
        let text = "\n\na,b\r\n\"x\r\ny\n\rz\",1\r\n\r\n , \n  2,3\rlast,\"\""
        let records = ReadFile(text).records
        #expect(records.map(\.line) == [3, 4, 10, 11])
        #expect(records.map(\.row) == [1, 2, 3, 4])
        #expect(records.map(\.text) == ["a,b", "\"x\r\ny\n\rz\",1", "  2,3", "last,\"\""])
    }

    @Test(
        arguments: [
            ("nothing", [], .empty, 0),
            ("only blank lines", Array("\n , \n".utf8), .empty, 0),
            ("only a mark", [0xEF, 0xBB, 0xBF], .empty, 0),
            ("UTF-16 little-endian", [0xFF, 0xFE, 0x61, 0x00], .utf16, 0),
            ("UTF-16 big-endian", [0xFE, 0xFF, 0x00, 0x61], .utf16, 0),
            ("two bytes of UTF-16", [0xFF, 0xFE], .utf16, 0),
            ("half a mark", [0xEF, 0xBB], .notUTF8(line: 1), 0),
            ("UTF-16 without a mark", [0x61, 0x00, 0x0A, 0x00], .nulByte(line: 1), 0),
            ("a NUL later", Array("a\nb\n\0".utf8), .nulByte(line: 3), 2),
            ("a NUL in quotes", Array("a\n\"b\n\0\"".utf8), .nulByte(line: 3), 1),
            ("Windows-1252", Array("a\nb\nRen".utf8) + [0xE9, 0x0A], .notUTF8(line: 3), 2),
            (
                "inside a quoted record",
                Array("a\n\"b\r\nc\rd\n".utf8) + [0xFF] + Array("\"".utf8),
                .notUTF8(line: 5), 1
            ),
            ("an overlong form", Array("a\n".utf8) + [0xC0, 0xAF], .notUTF8(line: 2), 1),
            ("a surrogate", Array("a\n".utf8) + [0xED, 0xA0, 0x80], .notUTF8(line: 2), 1),
            ("in the header", [0x61, 0xFF, 0x0A], .notUTF8(line: 1), 0),
            ("an open quote", Array("a\nb\n\"x\ny\n".utf8), .unterminatedQuote(line: 3), 2),
            (
                "an open quote within", Array("a,b\n\"x\ny\",\"z\n\n".utf8),
                .unterminatedQuote(line: 3), 1
            ),
            (
                "an open quote in the header", Array("\"a,b\n1,2\n".utf8),
                .unterminatedQuote(line: 1), 0
            ),
        ] as [(String, [UInt8], CSVProblem, Int)]
    )
    func refuses(feature: String, bytes: [UInt8], problem: CSVProblem, recordsBefore: Int) {
        for chunks in [[bytes], bytes.map { [$0] }] {
            let reading = ReadFile(chunks)
            #expect(reading.problem == problem, "\(feature)")
            #expect(reading.records.count == recordsBefore, "\(feature)")
        }
        #expect(problem.code.hasPrefix("CSV_"))
    }

    @Test func staysRefused() throws {
        var reader = CSVReader()
        #expect(try reader.feed(Array("a\nb\n\0c\n".utf8)).count == 2)
        #expect(throws: CSVProblem.nulByte(line: 3)) { try reader.feed(Array("d\n".utf8)) }
        #expect(throws: CSVProblem.nulByte(line: 3)) { try reader.feed([]) }
        #expect(throws: CSVProblem.nulByte(line: 3)) { try reader.finish() }
    }

    @Test func takesSlicesAndAnySequence() throws {
        var reader = CSVReader()
        let bytes = Array("a,b\n1,2\n".utf8)
        #expect(try reader.feed(bytes[..<6]).count == 1)
        #expect(try reader.feed("2\n".utf8).count == 1)
        #expect(try reader.finish().isEmpty)
    }
}

@Suite struct IntakeCSVLimitTests {
    private let small = CSVLimits(recordBytesMax: 10, columnsMax: 3)

    @Test(
        arguments: [
            ("a\n1234567890\n", nil),
            ("a\n1234567890", nil),
            ("a\r\n1234567890\r\n", nil),
            ("\u{FEFF}1234567890\n", nil),
            ("a\n12345678901\n", .recordTooLong(line: 2)),
            ("12345678901", .recordTooLong(line: 1)),
            ("a\n\"12345678\n\"", .recordTooLong(line: 2)),
            ("a\nb\n           \n", .recordTooLong(line: 3)),
            ("a\n12345678901\0", .recordTooLong(line: 2)),
            ("a\n1234567890\0", .recordTooLong(line: 2)),
            ("a,b,c\n1,2,3\n", nil),
            ("a,b,c\n,,,,,\n1,2,3\n", nil),
            ("a,b,c\n1,2,3,\n", .tooManyColumns(line: 2)),
            ("a,b,c,d\n", .tooManyColumns(line: 1)),
        ] as [(String, CSVProblem?)]
    )
    func holds(text: String, problem: CSVProblem?) {
        #expect(ReadFile(text, limits: small).problem == problem)
        #expect(ReadFile(text.utf8.map { [$0] }, limits: small).problem == problem)
    }

    @Test func standardLimits() {
        let column = String(repeating: "x", count: 65_536)
        #expect(ReadFile("a\n\(column)\n").problem == nil)
        #expect(ReadFile("a\n\(column)x\n").problem == .recordTooLong(line: 2))
        let header = Array(repeating: "a", count: 64).joined(separator: ",")
        #expect(ReadFile(header).problem == nil)
        #expect(ReadFile(header + ",a").problem == .tooManyColumns(line: 1))
    }

    @Test(arguments: [UInt8(ascii: "x"), UInt8(ascii: "\""), UInt8(ascii: " "), UInt8(ascii: ",")])
    func refusesAnEndlessLineAtTheLimit(byte: UInt8) throws {
        var reader = CSVReader()
        _ = try reader.feed(Array("a,b\n\"".utf8))
        let chunk = Array(repeating: byte, count: 1024)
        // The open quote and 63 chunks fit into 64 KiB; the 64th passes the limit.
        for _ in 0..<63 { #expect(try reader.feed(chunk).isEmpty) }
        #expect(throws: CSVProblem.recordTooLong(line: 2)) { try reader.feed(chunk) }
    }
}

@Suite struct IntakeCSVChunkTests {
    /// A fixed generator (SplitMix64), so that a failure can be repeated from its seed.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Bytes that hurt, some invalid, in a random order.
    private static func file(_ random: inout Generator) -> [UInt8] {
        let parts: [[UInt8]] =
            [
                "a", "Asep", ",", ",", ";", "\t", "\"", "\"", "\"\"", "\n", "\n", "\r", "\r\n", " ",
                "é", "😀",
            ]
            .map { Array($0.utf8) }
        let rare: [[UInt8]] = [[0xFF], [0x00], [0xE9], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]]
        var bytes: [UInt8] = []
        if Int.random(in: 0..<4, using: &random) == 0 { bytes += rare[3] }
        for _ in 0..<Int.random(in: 0..<80, using: &random) {
            let isRare = Int.random(in: 0..<200, using: &random) == 0
            bytes += (isRare ? rare : parts).randomElement(using: &random) ?? []
        }
        return bytes
    }

    private static func split(_ bytes: [UInt8], _ random: inout Generator) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = rest.prefix(Int.random(in: 0...7, using: &random))
            chunks.append(Array(chunk))
            rest = rest.dropFirst(chunk.count)
        }
        return chunks
    }

    @Test(arguments: 0..<20)
    func boundariesNeverChangeTheResult(seed: UInt64) {
        var random = Generator(state: seed)
        let limits = CSVLimits(recordBytesMax: 40, columnsMax: 8)
        for _ in 0..<200 {
            let bytes = Self.file(&random)
            let whole = ReadFile([bytes], limits: limits)
            #expect(ReadFile(bytes.map { [$0] }, limits: limits) == whole, "seed \(seed): \(bytes)")
            for _ in 0..<3 {
                let chunks = Self.split(bytes, &random)
                #expect(ReadFile(chunks, limits: limits) == whole, "seed \(seed): \(chunks)")
            }
        }
    }

    /// What a careful writer quotes comes back as it was.
    @Test(arguments: 0..<20)
    func quotedFieldsSurvive(seed: UInt64) {
        var random = Generator(state: seed)
        let pieces = ["x", "é", ",", ";", "\"", "\n", "\r\n", " ", "'", "\t"]
        let table = (0..<30).map { _ in
            (0..<5).map { _ in
                "x" + (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            }
        }
        let text = table.map { row in
            row.map { field in
                "\""
                    + field.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            }.joined(separator: ";")
        }.joined(separator: "\r\n")
        let reading = ReadFile(Self.split(Array(text.utf8), &random))
        #expect(reading.fields == table, "seed \(seed)")
    }
}
