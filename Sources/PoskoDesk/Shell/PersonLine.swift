package import PoskoContract
package import PoskoWords

/// How people and levels are written at desks.
extension DeskContext {
    /// `Siti Aminah, perempuan, 46 tahun`
    package func summary(of person: Posko_V1_Person) -> String {
        var words = [CellWidth.safe(person.name)]
        switch person.sex {
        case .female: words.append(CommonWords.female.text())
        case .male: words.append(CommonWords.male.text())
        case .unspecified, .UNRECOGNIZED: break
        }
        words.append(
            event.age(birthDate: person.birthDate).map { CommonWords.years.text("\($0)") }
                ?? CommonWords.ageUnknown.text()
        )
        return words.joined(separator: ", ")
    }

    /// `lansia, ibu hamil`; empty without a reason.
    package func reasons(_ reasons: [Posko_V1_PriorityReason]) -> String {
        reasons.compactMap(\.phrase).map { $0.text() }.joined(separator: ", ")
    }
}

extension Posko_V1_PriorityReason {
    package var phrase: Phrase? {
        switch self {
        case .disability: CommonWords.disability
        case .elderly: CommonWords.elderly
        case .pregnant: CommonWords.pregnant
        case .child: CommonWords.child
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}

extension Posko_V1_Purpose {
    package var phrase: Phrase? {
        switch self {
        case .check: CommonWords.check
        case .card: CommonWords.card
        case .both: CommonWords.both
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}

extension Posko_V1_ActionLevel {
    package var phrase: Phrase? {
        switch self {
        case .green: CommonWords.green
        case .yellow: CommonWords.yellow
        case .orange: CommonWords.orange
        case .red: CommonWords.red
        case .unspecified, .UNRECOGNIZED: nil
        }
    }

    package var ink: Ink {
        switch self {
        case .green: .green
        case .yellow: .yellow
        case .orange: .orange
        case .red: .red
        case .unspecified, .UNRECOGNIZED: .plain
        }
    }
}
