import PoskoCore

/// Writes a message of `proto/posko/journal/v1` in protobuf's binary form, field after field, into
/// one array.
///
/// The caller gives the fields of a message in the order of their numbers. Then the bytes are those
/// that SwiftProtobuf writes for the same message (`CodecBytesTests`): a field that is not
/// `optional` is left out when it has its default value; one that is `optional`, repeated or of a
/// `oneof` is written whatever it holds.
struct JournalWriter {
    private(set) var bytes: [UInt8] = []
    /// What boxes are sealed with; nil inside of one, and where there are none.
    private let place: SealingPlace?
    let owners: Owners

    init(
        capacity: Int,
        sealing place: SealingPlace? = nil,
        _ owners: Owners = Owners(everything: nil)
    ) {
        self.place = place
        self.owners = owners
        bytes.reserveCapacity(capacity)
    }

    /// A box about somebody with the message that `write` makes; left out when there is nobody.
    mutating func sealed(
        _ field: UInt32,
        _ person: PersonNumber?,
        _ part: PersonKeys.Part,
        _ write: (inout JournalWriter) -> Void
    ) {
        var content = JournalWriter(capacity: Self.boxCapacity)
        write(&content)
        guard let person, let box = place?.seal(content.bytes, person, part) else { return }
        message(field) { sealed in
            sealed.uint32(1, person.value)
            sealed.bytes(2, box)
        }
    }

    /// A box with somebody's own words.
    mutating func reason(
        _ field: UInt32,
        _ text: String?,
        _ person: PersonNumber?,
        _ part: PersonKeys.Part
    ) {
        guard let text else { return }
        sealed(field, person, part) { $0.string(1, text) }
    }

    private static let boxCapacity = 256

    // MARK: - Fields

    mutating func string(_ field: UInt32, _ text: String) {
        if !text.isEmpty { write(field, text) }
    }

    mutating func string(_ field: UInt32, ifPresent text: String?) {
        if let text { write(field, text) }
    }

    mutating func strings(_ field: UInt32, _ words: [some RawRepresentable<String>]) {
        for word in words { write(field, word.rawValue) }
    }

    mutating func digest(_ field: UInt32, _ digest: Digest) {
        writeKey(field, .lengthDelimited)
        digest.withUnsafeBytes { raw in
            writeVarint(UInt64(raw.count))
            bytes.append(contentsOf: raw)
        }
    }

    mutating func bytes(_ field: UInt32, _ value: [UInt8]) {
        writeKey(field, .lengthDelimited)
        writeVarint(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    mutating func bool(_ field: UInt32, _ value: Bool) {
        if value { bool(field, ifPresent: value) }
    }

    mutating func bool(_ field: UInt32, ifPresent value: Bool?) {
        if let value { write(field, value ? 1 : 0) }
    }

    /// - Precondition: `value` is not negative and fits into 32 bits.
    mutating func uint32(_ field: UInt32, _ value: Int) {
        if value != 0 { uint32(field, ifPresent: value) }
    }

    /// - Precondition: `value` is not negative and fits into 32 bits.
    mutating func uint32(_ field: UInt32, ifPresent value: Int?) {
        if let value { write(field, UInt64(UInt32(value))) }
    }

    /// Numbers behind one another in one field, as proto3 has repeated numbers; none: no field.
    mutating func packed(_ field: UInt32, _ values: [Int]) {
        guard !values.isEmpty else { return }
        message(field) { field in
            for value in values { field.writeVarint(UInt64(value)) }
        }
    }

    mutating func uint64(_ field: UInt32, _ value: UInt64) {
        if value != 0 { write(field, value) }
    }

    mutating func int64(_ field: UInt32, _ value: Int64) {
        if value != 0 { int64(field, ifPresent: value) }
    }

    /// A negative number takes ten bytes, as protobuf has it.
    mutating func int64(_ field: UInt32, ifPresent value: Int64?) {
        if let value { write(field, UInt64(bitPattern: value)) }
    }

    /// A message inside of this one; also an empty one is there.
    @inline(__always)
    mutating func message(_ field: UInt32, _ write: (inout JournalWriter) -> Void) {
        let start = begin(field)
        write(&self)
        end(start)
    }

    // MARK: - Their form

    private enum WireType: UInt32 {
        case varint = 0
        case lengthDelimited = 2
    }

    private mutating func write(_ field: UInt32, _ value: UInt64) {
        writeKey(field, .varint)
        writeVarint(value)
    }

    private mutating func write(_ field: UInt32, _ text: String) {
        writeKey(field, .lengthDelimited)
        var text = text
        text.withUTF8 { utf8 in
            writeVarint(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    private mutating func writeKey(_ field: UInt32, _ type: WireType) {
        writeVarint(UInt64(field << 3 | type.rawValue))
    }

    @inline(__always)
    private mutating func writeVarint(_ value: UInt64) {
        var rest = value
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Keeps one byte for the length, which is known at the end.
    ///
    /// - Returns: Where the message begins.
    private mutating func begin(_ field: UInt32) -> Int {
        writeKey(field, .lengthDelimited)
        bytes.append(0)
        return bytes.count
    }

    private mutating func end(_ start: Int) {
        let length = bytes.count - start
        if length <= 0x7F {
            bytes[start - 1] = UInt8(length)
        } else {
            insertLength(length, start)
        }
    }

    /// Moves the message up, for its length needs more than the byte that was kept.
    private mutating func insertLength(_ length: Int, _ start: Int) {
        var rest = length
        var place = start - 1
        while rest > 0x7F {
            bytes.insert(UInt8(truncatingIfNeeded: rest) | 0x80, at: place)
            place += 1
            rest >>= 7
        }
        bytes[place] = UInt8(rest)
    }
}
