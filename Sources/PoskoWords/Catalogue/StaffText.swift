/// What is said of accounts, devices, logins and second persons.
package enum StaffText {
    package static let codeFor = Phrase(id: "Kode untuk {0}: {1}", en: "Code for {0}: {1}")
    package static let onTheirDevice = Phrase(
        id: "Di perangkatnya: posko login {0}",
        en: "On their device: posko login {0}"
    )
    package static let usableOnce = Phrase(
        id: "Dapat dipakai satu kali, sampai {0}.",
        en: "It can be used once, until {0}."
    )

    package static let account = Phrase(id: "akun", en: "account")
    package static let name = Phrase(id: "nama", en: "name")
    package static let roles = Phrase(id: "peran", en: "roles")
    package static let sessions = Phrase(id: "sesi", en: "sessions")
    package static let pinHeader = Phrase(id: "pin", en: "pin")
    package static let state = Phrase(id: "status", en: "state")
    package static let device = Phrase(id: "perangkat", en: "device")
    package static let label = Phrase(id: "sebutan", en: "label")
    package static let letInBy = Phrase(id: "didaftarkan oleh", en: "let in by")
    package static let at = Phrase(id: "pada", en: "at")
    package static let atWork = Phrase(id: "sedang bertugas", en: "at work")
    package static let until = Phrase(id: "sampai", en: "until")
    package static let pin = Phrase(id: "PIN", en: "PIN")

    package static let roleAtEvent = Phrase(id: "{0} di {1}", en: "{0}@{1}")

    package static let revoked = Phrase(id: "dicabut", en: "revoked")
    package static let lockedUntil = Phrase(id: "terkunci sampai {0}", en: "locked until {0}")
    package static let codeUntil = Phrase(id: "kode sampai {0}", en: "code until {0}")
    package static let active = Phrase(id: "aktif", en: "active")

    package static let mayNotWork = Phrase(
        id: "{0} tidak boleh bertugas di sini lagi.",
        en: "{0} may not work here any more."
    )
    package static let mayWorkAs = Phrase(
        id: "{0} sekarang boleh bertugas sebagai {1}.",
        en: "{0} may work as {1} now."
    )
    package static let deviceRevoked = Phrase(
        id: "Perangkat {0} tidak boleh dipakai lagi.",
        en: "Device {0} may not be used any more."
    )
    package static let noDevice = Phrase(
        id: "Belum ada perangkat yang dikenal.",
        en: "No device is known yet."
    )

    package static let approvalGiven = Phrase(
        id: "Izin {0} diberikan; yang memintanya dapat melanjutkan sekarang.",
        en: "Approval {0} is given; who asked for it can do it now."
    )
    package static let noApproval = Phrase(
        id: "Belum ada yang meminta orang kedua.",
        en: "Nobody asked for a second person."
    )
}
