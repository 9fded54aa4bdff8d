import NIOCore
import NIOEmbedded
import Testing

@testable import PoskoServer

struct WholeFramesTests {
    private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

    private static func frame(
        _ type: UInt8,
        flags: UInt8 = 0,
        _ payload: [UInt8] = [],
        length: Int? = nil
    ) -> [UInt8] {
        let size = length ?? payload.count
        return [UInt8(size >> 16 & 0xFF), UInt8(size >> 8 & 0xFF), UInt8(size & 0xFF), type, flags]
            + [0, 0, 0, 1] + payload
    }

    private static let settings = frame(4, [0, 3, 0, 0, 0, 1])
    private static let data = frame(0, [UInt8](repeating: 7, count: 60))
    private static let openHeaders = frame(1, [0x82])
    private static let lastContinuation = frame(9, flags: 4, [0x84])
    private static let unknown = frame(77, [UInt8](repeating: 9, count: 40))

    /// What was handed on, one piece a read, when the bytes came in these pieces.
    private func handedOn(_ pieces: [[UInt8]]) throws -> (reads: [[UInt8]], heldMost: Int) {
        let frames = WholeFrames(payloadMax: 100)
        let channel = EmbeddedChannel(handler: frames)
        defer { _ = try? channel.finish() }
        var reads: [[UInt8]] = []
        var heldMost = 0
        for piece in pieces {
            try channel.writeInbound(ByteBuffer(bytes: piece))
            while let read = try channel.readInbound(as: ByteBuffer.self) {
                reads.append(Array(read.readableBytesView))
            }
            heldMost = max(heldMost, frames.heldBytes)
        }
        return (reads, heldMost)
    }

    private func twoPieces(_ bytes: [UInt8]) -> [[[UInt8]]] {
        (1..<bytes.count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
    }

    @Test func eachReadEndsWithAFrameWhereverThePiecesEnd() throws {
        let parts = [
            Self.settings, Self.unknown, Self.data, Self.frame(77), Self.openHeaders,
            Self.lastContinuation, Self.unknown, Self.data,
        ]
        let known = [
            Self.settings, Self.data, Self.openHeaders, Self.lastContinuation, Self.data,
        ]
        let ends = Set(known.indices.map { known[...$0].reduce(0) { $0 + $1.count } })
        let all = Self.preface + parts.flatMap { $0 }
        for pieces in twoPieces(all) + [all.map { [$0] }, [all]] {
            let (reads, heldMost) = try handedOn(pieces)
            #expect(reads.flatMap { $0 } == Self.preface + known.flatMap { $0 })
            #expect(heldMost < 109)
            var sent = -Self.preface.count
            for read in reads {
                sent += read.count
                #expect(sent <= 0 || ends.contains(sent))
            }
        }
    }

    @Test func nothingOfAnUnknownFrameIsKept() throws {
        let whole = Self.unknown + Self.unknown
        let more = Array(whole[20..<(20 + Self.unknown.count)])
        let pieces = [Self.preface + Self.unknown.prefix(20)] + (0..<50).map { _ in more }
        let (reads, heldMost) = try handedOn(pieces)
        #expect(reads == [Self.preface] && heldMost < 9)
    }

    @Test func insideAHeaderBlockAnUnknownFrameIsHandedOn() throws {
        let all = Self.preface + Self.openHeaders + Self.unknown
        for pieces in twoPieces(all) {
            #expect(try handedOn(pieces).reads.flatMap { $0 } == all)
        }
    }

    @Test(arguments: [UInt8(0), 1, 6, 9, 77])
    func aFrameThatIsTooLongIsToldAtOnceAndIsTheLast(_ type: UInt8) throws {
        let header = Self.frame(type, length: 101)
        let all = Self.preface + Self.settings + header + Self.data + Self.settings
        for pieces in twoPieces(all) {
            let (reads, heldMost) = try handedOn(pieces)
            #expect(reads.flatMap { $0 } == Self.preface + Self.settings + header)
            #expect(heldMost < 100)
        }
    }

    @Test func aPrefaceIsHandedOnAsItComes() throws {
        let (reads, _) = try handedOn([Array(Self.preface.prefix(5)), [1, 2]])
        #expect(reads == [Array(Self.preface.prefix(5)), [1, 2]])
    }
}
