import Foundation
import PoskoCore
import PoskoDrill
import Testing

@Suite struct SampleFileTests {
    struct Read {
        var rows: [RosterRow] = []
        var cards: [CardRow] = []
        var refused: [String] = []
    }

    private func read(_ sheet: SampleSheet, as kind: HeaderMap.Sheet) throws -> Read {
        var reader = CSVReader()
        let records = try reader.feed(Array(sheet.text.utf8)) + reader.finish()
        let headers = try HeaderMap(#require(records.first), for: kind)
        #expect(headers.unknown == [])
        #expect(records.count == sheet.rows + 1)
        var read = Read()
        for record in records.dropFirst() {
            switch kind {
            case .roster:
                switch RosterRow.parse(record, headers: headers, today: Sample.date) {
                case .success(let row): read.rows.append(row)
                case .failure(let rejection):
                    read.refused += rejection.problems.prefix(1).map(\.code)
                }
            case .cards:
                switch CardRow.parse(record, headers: headers) {
                case .success(let row): read.cards.append(row)
                case .failure(let rejection):
                    read.refused += rejection.problems.prefix(1).map(\.code)
                }
            }
        }
        #expect(read.refused.count == sheet.refused)
        return read
    }

    @Test(arguments: [30, 360, 1500])
    func theRosterIsReadButForWhatIsBroken(count: Int) throws {
        let sample = Sample(people: count)
        let sheet = sample.csvRoster()
        let read = try read(sheet, as: .roster)
        #expect(sheet.rows == count + sheet.repeated)
        let codes = Set(read.refused)
        #expect(
            codes == [
                "NIK_SPREADSHEET_NUMBER", "NIK_NOT_16_DIGITS", "NIK_DATE_IMPOSSIBLE",
                "NAME_MISSING", "BIRTH_DATE_IMPOSSIBLE", "BIRTH_DATE_TWO_DIGIT_YEAR",
                "BIRTH_DATE_MISSING", "ROW_TOO_MANY_FIELDS",
            ]
        )
        let numbers = read.rows.compactMap(\.nik)
        #expect(numbers.count - Set(numbers).count == sheet.repeated)
        let onRoster = sample.people.filter(sample.isOnRoster).compactMap(\.nik)
        let areTheSame = Set(numbers) == Set(onRoster)
        #expect(areTheSame)
        #expect(read.rows.contains { $0.nik == nil })
    }

    @Test func theRosterIsAsMessyAsTheyAre() throws {
        let text = Sample().csvRoster().text
        #expect(text.hasPrefix("\u{FEFF}"))
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.contains(""))
        #expect(lines.contains(";;;;;;;;;"))
        #expect(text.contains("E+15;"))
        #expect(text.contains("; No. "))
        #expect(text.contains("\"\"kuning\"\""))
        #expect(text.contains("  ;"))
        #expect(lines.contains { $0.contains(/;\d{2}\/\d{2}\/\d{4};/) })
        #expect(lines.contains { $0.contains(/;\d{1,2}-\d{1,2}-\d{4};/) })
        #expect(lines.contains { $0.contains(/;\d{4}-\d{2}-\d{2};/) })
        #expect(lines.contains { $0.contains(/;\d{6}\.\d{6}\.\d{4};/) })
        #expect(lines.contains { $0.contains(/;\d{6} \d{6} \d{4};/) })
    }

    @Test func theCardListsAreReadButForWhatIsBroken() throws {
        let sample = Sample()
        for (sheet, funding) in [
            (sample.csvCardsCSR(), FundingSource.villageCSR),
            (sample.csvCardsRegency(), FundingSource.regency),
        ] {
            let read = try read(sheet, as: .cards)
            #expect(sheet.rows == 300 + sheet.repeated + sheet.refused + sheet.refusedAsAnothers)
            #expect(sheet.refusedAsAnothers == 1)
            #expect(read.cards.allSatisfy { $0.funding == funding })
            let serials = read.cards.compactMap(\.serial)
            let twice = sheet.refusedAsAnothers + sheet.repeated
            #expect(serials.count - Set(serials).count == twice)
            #expect(read.refused.contains("NIK_MISSING"))
        }
    }

    @Test func theLargeListsAreAlmostClean() throws {
        let sample = Sample(people: 19_800, cards: 19_800)
        let roster = try read(sample.csvCleanRoster(), as: .roster)
        #expect(roster.rows.count + roster.refused.count == 19_800)
        #expect((1...20).contains(roster.refused.count))
        let cards = try read(sample.csvCleanCards(), as: .cards)
        #expect(cards.cards.count == 19_800)
        #expect(Set(cards.cards.map(\.nik)).count == 19_800)
    }

    @Test func filesAreWritten() throws {
        let folder = NSTemporaryDirectory() + "posko-drill-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try SampleFiles.write(to: folder, seed: 3, people: 40, full: false)
        #expect(written.map(\.name) == ["roster.csv", "cards-csr.csv", "cards-regency.csv"])
        for file in written {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file.name))
            #expect(data == Data(file.sheet.text.utf8))
        }
        #expect(throws: DrillFailure.self) {
            try SampleFiles.write(to: folder, seed: 3, people: 4, full: false)
        }
    }
}
