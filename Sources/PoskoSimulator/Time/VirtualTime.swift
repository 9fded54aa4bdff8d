import Synchronization

/// The machine that a run lives on: one queue of jobs that one thread works off in order, and a
/// clock that stands still while there is a job and jumps to the next timer when there is none.
///
/// Every task of a run prefers this executor, so nothing of it runs on the global one: what happens
/// next depends on nothing but what happened before.
final class VirtualTime: TaskExecutor {
    fileprivate struct Timer {
        let due: Int64
        let id: UInt64

        static func < (left: Timer, right: Timer) -> Bool {
            (left.due, left.id) < (right.due, right.id)
        }
    }

    fileprivate struct State {
        var jobs: [UnownedJob] = []
        /// Jobs before this one are done.
        var firstJob = 0
        /// A binary heap, the next one first.
        var timers: [Timer] = []
        var sleepers: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var now: Int64 = 0
        var lastID: UInt64 = 0
    }

    private let state = Mutex(State())

    var now: VirtualDuration { VirtualDuration(microseconds: state.withLock(\.now)) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    /// Runs until there is neither a job nor a timer: everybody is done, or waits for what never
    /// comes.
    func drain() {
        while true {
            if let job = state.withLock({ $0.takeJob() }) {
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if let sleeper = state.withLock({ $0.takeSleeper() }) {
                sleeper.resume()
            } else {
                return
            }
        }
    }

    /// Returns after that long, cancelled or not.
    func sleep(_ duration: VirtualDuration) async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                state.lastID += 1
                state.wait(for: duration, as: state.lastID, continuation)
            }
        }
    }

    /// Returns after that long, or at once when the task is cancelled.
    func pause(_ duration: VirtualDuration) async {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume()
                } else {
                    state.withLock { $0.wait(for: duration, as: id, continuation) }
                }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: id) }?.resume()
        }
    }
}

extension VirtualTime.State {
    fileprivate mutating func takeJob() -> UnownedJob? {
        guard firstJob < jobs.count else {
            jobs.removeAll(keepingCapacity: true)
            firstJob = 0
            return nil
        }
        firstJob += 1
        return jobs[firstJob - 1]
    }

    fileprivate mutating func takeSleeper() -> CheckedContinuation<Void, Never>? {
        while let timer = takeTimer() {
            // Who was woken early by a cancellation is not there any more.
            guard let sleeper = sleepers.removeValue(forKey: timer.id) else { continue }
            now = max(now, timer.due)
            return sleeper
        }
        return nil
    }

    fileprivate mutating func wait(
        for duration: VirtualDuration,
        as id: UInt64,
        _ continuation: CheckedContinuation<Void, Never>
    ) {
        sleepers[id] = continuation
        timers.append(VirtualTime.Timer(due: now + max(0, duration.microseconds), id: id))
        var child = timers.count - 1
        while child > 0, timers[child] < timers[(child - 1) / 2] {
            timers.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func takeTimer() -> VirtualTime.Timer? {
        guard let first = timers.first else { return nil }
        let last = timers.removeLast()
        guard !timers.isEmpty else { return first }
        timers[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < timers.count && timers[child] < timers[least] {
                least = child
            }
            if least == parent { return first }
            timers.swapAt(parent, least)
            parent = least
        }
    }
}
