package import PoskoCore

/// What somebody's data is sealed under in one event.
package struct PersonKeys: Hashable, Sendable {
    /// The two halves of what is held about somebody, which may be forgotten apart.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        /// Who they are and what was found out.
        case record
        /// Where to reach them, and their cards.
        case contact
    }

    package let record: Bytes32<RecordKey>
    /// Nil once it is forgotten.
    package let contact: Bytes32<ContactKey>?

    package enum RecordKey {}
    package enum ContactKey {}

    func bytes(of part: Part) -> [UInt8]? {
        switch part {
        case .record: record.bytes
        case .contact: contact?.bytes
        }
    }

    /// Both, or the record's alone.
    var bytes: [UInt8] { record.bytes + (contact?.bytes ?? []) }

    package init(record: Bytes32<RecordKey>, contact: Bytes32<ContactKey>?) {
        self.record = record
        self.contact = contact
    }

    /// Nil unless there are one or two keys of 32 bytes.
    init?(_ bytes: [UInt8]) {
        guard let record = Bytes32<RecordKey>(bytes.prefix(32)) else { return nil }
        let rest = bytes.dropFirst(32)
        guard rest.isEmpty || rest.count == 32 else { return nil }
        self.init(record: record, contact: Bytes32<ContactKey>(rest))
    }
}

/// The keys of the people of one stream, by their numbers.
package struct StreamKeys: Sendable {
    package let stream: StreamID
    /// At the index of its person; nil: forgotten, or not there.
    private var keys: [PersonKeys?] = []

    package init(stream: StreamID) {
        self.stream = stream
    }

    package var count: Int { keys.count }

    package subscript(person: PersonNumber) -> PersonKeys? {
        get { keys.indices.contains(person.value - 1) ? keys[person.value - 1] : nil }
        set {
            precondition(person.value > 0, "people are numbered from 1")
            while keys.count < person.value { keys.append(nil) }
            keys[person.value - 1] = newValue
        }
    }
}

/// What becomes of a person's keys together with an entry. Keys lie beside the entries, because an
/// entry is never changed and a key has to be forgotten for good.
package enum KeyChange: Hashable, Sendable {
    /// - Parameter box: the keys, sealed by the master key.
    case keep(PersonNumber, box: [UInt8])
    case forget(PersonNumber)
}
