import PoskoContract
import PoskoCore

extension Posko_Journal_V1_Assessment {
    init(_ assessment: Assessment) {
        self.init()
        ruleSet = assessment.ruleSet.version
        bmiProfile = assessment.ruleSet.bmiProfile.rawValue
        level = UInt32(assessment.level.rawValue)
        findings = assessment.findings.map(Posko_Journal_V1_Finding.init)
        secondBloodPressureAsked = assessment.secondBloodPressureAsked
        if let index = assessment.bmi { bmiThousandths = Int64(index.thousandths) }
        assessedByStaff = assessment.assessedByStaff
        hasData_p = assessment.hasData
        if let pressure = assessment.bloodPressure {
            bloodPressure = Posko_Journal_V1_BloodPressure(pressure)
        }
        if let score = assessment.news2 { news2 = Posko_Journal_V1_Score(score) }
    }
}

extension Assessment {
    init(_ message: Posko_Journal_V1_Assessment) throws(StoredProblem) {
        self.init(
            restoring: try Stored.rules(message.ruleSet, message.bmiProfile),
            findings: try message.findings.map { finding throws(StoredProblem) in
                try Finding(finding)
            },
            secondBloodPressureAsked: message.secondBloodPressureAsked,
            bloodPressure: message.hasBloodPressure ? BloodPressure(message.bloodPressure) : nil,
            bmi: message.hasBmiThousandths
                ? Decimal(thousandths: Int(message.bmiThousandths)) : nil,
            news2: message.hasNews2 ? NEWS2(message.news2) : nil,
            assessedByStaff: message.assessedByStaff,
            hasData: message.hasData_p
        )
        guard UInt32(level.rawValue) == message.level else {
            throw StoredProblem("assessment.level", "is not the level of its first finding")
        }
    }
}

extension Posko_Journal_V1_Finding {
    init(_ finding: Finding) {
        self.init()
        rule = finding.rule
        band = finding.band
        level = UInt32(finding.level.rawValue)
        source = finding.source
        if let note = finding.note { self.note = note }
    }
}

extension Finding {
    init(_ message: Posko_Journal_V1_Finding) throws(StoredProblem) {
        self.init(
            rule: message.rule,
            band: message.band,
            level: try Stored.level(message.level, "finding.level"),
            source: message.source,
            note: message.hasNote ? message.note : nil
        )
    }
}

extension Posko_Journal_V1_BloodPressure {
    init(_ pressure: BloodPressure) {
        self.init()
        if let systolic = pressure.systolic {
            systolicThousandths = Int64(systolic.thousandths)
        }
        if let diastolic = pressure.diastolic {
            diastolicThousandths = Int64(diastolic.thousandths)
        }
        readings = UInt32(pressure.readingCount)
    }
}

extension BloodPressure {
    init(_ message: Posko_Journal_V1_BloodPressure) {
        self.init(
            restoring: message.hasSystolicThousandths
                ? Decimal(thousandths: Int(message.systolicThousandths)) : nil,
            diastolic: message.hasDiastolicThousandths
                ? Decimal(thousandths: Int(message.diastolicThousandths)) : nil,
            readingCount: Int(message.readings)
        )
    }
}

extension Posko_Journal_V1_Score {
    init(_ score: NEWS2) {
        self.init()
        if let total = score.total { self.total = UInt32(total) }
        partial = score.isPartial
        singleThree = score.hasSingleThree
    }
}

extension NEWS2 {
    init(_ message: Posko_Journal_V1_Score) {
        self.init(
            restoring: message.hasTotal ? Int(message.total) : nil,
            isPartial: message.partial,
            hasSingleThree: message.singleThree
        )
    }
}
