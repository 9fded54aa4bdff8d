import Foundation
import PoskoContract
import SwiftProtobuf

/// Commands with the fields that a test cares about; request ids are given with `with(requestID:)`
/// or left to a counter of the test.
enum Make {
    static let event = "desa-1"

    /// A NIK of a man born on 1985-03-12.
    static func nik(_ serial: Int) -> String {
        "321416120385" + String(repeating: "0", count: 4 - "\(serial)".count) + "\(serial)"
    }

    static let names = [
        "Asep Sunandar", "Budi Hartono", "Cecep Ruhiyat", "Dadang Kosasih", "Euis Komalasari",
        "Fajar Nugraha", "Gunawan Wijaya", "Hendra Setiawan", "Iwan Kurniawan", "Jajang Mulyana",
    ]

    static func name(_ serial: Int) -> String {
        let name = names[serial % names.count]
        return serial < names.count ? name : "\(name) \(["Satu", "Dua", "Tiga"][serial / 10 % 3])"
    }

    static func create(
        slots: UInt32 = 5,
        preregistered: UInt32 = 0,
        releaseAt: Google_Protobuf_Timestamp? = nil,
        event: String = event
    ) -> Command {
        .createEvent(
            .with {
                $0.event = event
                $0.requestID = "create"
                $0.settings = .with {
                    $0.name = "Posko Tanjungsari"
                    $0.villageCode = "32.14.16.2005"
                    $0.date = "2025-11-21"
                    $0.slots = slots
                    $0.preregisteredSlots = preregistered
                    if let releaseAt { $0.releaseAt = releaseAt }
                    $0.recallsBeforeMissed = 1
                    $0.workersTotal = 100
                    $0.workersCoveredBefore = 10
                }
            }
        )
    }

    static func open(reason: String = "") -> Command {
        .openEvent(request { $0.reason = reason })
    }

    static var close: Command {
        .closeEvent(
            request {
                $0.accepted = [
                    .with {
                        $0.kind = .cardsNotReconciled
                        $0.reason = "counted tomorrow"
                    }
                ]
            }
        )
    }
    static var release: Command { .releaseSlots(request { _ in }) }

    static func register(
        _ serial: Int,
        _ purpose: Posko_V1_Purpose = .check,
        consent: Posko_V1_Consent = .given
    ) -> Command {
        .addRegistration(
            request {
                $0.person = .with {
                    $0.nik = nik(serial)
                    $0.name = name(serial)
                }
                $0.purpose = purpose
                $0.consent = consent
            }
        )
    }

    static func registerRoster(_ number: UInt32, _ purpose: Posko_V1_Purpose) -> Command {
        .addRegistration(
            request {
                $0.rosterNumber = number
                $0.purpose = purpose
                $0.consent = .given
            }
        )
    }

    static func cancel(_ registration: UInt32) -> Command {
        .cancelRegistration(request { $0.registration = registration })
    }

    static func issue(_ registration: UInt32) -> Command {
        .issueTicket(request { $0.registration = registration })
    }

    static func reprint(_ ticket: String) -> Command {
        .reprintTicket(request { $0.ticket = ticket })
    }
}

extension Make {
    static func call(_ station: String, _ counter: UInt32 = 1) -> Command {
        .callNext(
            request {
                $0.station = station
                $0.counter = counter
            }
        )
    }

    static func recall(_ ticket: String) -> Command { .recall(request { $0.ticket = ticket }) }
    static func undo(_ ticket: String) -> Command { .undoCall(request { $0.ticket = ticket }) }
    static func begin(_ ticket: String) -> Command { .begin(request { $0.ticket = ticket }) }
    static func complete(_ ticket: String) -> Command { .complete(request { $0.ticket = ticket }) }
    static func miss(_ ticket: String) -> Command { .miss(request { $0.ticket = ticket }) }
    static func rejoin(_ ticket: String) -> Command { .rejoin(request { $0.ticket = ticket }) }
    static func leave(_ ticket: String) -> Command { .leave(request { $0.ticket = ticket }) }

    static func transfer(_ ticket: String, to station: String) -> Command {
        .transfer(
            request {
                $0.ticket = ticket
                $0.toStation = station
            }
        )
    }

    static func skip(_ ticket: String) -> Command {
        .skip(
            request {
                $0.ticket = ticket
                $0.reason = "no cuff"
            }
        )
    }

    static func pressure(
        _ systolic: Int,
        _ diastolic: Int,
        confirmed: Bool = true
    ) -> Posko_V1_ScreeningPart {
        .with {
            $0.observations = [("sbp", systolic), ("dbp", diastolic)].map { measurement, value in
                .with {
                    $0.measurement = measurement
                    $0.value = "\(value)"
                    $0.confirmed = confirmed
                }
            }
        }
    }

    static func record(_ ticket: String, _ systolic: Int, _ diastolic: Int) -> Command {
        .recordScreening(
            request {
                $0.ticket = ticket
                $0.station = "vitals"
                $0.part = pressure(systolic, diastolic)
            }
        )
    }

    static func finalise(_ ticket: String) -> Command {
        .finaliseScreening(request { $0.ticket = ticket })
    }

    static func amend(_ ticket: String, _ systolic: Int, _ diastolic: Int) -> Command {
        .amendScreening(
            request {
                $0.ticket = ticket
                $0.station = "vitals"
                $0.part = pressure(systolic, diastolic)
                $0.reason = "read the wrong line"
            }
        )
    }

    static func dispose(_ ticket: String) -> Command {
        .disposeFinding(
            request {
                $0.ticket = ticket
                $0.disposition = .with { $0.kind = .treatedHere }
            }
        )
    }
}

extension Make {
    static func assign(_ card: UInt32) -> Command {
        .assignCard(
            request {
                $0.card = card
                $0.holder = "meja 1"
            }
        )
    }

    static func handOver(
        _ ticket: String,
        card: UInt32 = 0,
        proxy: Posko_V1_Proxy? = nil,
        byName: String = ""
    ) -> Command {
        .handOverCard(
            request {
                $0.ticket = ticket
                $0.card = card
                $0.nameMatchReason = byName
                if let proxy { $0.proxy = proxy }
            }
        )
    }

    static func reverse(_ card: UInt32) -> Command {
        .reverseHandOver(
            request {
                $0.card = card
                $0.reason = "wrong person"
            }
        )
    }

    static func spoil(_ card: UInt32) -> Command {
        .spoilCard(
            request {
                $0.card = card
                $0.reason = "bent"
            }
        )
    }

    static func refuse(_ card: UInt32) -> Command { .refuseCard(request { $0.card = card }) }
    static func giveBack(_ card: UInt32) -> Command { .returnCard(request { $0.card = card }) }

    static func forward(_ card: UInt32, to village: String = "32.14.16.2001") -> Command {
        .forwardCard(
            request {
                $0.card = card
                $0.toVillageCode = village
            }
        )
    }

    static func withdraw(_ registration: UInt32) -> Command {
        .changeConsent(
            request {
                $0.registration = registration
                $0.purpose = .followUp
            }
        )
    }

    static func restrict(_ registration: UInt32) -> Command {
        .restrictPerson(
            request {
                $0.person.registration = registration
                $0.reason = "asked"
            }
        )
    }

    static func erase(_ registration: UInt32) -> Command {
        .erasePerson(
            request {
                $0.person.registration = registration
                $0.ground = .request
            }
        )
    }

    private static func request<Message: CommandFields>(_ fill: (inout Message) -> Void) -> Message
    {
        var message = Message()
        message.event = event
        message.requestID = "once"
        fill(&message)
        return message
    }
}
