import ServiceLifecycle

/// Looks once a second whether slots kept for the roster fall due, so that they do without anybody
/// typing.
struct ReleaseClock: Service {
    let loop: CommitLoop

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                loop.releaseDue()
                // Being woken for shutdown is the ordinary end.
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }
}
