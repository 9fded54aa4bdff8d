/// Columns of lists, in sentences; English has the stable names of reports.
package enum ColumnWords {
    package static let nik = Phrase(id: "NIK", en: "nik")
    package static let name = Phrase(id: "nama", en: "name")
    package static let birthDate = Phrase(id: "tanggal lahir", en: "birth_date")
    package static let sex = Phrase(id: "jenis kelamin", en: "sex")
    package static let hamlet = Phrase(id: "dusun", en: "hamlet")
    package static let neighbourhood = Phrase(id: "RT/RW", en: "rt_rw")
    package static let rt = Phrase(id: "RT", en: "rt")
    package static let rw = Phrase(id: "RW", en: "rw")
    package static let address = Phrase(id: "alamat", en: "address")
    package static let phone = Phrase(id: "telepon", en: "phone")
    package static let serial = Phrase(id: "nomor seri", en: "serial")
    package static let kpj = Phrase(id: "KPJ", en: "kpj")
    package static let programme = Phrase(id: "program", en: "programme")
    package static let funding = Phrase(id: "sumber dana", en: "funding")
}
