import PoskoContract
import PoskoCore

extension Person {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, nik?.digits ?? "")
        writer.string(2, name)
        writer.string(3, birthDate?.description ?? "")
        writer.string(4, sex?.rawValue ?? "")
        writer.string(5, ifPresent: hamlet)
        writer.string(6, ifPresent: address)
        writer.string(7, ifPresent: phone)
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

extension CardDetails {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, ifPresent: serial)
        writer.string(2, ifPresent: kpj)
        writer.string(3, nik.digits)
        writer.string(4, name)
        writer.strings(5, programmes)
        writer.string(6, funding.rawValue)
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
