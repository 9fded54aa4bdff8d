internal import PoskoWords

/// A person's particulars as they stand on paper.
package struct PaperPerson: Hashable, Sendable {
    package enum Sex: Hashable, Sendable {
        case female, male
    }

    package let name: String
    /// Masked by the caller: `3214********0001`; empty when there is none.
    package let nik: String
    /// Completed years; nil when unknown.
    package let age: Int?
    package let sex: Sex?
    package let hamlet: String

    package init(
        name: String,
        nik: String = "",
        age: Int? = nil,
        sex: Sex? = nil,
        hamlet: String = ""
    ) {
        self.name = name
        self.nik = nik
        self.age = age
        self.sex = sex
        self.hamlet = hamlet
    }

    func fields(in language: Language) -> [Slip.Element] {
        var fields = [Slip.Element.field(FieldWords.name.text(in: language), name)]
        if !nik.isEmpty { fields.append(.field(FieldWords.nik.text(in: language), nik)) }
        let years = age.map { CommonWords.years.text(String($0), in: language) }
        let word = sex?.word.text(in: language)
        switch (years, word) {
        case (let years?, let word?):
            let both = PaperWords.ageAndSex.text(years, word, in: language)
            fields.append(.field(PaperWords.age.text(in: language), both))
        case (let years?, nil): fields.append(.field(PaperWords.age.text(in: language), years))
        case (nil, let word?): fields.append(.field(FieldWords.sex.text(in: language), word))
        case (nil, nil): break
        }
        if !hamlet.isEmpty { fields.append(.field(FieldWords.hamlet.text(in: language), hamlet)) }
        return fields
    }
}

extension PaperPerson.Sex {
    fileprivate var word: Phrase {
        switch self {
        case .female: CommonWords.female
        case .male: CommonWords.male
        }
    }
}
