import Foundation
import GRPCCore
import GRPCProtobuf
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// A file that comes in pieces: options first, then bytes.
struct Upload<Message: Sendable, Options: Sendable>: Sendable {
    enum Piece {
        case options(Options)
        case data(Data)
        case nothing
    }

    private let messages: RPCAsyncSequence<Message, any Error>
    private let read: @Sendable (Message) -> Piece

    init(
        _ messages: RPCAsyncSequence<Message, any Error>,
        _ read: @Sendable @escaping (Message) -> Piece
    ) {
        self.messages = messages
        self.read = read
    }

    /// Reads the options, makes a reader of them, and feeds it the file's records, header first.
    ///
    /// - Throws: INVALID_ARGUMENT when the pieces are not in order or the file is not readable.
    func records<Reader>(
        start: (Options) async throws -> Reader,
        take: (inout Reader, [CSVRecord]) async throws -> Void
    ) async throws -> Reader {
        var reader: Reader?
        var file = CSVReader()
        do {
            for try await message in messages {
                switch read(message) {
                case .options(let options):
                    guard reader == nil else { throw Self.disorder }
                    reader = try await start(options)
                case .data(let data):
                    guard reader != nil else { throw Self.disorder }
                    guard data.count <= ServerLimits.uploadPieceBytesMax else {
                        throw InvalidRequest(
                            "data",
                            "PIECE_TOO_LARGE",
                            RequestWords.pieceTooLarge
                        )
                    }
                    let records = try file.feed(data)
                    if !records.isEmpty { try await Self.pass(records, to: &reader, take) }
                case .nothing: throw Self.disorder
                }
            }
            guard reader != nil else { throw Self.disorder }
            try await Self.pass(try file.finish(), to: &reader, take)
        } catch let problem as CSVProblem {
            throw InvalidRequest("data", problem.code, Wording(problem.message)).status
        } catch let invalid as InvalidRequest {
            throw invalid.status
        }
        guard let reader else { throw Self.disorder.status }
        return reader
    }

    private static func pass<Reader>(
        _ records: [CSVRecord],
        to reader: inout Reader?,
        _ take: (inout Reader, [CSVRecord]) async throws -> Void
    ) async throws {
        guard var present = reader else { return }
        reader = nil
        try await take(&present, records)
        reader = present
    }

    private static var disorder: InvalidRequest {
        InvalidRequest(
            "content",
            "UPLOAD_DISORDER",
            RequestWords.uploadDisorder
        )
    }
}
