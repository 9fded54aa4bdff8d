import PoskoCore
import PoskoTestSupport

extension EntrySource {
    mutating func fact(_ kind: FactCase) throws -> Fact {
        switch kind {
        case .eventCreated: .eventCreated(try settings())
        case .eventOpened: .eventOpened(reason: maybe { $0.text() })
        case .eventClosed: .eventClosed(.sample)
        case .reservationLifted: .reservationLifted
        case .rosterListed: .rosterListed(Number(number()), try numberedPerson())
        case .rosterUpdated: .rosterUpdated(Number(number()), try numberedPerson())
        case .rosterRowsRead: .rosterRowsRead(rows: count())
        case .registrationAdded: .registrationAdded(try registration())
        case .slotTaken: .slotTaken(Number(number()))
        case .waitlisted: .waitlisted(Number(number()), position: count())
        case .promoted: .promoted(Number(number()))
        case .slotFreed: .slotFreed(Number(number()))
        case .registrationCancelled:
            .registrationCancelled(Number(number()), reason: maybe { $0.text() })
        case .registrationReleased: .registrationReleased(Number(number()))
        case .waitlistLeft: .waitlistLeft(Number(number()))
        case .partRecorded:
            .partRecorded(ticket(), try part(), assessment(), open: flag())
        case .screeningFinalised: .screeningFinalised(ticket(), assessment())
        case .screeningAmended:
            .screeningAmended(ticket(), try part(), reason: text(), assessment(), open: flag())
        case .findingDisposed:
            disposedFact()
        case .ticketIssued, .ticketReprinted, .lineJoined, .called, .recalled, .callUndone,
            .begun, .completed, .missed, .skipped, .transferred, .visitFinished, .leftEvent:
            try queueFact(kind)
        case .cardListed, .cardReceived, .cardRowsRead, .cardAssigned, .cardHandedOver,
            .handOverReversed, .cardSpoiled, .cardRefused, .cardReturned, .cardForwarded,
            .cardIdentified, .cardsCounted:
            try cardFact(kind)
        case .approvalAsked, .approvalGiven, .approvalUsed, .personErased, .personRestricted,
            .consentChanged, .recordRead:
            peopleFact(kind)
        }
    }

    /// The level is the clinician's, when one was set.
    private mutating func disposedFact() -> Fact {
        let disposition = disposition()
        let level = disposition.override?.level ?? pick(ActionLevel.allCases)
        return .findingDisposed(ticket(), disposition, level)
    }

    private mutating func queueFact(_ kind: FactCase) throws -> Fact {
        let ticket = ticket()
        let station = try station()
        return switch kind {
        case .ticketIssued:
            .ticketIssued(ticket, Number(number()), station, peopleWaiting: count())
        case .ticketReprinted: .ticketReprinted(ticket, Number(number()), count: count())
        case .lineJoined: .lineJoined(ticket, station, peopleWaiting: count())
        case .called: .called(ticket, station, counter: count())
        case .recalled: .recalled(ticket, station, counter: count(), calls: count())
        case .callUndone: .callUndone(ticket, station)
        case .begun: .begun(ticket, station, counter: count())
        case .completed: .completed(ticket, station, asksForDoctor: flag())
        case .missed: .missed(ticket, station)
        case .skipped: .skipped(ticket, station, reason: text())
        case .transferred: .transferred(ticket, from: station, reason: maybe { $0.text() })
        case .visitFinished: .visitFinished(ticket)
        default: .leftEvent(ticket, reason: maybe { $0.text() })
        }
    }

    private mutating func cardFact(_ kind: FactCase) throws -> Fact {
        let card = CardNumber(number())
        return switch kind {
        case .cardListed: .cardListed(card, try ownedCard())
        case .cardIdentified: .cardIdentified(card, try ownedCard())
        case .cardReceived: .cardReceived(card, box: maybe { $0.text() })
        case .cardRowsRead:
            .cardRowsRead(
                rows: count(),
                refused: several { CardRowRefusal(index: $0.count(), rejection: $0.rejection()) },
                matched: count(),
                suggested: count()
            )
        case .cardAssigned: .cardAssigned(card, holder: text())
        case .cardHandedOver:
            .cardHandedOver(
                card,
                ticket(),
                try maybe { source in
                    .proxy(
                        Proxy(
                            name: source.text(),
                            relation: source.text(),
                            nik: try source.nik(),
                            number: source.personNumber()
                        )
                    )
                } ?? .owner,
                nameMatchReason: maybe { $0.text() }
            )
        case .handOverReversed: .handOverReversed(card, reason: text())
        case .cardSpoiled: .cardSpoiled(card, reason: text(), wrongData: flag())
        case .cardRefused: .cardRefused(card, reason: maybe { $0.text() })
        case .cardReturned: .cardReturned(card, reason: maybe { $0.text() })
        case .cardsCounted:
            .cardsCounted(
                CardCount(
                    counted: count(),
                    missing: count(),
                    surplus: count(),
                    unknown: count(),
                    duplicate: count()
                )
            )
        default:
            .cardForwarded(
                card,
                to: pick(Region.villagesOfPurwakarta),
                reason: maybe { $0.text() }
            )
        }
    }
}

// MARK: - What facts hold

extension EntrySource {
    private mutating func settings() throws -> EventSettings {
        let slots = pick([0, 1, 127, 128, Limits.slotsMax])
        let station = Station(
            code: try station(),
            name: text(),
            kind: pick(StationKind.allCases.filter { $0 != .registration }),
            counters: pick(1..<Limits.countersMax + 1),
            conditional: flag()
        )
        return try EventSettings(
            name: text(),
            village: pick(Region.villagesOfPurwakarta),
            date: date(),
            timeZone: text(),
            slots: slots,
            preregisteredSlots: pick([0, slots]),
            releaseAt: maybe { Timestamp(milliseconds: $0.signed()) },
            stations: [station],
            queuePolicy: QueuePolicy(priorityBurstMax: pick(1..<21), overtakenMax: pick(0..<101)),
            recallsBeforeMissed: pick(0..<11),
            ruleSet: rules(),
            workersTotal: maybe { $0.pick([0, 1, Limits.workersMax]) },
            workersCoveredBefore: maybe { _ in 0 }
        )
    }

    private mutating func rules() -> RuleSet {
        let version = pick(RuleSet.versions)
        return RuleSet(version: version, bmiProfile: pick(BMIProfile.allCases)) ?? .screening2025
    }

    private mutating func person() throws -> Person {
        Person(
            nik: try maybe { try $0.nik() },
            name: text(),
            birthDate: try maybe { try $0.date() },
            sex: maybe { $0.pick(Sex.allCases) },
            hamlet: maybe { $0.text() },
            address: maybe { $0.text() },
            phone: maybe { $0.text() }
        )
    }

    /// One of those who have keys in tests.
    mutating func personNumber() -> PersonNumber { PersonNumber(pick(1..<51)) }

    private mutating func numberedPerson() throws -> NumberedPerson {
        NumberedPerson(number: personNumber(), person: try person())
    }

    private mutating func ownedCard() throws -> OwnedCard {
        OwnedCard(
            owner: personNumber(),
            details: try details(),
            claim: maybe { .card($0.text()) }
        )
    }

    private mutating func peopleFact(_ kind: FactCase) -> Fact {
        switch kind {
        case .approvalAsked:
            .approvalAsked(
                Number(number()),
                pick([.reopen, .amend(ticket()), .reverse(CardNumber(number()))]),
                commandKey: .zero,
                reason: text()
            )
        case .approvalGiven: .approvalGiven(Number(number()))
        case .approvalUsed: .approvalUsed(Number(number()))
        case .personErased:
            // Of the highest numbers: what is sealed under their keys elsewhere is not read again.
            .personErased(
                Erasure(
                    person: PersonNumber(51),
                    also: several { PersonNumber(52 + $0.pick(0..<5)) },
                    recordKept: flag(),
                    ground: pick(Erasure.Ground.allCases)
                )
            )
        case .personRestricted:
            .personRestricted(personNumber(), lifted: flag(), reason: text())
        case .consentChanged:
            .consentChanged(Number(number()), pick(ConsentPurpose.allCases), given: flag())
        default: .recordRead(read())
        }
    }

    private mutating func read() -> RecordRead {
        let people = several { $0.personNumber() }
        return RecordRead(
            kind: pick(RecordRead.Kind.allCases),
            what: pick(RecordRead.What.allCases),
            people: people,
            found: count(),
            byName: flag(),
            fullNIK: flag(),
            reason: people.isEmpty ? nil : maybe { $0.text() }
        )
    }

    private mutating func registration() throws -> NewRegistration {
        NewRegistration(
            number: Number(number()),
            personNumber: personNumber(),
            person: try person(),
            roster: maybe { Number($0.number()) },
            localNumber: maybe { $0.number() },
            noNIKReason: maybe { $0.text() },
            door: pick(Door.allCases),
            purpose: pick(Purpose.allCases),
            consent: pick(Consent.allCases),
            priorityReasons: several { $0.pick(PriorityReason.allCases) },
            hasPriority: flag(),
            asksForDoctor: flag(),
            advance: flag(),
            agreed: flag() ? [] : [.followUp, .sharing]
        )
    }

    private mutating func part() throws -> RecordedPart {
        RecordedPart(
            part: ScreeningPart(
                accepted: several { source in
                    Observation(
                        accepted: source.pick(Measurement.allCases),
                        reading: source.reading(),
                        confirmed: source.flag()
                    )
                },
                symptoms: Set(several { $0.pick(Symptom.allCases) }),
                consciousness: maybe { $0.pick(Consciousness.allCases) },
                fastingHours: maybe { $0.count() },
                withGlasses: maybe { $0.flag() }
            ),
            station: try station(),
            note: maybe { $0.text() },
            withdrawnSymptoms: Set(several { $0.pick(Symptom.allCases) })
        )
    }

    private mutating func decimal() -> Decimal { Decimal(thousandths: Int(signed())) }

    private mutating func reading() -> Reading {
        switch pick(0..<5) {
        case 0: .value(decimal())
        case 1: .low
        case 2: .high
        case 3: .code(text())
        default: .notMeasurable(reason: text())
        }
    }

    private mutating func assessment() -> Assessment {
        Assessment(
            restoring: rules(),
            findings: several { source in
                Finding(
                    rule: source.text(),
                    band: source.text(),
                    level: source.pick(ActionLevel.allCases),
                    source: source.text(),
                    note: source.maybe { $0.text() }
                )
            },
            secondBloodPressureAsked: flag(),
            bloodPressure: maybe { source in
                BloodPressure(
                    restoring: source.maybe { $0.decimal() },
                    diastolic: source.maybe { $0.decimal() },
                    readingCount: source.count()
                )
            },
            bmi: maybe { $0.decimal() },
            news2: maybe { source in
                NEWS2(
                    restoring: source.maybe { $0.count() },
                    isPartial: source.flag(),
                    hasSingleThree: source.flag()
                )
            },
            assessedByStaff: flag(),
            hasData: flag()
        )
    }

    private mutating func disposition() -> Disposition {
        let kind: Disposition.Kind =
            switch pick(0..<3) {
            case 0: .treatedHere
            case 1: .referred(facility: text())
            default: .declined
            }
        return Disposition(
            kind: kind,
            note: maybe { $0.text() },
            override: maybe {
                LevelOverride(level: $0.pick(ActionLevel.allCases), reason: $0.text())
            }
        )
    }

    private mutating func details() throws -> CardDetails {
        CardDetails(
            serial: maybe { $0.text() },
            kpj: maybe { $0.text() },
            nik: try nik(),
            name: text(),
            programmes: several { $0.pick(Programme.allCases) },
            funding: pick(FundingSource.allCases)
        )
    }
}
