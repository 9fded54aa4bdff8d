internal import Foundation
internal import PoskoWords
internal import Testing

@testable import PoskoPaper

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

@Suite("Printer")
struct PrinterTests {
    /// Short, and still far from what a busy machine needs for a step.
    private static let limits = Printer.Limits(
        connect: .seconds(2),
        stall: .milliseconds(300),
        job: .seconds(5)
    )
    /// More than all buffers on the way take.
    private static let manyBytes = [UInt8](repeating: 0x41, count: 64 << 20)

    private static func printer(_ address: String, path: String = "") throws -> Printer {
        Printer(try #require(PrinterAddress(address)), limits: limits, searchPath: path)
    }

    /// Fails the test when a call takes much longer than its limits.
    private static func bounded(_ body: () -> Void) {
        let start = ContinuousClock.now
        defer { #expect(ContinuousClock.now - start < .seconds(20)) }
        body()
    }

    @Test("no printer is no problem")
    func none() throws {
        try Self.printer("none").print([1, 2, 3])
        try Self.printer("none").probe()
    }

    @Test("every byte comes to the network printer, in order")
    func network() throws {
        let listener = try LoopbackListener()
        listener.accept()
        let job = ESCPOSEncoder(.mm58).bytes(of: SampleSlips.queue(.indonesian).slip())
        try Self.printer(listener.address).print(job)
        #expect(listener.bytes() == job)
    }

    @Test("a name of a host is as good as a number")
    func name() throws {
        let listener = try LoopbackListener()
        listener.accept()
        try Self.printer("tcp:localhost:\(listener.port)").print([0x41])
        #expect(listener.bytes() == [0x41])
    }

    @Test("a look at the printer sends nothing")
    func probe() throws {
        let listener = try LoopbackListener()
        listener.accept()
        try Self.printer(listener.address).probe()
        #expect(listener.bytes() == [])
    }

    @Test("a closed port")
    func closed() throws {
        let port = try LoopbackListener().port
        let printer = try Self.printer("tcp:127.0.0.1:\(port)")
        let problem = PrinterProblem.refused(printer.address)
        #expect(throws: problem) { try printer.print([0x41]) }
        #expect(throws: problem) { try printer.probe() }
    }

    @Test("a host that takes no connection")
    func silent() throws {
        let listener = try LoopbackListener(backlog: 0)
        let address = try #require(PrinterAddress(listener.address))
        let limit = Duration.milliseconds(300)
        Self.bounded {
            // The first ones still find room in the kernel's queue.
            var held: [PrinterDevice] = []
            while held.count < 8,
                let device = try? PrinterDevice.connect(
                    "127.0.0.1",
                    listener.port,
                    address,
                    within: limit
                )
            { held.append(device) }
            #expect(throws: PrinterProblem.noAnswer(address)) {
                try Printer(address, limits: .init(connect: limit)).print([0x41])
            }
            for device in held { device.close() }
        }
    }

    @Test("a printer that stops taking bytes")
    func stalled() throws {
        let listener = try LoopbackListener()
        let printer = try Self.printer(listener.address)
        Self.bounded {
            #expect(throws: PrinterProblem.stalled(printer.address)) {
                try printer.print(Self.manyBytes)
            }
        }
    }

    @Test("a printer with a full buffer: the rest has not left this machine")
    func full() throws {
        let listener = try LoopbackListener(buffer: 1)
        let printer = try Self.printer(listener.address)
        let job = ESCPOSEncoder(.mm80).bytes(of: SampleSlips.queue(.indonesian).slip())
        Self.bounded {
            #expect(throws: PrinterProblem.stalled(printer.address)) { try printer.print(job) }
        }
    }

    @Test("a printer that is gone in the middle")
    func gone() throws {
        let listener = try LoopbackListener()
        listener.accept(resetAfter: 1)
        let printer = try Self.printer(listener.address)
        Self.bounded {
            #expect(throws: PrinterProblem.brokeOff(printer.address)) {
                try printer.print(Self.manyBytes)
            }
        }
    }

    @Test("a host that nobody knows")
    func unknownHost() throws {
        let printer = try Self.printer("tcp:printer.invalid")
        Self.bounded {
            #expect(throws: PrinterProblem.hostUnknown(printer.address)) { try printer.print([1]) }
        }
    }
}

/// Device files and files that stand for them.
extension PrinterTests {
    @Test("a file that is there gets one job after the other; none is made")
    func file() throws {
        let folder = try TemporaryFolder()
        let printer = try Self.printer("file:\(folder.path)/lp0")
        #expect(throws: PrinterProblem.deviceMissing(printer.address)) { try printer.print([1]) }
        #expect(throws: PrinterProblem.deviceMissing(printer.address)) { try printer.probe() }
        try folder.write("", to: "lp0")
        try printer.probe()
        try printer.print(Array("A001\n".utf8))
        try printer.print(Array("A002\n".utf8))
        #expect(try folder.read("lp0") == "A001\nA002\n")
    }

    @Test("a folder is no printer")
    func folder() throws {
        let folder = try TemporaryFolder()
        let printer = try Self.printer("file:\(folder.path)")
        let problem = #expect(throws: PrinterProblem.self) { try printer.print([1]) }
        guard case .other(printer.address, let reason)? = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test("a device without a printer behind it, one that takes nothing, one that leaves")
    func device() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/lp0"
        #expect(mkfifo(path, 0o600) == 0)
        let printer = try Self.printer("file:\(path)")
        #expect(throws: PrinterProblem.deviceMissing(printer.address)) { try printer.print([1]) }

        let reader = open(path, O_RDONLY | O_NONBLOCK)
        try printer.print(Array("A001\n".utf8))
        Self.bounded {
            #expect(throws: PrinterProblem.stalled(printer.address)) {
                try printer.print(Self.manyBytes)
            }
        }
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 4096)
            // The pipe is still full, so its writer waits for the first of these.
            for _ in 0..<32 { _ = read(reader, &buffer, buffer.count) }
            close(reader)
        }
        Self.bounded {
            #expect(throws: PrinterProblem.brokeOff(printer.address)) {
                try printer.print(Self.manyBytes)
            }
        }
    }
}

/// CUPS, with programs that stand for `lp` and `lpstat`.
extension PrinterTests {
    @Test("lp is not installed")
    func lpMissing() throws {
        let folder = try TemporaryFolder()
        let printer = try Self.printer("cups:kasir", path: folder.path)
        #expect(throws: PrinterProblem.lpMissing(printer.address)) { try printer.print([1]) }
        #expect(throws: PrinterProblem.lpMissing(printer.address)) { try printer.probe() }
    }

    @Test("lp gets the queue and the bytes as they are")
    func lp() throws {
        let folder = try TemporaryFolder()
        try folder.program("lp", "echo \"$@\" > \(folder.path)/said; cat > \(folder.path)/job")
        let printer = try Self.printer("cups:kasir", path: "\(folder.path)/none:\(folder.path)")
        let job = ESCPOSEncoder(.mm80).bytes(of: SampleSlips.queue(.english).slip())
        try printer.print(job)
        #expect(try folder.read("said") == "-s -d kasir -o raw\n")
        #expect(FileManager.default.contents(atPath: "\(folder.path)/job") == Data(job))
    }

    @Test("lp refuses, before or after it has read the job", arguments: ["", "cat > /dev/null; "])
    func lpRefuses(first: String) throws {
        let folder = try TemporaryFolder()
        let complaint = "lp: The printer or class does not exist."
        try folder.program("lp", "\(first)printf '\(complaint)\\033\\nmore\\n' >&2; exit 1")
        let printer = try Self.printer("cups:kasir", path: folder.path)
        #expect(throws: PrinterProblem.lpRefused(printer.address, reason: complaint)) {
            try printer.print([UInt8](repeating: 0x41, count: 1 << 20))
        }
    }

    @Test("lp fails without a word")
    func lpFails() throws {
        let folder = try TemporaryFolder()
        try folder.program("lpstat", "exit 3")
        let printer = try Self.printer("cups:kasir", path: folder.path)
        #expect(throws: PrinterProblem.lpRefused(printer.address, reason: "lpstat: exit 3")) {
            try printer.probe()
        }
    }

    @Test("lp hangs, whether it reads or not", arguments: ["sleep 600", "cat; sleep 600"])
    func lpHangs(script: String) throws {
        let folder = try TemporaryFolder()
        try folder.program("lp", script)
        var limits = Self.limits
        limits.job = .milliseconds(500)
        let address = try #require(PrinterAddress("cups:kasir"))
        let path = "\(folder.path):/usr/bin:/bin"
        Self.bounded {
            #expect(throws: PrinterProblem.lpHung(address)) {
                try Printer(address, limits: limits, searchPath: path).print(Self.manyBytes)
            }
        }
    }

    @Test("lpstat knows the queue")
    func lpstat() throws {
        let folder = try TemporaryFolder()
        try folder.program("lpstat", "[ \"$*\" = '-p kasir' ]")
        try Self.printer("cups:kasir", path: folder.path).probe()
    }

    @Test("a day of slips leaves nothing open")
    func manySlips() throws {
        let folder = try TemporaryFolder()
        try folder.program("lp", "cat > /dev/null")
        let printer = try Self.printer("cups:kasir", path: folder.path)
        func open() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        }
        guard let before = try? open() else { return }
        for _ in 0..<200 { try printer.print([0x41]) }
        // Other tests run beside this one and have files open of their own.
        #expect(try open() - before < 100)
    }
}
