import PoskoContract
import PoskoCore

extension Assessment {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, ruleSet.version)
        writer.string(2, ruleSet.bmiProfile.rawValue)
        writer.uint32(3, level.rawValue)
        for finding in findings {
            writer.message(4) { finding.encode(to: &$0) }
        }
        writer.bool(5, secondBloodPressureAsked)
        writer.int64(6, ifPresent: bmi.map { Int64($0.thousandths) })
        writer.bool(7, assessedByStaff)
        writer.bool(8, hasData)
        if let bloodPressure { writer.message(9) { bloodPressure.encode(to: &$0) } }
        if let news2 { writer.message(10) { news2.encode(to: &$0) } }
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

    /// - Parameters:
    ///   - message: nil when it is forgotten; then the level is what is left.
    ///   - level: as it stands outside of the box.
    init(
        _ message: Posko_Journal_V1_Assessment?,
        level: UInt32,
        hasData: Bool
    ) throws(StoredProblem) {
        let outside = try Stored.level(level, "level")
        guard let message else {
            self = .forgotten(at: outside, hasData: hasData)
            return
        }
        try self.init(message)
        guard self.level == outside else {
            throw StoredProblem("level", "is not the one of the assessment")
        }
    }
}

extension Finding {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, rule)
        writer.string(2, band)
        writer.uint32(3, level.rawValue)
        writer.string(4, source)
        writer.string(5, ifPresent: note)
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

extension BloodPressure {
    func encode(to writer: inout JournalWriter) {
        writer.int64(1, ifPresent: systolic.map { Int64($0.thousandths) })
        writer.int64(2, ifPresent: diastolic.map { Int64($0.thousandths) })
        writer.uint32(3, readingCount)
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

extension NEWS2 {
    func encode(to writer: inout JournalWriter) {
        writer.uint32(1, ifPresent: total)
        writer.bool(2, isPartial)
        writer.bool(3, hasSingleThree)
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
