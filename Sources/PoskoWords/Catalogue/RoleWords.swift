/// What somebody may be at an event.
package enum RoleWords {
    package static let registrar = Phrase(id: "petugas pendaftaran", en: "registrar")
    package static let clinician = Phrase(id: "tenaga kesehatan", en: "clinician")
    package static let cardOfficer = Phrase(id: "petugas kartu", en: "card-officer")
    package static let organizer = Phrase(id: "panitia", en: "organizer")
    package static let admin = Phrase(id: "admin", en: "admin")
    package static let display = Phrase(id: "layar tampilan", en: "display")
}
