extension StaffBook {
    /// Makes a fact true. Facts come from `decide` or from the journal; one about somebody unknown
    /// changes nothing.
    package mutating func apply(_ fact: StaffFact, _ stamp: Stamp) {
        switch fact {
        case .accountAdded(let id, let name, let grants):
            accounts[id] = Account(id: id, name: name, grants: grants)
        case .grantsSet(let id, let grants): accounts[id]?.grants = grants
        case .codeMade(let id, let enrolment): accounts[id]?.enrolment = enrolment
        case .codeUsed(let id): accounts[id]?.enrolment = nil
        case .accountReset(let id):
            accounts[id]?.pin = nil
            accounts[id]?.pinFailures = 0
            accounts[id]?.pinLockedUntil = nil
            endSessions { $0.staff == id }
        case .accountRevoked(let id):
            accounts[id]?.isRevoked = true
            accounts[id]?.enrolment = nil
            endSessions { $0.staff == id }
        case .deviceEnrolled(let id, let key, let label):
            devices[id] = Device(id: id, key: key, label: label, enrolled: stamp)
        case .deviceRevoked(let id):
            devices[id]?.isRevoked = true
            endSessions { $0.device == id }
        case .sessionBegun(let token, let staff, let device, let expires):
            // Those that are over are forgotten here, so that they do not gather.
            endSessions { $0.expires <= stamp.time }
            accounts[staff]?.pinFailures = 0
            accounts[staff]?.pinLockedUntil = nil
            sessions[token] = Session(
                staff: staff,
                device: device,
                began: stamp.time,
                expires: expires
            )
        case .sessionEnded(let token): sessions[token] = nil
        case .pinSet(let id, let verifier): accounts[id]?.pin = verifier
        case .pinFailed(let id, _, let failures): accounts[id]?.pinFailures = failures
        case .pinLocked(let id, let until):
            accounts[id]?.pinFailures = 0
            accounts[id]?.pinLockedUntil = until
        }
    }

    private mutating func endSessions(_ isOver: (Session) -> Bool) {
        for (token, session) in sessions where isOver(session) { sessions[token] = nil }
    }
}
