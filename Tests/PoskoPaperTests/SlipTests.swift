internal import PoskoWords
internal import Testing

@testable import PoskoPaper

@Suite("Slips")
struct SlipTests {
    /// The four papers of one kind: 58 and 80 mm in Indonesian, then in English.
    private static func papers(_ slip: (Language) -> Slip) -> [String] {
        Language.allCases.flatMap { language in
            PaperWidth.allCases.map { SlipPreview($0).text(of: slip(language)) }
        }
    }

    private static func words(_ slip: Slip, width: PaperWidth = .mm80) -> String {
        SlipPreview(width).plainText(of: slip)
    }

    @Test("queue slips on both papers in both languages")
    func queue() {
        let papers = Self.papers { language in
            SampleSlips.queue(
                language,
                lane: .priority([.elderly, .disability]),
                number: "P003",
                peopleBefore: 0,
                reprints: 2
            ).slip(in: language)
        }
        #expect(papers[0] == ExpectedQueue.indonesian58)
        #expect(papers[1] == ExpectedQueue.indonesian80)
        #expect(papers[2] == ExpectedQueue.english58)
        #expect(papers[3] == ExpectedQueue.english80)
    }

    @Test("result slips on both papers in both languages")
    func result() {
        let papers = Self.papers { SampleSlips.result($0).slip(in: $0) }
        #expect(papers[0] == ExpectedResult.indonesian58)
        #expect(papers[1] == ExpectedResult.indonesian80)
        #expect(papers[2] == ExpectedResult.english58)
        #expect(papers[3] == ExpectedResult.english80)
    }

    @Test("referral letters on both papers in both languages")
    func referral() {
        let papers = Self.papers {
            SampleSlips.referral($0, level: .red, reprints: 1).slip(in: $0)
        }
        #expect(papers[0] == ExpectedReferral.indonesian58)
        #expect(papers[1] == ExpectedReferral.indonesian80)
        #expect(papers[2] == ExpectedReferral.english58)
        #expect(papers[3] == ExpectedReferral.english80)
    }

    @Test("card receipts on both papers in both languages")
    func receipt() {
        let papers = Self.papers { SampleSlips.receipt($0).slip(in: $0) }
        #expect(papers[0] == ExpectedReceipt.indonesian58)
        #expect(papers[1] == ExpectedReceipt.indonesian80)
        #expect(papers[2] == ExpectedReceipt.english58)
        #expect(papers[3] == ExpectedReceipt.english80)
    }

    @Test("what is printed again says so, and only that", arguments: Language.allCases)
    func reprints(language: Language) {
        let mark = PaperWords.reprint.text("3", in: language)
        func slips(_ reprints: Int) -> [Slip] {
            [
                SampleSlips.queue(language, reprints: reprints).slip(in: language),
                SampleSlips.result(language, reprints: reprints).slip(in: language),
                SampleSlips.referral(language, reprints: reprints).slip(in: language),
                SampleSlips.receipt(language, reprints: reprints).slip(in: language),
            ]
        }
        for (first, again) in zip(slips(0), slips(3)) {
            #expect(Self.words(again).hasPrefix(" \(mark) \n"))
            #expect(!Self.words(first).contains(PaperWords.reprint.text("0", in: language)))
            #expect(again.elements.suffix(first.elements.count) == first.elements[...])
        }
    }

    @Test("lanes and the people before", arguments: Language.allCases)
    func lanes(language: Language) {
        func text(_ lane: QueueSlip.Lane, _ people: Int?) -> String {
            Self.words(
                SampleSlips.queue(language, lane: lane, peopleBefore: people).slip(in: language)
            )
        }
        let isIndonesian = language == .indonesian
        #expect(
            text(.general, 1).contains(isIndonesian ? "1 orang sebelum Anda" : "1 person before")
        )
        #expect(text(.general, 12).contains(isIndonesian ? "12 orang sebelum" : "12 people before"))
        #expect(text(.general, 0).contains(PaperWords.nobodyBefore.text(in: language)))
        #expect(!text(.general, nil).contains(isIndonesian ? "sebelum Anda" : "before you"))
        #expect(text(.cardOnly, 1).contains(PaperWords.laneCardOnly.text(in: language)))
        #expect(text(.priority([]), 1).contains(PaperWords.lanePriority.text(in: language) + "\n"))
        for reason in QueueSlip.PriorityReason.allCases {
            let words = isIndonesian ? "Antrean prioritas: " : "Priority queue: "
            #expect(text(.priority([reason]), 1).contains(words))
        }
    }

    @Test("only what is urgent says so", arguments: Language.allCases)
    func urgency(language: Language) {
        for level in PaperLevel.allCases {
            let letter = Self.words(
                SampleSlips.referral(language, level: level).slip(in: language)
            )
            let now = letter.contains(PaperWords.referNow.text(in: language))
            let today = letter.contains(PaperWords.referToday.text(in: language))
            #expect(now == (level == .red) && today == (level == .orange))
            let result = Self.words(SampleSlips.result(language, level: level).slip(in: language))
                .replacing("\n", with: " ")
            #expect(result.contains(level.word.text(in: language)))
            for other in PaperLevel.allCases {
                let advice = other.advice.text(in: language)
                #expect(result.contains(advice) == (other == level))
            }
        }
    }

    @Test("no paper speaks of a diagnosis; results say that they are a screening's")
    func screening() {
        for language in Language.allCases {
            for (name, slip) in SampleSlips.all(language) {
                let text = Self.words(slip).lowercased()
                #expect(!text.contains("diagno"), "\(name)")
                let isClinical = name.hasPrefix("result") || name.hasPrefix("referral")
                #expect((text.contains("penapisan") || text.contains("screening,")) == isClinical)
                #expect(text.contains("screening-id-2025.1/pgs-2014") == isClinical)
            }
        }
    }

    @Test("what is not known is left out, or can be written by hand")
    func unknown() {
        let letter = ReferralLetter(
            head: SampleSlips.head(),
            number: "A001",
            facility: "",
            person: PaperPerson(name: "Odah"),
            values: [],
            findings: [],
            level: .yellow,
            decision: .declined,
            clinician: "",
            decidedAt: SampleSlips.time,
            ruleSet: ""
        )
        let text = Self.words(letter.slip(in: .indonesian))
        #expect(text.contains("Kepada Yth.\n........................\n"))
        #expect(text.contains("\n(........................)\n"))
        #expect(text.contains("Nama       : Odah\nNo. antrean: A001\n"))
        #expect(text.contains("Tidak ada temuan."))
        #expect(text.contains("menolak rujukan"))
        for absent in ["NIK", "Umur", "Dusun", "Pengukuran", "Catatan", "Aturan"] {
            #expect(!text.contains(absent))
        }
    }

    @Test("age and sex, one or both")
    func ages() {
        func text(_ age: Int?, _ sex: PaperPerson.Sex?) -> String {
            let person = PaperPerson(name: "Odah", age: age, sex: sex)
            return Self.words(Slip(person.fields(in: .indonesian)))
        }
        #expect(text(7, .male) == "Nama: Odah\nUmur: 7 tahun, laki-laki")
        #expect(text(7, nil) == "Nama: Odah\nUmur: 7 tahun")
        #expect(text(nil, .female) == "Nama         : Odah\nJenis kelamin: perempuan")
        #expect(text(nil, nil) == "Nama: Odah")
    }

    @Test("nobody's name is a command", arguments: PaperWidth.allCases)
    func hostileNames(width: PaperWidth) {
        func jobs(_ name: String) -> [[UInt8]] {
            let head = PaperHead(eventName: name, village: name, printedAt: SampleSlips.time)
            let person = PaperPerson(name: name, nik: name, age: 40, sex: .male, hamlet: name)
            let queue = QueueSlip(
                head: head,
                date: name,
                number: name,
                lane: .general,
                desk: name,
                peopleBefore: 3,
                eventCode: "e"
            )
            let receipt = CardReceipt(
                head: head,
                cardNumber: 1,
                serial: name,
                kpj: name,
                programmes: [.death],
                funding: .regency,
                owner: person,
                proxy: .init(name: name, relation: name, nik: name),
                number: name,
                handedOverBy: name,
                handedOverAt: SampleSlips.time
            )
            let encoder = ESCPOSEncoder(width, qr: .native)
            // The code holds what it was given, by its length and not by its bytes.
            var queueSlip = queue.slip(in: .indonesian)
            queueSlip.elements.removeAll { $0 == .qr(queue.code) }
            return [encoder.bytes(of: queueSlip), encoder.bytes(of: receipt.slip(in: .english))]
        }
        #expect(jobs("As\u{1B}ep\n\u{1D}V\u{0}\u{1B}@") == jobs("Asep V@"))
    }
}
