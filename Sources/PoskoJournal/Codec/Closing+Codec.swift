import PoskoContract
import PoskoCore
import SwiftProtobuf

extension JournalWriter {
    mutating func eventClosed(_ closing: Closing) {
        guard let signature = closing.signature else {
            preconditionFailure("a closing is signed before it is written")
        }
        message(3) { fact in
            fact.bytes(1, closing.report.encoded)
            fact.bytes(2, signature.bytes)
            fact.bytes(3, signature.publicKey)
        }
    }
}

extension ClosingReport {
    /// The bytes that are signed.
    var encoded: [UInt8] {
        var writer = JournalWriter(capacity: 1_024)
        writer.uint32(1, number)
        for exception in exceptions {
            writer.message(2) { message in
                message.string(1, exception.kind.rawValue)
                message.uint32(2, exception.count)
                message.string(3, exception.reason)
                message.string(4, exception.signedBy)
            }
        }
        for total in totals {
            writer.message(3) { message in
                message.string(1, total.name)
                message.uint32(2, total.value)
            }
        }
        for finding in findings {
            writer.message(4) { message in
                message.string(1, finding.rule)
                message.string(2, finding.band)
                message.uint32(3, ifPresent: finding.people)
            }
        }
        writer.string(5, stamp.staff)
        writer.string(6, stamp.device)
        writer.int64(7, stamp.time.milliseconds)
        return writer.bytes
    }
}

extension Posko_Journal_V1_EventClosed {
    func fact() throws(StoredProblem) -> Fact {
        guard signature.count == 64, publicKey.count == 32,
            let message = try? Posko_Journal_V1_ClosingReport(serializedBytes: report)
        else { throw StoredProblem("event_closed", "is not a signed report") }
        let closing = Closing(
            report: try ClosingReport(message),
            signature: Closing.Signature(bytes: Array(signature), publicKey: Array(publicKey))
        )
        return .eventClosed(closing)
    }
}

extension ClosingReport {
    init(_ message: Posko_Journal_V1_ClosingReport) throws(StoredProblem) {
        self.init(
            number: Int(message.number),
            exceptions: try message.exceptions.map { exception throws(StoredProblem) in
                ClosingException(
                    kind: try Stored.word(exception.kind, "exceptions.kind"),
                    count: Int(exception.count),
                    reason: exception.reason,
                    signedBy: exception.signedBy
                )
            },
            totals: message.totals.map { Total(name: $0.name, value: Int($0.value)) },
            findings: message.findings.map { finding in
                FindingTotal(
                    rule: finding.rule,
                    band: finding.band,
                    people: finding.hasPeople ? Int(finding.people) : nil
                )
            },
            stamp: Stamp(
                time: Timestamp(milliseconds: message.timeMs),
                staff: message.staff,
                device: message.device
            )
        )
    }
}
