/// What is wrong with a NIK or a village's code, and what is odd about one that is right.
package enum NumberProblemWords {
    package static let nikRounded = Phrase(
        id: "NIK dibulatkan oleh aplikasi lembar kerja dan angkanya hilang; ubah format kolom "
            + "menjadi teks dan ketik lagi NIK dari KTP.",
        en: "The NIK was turned into a rounded number by a spreadsheet and its digits are lost; "
            + "format the column as text and type the NIK again from the identity card."
    )
    package static let nikNotSixteenDigits = Phrase(
        id: "NIK harus tepat 16 angka; cocokkan dengan KTP.",
        en: "The NIK must have exactly 16 digits; compare it with the identity card."
    )
    package static let nikProvinceUnknown = Phrase(
        id: "NIK tidak diawali kode provinsi; periksa dua angka pertamanya.",
        en: "The NIK does not begin with the code of a province; check its first two digits."
    )
    package static let nikRegencyZero = Phrase(
        id: "NIK memuat kode kabupaten 00; periksa angka ketiga dan keempatnya.",
        en: "The NIK has regency code 00; check its third and fourth digits."
    )
    package static let nikDistrictZero = Phrase(
        id: "NIK memuat kode kecamatan 00; periksa angka kelima dan keenamnya.",
        en: "The NIK has district code 00; check its fifth and sixth digits."
    )
    package static let nikDateImpossible = Phrase(
        id: "NIK tidak memuat tanggal lahir yang ada; periksa angka ketujuh sampai kedua belasnya.",
        en: "The NIK does not hold a real birth date; check its seventh to twelfth digits."
    )
    package static let nikSerialZero = Phrase(
        id: "NIK berakhir dengan 0000, yang tidak pernah diterbitkan dan sering akibat pembulatan "
            + "oleh aplikasi lembar kerja; ketik lagi dari KTP.",
        en: "The NIK ends in 0000, which is never issued and is often a spreadsheet's rounding; "
            + "type it again from the identity card."
    )

    package static let nikRegencyOld = Phrase(
        id: "Kode kabupaten pada NIK tidak ada di tabel sekarang; pastikan NIK dengan KTP.",
        en: "The NIK's regency code is not in today's table; confirm the NIK with the identity "
            + "card."
    )
    package static let birthDateDiffers = Phrase(
        id: "Tanggal lahir yang diisi berbeda dari yang di NIK; pastikan dengan orangnya.",
        en: "The birth date entered differs from the one in the NIK; confirm it with the person."
    )
    package static let sexDiffers = Phrase(
        id: "Jenis kelamin yang diisi berbeda dari yang di NIK; pastikan dengan orangnya.",
        en: "The sex entered differs from the one in the NIK; confirm it with the person."
    )
    package static let centuryAssumed = Phrase(
        id: "Tahun dua angka pada NIK cocok untuk dua abad dan yang lebih tua dianggap benar; "
            + "tanyakan tahun lahirnya.",
        en: "The NIK's two-digit year fits two centuries and the older was assumed; ask for the "
            + "year of birth."
    )
    package static let firstRegisteredElsewhere = Phrase(
        id: "NIK pertama kali diterbitkan di luar Purwakarta; orang dapat berpindah, jadi tidak "
            + "ada yang perlu dilakukan.",
        en: "The NIK was first registered outside Purwakarta; people move, so nothing needs to be "
            + "done."
    )

    package static let nikRegencyOldShort = Phrase(
        id: "kode kabupaten pada NIK tidak ada di tabel sekarang",
        en: "NIK_REGENCY_NOT_IN_TODAYS_TABLE"
    )
    package static let birthDateDiffersShort = Phrase(
        id: "tanggal lahir berbeda dari NIK",
        en: "NIK_BIRTH_DATE_DIFFERS"
    )
    package static let sexDiffersShort = Phrase(
        id: "jenis kelamin berbeda dari NIK",
        en: "NIK_SEX_DIFFERS"
    )
    package static let centuryAssumedShort = Phrase(
        id: "abad kelahiran belum pasti",
        en: "NIK_BIRTH_CENTURY_ASSUMED"
    )

    package static let villageOfStatistics = Phrase(
        id: "Tujuh angka adalah kode BPS; gunakan kode Kemendagri, seperti 32.14.16.2005.",
        en: "Seven digits are a statistics-office code; use the ministry's code, as 32.14.16.2005."
    )
    package static let villageShape = Phrase(
        id: "Kode desa ditulis 32.14.16.2005 atau 3214162005; betulkan.",
        en: "A village code is written 32.14.16.2005 or 3214162005; correct it."
    )
    package static let villageProvinceUnknown = Phrase(
        id: "Kode desa tidak diawali kode provinsi; periksa dua angka pertamanya.",
        en: "The village code does not begin with a province's code; check its first two digits."
    )
    package static let villageRegencyUnknown = Phrase(
        id: "Kabupaten pada kode desa tidak ada di tabel Kemendagri; periksa empat angka "
            + "pertamanya.",
        en: "The village code's regency is not in the ministry's table; check its first four "
            + "digits."
    )
    package static let villagePartImpossible = Phrase(
        id: "Bagian kecamatan atau desa pada kode itu tidak mungkin; periksa enam angka "
            + "terakhirnya.",
        en: "The village code has no possible district or village part; check its last six digits."
    )
    package static let villageUnknown = Phrase(
        id: "Purwakarta tidak mempunyai desa dengan kode ini; gunakan kode Kemendagri, bukan kode "
            + "BPS.",
        en: "Purwakarta has no village of this code; use the ministry's code, not the statistics "
            + "office's."
    )
}
