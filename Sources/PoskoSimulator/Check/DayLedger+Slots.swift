import PoskoCore

extension DayLedger {
    var slotsTaken: Int { registered.count { $0.holdsSlot } }

    /// Whether a free slot is there that this registration may have.
    func mayHaveSlot(_ index: Int) -> Bool {
        guard slotsTaken < settings.slots else { return false }
        guard registered[index].walkIn, !isLifted else { return true }
        let walkIns = registered.count { $0.holdsSlot && $0.walkIn }
        return walkIns < settings.slots - settings.preregisteredSlots
    }

    func requireNoIdleSlot() throws(Violation) {
        guard !waitlist.isEmpty else { return }
        // What holds for one of a door holds for all of it.
        for isWalkIn in [false, true] {
            guard let first = waitlist.first(where: { registered[$0].walkIn == isWalkIn }),
                mayHaveSlot(first)
            else { continue }
            throw Violation(.idleSlot, "a slot is free and registration \(first + 1) waits")
        }
    }

    mutating func takeRegistration(_ fact: Fact) throws(Violation) {
        switch fact {
        case .registrationAdded(let beginning): try add(beginning)
        case .slotTaken(let number): try takeSlot(try index(number))
        case .waitlisted(let number, let position):
            let index = try index(number)
            guard !registered[index].holdsSlot, !waitlist.contains(index),
                position == waitlist.count + 1
            else { throw Violation(.slots, "registration \(number) waits at \(position)") }
            waitlist.append(index)
        case .promoted(let number):
            let index = try index(number)
            guard let first = waitlist.first(where: mayHaveSlot), first == index else {
                throw Violation(.slots, "registration \(number) is promoted out of turn")
            }
            waitlist.removeAll { $0 == index }
            try takeSlot(index)
        case .slotFreed(let number):
            let index = try index(number)
            guard registered[index].holdsSlot else {
                throw Violation(.slots, "registration \(number) gives up a slot it has not")
            }
            registered[index].holdsSlot = false
        case .registrationCancelled(let number, _), .registrationReleased(let number):
            let index = try index(number)
            guard registered[index].isActive, registered[index].ticket == nil,
                !registered[index].holdsSlot
            else { throw Violation(.slots, "registration \(number) ends and still holds") }
            registered[index].isActive = false
            waitlist.removeAll { $0 == index }
            if let nik = registered[index].nik, active[nik] == index { active[nik] = nil }
        case .waitlistLeft(let number):
            let index = try index(number)
            guard waitlist.contains(index) else {
                throw Violation(.slots, "registration \(number) leaves a waitlist it is not on")
            }
            waitlist.removeAll { $0 == index }
        default: break
        }
    }

    private mutating func add(_ beginning: NewRegistration) throws(Violation) {
        guard phase != .closed else { throw Violation(.phase, "registered after closing") }
        guard beginning.number.value == registered.count + 1 else {
            throw Violation(
                .numbers,
                "registration \(beginning.number) after \(registered.count)"
            )
        }
        if let nik = beginning.person.nik {
            if let other = active[nik] {
                throw Violation(
                    .registeredOnce,
                    "registrations \(other + 1) and \(beginning.number) are one person"
                )
            }
            active[nik] = registered.count
        } else {
            localNumbers += 1
            guard beginning.localNumber == localNumbers else {
                throw Violation(.numbers, "local number after \(localNumbers - 1)")
            }
        }
        registered.append(
            Registered(
                person: beginning.personNumber,
                nik: beginning.person.nik,
                walkIn: beginning.door == .walkIn,
                purpose: beginning.purpose
            )
        )
    }

    /// Nobody knows them any more, so they may come as somebody new.
    mutating func forget(_ erasure: Erasure) {
        guard !erasure.recordKept else { return }
        let numbers = [erasure.person] + erasure.also
        for index in registered.indices where numbers.contains(registered[index].person) {
            if let nik = registered[index].nik, active[nik] == index { active[nik] = nil }
        }
    }

    private mutating func takeSlot(_ index: Int) throws(Violation) {
        guard !registered[index].holdsSlot else {
            throw Violation(.slots, "registration \(index + 1) takes a second slot")
        }
        guard mayHaveSlot(index) else {
            throw Violation(
                .slots,
                "registration \(index + 1) takes one more than \(slotsTaken) of \(settings.slots)"
            )
        }
        registered[index].holdsSlot = true
    }

    private func index(_ number: RegistrationNumber) throws(Violation) -> Int {
        guard registered.indices.contains(number.value - 1) else {
            throw Violation(.numbers, "there is no registration \(number)")
        }
        return number.value - 1
    }
}
