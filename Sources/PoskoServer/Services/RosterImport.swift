import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// One roster file on its way into the journal, or, as a dry run, into a copy of the day.
struct RosterImport: Sendable {
    private let event: EventCode
    private let requestID: RequestID
    private let caller: Caller
    private let today: CivilDate
    /// The copy that a dry run tries on; nil when it is meant.
    private var rehearsal: EventDay?
    private var sheet = Sheet<Person>(.roster)
    private var seen = SeenPeople()
    private var added = 0
    private var updated = 0
    private var unchanged = 0

    init(_ options: Posko_V1_ImportRosterOptions, by caller: Caller, day: EventDay) throws {
        do {
            event = try Fields.event(options.event)
            requestID = try Fields.requestID(options.requestID)
        } catch {
            throw error.status
        }
        self.caller = caller
        today = day.settings.date
        rehearsal = options.dryRun ? day : nil
    }

    mutating func take(_ records: [CSVRecord], _ desk: Desk) async throws {
        for record in records {
            guard let headers = try sheet.headers(for: record) else { continue }
            switch RosterRow.parse(record, headers: headers, today: today) {
            case .failure(let rejection):
                sheet.refuse(rejection.problems.map(RowRemark.init), in: record)
            case .success(let row): keep(row, from: record)
            }
            if sheet.isGroupFull { try await flush(desk) }
        }
    }

    private mutating func keep(_ row: RosterRow, from record: CSVRecord) {
        let warnings = row.warnings.map { warning in
            RowRemark(field: "nik", code: warning.code, message: warning.phrase.text())
        }
        self.sheet.warnings.add(warnings, in: record)
        let person = Person(
            nik: row.nik,
            name: row.name,
            birthDate: row.birthDate,
            sex: row.sex,
            hamlet: row.hamlet,
            address: row.address,
            phone: row.phone
        )
        if let news = seen.news(of: person.completedFromNIK(on: today)) {
            sheet.keep(news, from: record)
        } else {
            unchanged += 1
            let twice = RowRemark(
                field: "nik",
                code: "TWICE_IN_FILE",
                message: FileProblemWords.twiceInFile.text()
            )
            sheet.warnings.add([twice], in: record)
        }
    }

    private mutating func flush(_ desk: Desk) async throws {
        guard let group = sheet.takeGroup(under: requestID, options: "roster", desk.loop.vault)
        else { return }
        let people = group.rows.map { $0.row }
        let facts: [Fact]
        if rehearsal != nil {
            facts = try rehearse(people, desk)
        } else {
            do {
                facts = try await desk.loop.submit(
                    Submission(
                        event: event,
                        requestID: group.requestID,
                        digest: group.digest,
                        caller: caller,
                        command: .importRoster(people)
                    )
                ).facts
            } catch {
                throw error.status
            }
        }
        count(facts, of: people.count)
    }

    private mutating func rehearse(_ people: [Person], _ desk: Desk) throws -> [Fact] {
        do {
            let nobody = Stamp(time: Timestamp(milliseconds: 0), staff: "", device: "")
            let circumstances = Circumstances(claims: desk.loop.claims, stamp: nobody)
            let facts =
                try rehearsal?.decide(.importRoster(people), circumstances).facts ?? []
            for fact in facts { rehearsal?.apply(fact, nobody) }
            return facts
        } catch {
            throw error.status
        }
    }

    private mutating func count(_ facts: [Fact], of rows: Int) {
        var changed = 0
        for fact in facts {
            switch fact {
            case .rosterListed: added += 1
            case .rosterUpdated: updated += 1
            default: continue
            }
            changed += 1
        }
        unchanged += rows - changed
    }

    mutating func finish(_ desk: Desk) async throws -> Posko_V1_ImportRosterResponse {
        try await flush(desk)
        return .with {
            $0.rows = sheet.rows.count32
            $0.added = added.count32
            $0.updated = updated.count32
            $0.unchanged = unchanged.count32
            $0.refused = sheet.refused.count32
            $0.problems = sheet.problems.problems
            $0.problemsOmitted = sheet.problems.omitted.count32
            $0.warnings = sheet.warnings.problems
            $0.warningsOmitted = sheet.warnings.omitted.count32
            $0.header = sheet.headerText
            $0.ignoredColumns = sheet.headers?.unknown ?? []
            $0.dryRun = rehearsal != nil
        }
    }
}

/// People of the rows above, so that somebody who is in the file twice is taken once.
struct SeenPeople: Sendable {
    private struct NameAndBirth: Hashable {
        let name: NameKey
        let birthDate: CivilDate?
    }

    private var niks: Set<NIK> = []
    /// Names as first written, by key and birth date, and whether a NIK came with it.
    private var names: [NameAndBirth: (written: String, hasNIK: Bool)] = [:]

    /// What a row says that is new: the person, or only their NIK when a row above had everything
    /// else; nil when nothing is.
    mutating func news(of person: Person) -> Person? {
        let key = NameAndBirth(name: NameKey(person.name), birthDate: person.birthDate)
        let above = names[key]
        guard let nik = person.nik else {
            guard above == nil else { return nil }
            names[key] = (person.name, false)
            return person
        }
        guard niks.insert(nik).inserted else { return nil }
        if let above, !above.hasNIK {
            names[key] = (above.written, true)
            return Person(nik: nik, name: above.written, birthDate: person.birthDate)
        }
        names[key] = (person.name, true)
        return person
    }
}
