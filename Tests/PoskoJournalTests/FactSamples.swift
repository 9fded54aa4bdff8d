import PoskoCore
import PoskoTestSupport
import Testing

/// One or more facts of every case: with and without what is optional, with every word of a closed
/// list.
enum FactSamples {
    static func all() throws -> [Fact] {
        try event() + registrations() + queue() + screenings() + cards() + people()
    }

    static func nik() throws -> NIK { try NIK.parse("3214161505700001") }
    static func village() throws -> VillageCode { try VillageCode.parse("32.14.16.2005") }
    static func station() throws -> StationCode { try #require(StationCode("vitals-2")) }
    static let ticket = Ticket(lane: .priority, number: 7)

    static func persons() throws -> [Person] {
        [
            Person(nil, name: "Siti Nurhaliza"),
            Person(
                nik: try nik(),
                name: "Asep \u{201C}Ujang\u{201D} Nur\u{65}\u{301}",
                birthDate: CivilDate(year: 1970, month: 5, day: 15),
                sex: .male,
                hamlet: "Cikaret",
                address: "",
                phone: "0812-3456"
            ),
            Person(nik: nil, name: "", sex: .female, address: "Jl. Raya 1\nRT 02"),
        ]
    }

    private static func event() throws -> [Fact] {
        let date = try #require(CivilDate(year: 2026, month: 11, day: 22))
        let plain = try EventSettings(
            name: "Cek Kesehatan",
            village: village(),
            date: date,
            timeZone: "Asia/Jakarta"
        )
        let rules = try #require(
            RuleSet(version: RuleSet.versions[0], bmiProfile: .kmk5092025)
        )
        let kinds = try StationKind.allCases.map { kind in
            Station(
                code: try #require(StationCode(kind.rawValue)),
                name: "\(kind)",
                kind: kind,
                counters: 3,
                conditional: kind == .doctor
            )
        }
        let full = try EventSettings(
            name: "Cek Kesehatan",
            village: village(),
            date: date,
            timeZone: "Asia/Jakarta",
            slots: 0,
            releaseAt: Timestamp(milliseconds: -1),
            stations: kinds,
            queuePolicy: QueuePolicy(priorityBurstMax: 20, overtakenMax: 0),
            recallsBeforeMissed: 0,
            ruleSet: rules,
            workersTotal: 0,
            workersCoveredBefore: 0
        )
        return try [
            .eventCreated(plain), .eventCreated(full),
            .eventOpened(reason: nil), .eventOpened(reason: "hujan"), .eventOpened(reason: ""),
            .eventClosed(.sample), .reservationLifted, .rosterRowsRead(rows: 1_000),
        ]
            + persons().map { .rosterListed(RosterNumber(1), Self.first($0)) }
            + persons().map { .rosterUpdated(RosterNumber(1_000_000), Self.first($0)) }
    }

    private static func first(_ person: Person) -> NumberedPerson {
        NumberedPerson(number: PersonNumber(1), person: person)
    }

    private static func people() throws -> [Fact] {
        let person = PersonNumber(2)
        let acts: [Approval.Act] = [.reopen, .amend(ticket), .reverse(CardNumber(203))]
        let reads = RecordRead.Kind.allCases.map { kind in
            RecordRead(
                kind: kind,
                what: .screening,
                people: kind == .find ? [] : [person],
                found: 1,
                byName: kind == .find,
                fullNIK: kind == .export,
                reason: kind == .export ? "diminta" : nil
            )
        }
        return acts.map {
            .approvalAsked(Number(1), $0, commandKey: .zero, reason: "salah ketik")
        } + [
            .approvalGiven(Number(1)), .approvalUsed(Number(1)),
            .personRestricted(person, lifted: false, reason: "diminta"),
            .personRestricted(person, lifted: true, reason: "diminta"),
        ]
            + ConsentPurpose.allCases.map { .consentChanged(Number(17), $0, given: false) }
            + reads.map { .recordRead($0) }
            + Erasure.Ground.allCases.map {
                // Nothing of the samples is sealed under the keys of the last.
                .personErased(
                    Erasure(
                        person: PersonNumber(50),
                        also: [PersonNumber(49), PersonNumber(48)],
                        recordKept: $0 == .request,
                        ground: $0
                    )
                )
            }
    }

    private static func registrations() throws -> [Fact] {
        let number = RegistrationNumber(17)
        var facts: [Fact] = [
            .slotTaken(number), .waitlisted(number, position: 3), .promoted(number),
            .slotFreed(number), .registrationCancelled(number, reason: nil),
            .registrationCancelled(number, reason: "sakit"), .registrationReleased(number),
            .waitlistLeft(number),
        ]
        for (index, person) in try persons().enumerated() {
            for consent in Consent.allCases {
                let beginning = NewRegistration(
                    number: number,
                    personNumber: PersonNumber(3),
                    person: person,
                    roster: index == 0 ? RosterNumber(4) : nil,
                    localNumber: index == 1 ? 3 : nil,
                    noNIKReason: index == 2 ? "hilang" : nil,
                    door: Door.allCases[index % 2],
                    purpose: Purpose.allCases[index],
                    consent: consent,
                    priorityReasons: index == 0 ? [] : PriorityReason.allCases,
                    hasPriority: index != 0,
                    asksForDoctor: index == 1,
                    advance: index == 2,
                    agreed: index == 0 ? [] : [.followUp, .sharing]
                )
                facts.append(.registrationAdded(beginning))
            }
        }
        return facts
    }

    private static func queue() throws -> [Fact] {
        let station = try station()
        let number = RegistrationNumber(17)
        return Lane.allCases.map { .visitFinished(Ticket(lane: $0, number: 999_999)) } + [
            .ticketIssued(ticket, number, station, peopleWaiting: 0),
            .ticketIssued(ticket, number, station, peopleWaiting: 41),
            .ticketReprinted(ticket, number, count: 2),
            .lineJoined(ticket, station, peopleWaiting: 5),
            .called(ticket, station, counter: 2),
            .recalled(ticket, station, counter: 2, calls: 3),
            .callUndone(ticket, station),
            .begun(ticket, station, counter: 50),
            .completed(ticket, station, asksForDoctor: true),
            .completed(ticket, station, asksForDoctor: false),
            .missed(ticket, station),
            .skipped(ticket, station, reason: "alat rusak"),
            .transferred(ticket, from: station, reason: nil),
            .transferred(ticket, from: station, reason: "antre panjang"),
            .visitFinished(ticket),
            .leftEvent(ticket, reason: nil),
            .leftEvent(ticket, reason: "pulang"),
        ]
    }

    private static func cards() throws -> [Fact] {
        let card = CardNumber(203)
        let nik = try nik()
        let bare = CardDetails(
            serial: nil,
            kpj: nil,
            nik: nik,
            name: "Asep",
            programmes: [],
            funding: .regency
        )
        let full = CardDetails(
            serial: "S-1",
            kpj: "12345678901",
            nik: nik,
            name: "Asep",
            programmes: Programme.allCases,
            funding: .villageCSR
        )
        let refused = Rejection.Reason.allCases.enumerated().map { index, reason in
            CardRowRefusal(
                index: index,
                rejection: Rejection(
                    reason,
                    details: index == 0 ? [] : [.init(key: "card", value: "203")]
                )
            )
        }
        func owned(_ details: CardDetails) -> OwnedCard {
            OwnedCard(
                owner: PersonNumber(4),
                details: details,
                claim: details.serial.map { .card($0) }
            )
        }
        return [
            .cardListed(card, owned(bare)), .cardListed(card, owned(full)),
            .cardIdentified(card, owned(full)),
            .cardsCounted(
                CardCount(counted: 9, missing: 1, surplus: 0, unknown: 2, duplicate: 0)
            ),
            .cardReceived(card, box: nil), .cardReceived(card, box: "K2"),
            .cardRowsRead(rows: 0, refused: [], matched: 0, suggested: 0),
            .cardRowsRead(rows: 90, refused: refused, matched: 12, suggested: 1),
            .cardAssigned(card, holder: "sari"),
            .cardHandedOver(card, ticket, .owner, nameMatchReason: nil),
            .cardHandedOver(
                card,
                ticket,
                .proxy(
                    Proxy(name: "Euis", relation: "istri", nik: nik, number: PersonNumber(5))
                ),
                nameMatchReason: "ejaan"
            ),
            .handOverReversed(card, reason: "salah orang"),
            .cardSpoiled(card, reason: "robek", wrongData: false),
            .cardSpoiled(card, reason: "salah nama", wrongData: true),
            .cardRefused(card, reason: nil), .cardRefused(card, reason: "tidak mau"),
            .cardReturned(card, reason: nil), .cardReturned(card, reason: "tidak hadir"),
            .cardForwarded(card, to: try village(), reason: nil),
            .cardForwarded(card, to: try village(), reason: "pindah"),
        ]
    }
}

extension Person {
    fileprivate init(_ nik: NIK?, name: String) { self.init(nik: nik, name: name) }
}
