/// Why something is refused: people's rights, and acts that need two.
package enum RejectionPersonWords {
    package static let personNotFound = Phrase(
        id: "Orang seperti itu tidak dikenal di kegiatan ini.",
        en: "Nobody like that is known at this event."
    )
    package static let personErased = Phrase(
        id: "Data orang ini sudah dihapus; tidak ada lagi yang disimpan tentangnya.",
        en: "This person was erased; nothing is held about them."
    )
    package static let personRestricted = Phrase(
        id: "Pemrosesan data orang ini dibatasi, jadi datanya tidak dipakai; panitia yang "
            + "mencabut pembatasannya.",
        en: "What is held about this person is restricted, so it is not used; an organizer lifts "
            + "that."
    )
    package static let notRestricted = Phrase(
        id: "Pemrosesan data orang ini tidak dibatasi.",
        en: "What is held about this person is not restricted."
    )
    package static let personInside = Phrase(
        id: "Orang ini masih di dalam dengan nomor antrean {0}; datanya dapat dihapus setelah ia "
            + "pulang.",
        en: "They are still inside with queue number {0}; when they have left, what is held about "
            + "them can be erased."
    )
    package static let noHealthCheckRegistered = Phrase(
        id: "Pendaftaran {0} hanya untuk kartu, tanpa pemeriksaan kesehatan.",
        en: "Registration {0} is for a card only, without a health check."
    )
    package static let secondPersonNeeded = Phrase(
        id: "Ini memerlukan orang kedua: akun lain memberi izin {0} (\"posko approval give {0}\"), "
            + "lalu kirim ulang.",
        en: "This needs a second person: another account gives approval {0} "
            + "(\"posko approval give {0}\"), then send it again."
    )
    package static let approvalNotFound = Phrase(
        id: "Tidak ada izin {0}.",
        en: "There is no approval {0}."
    )
    package static let approverRole = Phrase(
        id: "Izin {0} hanya dapat diberikan oleh {1}.",
        en: "Approval {0} is for {1} to give."
    )
    package static let ownApproval = Phrase(
        id: "Izin {0} Anda minta sendiri; orang lain yang harus memberikannya.",
        en: "You asked for approval {0} yourself; somebody else has to give it."
    )
    package static let approvalGiven = Phrase(
        id: "{0} sudah memberi izin {1}.",
        en: "{0} has given approval {1} already."
    )
    package static let approvalsFull = Phrase(
        id: "Kegiatan ini memuat paling banyak {0} izin.",
        en: "The event takes at most {0} approvals."
    )
}
