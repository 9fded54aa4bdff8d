/// The ministry's region codes as text, read once by `Region`.
///
/// One string literal a table: large collection literals take minutes to compile.
/// Source: Kepmendagri codes, from the project's `domain/regions/*.csv`
/// (provinsi, kabkota_indonesia, kecamatan_purwakarta, desa_purwakarta).
enum RegionTable {
    /// 38 provinces: code and name.
    static let provinces = """
        11 Aceh
        12 Sumatera Utara
        13 Sumatera Barat
        14 Riau
        15 Jambi
        16 Sumatera Selatan
        17 Bengkulu
        18 Lampung
        19 Kepulauan Bangka Belitung
        21 Kepulauan Riau
        31 Daerah Khusus Ibukota Jakarta
        32 Jawa Barat
        33 Jawa Tengah
        34 Daerah Istimewa Yogyakarta
        35 Jawa Timur
        36 Banten
        51 Bali
        52 Nusa Tenggara Barat
        53 Nusa Tenggara Timur
        61 Kalimantan Barat
        62 Kalimantan Tengah
        63 Kalimantan Selatan
        64 Kalimantan Timur
        65 Kalimantan Utara
        71 Sulawesi Utara
        72 Sulawesi Tengah
        73 Sulawesi Selatan
        74 Sulawesi Tenggara
        75 Gorontalo
        76 Sulawesi Barat
        81 Maluku
        82 Maluku Utara
        91 Papua
        92 Papua Barat
        93 Papua Selatan
        94 Papua Tengah
        95 Papua Pegunungan
        96 Papua Barat Daya
        """

    /// 514 regencies and cities: the province, then the last two digits of each.
    static let regencies = """
        11 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 71 72 73 74 75
        12 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
        12 71 72 73 74 75 76 77 78
        13 01 02 03 04 05 06 07 08 09 10 11 12 71 72 73 74 75 76 77
        14 01 02 03 04 05 06 07 08 09 10 71 72
        15 01 02 03 04 05 06 07 08 09 71 72
        16 01 02 03 04 05 06 07 08 09 10 11 12 13 71 72 73 74
        17 01 02 03 04 05 06 07 08 09 71
        18 01 02 03 04 05 06 07 08 09 10 11 12 13 71 72
        19 01 02 03 04 05 06 71
        21 01 02 03 04 05 71 72
        31 01 71 72 73 74 75
        32 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 71 72 73 74 75 76 77
        32 78 79
        33 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
        33 26 27 28 29 71 72 73 74 75 76
        34 01 02 03 04 71
        35 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
        35 26 27 28 29 71 72 73 74 75 76 77 78 79
        36 01 02 03 04 71 72 73 74
        51 01 02 03 04 05 06 07 08 71
        52 01 02 03 04 05 06 07 08 71 72
        53 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 71
        61 01 02 03 04 05 06 07 08 09 10 11 12 71 72
        62 01 02 03 04 05 06 07 08 09 10 11 12 13 71
        63 01 02 03 04 05 06 07 08 09 10 11 71 72
        64 01 02 03 07 08 09 11 71 72 74
        65 01 02 03 04 71
        71 01 02 03 04 05 06 07 08 09 10 11 71 72 73 74
        72 01 02 03 04 05 06 07 08 09 10 11 12 71
        73 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 22 24 26 71 72 73
        74 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 71 72
        75 01 02 03 04 05 71
        76 01 02 03 04 05 06
        81 01 02 03 04 05 06 07 08 09 71 72
        82 01 02 03 04 05 06 07 08 71 72
        91 03 05 06 10 11 15 19 20 71
        92 02 03 06 07 08 11 12
        93 01 02 03 04
        94 01 02 03 04 05 06 07 08
        95 01 02 03 04 05 06 07 08
        96 01 02 03 04 05 71
        """

    /// 17 districts: dotted code and name.
    static let districtsOfPurwakarta = """
        32.14.01 Purwakarta
        32.14.02 Campaka
        32.14.03 Jatiluhur
        32.14.04 Plered
        32.14.05 Sukatani
        32.14.06 Darangdan
        32.14.07 Maniis
        32.14.08 Tegalwaru
        32.14.09 Wanayasa
        32.14.10 Pasawahan
        32.14.11 Bojong
        32.14.12 Babakancikao
        32.14.13 Bungursari
        32.14.14 Cibatu
        32.14.15 Sukasari
        32.14.16 Pondoksalam
        32.14.17 Kiarapedes
        """
}
