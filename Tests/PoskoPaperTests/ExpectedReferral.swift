/// Referral letters as they are shown, by language and width of the paper.
enum ExpectedReferral {
    static let indonesian58 = """
        ┌────────────────────────────────┐
        │ ▐ C E T A K   U L A N G   1 ▌  │
        │                                │
        │                                │
        │       Posko Tanjungsari        │
        │     Desa Tanjungsari, Kec.     │
        │          Pondoksalam           │
        │                                │
        │   S U R A T   R U J U K A N    │
        │                                │
        │                                │
        │  ▐ R U J U K   S E G E R A ▌   │
        │                                │
        │                                │
        │Kepada Yth.                     │
        │Puskesmas Pondoksalam           │
        │                                │
        │Mohon pemeriksaan dan penanganan│
        │lebih lanjut untuk:             │
        │Nama       : Siti Aminah binti  │
        │             Haji Oding         │
        │             Suryadiningrat     │
        │NIK        : 3214********0001   │
        │Umur       : 52 tahun, perempuan│
        │Dusun      : Cikondang RT 03/02 │
        │No. antrean: A017               │
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
        │Tingkat  : MERAH                │
        │Keputusan: dirujuk              │
        │Waktu    : 21-11-2025, 10.40    │
        │Catatan                         │
        │Keluhan sakit kepala sejak      │
        │kemarin, belum minum obat.      │
        │                                │
        │Surat ini berdasarkan hasil     │
        │penapisan, bukan pemeriksaan    │
        │lengkap.                        │
        │Aturan penilaian:               │
        │screening-id-2025.1/pgs-2014    │
        │                                │
        │ Tanda tangan tenaga kesehatan: │
        │                                │
        │                                │
        │                                │
        │                                │
        │      (dr. Rina Wulandari)      │
        │                                │
        │   Dicetak 21-11-2025, 08.05    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let indonesian80 = """
        ┌────────────────────────────────────────────────┐
        │         ▐ C E T A K   U L A N G   1 ▌          │
        │                                                │
        │                                                │
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                                                │
        │           S U R A T   R U J U K A N            │
        │                                                │
        │                                                │
        │          ▐ R U J U K   S E G E R A ▌           │
        │                                                │
        │                                                │
        │Kepada Yth.                                     │
        │Puskesmas Pondoksalam                           │
        │                                                │
        │Mohon pemeriksaan dan penanganan lebih lanjut   │
        │untuk:                                          │
        │Nama       : Siti Aminah binti Haji Oding       │
        │             Suryadiningrat                     │
        │NIK        : 3214********0001                   │
        │Umur       : 52 tahun, perempuan                │
        │Dusun      : Cikondang RT 03/02                 │
        │No. antrean: A017                               │
        │------------------------------------------------│
        │Temuan                                          │
        │[ORANYE] tekanan darah 180/110 atau lebih       │
        │  Sumber: PNPK Hipertensi Dewasa 2021           │
        │[KUNING] gula darah tinggi, perlu pemeriksaan   │
        │lanjutan                                        │
        │  Sumber: PERKENI 2021                          │
        │  Pemeriksaan lanjutan dalam 7 hari.            │
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
        │Tingkat  : MERAH                                │
        │Keputusan: dirujuk                              │
        │Waktu    : 21-11-2025, 10.40                    │
        │Catatan                                         │
        │Keluhan sakit kepala sejak kemarin, belum minum │
        │obat.                                           │
        │                                                │
        │Surat ini berdasarkan hasil penapisan, bukan    │
        │pemeriksaan lengkap.                            │
        │Aturan penilaian: screening-id-2025.1/pgs-2014  │
        │                                                │
        │         Tanda tangan tenaga kesehatan:         │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │              (dr. Rina Wulandari)              │
        │                                                │
        │           Dicetak 21-11-2025, 08.05            │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────────────────────┘
        """

    static let english58 = """
        ┌────────────────────────────────┐
        │     ▐ R E P R I N T   1 ▌      │
        │                                │
        │                                │
        │       Posko Tanjungsari        │
        │     Desa Tanjungsari, Kec.     │
        │          Pondoksalam           │
        │                                │
        │ R E F E R R A L   L E T T E R  │
        │                                │
        │                                │
        │        ▐REFER URGENTLY▌        │
        │                                │
        │                                │
        │To                              │
        │Puskesmas Pondoksalam           │
        │                                │
        │Please examine and treat        │
        │further:                        │
        │Name     : Siti Aminah binti    │
        │           Haji Oding           │
        │           Suryadiningrat       │
        │NIK      : 3214********0001     │
        │Age      : 52 years, female     │
        │Hamlet   : Cikondang RT 03/02   │
        │Queue no.: A017                 │
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
        │Level   : RED                   │
        │Decision: referred              │
        │Time    : 21 Nov 2025, 10:40    │
        │Note                            │
        │Keluhan sakit kepala sejak      │
        │kemarin, belum minum obat.      │
        │                                │
        │This letter rests on a          │
        │screening, not on a full        │
        │examination.                    │
        │Rule set:                       │
        │screening-id-2025.1/pgs-2014    │
        │                                │
        │  Signature of the clinician:   │
        │                                │
        │                                │
        │                                │
        │                                │
        │      (dr. Rina Wulandari)      │
        │                                │
        │   Printed 21 Nov 2025, 08:05   │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let english80 = """
        ┌────────────────────────────────────────────────┐
        │             ▐ R E P R I N T   1 ▌              │
        │                                                │
        │                                                │
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                                                │
        │         R E F E R R A L   L E T T E R          │
        │                                                │
        │                                                │
        │        ▐ R E F E R   U R G E N T L Y ▌         │
        │                                                │
        │                                                │
        │To                                              │
        │Puskesmas Pondoksalam                           │
        │                                                │
        │Please examine and treat further:               │
        │Name     : Siti Aminah binti Haji Oding         │
        │           Suryadiningrat                       │
        │NIK      : 3214********0001                     │
        │Age      : 52 years, female                     │
        │Hamlet   : Cikondang RT 03/02                   │
        │Queue no.: A017                                 │
        │------------------------------------------------│
        │Findings                                        │
        │[ORANGE] blood pressure of 180/110 or more      │
        │  Source: PNPK Hipertensi Dewasa 2021           │
        │[YELLOW] high blood glucose, needs further      │
        │examination                                     │
        │  Source: PERKENI 2021                          │
        │  Further examination within 7 days.            │
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
        │Level   : RED                                   │
        │Decision: referred                              │
        │Time    : 21 Nov 2025, 10:40                    │
        │Note                                            │
        │Keluhan sakit kepala sejak kemarin, belum minum │
        │obat.                                           │
        │                                                │
        │This letter rests on a screening, not on a full │
        │examination.                                    │
        │Rule set: screening-id-2025.1/pgs-2014          │
        │                                                │
        │          Signature of the clinician:           │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │              (dr. Rina Wulandari)              │
        │                                                │
        │           Printed 21 Nov 2025, 08:05           │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────────────────────┘
        """
}
