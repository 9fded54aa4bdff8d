/// What is wrong with a request about accounts, devices and codes.
package enum StaffRequestWords {
    package static let codeValidity = Phrase(
        id: "Kode berlaku 1 detik sampai 7 hari.",
        en: "A code is valid for 1 second to 7 days."
    )
    package static let sessionLength = Phrase(
        id: "Sesi berlangsung 1 menit sampai 31 hari.",
        en: "A session lasts 1 minute to 31 days."
    )
    package static let account = Phrase(
        id: "Sebut akun dengan 2 sampai 32 karakter a-z, 0-9, titik, dan tanda hubung, diawali "
            + "huruf.",
        en: "Name the account with 2 to 32 of a-z, 0-9, dots and dashes, a letter first."
    )
    package static let device = Phrase(
        id: "Sebut perangkat dengan 16 angka dan hurufnya, seperti yang ditampilkan \"device "
            + "list\".",
        en: "Name the device by its 16 digits and letters, as \"device list\" shows them."
    )
    package static let bytes = Phrase(id: "Kirim 32 bita.", en: "Send 32 bytes.")
    package static let code = Phrase(
        id: "Kode terdiri atas 10 huruf dan angka.",
        en: "A code has 10 letters and digits."
    )
    package static let pinWeak = Phrase(
        id: "Pilih 6 sampai 64 karakter yang dapat diketik dan tidak semuanya sama.",
        en: "Choose 6 to 64 characters that can be typed and are not all the same."
    )
    package static let roleCount = Phrase(
        id: "Beri 1 sampai {0} peran.",
        en: "Give 1 to {0} roles."
    )
    package static let adminOfOneEvent = Phrase(
        id: "Admin mengelola akun seluruh server; jangan sebutkan kegiatannya.",
        en: "An admin keeps the accounts of the whole server; leave the event out."
    )
    package static let role = Phrase(id: "Sebutkan perannya.", en: "Name the role.")
}
