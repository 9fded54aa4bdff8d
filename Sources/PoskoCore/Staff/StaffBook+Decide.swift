extension StaffBook {
    /// What `command` comes to at `now`.
    ///
    /// - Throws: the first reason in order of precedence why it is refused.
    package func decide(
        _ command: StaffCommand,
        at now: Timestamp
    ) throws(Rejection) -> [StaffFact] {
        switch command {
        case .addAccount(let id, let name, let grants, let enrolment):
            guard accounts[id] == nil else { throw Rejection(.accountExists, ["staff": id]) }
            guard accounts.count < StaffLimits.accountsMax else {
                throw Rejection(.staffFull, ["limit": StaffLimits.accountsMax])
            }
            return [.accountAdded(id, name: name, grants), .codeMade(id, enrolment)]
        case .setGrants(let id, let grants):
            let account = try active(id)
            if account.isAdmin, !grants.contains(where: { $0.role == .admin }) {
                try requireAnotherAdmin(than: id)
            }
            return [.grantsSet(id, grants)]
        case .makeCode(let id, let enrolment):
            _ = try active(id)
            return [.codeMade(id, enrolment)]
        case .resetAccount(let id, let enrolment):
            _ = try active(id)
            return [.accountReset(id), .codeMade(id, enrolment)]
        case .revokeAccount(let id):
            if try active(id).isAdmin { try requireAnotherAdmin(than: id) }
            return [.accountRevoked(id)]
        case .revokeDevice(let id):
            guard let device = devices[id], !device.isRevoked else {
                throw Rejection(.deviceNotFound, ["device": id])
            }
            return [.deviceRevoked(id)]
        case .enrol(let code, let device, let key, let label, let token):
            return try decideEnrol(code, device, key, label: label, token, at: now)
        case .signIn(let id, let device, let token, let pinMatches):
            return try decideSignIn(id, device, token, pinMatches: pinMatches, at: now)
        case .endSession(let token):
            guard sessions[token] != nil else { throw Rejection(.sessionOver) }
            return [.sessionEnded(token)]
        case .setPIN(let id, let verifier):
            _ = try active(id)
            return [.pinSet(id, verifier)]
        }
    }

    private func active(_ id: StaffID) throws(Rejection) -> Account {
        guard let account = accounts[id], !account.isRevoked else {
            throw Rejection(.accountNotFound, ["staff": id])
        }
        return account
    }

    /// A server without an admin could let nobody in any more.
    private func requireAnotherAdmin(than id: StaffID) throws(Rejection) {
        guard activeAdmins.contains(where: { $0.id != id }) else {
            throw Rejection(.lastAdmin, ["staff": id])
        }
    }

    private func decideEnrol(
        _ code: CodeHash,
        _ device: DeviceID,
        _ key: DeviceKey,
        label: String,
        _ token: TokenHash,
        at now: Timestamp
    ) throws(Rejection) -> [StaffFact] {
        // Used, expired and never made look the same from outside.
        guard let account = account(enrolledBy: code, at: now), let enrolment = account.enrolment
        else { throw Rejection(.codeInvalid) }
        try requireFresh(token)
        var facts: [StaffFact] = [.codeUsed(account.id)]
        if let known = devices[device] {
            guard !known.isRevoked else { throw Rejection(.deviceRevoked, ["device": device]) }
        } else {
            guard devices.count < StaffLimits.devicesMax else {
                throw Rejection(.staffFull, ["limit": StaffLimits.devicesMax])
            }
            facts.append(.deviceEnrolled(device, key, label: label))
        }
        let expires = now.advanced(bySeconds: enrolment.sessionSeconds)
        facts.append(.sessionBegun(token, account.id, device, expires: expires))
        return facts
    }

    private func decideSignIn(
        _ id: StaffID,
        _ device: DeviceID,
        _ token: TokenHash,
        pinMatches: Bool,
        at now: Timestamp
    ) throws(Rejection) -> [StaffFact] {
        guard let known = devices[device], !known.isRevoked else {
            throw Rejection(.deviceRevoked, ["device": device])
        }
        // No such account and no PIN look the same from outside.
        guard let account = accounts[id], !account.isRevoked, account.pin != nil else {
            throw Rejection(.signInRefused, ["staff": id])
        }
        if let until = account.pinLockedUntil, now < until {
            let minutes = (until.seconds(since: now) + 59) / 60
            throw Rejection(.pinLocked, ["staff": id, "minutes": minutes])
        }
        guard pinMatches else {
            let failures = account.pinFailures + 1
            var facts: [StaffFact] = [.pinFailed(id, device, failures: failures)]
            if failures >= StaffLimits.pinFailuresMax {
                let until = now.advanced(bySeconds: StaffLimits.pinLockSeconds)
                facts.append(.pinLocked(id, until: until))
            }
            return facts
        }
        try requireFresh(token)
        let expires = now.advanced(bySeconds: StaffLimits.sessionSecondsDefault)
        return [.sessionBegun(token, id, device, expires: expires)]
    }

    private func requireFresh(_ token: TokenHash) throws(Rejection) {
        guard sessions[token] == nil else { throw Rejection(.tokenKnown) }
    }
}
