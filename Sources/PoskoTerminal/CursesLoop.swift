internal import Foundation
internal import PoskoDesk

/// The life of a full screen, all of it on one thread: it waits for keys, signals and screens.
final class CursesLoop {
    private enum End {
        case closed, hungUp
        case signal(Int32)
    }

    private let screen: CursesScreen
    private let mailbox: TerminalMailbox
    private let inputs: AsyncStream<TerminalInput>.Continuation
    private var keys: KeyReader
    private var scans = ScanReader()
    private var repeats = RepeatFilter()
    /// When something was read last.
    private var read_ms: Int64 = 0
    /// Keys that are understood and not passed on yet.
    private var pressed: [Key] = []
    private var fruitless = 0

    /// A terminal that has something to read, and then nothing, so often in a row is gone.
    private static let fruitlessMax = 200

    private init(
        _ screen: CursesScreen,
        _ mailbox: TerminalMailbox,
        _ inputs: AsyncStream<TerminalInput>.Continuation
    ) {
        self.screen = screen
        self.mailbox = mailbox
        self.inputs = inputs
        keys = KeyReader(hasFunctionKeys: screen.hasFunctionKeys)
    }

    /// Opens the terminal, says so or why not, and gives it back at the end, whatever ends it.
    static func run(
        _ mailbox: TerminalMailbox,
        _ inputs: AsyncStream<TerminalInput>.Continuation
    ) {
        let screen: CursesScreen
        let signals = SignalWatch(mailbox.pipe)
        do throws(TerminalProblem) {
            screen = try CursesScreen(environment: ProcessInfo.processInfo.environment)
        } catch {
            _ = consume signals
            inputs.finish()
            mailbox.open(error)
            return
        }
        mailbox.measure(columns: screen.columns, rows: screen.rows)
        mailbox.open(nil)
        let end = CursesLoop(screen, mailbox, inputs).run()
        screen.close()
        _ = consume signals
        if case .signal(let signal) = end { mailbox.end(by: signal) }
        inputs.yield(.ended)
        inputs.finish()
        mailbox.close()
    }

    private func run() -> End {
        while true {
            let events = mailbox.pipe.wait(for: STDIN_FILENO, patience_ms: patience_ms)
            if events.contains(.hungUp) { return .hungUp }
            if events.contains(.input) {
                guard readKeys() else { return .hungUp }
            } else {
                pause()
            }
            passOn()
            if events.contains(.woken), let end = wake() { return end }
        }
    }

    // MARK: - In

    private var now_ms: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Until something that was begun is over.
    private var patience_ms: Int? {
        let patience = [keys.patience_ms.map(Int64.init), scans.patience_ms].compactMap { $0 }.min()
        return patience.map { Int(max(0, read_ms + $0 - now_ms)) + 1 }
    }

    /// - Returns: false when the terminal is gone.
    private func readKeys() -> Bool {
        let before = fruitless
        while let input = screen.read() {
            fruitless = 0
            read_ms = now_ms
            note(keys.read(input))
        }
        if before == fruitless { fruitless += 1 }
        // Escape stands for itself when nothing came with it.
        if keys.patience_ms == 0 { note(keys.pause()) }
        return fruitless < Self.fruitlessMax
    }

    /// Other things wake the loop too, and end nothing before its time.
    private func pause() {
        if let patience = keys.patience_ms, now_ms - read_ms >= patience { note(keys.pause()) }
        note(scans.pause(now_ms: now_ms))
    }

    private func note(_ meanings: [KeyReader.Meaning]) {
        for meaning in meanings {
            switch meaning {
            case .key(let key):
                let now_ms = now_ms
                guard repeats.admits(key, now_ms: now_ms) else { continue }
                note(scans.read(key, now_ms: now_ms))
            case .resized: fit()
            case .redraw: screen.redraw()
            }
        }
    }

    private func note(_ inputs: [ScanReader.Input]) {
        for input in inputs {
            switch input {
            case .key(let key): pressed.append(key)
            case .scan(let text):
                passOn()
                send(.scan(text))
            }
        }
    }

    private func passOn() {
        guard !pressed.isEmpty else { return }
        send(.keys(pressed))
        pressed = []
    }

    /// A desk that does not take keys any more hears a bell for each that is lost.
    private func send(_ input: TerminalInput) {
        if case .dropped = inputs.yield(input) { screen.ring() }
    }

    // MARK: - Out

    private func wake() -> End? {
        let bytes = mailbox.pipe.drain()
        if let signal = SignalWatch.end(in: bytes) { return .signal(signal) }
        for byte in bytes where byte != 0 {
            if Int32(byte) == SIGCONT { screen.resume() }
            fit()
        }
        let content = mailbox.take()
        if content.closes { return .closed }
        if content.rings { screen.ring() }
        if let newest = content.screen { screen.draw(newest) }
        return nil
    }

    private func fit() {
        screen.fit()
        let (columns, rows) = (screen.columns, screen.rows)
        guard mailbox.measured != (columns, rows) else { return }
        mailbox.measure(columns: columns, rows: rows)
        send(.resized)
    }
}
