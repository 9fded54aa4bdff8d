import NIOCore

/// Runs tasks on the event loop that carries the connections.
///
/// A call then goes from its bytes to its decision and back without changing threads; on the
/// runtime's own pool it changes four times, and each change wakes a thread. What blocks or
/// computes for long must leave: the journal has threads of its own, imports and looks at the past
/// go to the pool. Figures: PoskoServer's page.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
