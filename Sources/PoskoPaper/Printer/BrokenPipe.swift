#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The signal that ends a process that writes where nobody reads any more.
enum BrokenPipe {
    /// Runs `body` with the signal held back on this thread, and takes away what `body` raised:
    /// the failed write tells it all. What is set for the process stays as it is.
    static func held<Failure: Error>(
        _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        defer {
            var pending = sigset_t()
            sigpending(&pending)
            // It was held back before this call, too: then it is not ours to take.
            if sigismember(&before, SIGPIPE) == 0, sigismember(&pending, SIGPIPE) == 1 {
                var number: CInt = 0
                sigwait(&signals, &number)
            }
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        try body()
    }
}
