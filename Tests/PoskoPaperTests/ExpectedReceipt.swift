/// Card receipts as they are shown, by language and width of the paper.
enum ExpectedReceipt {
    static let indonesian58 = """
        ┌────────────────────────────────┐
        │       Posko Tanjungsari        │
        │     Desa Tanjungsari, Kec.     │
        │          Pondoksalam           │
        │                                │
        │       TANDA TERIMA KARTU       │
        │                                │
        │                                │
        │      BPJS Ketenagakerjaan      │
        │--------------------------------│
        │No. kartu  : #128               │
        │No. seri   : BPU-000128         │
        │KPJ        : 25012345678        │
        │Program    : JKK (kecelakaan    │
        │             kerja), JKM        │
        │             (kematian)         │
        │Sumber dana: CSR desa           │
        │--------------------------------│
        │Pemilik                         │
        │Nama : Siti Aminah binti Haji   │
        │       Oding Suryadiningrat     │
        │NIK  : 3214********0001         │
        │Umur : 52 tahun, perempuan      │
        │Dusun: Cikondang RT 03/02       │
        │--------------------------------│
        │Wakil                           │
        │Nama    : Asep Suryana          │
        │NIK     : 3214********0003      │
        │Hubungan: anak kandung          │
        │--------------------------------│
        │Waktu      : 21-11-2025, 11.20  │
        │No. antrean: K012               │
        │                                │
        │Saya telah menerima kartu       │
        │tersebut di atas untuk          │
        │pemiliknya.                     │
        │                                │
        │  Tanda tangan atau cap jempol  │
        │           penerima:            │
        │                                │
        │                                │
        │                                │
        │                                │
        │                                │
        │                                │
        │         (Asep Suryana)         │
        │                                │
        │     Tanda tangan petugas:      │
        │                                │
        │                                │
        │                                │
        │         (Dewi Lestari)         │
        │                                │
        │   Dicetak 21-11-2025, 08.05    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let indonesian80 = """
        ┌────────────────────────────────────────────────┐
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                                                │
        │      T A N D A   T E R I M A   K A R T U       │
        │                                                │
        │                                                │
        │              BPJS Ketenagakerjaan              │
        │------------------------------------------------│
        │No. kartu  : #128                               │
        │No. seri   : BPU-000128                         │
        │KPJ        : 25012345678                        │
        │Program    : JKK (kecelakaan kerja), JKM        │
        │             (kematian)                         │
        │Sumber dana: CSR desa                           │
        │------------------------------------------------│
        │Pemilik                                         │
        │Nama : Siti Aminah binti Haji Oding             │
        │       Suryadiningrat                           │
        │NIK  : 3214********0001                         │
        │Umur : 52 tahun, perempuan                      │
        │Dusun: Cikondang RT 03/02                       │
        │------------------------------------------------│
        │Wakil                                           │
        │Nama    : Asep Suryana                          │
        │NIK     : 3214********0003                      │
        │Hubungan: anak kandung                          │
        │------------------------------------------------│
        │Waktu      : 21-11-2025, 11.20                  │
        │No. antrean: K012                               │
        │                                                │
        │Saya telah menerima kartu tersebut di atas untuk│
        │pemiliknya.                                     │
        │                                                │
        │     Tanda tangan atau cap jempol penerima:     │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                 (Asep Suryana)                 │
        │                                                │
        │             Tanda tangan petugas:              │
        │                                                │
        │                                                │
        │                                                │
        │                 (Dewi Lestari)                 │
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
        │                                │
        │    C A R D   R E C E I P T     │
        │                                │
        │                                │
        │      BPJS Ketenagakerjaan      │
        │--------------------------------│
        │Card no. : #128                 │
        │Serial   : BPU-000128           │
        │KPJ      : 25012345678          │
        │Programme: JKK (work accident), │
        │           JKM (death)          │
        │Funding  : village CSR          │
        │--------------------------------│
        │Owner                           │
        │Name  : Siti Aminah binti Haji  │
        │        Oding Suryadiningrat    │
        │NIK   : 3214********0001        │
        │Age   : 52 years, female        │
        │Hamlet: Cikondang RT 03/02      │
        │--------------------------------│
        │Proxy                           │
        │Name    : Asep Suryana          │
        │NIK     : 3214********0003      │
        │Relation: anak kandung          │
        │--------------------------------│
        │Time     : 21 Nov 2025, 11:20   │
        │Queue no.: K012                 │
        │                                │
        │I have received the card named  │
        │above for its owner.            │
        │                                │
        │ Signature or thumbprint of the │
        │           receiver:            │
        │                                │
        │                                │
        │                                │
        │                                │
        │                                │
        │                                │
        │         (Asep Suryana)         │
        │                                │
        │      Signature of staff:       │
        │                                │
        │                                │
        │                                │
        │         (Dewi Lestari)         │
        │                                │
        │   Printed 21 Nov 2025, 08:05   │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────┘
        """

    static let english80 = """
        ┌────────────────────────────────────────────────┐
        │               Posko Tanjungsari                │
        │       Desa Tanjungsari, Kec. Pondoksalam       │
        │                                                │
        │            C A R D   R E C E I P T             │
        │                                                │
        │                                                │
        │              BPJS Ketenagakerjaan              │
        │------------------------------------------------│
        │Card no. : #128                                 │
        │Serial   : BPU-000128                           │
        │KPJ      : 25012345678                          │
        │Programme: JKK (work accident), JKM (death)     │
        │Funding  : village CSR                          │
        │------------------------------------------------│
        │Owner                                           │
        │Name  : Siti Aminah binti Haji Oding            │
        │        Suryadiningrat                          │
        │NIK   : 3214********0001                        │
        │Age   : 52 years, female                        │
        │Hamlet: Cikondang RT 03/02                      │
        │------------------------------------------------│
        │Proxy                                           │
        │Name    : Asep Suryana                          │
        │NIK     : 3214********0003                      │
        │Relation: anak kandung                          │
        │------------------------------------------------│
        │Time     : 21 Nov 2025, 11:20                   │
        │Queue no.: K012                                 │
        │                                                │
        │I have received the card named above for its    │
        │owner.                                          │
        │                                                │
        │    Signature or thumbprint of the receiver:    │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                                                │
        │                 (Asep Suryana)                 │
        │                                                │
        │              Signature of staff:               │
        │                                                │
        │                                                │
        │                                                │
        │                 (Dewi Lestari)                 │
        │                                                │
        │           Printed 21 Nov 2025, 08:05           │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        └────────────────────────────────────────────────┘
        """
}
