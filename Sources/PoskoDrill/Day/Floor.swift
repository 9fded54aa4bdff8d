internal import Synchronization

/// What the desks of a drill call out to each other: who is to be seen to, where a line has grown.
///
/// A desk that finds nothing to do waits until its station's bell rings. When every desk waits and
/// no bell has rung since they looked, nothing can happen any more: the day is over.
final class Floor: Sendable {
    /// Work of the registration desks.
    enum Errand: Hashable, Sendable {
        /// A place in the plan.
        case arrival(Int)
        /// A registration got a slot from the waitlist.
        case promoted(UInt32)
        /// A missed person is back.
        case back(String)
        case cancellation(Int)
        case releaseSlots
    }

    private struct Waiter {
        let station: String
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var errands: [Errand]
        var urgent: [Errand] = []
        var rings: [String: Int] = [:]
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 0
        var isOver = false
        var places: [UInt32: Int] = [:]
        /// The latest registration of a place in the plan.
        var registrations: [Int: UInt32] = [:]
        var tickets: [UInt32: String] = [:]
        /// Got a slot before the desk knew that they wait for one.
        var promotedEarly: Set<UInt32> = []
        var fatesMet: Set<Int> = []
    }

    private let state: Mutex<State>
    private let desks: Int

    /// - Parameter desks: how many work until the day is over.
    init(desks: Int, errands: [Errand]) {
        self.desks = desks
        state = Mutex(State(errands: errands))
    }
}

// MARK: - Who is who

extension Floor {
    /// Remembers whose registration it is; what was waiting for that goes on.
    func enter(_ registration: UInt32, place: Int) {
        let wasEarly = state.withLock { state in
            state.places[registration] = place
            state.registrations[place] = registration
            return state.promotedEarly.remove(registration) != nil
        }
        if wasEarly { call(.promoted(registration)) }
    }

    func issued(_ ticket: String, to registration: UInt32) {
        state.withLock { $0.tickets[registration] = ticket }
    }

    func place(of registration: UInt32) -> Int? {
        state.withLock { $0.places[registration] }
    }

    func registration(of place: Int) -> UInt32? {
        state.withLock { $0.registrations[place] }
    }

    func ticket(of registration: UInt32) -> String? {
        state.withLock { $0.tickets[registration] }
    }

    /// True the first time only: nobody meets their fate twice.
    func meetsFate(_ place: Int) -> Bool {
        state.withLock { $0.fatesMet.insert(place).inserted }
    }
}

// MARK: - Errands and bells

extension Floor {
    /// Something for the registration desks, before the next arrival.
    func call(_ errand: Errand) {
        state.withLock { $0.urgent.append(errand) }
        ring(DayStation.registration.rawValue)
    }

    /// Somebody of the waitlist got a slot; zero for nobody.
    func promoted(_ registration: UInt32) {
        guard registration > 0 else { return }
        let isKnown = state.withLock { state in
            guard state.places[registration] == nil else { return true }
            state.promotedEarly.insert(registration)
            return false
        }
        if isKnown { call(.promoted(registration)) }
    }

    func nextErrand() -> Errand? {
        state.withLock { state in
            if !state.urgent.isEmpty { return state.urgent.removeFirst() }
            return state.errands.popLast()
        }
    }

    /// What `wait` compares with; to be taken before looking for work.
    func rings(at station: String) -> Int {
        state.withLock { $0.rings[station, default: 0] }
    }

    /// Somebody may have joined the station's line.
    func ring(_ station: String) {
        let woken = state.withLock { state -> [Waiter] in
            state.rings[station, default: 0] += 1
            let woken = state.waiters.filter { $0.value.station == station }
            for key in woken.keys { state.waiters[key] = nil }
            return Array(woken.values)
        }
        for waiter in woken { waiter.continuation.resume(returning: true) }
    }

    /// Waits until there may be work at the station.
    ///
    /// - Parameter rings: as they were before the desk looked in vain.
    /// - Returns: false when the day is over.
    func wait(at station: String, after rings: Int) async throws -> Bool {
        let key = state.withLock { state in
            defer { state.nextWaiter += 1 }
            return state.nextWaiter
        }
        let goesOn = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                register(Waiter(station: station, continuation: continuation), key, rings)
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: key) }
            waiter?.continuation.resume(returning: false)
        }
        try Task.checkCancellation()
        return goesOn
    }

    private func register(_ waiter: Waiter, _ key: Int, _ rings: Int) {
        let answered = state.withLock { state -> ([Waiter], goOn: Bool)? in
            guard !state.isOver, !Task.isCancelled else { return ([waiter], false) }
            guard state.rings[waiter.station, default: 0] == rings else { return ([waiter], true) }
            state.waiters[key] = waiter
            guard state.waiters.count == desks else { return nil }
            state.isOver = true
            defer { state.waiters = [:] }
            return (Array(state.waiters.values), false)
        }
        guard let (waiters, goesOn) = answered else { return }
        for waiter in waiters { waiter.continuation.resume(returning: goesOn) }
    }
}
