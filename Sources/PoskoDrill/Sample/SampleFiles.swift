internal import Foundation

/// The files of a sample, in a folder.
package enum SampleFiles {
    /// One file that was written.
    package struct Written: Hashable, Sendable {
        package let name: String
        package let sheet: SampleSheet
        package let bytes: Int
    }

    /// Rows of the large lists: the launch's allocation for the regency.
    package static let largeCount = 19_800

    /// Writes roster.csv, cards-csr.csv and cards-regency.csv, and the large lists when asked.
    ///
    /// - Throws: `DrillFailure` when the folder or a file cannot be written.
    package static func write(
        to folder: String,
        seed: UInt64,
        people: Int,
        full: Bool
    ) throws(DrillFailure) -> [Written] {
        guard (Sample.peopleMin...Sample.peopleMax).contains(people) else {
            throw DrillFailure(
                "A roster has \(Sample.peopleMin) to \(Sample.peopleMax) people, not \(people)."
            )
        }
        let sample = Sample(seed: seed, people: people)
        var sheets = [
            ("roster.csv", sample.csvRoster()), ("cards-csr.csv", sample.csvCardsCSR()),
            ("cards-regency.csv", sample.csvCardsRegency()),
        ]
        if full {
            let large = Sample(seed: seed, people: largeCount, cards: largeCount)
            sheets += [
                ("roster-19800.csv", large.csvCleanRoster()),
                ("cards-19800.csv", large.csvCleanCards()),
            ]
        }
        let directory = URL(fileURLWithPath: folder, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: directory,
                withIntermediateDirectories: true
            )
            var written: [Written] = []
            for (name, sheet) in sheets {
                let data = Data(sheet.text.utf8)
                try data.write(to: directory.appendingPathComponent(name), options: .atomic)
                written.append(Written(name: name, sheet: sheet, bytes: data.count))
            }
            return written
        } catch {
            throw DrillFailure("The files cannot be written to \(folder): \(error)")
        }
    }
}
