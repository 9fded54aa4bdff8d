import Crypto
import PoskoContract
package import PoskoCore
import SwiftProtobuf

/// Where an entry is, and the keys of the people in it: what boxes are sealed and opened with.
struct SealingPlace {
    let stream: StreamID
    let sequence: UInt64
    let keys: StreamKeys
    var entropy = Entropy.system

    /// Authenticated with a box, so that it opens only where it was put.
    private func address(_ person: PersonNumber, _ part: PersonKeys.Part) -> [UInt8] {
        Array("\(stream)\n\(sequence)\n\(person)\n\(part.rawValue)\n".utf8)
    }

    private func key(_ person: PersonNumber, _ part: PersonKeys.Part) -> SymmetricKey? {
        keys[person]?.bytes(of: part).map { SymmetricKey(data: $0) }
    }

    /// Under a key that nobody keeps when the person's is forgotten: what is told of somebody who
    /// was erased stays untold, and the entry can be read all the same.
    func seal(
        _ plaintext: [UInt8],
        _ person: PersonNumber,
        _ part: PersonKeys.Part
    ) -> [UInt8] {
        let thrownAway = { SymmetricKey(data: entropy.bytes(32)) }
        return Box.seal(
            plaintext,
            with: key(person, part) ?? thrownAway(),
            authenticating: address(person, part),
            entropy
        )
    }

    /// What is in a box; nil when its key is forgotten.
    func open<Content: SwiftProtobuf.Message>(
        _ sealed: Posko_Journal_V1_Sealed,
        _ part: PersonKeys.Part,
        as content: Content.Type = Content.self
    ) throws(StoredProblem) -> Content? {
        let person: PersonNumber = try Stored.number(sealed.person, "sealed.person")
        guard sealed.box.count >= Box.overhead else {
            throw StoredProblem("sealed.box", "is too short")
        }
        guard let key = key(person, part) else { return nil }
        guard
            let plaintext = Box.open(
                sealed.box,
                with: key,
                authenticating: address(person, part)
            ),
            let message = try? Content(serializedBytes: plaintext)
        else {
            throw StoredProblem("sealed.box", "does not open with the key of person \(person)")
        }
        return message
    }
}

/// Whose key the words about a thing are sealed under; a ticket's, a registration's, a card's.
package struct Owners {
    private let day: EventDay?
    private let everybody: PersonNumber?

    /// - Parameter day: as it was before the entry.
    package init(_ day: EventDay) {
        self.day = day
        everybody = nil
    }

    /// Everything is one person's; nil: nobody's, for an entry about nothing that was there.
    package init(everything everybody: PersonNumber?) {
        day = nil
        self.everybody = everybody
    }

    /// How many there were; nil: as many as have keys.
    var people: Int? { day?.people.count }

    subscript(ticket: Ticket) -> PersonNumber? { day?.person(of: ticket) ?? everybody }

    subscript(registration: RegistrationNumber) -> PersonNumber? {
        day?.person(of: registration) ?? everybody
    }

    subscript(card: CardNumber) -> PersonNumber? { day?.person(of: card) ?? everybody }
}
