import GRDB
import PoskoJournal

/// SQLite's primary result codes that are failures, <https://www.sqlite.org/rescode.html>.
enum SQLiteFailure: CInt, CaseIterable {
    case error = 1
    case internalError = 2
    case permission = 3
    case abort = 4
    case busy = 5
    case locked = 6
    case noMemory = 7
    case readOnly = 8
    case interrupt = 9
    case inputOutput = 10
    case corrupt = 11
    case notFound = 12
    case full = 13
    case cannotOpen = 14
    case lockProtocol = 15
    case empty = 16
    case schema = 17
    case tooBig = 18
    case constraint = 19
    case mismatch = 20
    case misuse = 21
    case noLargeFiles = 22
    case authorization = 23
    case format = 24
    case range = 25
    case notADatabase = 26

    /// What the failure means to the one who waits for the journal.
    enum Meaning: Hashable {
        /// The store cannot do it now; the words complete "the journal's file ...".
        case unavailable(String)
        /// The file is not what SQLite wrote.
        case damaged(String)
    }

    var meaning: Meaning {
        switch self {
        case .full: .unavailable("finds the disk full")
        case .inputOutput: .unavailable("met an I/O error")
        case .busy, .locked, .lockProtocol: .unavailable("is locked by another program")
        case .readOnly, .permission, .authorization: .unavailable("may not be written")
        case .cannotOpen: .unavailable("cannot be opened")
        case .noMemory: .unavailable("found no memory")
        case .interrupt, .abort: .unavailable("was interrupted")
        case .tooBig, .noLargeFiles: .unavailable("cannot take something so large")
        case .misuse: .unavailable("is closed")
        case .corrupt: .damaged("is damaged")
        case .notADatabase, .format: .damaged("is not a SQLite database")
        // Tables that this program made do not answer so unless somebody changed them.
        case .error, .schema, .constraint, .mismatch, .empty, .notFound:
            .damaged("does not have the tables of a journal")
        case .range, .internalError: .unavailable("was asked wrongly")
        }
    }
}

extension JournalError {
    /// - Parameters:
    ///   - stream: What was read when the error came up; empty when nothing particular was.
    ///   - sequence: Likewise; 0 when unknown.
    init(_ error: DatabaseError, stream: String = "", sequence: UInt64 = 0) {
        // SQLite's words for the code only: the statement and its arguments may hold a NIK.
        let words = "SQLite \(error.extendedResultCode)"
        switch SQLiteFailure(rawValue: error.resultCode.rawValue)?.meaning {
        case .unavailable(let meaning):
            self = .unavailable(cause: "the journal's file \(meaning): \(words)")
        case .damaged(let meaning):
            self = .corrupt(
                stream: stream,
                sequence: sequence,
                cause: "the journal's file \(meaning): \(words)"
            )
        case nil:
            self = .unavailable(
                cause: "the journal's file gave an answer that is unknown: \(words)"
            )
        }
    }

    /// Runs what may fail in SQLite, and says what the failure means here.
    static func mapping<Success>(
        stream: String = "",
        sequence: UInt64 = 0,
        _ body: () throws -> Success
    ) throws(JournalError) -> Success {
        do {
            return try body()
        } catch let error as JournalError {
            throw error
        } catch let error as DatabaseError {
            throw JournalError(error, stream: stream, sequence: sequence)
        } catch {
            // The type only: an error's description may hold what was bound to a statement.
            throw .unavailable(cause: "the journal's file failed with \(type(of: error))")
        }
    }
}
