internal import Glibc
internal import Synchronization

/// Where the handler writes; -1 when nobody watches.
private let signalPipe = Atomic<Int32>(-1)

/// While it lives, signals that concern the terminal are bytes in a pipe, so that the one thread
/// that owns the terminal hears of them, and nobody else touches it.
///
/// The second signal of a kind that ends a process does end it, in case that thread hangs in a
/// terminal that takes no output. A signal that was ignored before stays ignored. ncurses leaves
/// signals alone that have a handler already.
struct SignalWatch: ~Copyable {
    static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    private static let others = [SIGWINCH, SIGCONT]

    private var before: [(signal: Int32, action: sigaction)] = []

    /// The signal that ends the process, if one stands among the bytes of the pipe.
    static func end(in bytes: [UInt8]) -> Int32? {
        bytes.lazy.map { Int32($0) }.first { ending.contains($0) }
    }

    /// - Parameter isFullScreen: it is drawn, and anew after a resize or a pause.
    /// - Precondition: no other watch lives.
    init(_ pipe: borrowing WakePipe, isFullScreen: Bool = true) {
        let isFirst = signalPipe.compareExchange(
            expected: -1,
            desired: pipe.writing,
            ordering: .sequentiallyConsistent
        ).exchanged
        precondition(isFirst, "a process has one terminal")
        for signal in Self.ending + (isFullScreen ? Self.others : []) {
            var action = sigaction()
            // Only what may be called in a handler, and `errno` is left as it was.
            action.__sigaction_handler.sa_handler = { signal in
                let problem = errno
                var byte = UInt8(truncatingIfNeeded: signal)
                write(signalPipe.load(ordering: .relaxed), &byte, 1)
                errno = problem
            }
            let ends = Self.ending.contains(signal)
            action.sa_flags = SA_RESTART | (ends ? Int32(bitPattern: UInt32(SA_RESETHAND)) : 0)
            install(action, for: signal)
        }
        guard isFullScreen else { return }
        // A desk that sleeps in the background is no use to anybody.
        var ignore = sigaction()
        ignore.__sigaction_handler.sa_handler = SIG_IGN
        install(ignore, for: SIGTSTP)
    }

    private mutating func install(_ action: sigaction, for signal: Int32) {
        var old = sigaction()
        sigaction(signal, nil, &old)
        let isIgnored = unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
        guard !isIgnored else { return }
        var action = action
        sigaction(signal, &action, nil)
        before.append((signal, old))
    }

    deinit {
        for (signal, action) in before {
            var action = action
            sigaction(signal, &action, nil)
        }
        signalPipe.store(-1, ordering: .sequentiallyConsistent)
    }
}
