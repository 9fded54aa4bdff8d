import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

extension Posko_V1_RecordHolder {
    func value() throws(InvalidRequest) -> RecordHolder {
        switch self {
        case .facility, .unspecified: return .facility
        case .event: return .event
        case .UNRECOGNIZED: throw Fields.unrecognised("settings.record_holder")
        }
    }
}

extension Posko_V1_ImbalanceKind {
    func value() throws(InvalidRequest) -> ClosingException.Kind {
        switch self {
        case .peopleInside: return .peopleInside
        case .openFindings: return .openFindings
        case .cardsNotReconciled: return .cardsNotReconciled
        case .unspecified: throw Fields.missing("accepted.kind", RequestWords.acceptedKind)
        case .UNRECOGNIZED: throw Fields.unrecognised("accepted.kind")
        }
    }

    init(_ kind: ClosingException.Kind) {
        switch kind {
        case .peopleInside: self = .peopleInside
        case .openFindings: self = .openFindings
        case .cardsNotReconciled: self = .cardsNotReconciled
        }
    }
}

extension Posko_V1_Closing {
    init(
        _ closing: Closing,
        time: Timestamp,
        by staff: String,
        sequence: UInt64,
        hash: Digest
    ) {
        self.init()
        number = closing.report.number.count32
        self.time = time.message
        closedBy = staff
        exceptions = closing.report.exceptions.map { exception in
            .with {
                $0.kind = Posko_V1_ImbalanceKind(exception.kind)
                $0.reason = exception.reason
                $0.count = exception.count.count32
                $0.signedBy = exception.signedBy
            }
        }
        totals = closing.report.totals.map { total in
            .with {
                $0.name = total.name
                $0.value = total.value.count32
            }
        }
        findings = closing.report.findings.map { finding in
            .with {
                $0.rule = finding.rule
                $0.band = finding.band
                if let people = finding.people { $0.people = people.count32 }
            }
        }
        self.sequence = sequence
        root = hash.bytes.hexadecimal
        shortRoot = hash.short
        publicKey = closing.signature?.publicKey.hexadecimal ?? ""
    }
}

extension Digest {
    /// Five groups of five digits that fit on a slip: two bytes each, of the first ten.
    var short: String {
        let bytes = bytes
        return (0..<5).map { group in
            let digits = String(Int(bytes[2 * group]) << 8 | Int(bytes[2 * group + 1]))
            return String(repeating: "0", count: 5 - digits.utf8.count) + digits
        }.joined(separator: " ")
    }
}

extension [UInt8] {
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
