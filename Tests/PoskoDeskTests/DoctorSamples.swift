internal import PoskoContract
internal import SwiftProtobuf

@testable import PoskoDesk

/// Records of made-up people, as a server would tell them.
enum DoctorSamples {
    /// 2025-11-21 09:12 in Jakarta, and minutes later.
    static func time(_ minutes: Int64 = 0) -> Google_Protobuf_Timestamp {
        .with { $0.seconds = 1_763_691_120 + minutes * 60 }
    }

    static func observation(_ key: String, _ value: String) -> Posko_V1_Observation {
        .with { ($0.measurement, $0.value) = (key, value) }
    }

    static func pressure(
        _ systolic: String,
        _ diastolic: String,
        at minutes: Int64,
        _ fill: (inout Posko_V1_RecordedPart) -> Void = { _ in }
    ) -> Posko_V1_RecordedPart {
        .with {
            $0.station = "vitals"
            $0.recordedBy = "ani"
            $0.recordedAt = time(minutes)
            $0.part.observations = [observation("sbp", systolic), observation("dbp", diastolic)]
            fill(&$0)
        }
    }

    static let grade3 = Posko_V1_Finding.with {
        $0.rule = "blood_pressure"
        $0.band = "at_least_180_110"
        $0.level = .orange
        $0.source = "PNPK Hipertensi 2021 (KMK HK.01.07/MENKES/4634/2021)"
        $0.labelID = "tekanan darah 180/110 atau lebih"
        $0.labelEn = "blood pressure of 180/110 or more"
    }

    static let obese = Posko_V1_Finding.with {
        $0.rule = "bmi"
        $0.band = "obese"
        $0.level = .yellow
        $0.source = "Pedoman Gizi Seimbang, Kemenkes 2014"
        $0.labelID = "obesitas"
        $0.labelEn = "obese"
    }

    static let bare = Posko_V1_Screening.with {
        $0.ticket = "A017"
        $0.person = Village.visit("A017").person
        $0.age = 28
    }

    /// Two raised blood pressures, so somebody has to decide.
    static let orange = with(bare) {
        $0.parts = [
            pressure("184", "112", at: 0) { part in
                part.part.observations += [
                    observation("pulse", "88"), observation("weight", "78.5"),
                    observation("height", "158"),
                ]
                part.part.symptoms = [.jointPain]
                part.part.note = "Belum makan"
            },
            pressure("182", "110", at: 8),
        ]
        $0.assessment.level = .orange
        $0.assessment.findings = [obese, grade3]
        $0.assessment.ruleSet = "screening-id-2025.1/pgs-2014"
        $0.assessment.bmi = "31.4"
        $0.level = .orange
        $0.openFinding = true
    }

    static let red = with(orange) {
        $0.assessment.findings.append(
            .with {
                $0.rule = "symptoms"
                $0.level = .red
                $0.source = "tingkat tindakan screening-id-2025.1"
                $0.labelID = "nyeri dada"
                $0.labelEn = "chest pain"
            }
        )
        $0.assessment.level = .red
        $0.level = .red
    }

    static let final = with(bare) {
        $0.parts = [pressure("128", "82", at: 0)]
        $0.assessment.level = .green
        $0.assessment.ruleSet = "screening-id-2025.1/pgs-2014"
        $0.level = .green
        $0.finalised = true
        $0.finalisedBy = "rina"
        $0.finalisedAt = time(20)
    }

    static func with(
        _ screening: Posko_V1_Screening,
        _ change: (inout Posko_V1_Screening) -> Void
    ) -> Posko_V1_Screening {
        var changed = screening
        change(&changed)
        return changed
    }

    /// A visit that has been measured everywhere.
    static let visit = visit(done: ["vitals", "lab"])

    static func visit(done: [String]) -> Posko_V1_Visit {
        var visit = Village.visit("A017")
        visit.stationsDone = done
        return visit
    }

    static func stage(
        _ screening: Posko_V1_Screening,
        _ visit: Posko_V1_Visit = visit
    ) -> DeskStage<CounterDesk<DoctorWork>> {
        var stage = empty()
        stage.callAndBegin(visit) { question in
            if case .screening = question { .screening(screening) } else { nil }
        }
        return stage
    }

    static func empty() -> DeskStage<CounterDesk<DoctorWork>> {
        var stage = DeskStage(CounterDesk(Village.context("doctor"), work: DoctorWork()))
        stage.feed(.lines(Village.lines("doctor", waiting: ["A017", "A018"], sequence: 90)))
        return stage
    }
}
