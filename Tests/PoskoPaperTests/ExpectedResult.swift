/// Result slips as they are shown, by language and width of the paper.
enum ExpectedResult {
    static let indonesian58 = """
        ┌────────────────────────────────┐
        │       Posko Tanjungsari        │
        │     Desa Tanjungsari, Kec.     │
        │          Pondoksalam           │
        │        21 November 2025        │
        │                                │
        │       HASIL PEMERIKSAAN        │
        │                                │
        │                                │
        │Nama       : Siti Aminah binti  │
        │             Haji Oding         │
        │             Suryadiningrat     │
        │NIK        : 3214********0001   │
        │Umur       : 52 tahun, perempuan│
        │Dusun      : Cikondang RT 03/02 │
        │No. antrean: A017               │
        │--------------------------------│
        │Pengukuran                      │
        │Tekanan darah (1)   186/112 mmHg│
        │Tekanan darah (2)   182/110 mmHg│
        │Nadi                   88 /menit│
        │Suhu tubuh               36,8 °C│
        │Tinggi badan            151,5 cm│
        │Berat badan              68,2 kg│
        │IMT                   29,7 kg/m²│
        │Lingkar perut tidak dapat diukur│
        │Gula darah sewaktu     214 mg/dL│
        │--------------------------------│
        │Temuan                          │
        │[ORANYE] tekanan darah 180/110  │
        │atau lebih                      │
        │  Sumber: PNPK Hipertensi Dewasa│
        │  2021                          │
        │[KUNING] gula darah tinggi,     │
        │perlu pemeriksaan lanjutan      │
        │  Sumber: PERKENI 2021          │
        │  Pemeriksaan lanjutan dalam 7  │
        │  hari.                         │
        │--------------------------------│
        │        Tingkat tindakan        │
        │        ▐ O R A N Y E ▌         │
        │                                │
        │                                │
        │Anda perlu diperiksa dokter hari│
        │           ini juga.            │
        │--------------------------------│
        │Aturan penilaian:               │
        │screening-id-2025.1/pgs-2014    │
        │Ini hasil penapisan, bukan      │
        │pemeriksaan lengkap. Bawalah    │
        │lembar ini bila Anda berobat.   │
        │                                │
        │   Dicetak 21-11-2025, 08.05    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let indonesian80 = """
        ┌────────────────────────────────────────────────┐
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                21 November 2025                │
        │                                                │
        │       H A S I L   P E M E R I K S A A N        │
        │                                                │
        │                                                │
        │Nama       : Siti Aminah binti Haji Oding       │
        │             Suryadiningrat                     │
        │NIK        : 3214********0001                   │
        │Umur       : 52 tahun, perempuan                │
        │Dusun      : Cikondang RT 03/02                 │
        │No. antrean: A017                               │
        │------------------------------------------------│
        │Pengukuran                                      │
        │Tekanan darah (1)                   186/112 mmHg│
        │Tekanan darah (2)                   182/110 mmHg│
        │Nadi                                   88 /menit│
        │Suhu tubuh                               36,8 °C│
        │Tinggi badan                            151,5 cm│
        │Berat badan                              68,2 kg│
        │IMT                                   29,7 kg/m²│
        │Lingkar perut                 tidak dapat diukur│
        │Gula darah sewaktu                     214 mg/dL│
        │------------------------------------------------│
        │Temuan                                          │
        │[ORANYE] tekanan darah 180/110 atau lebih       │
        │  Sumber: PNPK Hipertensi Dewasa 2021           │
        │[KUNING] gula darah tinggi, perlu pemeriksaan   │
        │lanjutan                                        │
        │  Sumber: PERKENI 2021                          │
        │  Pemeriksaan lanjutan dalam 7 hari.            │
        │------------------------------------------------│
        │                Tingkat tindakan                │
        │                ▐ O R A N Y E ▌                 │
        │                                                │
        │                                                │
        │   Anda perlu diperiksa dokter hari ini juga.   │
        │------------------------------------------------│
        │Aturan penilaian: screening-id-2025.1/pgs-2014  │
        │Ini hasil penapisan, bukan pemeriksaan lengkap. │
        │Bawalah lembar ini bila Anda berobat.           │
        │                                                │
        │           Dicetak 21-11-2025, 08.05            │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────────────────────┘
        """

    static let english58 = """
        ┌────────────────────────────────┐
        │       Posko Tanjungsari        │
        │     Desa Tanjungsari, Kec.     │
        │          Pondoksalam           │
        │        21 November 2025        │
        │                                │
        │         R E S U L T S          │
        │                                │
        │                                │
        │Name     : Siti Aminah binti    │
        │           Haji Oding           │
        │           Suryadiningrat       │
        │NIK      : 3214********0001     │
        │Age      : 52 years, female     │
        │Hamlet   : Cikondang RT 03/02   │
        │Queue no.: A017                 │
        │--------------------------------│
        │Measured                        │
        │Blood pressure (1)  186/112 mmHg│
        │Blood pressure (2)  182/110 mmHg│
        │Pulse                    88 /min│
        │Temperature              36.8 °C│
        │Height                  151.5 cm│
        │Weight                   68.2 kg│
        │BMI                   29.7 kg/m²│
        │Waist             not measurable│
        │Random glucose         214 mg/dL│
        │--------------------------------│
        │Findings                        │
        │[ORANGE] blood pressure of      │
        │180/110 or more                 │
        │  Source: PNPK Hipertensi Dewasa│
        │  2021                          │
        │[YELLOW] high blood glucose,    │
        │needs further examination       │
        │  Source: PERKENI 2021          │
        │  Further examination within 7  │
        │  days.                         │
        │--------------------------------│
        │          Action level          │
        │        ▐ O R A N G E ▌         │
        │                                │
        │                                │
        │A doctor needs to see you today.│
        │--------------------------------│
        │Rule set:                       │
        │screening-id-2025.1/pgs-2014    │
        │This is a screening, not a full │
        │examination. Take this paper    │
        │along when you see a doctor.    │
        │                                │
        │   Printed 21 Nov 2025, 08:05   │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let english80 = """
        ┌────────────────────────────────────────────────┐
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                21 November 2025                │
        │                                                │
        │                 R E S U L T S                  │
        │                                                │
        │                                                │
        │Name     : Siti Aminah binti Haji Oding         │
        │           Suryadiningrat                       │
        │NIK      : 3214********0001                     │
        │Age      : 52 years, female                     │
        │Hamlet   : Cikondang RT 03/02                   │
        │Queue no.: A017                                 │
        │------------------------------------------------│
        │Measured                                        │
        │Blood pressure (1)                  186/112 mmHg│
        │Blood pressure (2)                  182/110 mmHg│
        │Pulse                                    88 /min│
        │Temperature                              36.8 °C│
        │Height                                  151.5 cm│
        │Weight                                   68.2 kg│
        │BMI                                   29.7 kg/m²│
        │Waist                             not measurable│
        │Random glucose                         214 mg/dL│
        │------------------------------------------------│
        │Findings                                        │
        │[ORANGE] blood pressure of 180/110 or more      │
        │  Source: PNPK Hipertensi Dewasa 2021           │
        │[YELLOW] high blood glucose, needs further      │
        │examination                                     │
        │  Source: PERKENI 2021                          │
        │  Further examination within 7 days.            │
        │------------------------------------------------│
        │                  Action level                  │
        │                ▐ O R A N G E ▌                 │
        │                                                │
        │                                                │
        │        A doctor needs to see you today.        │
        │------------------------------------------------│
        │Rule set: screening-id-2025.1/pgs-2014          │
        │This is a screening, not a full examination.    │
        │Take this paper along when you see a doctor.    │
        │                                                │
        │           Printed 21 Nov 2025, 08:05           │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────────────────────┘
        """
}
