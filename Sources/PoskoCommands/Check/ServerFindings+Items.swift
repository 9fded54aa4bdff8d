internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What is said of the findings.
extension ServerFindings {
    /// Beyond this, times on slips and screens are visibly wrong.
    static let clockTolerance_s = 5
    /// A session that ends sooner ends in the middle of work.
    static let sessionLeftMin_s: Int64 = 3600

    var items: [CheckItem] {
        [serverItem, certificateItem, loginItem, clockItem, versionItem, eventItem]
    }

    private var serverItem: CheckItem {
        switch probe {
        case .success(let probe):
            let milliseconds = max(1, Int(probe.roundTrip / .milliseconds(1)))
            return CheckItem(
                .server,
                .ok,
                CheckWords.answers.text(
                    "\(server)",
                    Language.current.number(milliseconds)
                )
            )
        case .failure where trust == .changed:
            return CheckItem(.server, .notChecked, CheckWords.notReached.text())
        case .failure(let failure) where !failure.reason.isEmpty:
            return CheckItem(.server, .failed, failure.message)
        case .failure:
            return CheckItem(
                .server,
                .failed,
                CheckWords.noAnswer.text("\(server)"),
                advice: CheckWords.unreachableAdvice.text()
            )
        }
    }

    private var certificateItem: CheckItem {
        switch trust {
        case .changed:
            return CheckItem(
                .certificate,
                .failed,
                CheckWords.changed.text(),
                advice: CheckWords.changedAdvice.text()
            )
        case .unknown(let found?):
            return CheckItem(
                .certificate,
                .warning,
                CheckWords.unknown.text(ServerTrust.grouped(found)),
                advice: CheckWords.unknownAdvice.text()
            )
        case .inTheClear, .known, .unknown(nil):
            guard isReached else {
                return CheckItem(.certificate, .notChecked, CheckWords.notReached.text())
            }
            guard case .known(let fingerprint) = trust else {
                return CheckItem(.certificate, .ok, CheckWords.inTheClear.text())
            }
            let beginning = ServerTrust.grouped(String(fingerprint.prefix(16)))
            return CheckItem(.certificate, .ok, CheckWords.known.text(beginning))
        }
    }

    private var loginItem: CheckItem {
        guard let staff else {
            return CheckItem(
                .login,
                .warning,
                CheckWords.nobody.text(),
                advice: CheckWords.nobodyAdvice.text()
            )
        }
        switch probe.map(\.caller) {
        case .failure:
            return CheckItem(.login, .notChecked, CheckWords.notReached.text())
        case .success(.failure(let failure)):
            return CheckItem(
                .login,
                .failed,
                failure.message,
                advice: CheckWords.loginAdvice.text(staff)
            )
        case .success(.success(let reply)):
            let expires = reply.session.expiresAt
            let time = EventTime()
            let until =
                Language.current.date(time.day(expires)) + " " + time.clock(expires).prefix(5)
            guard expires.seconds - reply.serverTime.seconds >= Self.sessionLeftMin_s else {
                return CheckItem(
                    .login,
                    .warning,
                    CheckWords.soonOver.text(staff, until),
                    advice: CheckWords.loginAdvice.text(staff)
                )
            }
            return CheckItem(.login, .ok, CheckWords.loggedIn.text(staff, until))
        }
    }

    private var clockItem: CheckItem {
        guard case .success(let probe) = probe else {
            return CheckItem(.clock, .notChecked, CheckWords.notReached.text())
        }
        guard let ahead = probe.clockAhead else {
            return CheckItem(.clock, .notChecked, CheckWords.afterLogin.text())
        }
        let seconds = Int((ahead / .seconds(1)).rounded())
        guard abs(seconds) > Self.clockTolerance_s else {
            let tolerance = String(Self.clockTolerance_s)
            return CheckItem(.clock, .ok, CheckWords.clocksAgree.text(tolerance))
        }
        let phrase = seconds > 0 ? CheckWords.clockBehind : CheckWords.clockAhead
        return CheckItem(
            .clock,
            .warning,
            phrase.text(Language.current.number(abs(seconds))),
            advice: CheckWords.clockAdvice.text()
        )
    }

    private var versionItem: CheckItem {
        let own = PoskoVersion.text(contract: ContractDescriptors.fingerprint)
        guard case .success(.success(let reply)) = probe.map(\.caller) else {
            return CheckItem(.version, .notChecked, CheckWords.ownVersion.text(own))
        }
        let other = reply.serverVersion
        guard other != own else {
            return CheckItem(.version, .ok, CheckWords.sameVersion.text(own))
        }
        return CheckItem(
            .version,
            .warning,
            other.isEmpty
                ? CheckWords.olderServer.text(own) : CheckWords.otherVersion.text(own, other),
            advice: CheckWords.versionAdvice.text()
        )
    }

    private var eventItem: CheckItem {
        switch event {
        case .notChosen:
            return CheckItem(
                .event,
                .warning,
                CheckWords.noEvent.text(),
                advice: CheckWords.noEventAdvice.text()
            )
        case .notRead:
            let phrase = isReached ? CheckWords.afterLogin : CheckWords.notReached
            return CheckItem(.event, .notChecked, phrase.text())
        case .refused(let code, let failure):
            return CheckItem(
                .event,
                .failed,
                CheckWords.eventUnread.text(code, failure.message),
                advice: CheckWords.noEventAdvice.text()
            )
        case .read(let event):
            return Self.item(of: event)
        }
    }

    private static func item(of event: Posko_V1_Event) -> CheckItem {
        let name = event.settings.name
        switch event.phase {
        case .open:
            return CheckItem(.event, .ok, CheckWords.eventOpen.text(name, event.code))
        case .draft:
            return CheckItem(
                .event,
                .warning,
                CheckWords.eventDraft.text(name, event.code),
                advice: CheckWords.eventDraftAdvice.text()
            )
        case .closed, .unspecified, .UNRECOGNIZED:
            return CheckItem(
                .event,
                .warning,
                CheckWords.eventClosed.text(name, event.code),
                advice: CheckWords.noEventAdvice.text()
            )
        }
    }

    private var isReached: Bool {
        if case .success = probe { true } else { false }
    }
}
