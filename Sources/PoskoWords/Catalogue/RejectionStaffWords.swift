/// Why something is refused: accounts, devices, sessions, and who may do what.
package enum RejectionStaffWords {
    package static let accountExists = Phrase(
        id: "Akun {0} sudah ada; pilih nama lain.",
        en: "There is an account {0} already; choose another name."
    )
    package static let accountNotFound = Phrase(
        id: "Tidak ada akun {0} yang boleh bekerja di sini; lihat dengan \"staff list\".",
        en: "There is no account {0} that may work here; look with \"staff list\"."
    )
    package static let deviceNotFound = Phrase(
        id: "Tidak ada perangkat {0} yang boleh dipakai; lihat dengan \"device list\".",
        en: "There is no device {0} that may be used; look with \"device list\"."
    )
    package static let lastAdmin = Phrase(
        id: "{0} satu-satunya pengelola akun yang tersisa; angkat admin lain dahulu.",
        en: "{0} is the only one left who keeps the accounts; make another admin first."
    )
    package static let staffFull = Phrase(
        id: "Server menyimpan paling banyak {0}.",
        en: "The server keeps at most {0} of them."
    )
    package static let codeInvalid = Phrase(
        id: "Kode itu tidak berlaku, sudah dipakai, atau terlalu lama; minta kode baru kepada "
            + "admin.",
        en: "That code is not valid, was used, or is too old; ask an admin for a new one."
    )
    package static let deviceRevoked = Phrase(
        id: "Perangkat ini sudah dicabut; admin dapat menjelaskan sebabnya. Kuncinya tidak "
            + "berlaku lagi.",
        en: "This device was revoked; an admin can say why. Its key is of no more use."
    )
    package static let signInRefused = Phrase(
        id: "{0} tidak dapat masuk di sini dengan PIN; gunakan kode dari admin.",
        en: "{0} cannot sign in here with a PIN; use an enrolment code."
    )
    package static let pinLocked = Phrase(
        id: "Terlalu banyak PIN salah: {0} dikunci selama {1} menit, atau sampai admin mengatur "
            + "ulang akunnya.",
        en: "Too many wrong PINs: {0} is locked for {1} minutes, or until an admin resets the "
            + "account."
    )
    package static let thatSessionOver = Phrase(
        id: "Sesi itu sudah berakhir.",
        en: "That session is over already."
    )
    package static let tokenKnown = Phrase(
        id: "Token itu sedang dipakai; buat yang baru.",
        en: "That token is in use; make a new one."
    )

    package static let sessionOver = Phrase(
        id: "Sesi ini sudah berakhir; masuk lagi dengan \"posko login\".",
        en: "This session is over; log in again with \"posko login\"."
    )
    package static let sessionLocked = Phrase(
        id: "Tidak ada yang bekerja di sini selama {0} menit, jadi sesi ini dikunci; "
            + "\"posko login\" dengan PIN Anda membuka sesi baru.",
        en: "Nobody has worked here for {0} minutes, so this session is locked; \"posko login\" "
            + "with your PIN opens a new one."
    )
    package static let roleRequired = Phrase(
        id: "Akun Anda tidak boleh melakukan ini di sini; ini untuk {0}.",
        en: "Your account may not do this here; it is for {0}."
    )
    package static let notListed = Phrase(
        id: "Permintaan ini tidak boleh dikirim oleh siapa pun.",
        en: "Nobody may call this."
    )
    package static let sessionRequired = Phrase(
        id: "Masuklah dahulu: admin memberi Anda kode untuk \"posko login\".",
        en: "Log in first: an admin gives you a code for \"posko login\"."
    )
    package static let deviceKeyRequired = Phrase(
        id: "Sesi ini milik perangkat lain; masuklah di sini dengan kode Anda sendiri.",
        en: "This session belongs to another device; log in here with a code of your own."
    )
    package static let proofStale = Phrase(
        id: "Jam perangkat ini berbeda dari jam server; betulkan jamnya.",
        en: "The clock of this device and the server's differ; correct the clock."
    )
    package static let tooManyWrongCodes = Phrase(
        id: "Terlalu banyak kode salah yang dicoba; tunggu satu menit.",
        en: "Too many wrong codes were tried; wait a minute."
    )
    package static let pinWrong = Phrase(
        id: "PIN itu salah; tersisa {0} kali percobaan.",
        en: "That PIN is wrong; {0} tries are left."
    )
    package static let pinWrongAndLocked = Phrase(
        id: "PIN itu salah, dan akunnya dikunci selama {0} menit.",
        en: "That PIN is wrong, and the account is locked for {0} minutes."
    )
    package static let digitsNotAllowed = Phrase(
        id: "NIK lengkap hanya ditampilkan kepada petugas pendaftaran, petugas kartu, dan "
            + "panitia, di tempat yang memerlukannya.",
        en: "NIKs are shown in full to registrars, card officers and organizers, where they need "
            + "them."
    )
}
