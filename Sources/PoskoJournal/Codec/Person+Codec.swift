import PoskoContract
import PoskoCore

extension Posko_Journal_V1_Person {
    init(_ person: Person) {
        self.init()
        nik = person.nik?.digits ?? ""
        name = person.name
        birthDate = person.birthDate?.description ?? ""
        sex = person.sex?.rawValue ?? ""
        if let hamlet = person.hamlet { self.hamlet = hamlet }
        if let address = person.address { self.address = address }
        if let phone = person.phone { self.phone = phone }
    }
}

extension Person {
    init(_ message: Posko_Journal_V1_Person) throws(StoredProblem) {
        self.init(
            nik: message.nik.isEmpty ? nil : try Stored.nik(message.nik),
            name: message.name,
            birthDate: message.birthDate.isEmpty
                ? nil : try Stored.date(message.birthDate, "birth_date"),
            sex: try Stored.optionalWord(message.sex, "sex"),
            hamlet: message.hasHamlet ? message.hamlet : nil,
            address: message.hasAddress ? message.address : nil,
            phone: message.hasPhone ? message.phone : nil
        )
    }
}

extension Posko_Journal_V1_CardDetails {
    init(_ details: CardDetails) {
        self.init()
        if let serial = details.serial { self.serial = serial }
        if let kpj = details.kpj { self.kpj = kpj }
        nik = details.nik.digits
        name = details.name
        programmes = details.programmes.map(\.rawValue)
        funding = details.funding.rawValue
    }
}

extension CardDetails {
    init(_ message: Posko_Journal_V1_CardDetails) throws(StoredProblem) {
        self.init(
            serial: message.hasSerial ? message.serial : nil,
            kpj: message.hasKpj ? message.kpj : nil,
            nik: try Stored.nik(message.nik),
            name: message.name,
            programmes: try message.programmes.map { word throws(StoredProblem) in
                try Stored.word(word, "programmes")
            },
            funding: try Stored.word(message.funding, "funding")
        )
    }
}
