/// What is wrong with a file that is imported: as a whole, its header, and its rows.
package enum FileProblemWords {
    package static let empty = Phrase(
        id: "Berkas kosong; harus ada satu baris judul kolom dan satu baris untuk setiap orang.",
        en: "The file is empty; it needs a header line and one line for each person."
    )
    package static let utf16 = Phrase(
        id: "Berkas ini UTF-16; simpan lagi sebagai \"CSV UTF-8\".",
        en: "The file is UTF-16; save it again as \"CSV UTF-8\"."
    )
    package static let notUTF8 = Phrase(
        id: "Baris {0} bukan UTF-8 yang sah; simpan lagi berkasnya sebagai \"CSV UTF-8\".",
        en: "Line {0} is not valid UTF-8; save the file again as \"CSV UTF-8\"."
    )
    package static let nulByte = Phrase(
        id: "Baris {0} memuat bita NUL, jadi ini bukan berkas teks; simpan sebagai \"CSV UTF-8\".",
        en: "Line {0} holds a NUL byte, so this is no text file; save it as \"CSV UTF-8\"."
    )
    package static let recordTooLong = Phrase(
        id: "Baris data yang dimulai di baris {0} terlalu panjang; cari tanda kutip yang tidak "
            + "ditutup di sana.",
        en: "The record that begins on line {0} is too long; look there for a quote that is never "
            + "closed."
    )
    package static let tooManyColumns = Phrase(
        id: "Baris {0} mempunyai terlalu banyak kolom; hapus kolom yang tidak diperlukan.",
        en: "Line {0} has too many columns; remove the columns that are not needed."
    )
    package static let unterminatedQuote = Phrase(
        id: "Tanda kutip yang dibuka di baris {0} tidak ditutup; tutup atau hapus.",
        en: "The quote opened on line {0} is never closed; close or remove it."
    )

    package static let duplicateColumn = Phrase(
        id: "Kolom {0} ada dua ({1}); sisakan satu.",
        en: "The column {0} occurs twice ({1}); keep one."
    )
    package static let missingColumns = Phrase(
        id: "Baris pertama harus berisi judul kolom untuk {0}; tambahkan atau betulkan namanya.",
        en: "The first row must be a header with a column for {0}; add it or correct its name."
    )
    package static let eitherColumn = Phrase(id: "{0} atau {1}", en: "{0} or {1}")

    package static let tooManyFields = Phrase(
        id: "Isi baris lebih banyak daripada judul kolomnya; beri tanda kutip pada sel yang "
            + "memuat tanda pemisah.",
        en: "The row has more fields than the header; put quotes around the cell that holds the "
            + "delimiter."
    )
    package static let nameMissing = Phrase(
        id: "Nama kosong; isilah.",
        en: "The name is empty; fill it in."
    )
    package static let nameWithoutLetters = Phrase(
        id: "Nama tidak memuat satu huruf pun; betulkan.",
        en: "The name holds no letter; correct it."
    )
    package static let cellEmpty = Phrase(
        id: "Kolom {0} kosong; isilah.",
        en: "The {0} is empty; fill it in."
    )
    package static let cellTooLong = Phrase(
        id: "Kolom {0} lebih dari {1} karakter; singkatkan.",
        en: "The {0} is longer than {1} characters; shorten it."
    )
    package static let cellControlCharacter = Phrase(
        id: "Kolom {0} memuat karakter kendali yang tidak terlihat; ketik lagi.",
        en: "The {0} holds an invisible control character; type it again."
    )
    package static let dateForm = Phrase(
        id: "Tanggal lahir tidak dimengerti; tulis seperti 15/05/1970.",
        en: "The birth date is not understood; write it as 15/05/1970."
    )
    package static let dateTwoDigitYear = Phrase(
        id: "Tahun lahir harus empat angka; tulis 15/05/1970.",
        en: "The birth date needs all four digits of its year; write 15/05/1970."
    )
    package static let dateImpossible = Phrase(
        id: "Tanggal lahir itu tidak ada di kalender; betulkan.",
        en: "The calendar has no such birth date; correct it."
    )
    package static let birthDateMissing = Phrase(
        id: "Tanpa NIK tanggal lahir diperlukan; isi salah satunya.",
        en: "Without a NIK the birth date is needed; fill in one of them."
    )
    package static let birthDateInFuture = Phrase(
        id: "Tanggal lahir sesudah hari kegiatan; betulkan.",
        en: "The birth date lies after the event; correct it."
    )
    package static let sexUnknown = Phrase(
        id: "Jenis kelamin tidak dimengerti; tulis L atau P.",
        en: "The sex is not understood; write L or P."
    )
    package static let addressTooLong = Phrase(
        id: "Alamat dengan RT dan RW lebih dari {0} karakter; singkatkan.",
        en: "The address with RT and RW is longer than {0} characters; shorten it."
    )
    package static let twiceInFile = Phrase(
        id: "Orang ini sudah ada di baris atas berkas; baris yang pertama yang dipakai.",
        en: "This person is in the file above already; the first row was taken."
    )

    package static let cardWithoutNIK = Phrase(
        id: "Kartu memerlukan NIK pemiliknya; isilah.",
        en: "A card needs its owner's NIK; fill it in."
    )
    package static let serialForm = Phrase(
        id: "Nomor seri kartu terdiri atas 1 sampai 40 huruf, angka, titik, tanda hubung, atau "
            + "garis miring; betulkan.",
        en: "The card serial has 1 to 40 letters, digits, dots, dashes or slashes; correct it."
    )
    package static let kpjNotElevenDigits = Phrase(
        id: "KPJ harus tepat 11 angka; betulkan atau kosongkan.",
        en: "The KPJ must have exactly 11 digits; correct it or leave it empty."
    )
    package static let rounded = Phrase(
        id: "Aplikasi lembar kerja membulatkan {0} dan angkanya hilang; ubah format kolom menjadi "
            + "teks dan ketik lagi.",
        en: "A spreadsheet has rounded the {0} and its digits are lost; format the column as text "
            + "and type it again."
    )
    package static let programmeMissing = Phrase(
        id: "Program kosong; tulis JKK, JKM, atau keduanya.",
        en: "The programme is empty; write JKK, JKM or both."
    )
    package static let programmeUnknown = Phrase(
        id: "Program tidak dimengerti; tulis JKK, JKM, atau JKK+JKM.",
        en: "The programme is not understood; write JKK, JKM or JKK+JKM."
    )
    package static let fundingMissing = Phrase(
        id: "Sumber dana kosong; tulis APBD atau CSR.",
        en: "The funding source is empty; write APBD or CSR."
    )
    package static let fundingUnknown = Phrase(
        id: "Sumber dana tidak dimengerti; tulis APBD atau CSR.",
        en: "The funding source is not understood; write APBD or CSR."
    )
}
