internal import PoskoWords

@testable import PoskoPaper

/// Slips of a made-up day, with names as long as they come.
enum SampleSlips {
    static let time = PaperTime(date: "2025-11-21", hour: 8, minute: 5)

    static func head(reprints: Int = 0) -> PaperHead {
        PaperHead(
            eventName: "Posko Tanjungsari",
            village: "Desa Tanjungsari, Kec. Pondoksalam",
            printedAt: time,
            reprints: reprints
        )
    }

    static func queue(
        _ language: Language,
        lane: QueueSlip.Lane = .general,
        number: String = "A017",
        peopleBefore: Int? = 12,
        reprints: Int = 0,
        eventCode: String = "tanjungsari-2025-11-21"
    ) -> QueueSlip {
        QueueSlip(
            head: head(reprints: reprints),
            date: "2025-11-21",
            number: number,
            lane: lane,
            desk: CommonWords.desk.text("2", "Tekanan Darah", in: language),
            peopleBefore: peopleBefore,
            eventCode: eventCode
        )
    }

    static let person = PaperPerson(
        name: "Siti Aminah binti Haji Oding Suryadiningrat",
        nik: "3214********0001",
        age: 52,
        sex: .female,
        hamlet: "Cikondang RT 03/02"
    )

    static func values(_ language: Language) -> [PaperValue] {
        PaperValue.values(
            of: [
                .init("sbp", "186"), .init("dbp", "112"), .init("pulse", "88"),
                .init("temp", "36.8"), .init("height", "151.5"), .init("weight", "68.2"),
                .init("sbp", "182"), .init("dbp", "110"), .init("glu_random", "214"),
                .init("waist", ""),
            ],
            bmi: "29.7",
            in: language
        )
    }

    static func findings(_ language: Language) -> [PaperFinding] {
        let isIndonesian = language == .indonesian
        return [
            PaperFinding(
                level: .orange,
                label: isIndonesian
                    ? "tekanan darah 180/110 atau lebih" : "blood pressure of 180/110 or more",
                source: "PNPK Hipertensi Dewasa 2021"
            ),
            PaperFinding(
                level: .yellow,
                label: isIndonesian
                    ? "gula darah tinggi, perlu pemeriksaan lanjutan"
                    : "high blood glucose, needs further examination",
                source: "PERKENI 2021",
                followUpDays: 7
            ),
        ]
    }

    static func result(
        _ language: Language,
        level: PaperLevel? = .orange,
        reprints: Int = 0
    ) -> ResultSlip {
        ResultSlip(
            head: head(reprints: reprints),
            date: "2025-11-21",
            number: "A017",
            person: person,
            values: values(language),
            findings: findings(language),
            level: level,
            ruleSet: "screening-id-2025.1/pgs-2014"
        )
    }

    static func referral(
        _ language: Language,
        level: PaperLevel = .orange,
        reprints: Int = 0
    ) -> ReferralLetter {
        ReferralLetter(
            head: head(reprints: reprints),
            number: "A017",
            facility: "Puskesmas Pondoksalam",
            person: person,
            values: values(language),
            findings: findings(language),
            level: level,
            decision: .referred,
            note: "Keluhan sakit kepala sejak kemarin, belum minum obat.",
            clinician: "dr. Rina Wulandari",
            decidedAt: PaperTime(date: "2025-11-21", hour: 10, minute: 40),
            ruleSet: "screening-id-2025.1/pgs-2014"
        )
    }

    static func receipt(
        _ language: Language,
        proxy: CardReceipt.Proxy? = .init(
            name: "Asep Suryana",
            relation: "anak kandung",
            nik: "3214********0003"
        ),
        reprints: Int = 0
    ) -> CardReceipt {
        CardReceipt(
            head: head(reprints: reprints),
            cardNumber: 128,
            serial: "BPU-000128",
            kpj: "25012345678",
            programmes: [.workAccident, .death],
            funding: .villageCSR,
            owner: person,
            proxy: proxy,
            number: "K012",
            handedOverBy: "Dewi Lestari",
            handedOverAt: PaperTime(date: "2025-11-21", hour: 11, minute: 20)
        )
    }

    /// Every style that is sent, for another reader of ESC/POS to be held against.
    static let styles = Slip([
        .text("kiri", .plain),
        .text("tengah", .centred),
        .text("kanan", .init(.right)),
        .text("tebal", .bold),
        .text("terbalik", .init(isInverse: true)),
        .text("2x1", .init(width: 2)),
        .text("1x2", .init(height: 2)),
        .text("A017", .init(.centre, width: 8, height: 8)),
        .text("3x4", .init(.right, width: 3, height: 4, isBold: true)),
        .text("36,8 °C; 24,4 kg/m²; José", .plain),
        .feed(3),
        .qr("tanjungsari-2025-11-21/A017"),
        .cut,
    ])

    /// Texts that want to be commands, in every element that takes one.
    static let hostile: Slip = {
        let evil = "Asep\u{1B}@\u{1D}V\u{0}\r\n\u{10}\u{14}\u{1}\u{202E}李 Łukasz\u{1C}&\u{9B}2J"
        return Slip([
            .text(evil, .plain), .text(evil, .init(width: 3, height: 3, isInverse: true)),
            .text(evil, .init(width: 8, height: 8, shrinks: true)), .item(mark: evil, evil, .bold),
            .field(evil, evil), .value(evil, evil), .cut,
        ])
    }()

    /// All slips by name.
    static func all(_ language: Language) -> [(name: String, slip: Slip)] {
        let priority = queue(
            language,
            lane: .priority([.elderly, .disability]),
            number: "P003",
            peopleBefore: 0,
            reprints: 2
        )
        return [
            ("queue", queue(language).slip(in: language)),
            ("queue-priority-reprint", priority.slip(in: language)),
            ("queue-card", queue(language, lane: .cardOnly, number: "K012").slip(in: language)),
            (
                "queue-long-code",
                queue(language, eventCode: "pondoksalam-tanjungsari-2025-11-21").slip(in: language)
            ),
            ("result", result(language).slip(in: language)),
            ("result-green", result(language, level: .green).slip(in: language)),
            ("referral-orange", referral(language).slip(in: language)),
            ("referral-red", referral(language, level: .red, reprints: 1).slip(in: language)),
            ("receipt-proxy", receipt(language).slip(in: language)),
            ("receipt-owner", receipt(language, proxy: nil, reprints: 1).slip(in: language)),
            ("styles", styles),
            ("hostile", hostile),
        ]
    }
}
