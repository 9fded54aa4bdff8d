package import NIOCore

/// Hands HTTP/2 on in whole frames, so that each read ends with one, and swallows frames of types
/// that HTTP/2 does not know (RFC 9113, 5.5) while they come.
///
/// It stands between TLS and NIO's HTTP/2, which keeps what it was given until a read ends with a
/// frame: a stranger could make it keep everything. This one keeps at most one frame. What is wrong
/// is handed on for HTTP/2 to say so: a wrong preface; a frame inside a header block that is none
/// of its, whatever its type; the header of a frame that is too long, after which nothing is read.
package final class WholeFrames: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer

    private enum State {
        /// So many bytes of the client's preface are to come.
        case preface(left: Int)
        case frames
        /// So many bytes of a frame of an unknown type are to come.
        case swallowing(left: Int)
        /// The connection has failed.
        case over
    }

    private static let prefaceBytes = 24

    /// Bytes that the payload of a frame may have.
    private let payloadMax: Int
    private var state = State.preface(left: prefaceBytes)
    /// The beginning of a frame, when a read ended amid it.
    private var held = ByteBuffer()
    private var isInHeaderBlock = false

    /// - Parameter payloadMax: SETTINGS_MAX_FRAME_SIZE as the server says it.
    package init(payloadMax: Int = ServerLimits.frameBytesMax) {
        self.payloadMax = payloadMax
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        while bytes.readableBytes > 0 {
            guard let whole = next(&bytes) else { continue }
            context.fireChannelRead(wrapInboundOut(whole))
        }
    }

    /// Bytes that are kept for later.
    var heldBytes: Int { held.readableBytes }

    /// Takes at least one byte of `bytes`, and gives what can be handed on by now.
    private func next(_ bytes: inout ByteBuffer) -> ByteBuffer? {
        switch state {
        case .preface(let left):
            let count = min(left, bytes.readableBytes)
            state = count == left ? .frames : .preface(left: left - count)
            return bytes.readSlice(length: count)
        case .frames:
            return held.readableBytes == 0 ? wholeFrames(&bytes) : completed(&bytes)
        case .swallowing(let left):
            let count = min(left, bytes.readableBytes)
            state = count == left ? .frames : .swallowing(left: left - count)
            bytes.moveReaderIndex(forwardBy: count)
            return nil
        case .over:
            bytes.moveReaderIndex(to: bytes.writerIndex)
            return nil
        }
    }

    /// The frames that stand whole at the beginning of what was read, as they stand there.
    private func wholeFrames(_ bytes: inout ByteBuffer) -> ByteBuffer? {
        var end = bytes.readerIndex
        while let header = FrameHeader(bytes, at: end), fate(of: header) == .handedOn,
            end + header.frameBytes <= bytes.writerIndex
        {
            pass(header)
            end += header.frameBytes
        }
        guard end > bytes.readerIndex else { return completed(&bytes) }
        return bytes.readSlice(length: end - bytes.readerIndex)
    }

    /// Adds to what is held what belongs to the same frame.
    private func completed(_ bytes: inout ByteBuffer) -> ByteBuffer? {
        take(upTo: FrameHeader.bytes, of: &bytes)
        guard let header = FrameHeader(held, at: held.readerIndex) else { return nil }
        switch fate(of: header) {
        case .handedOn:
            take(upTo: header.frameBytes, of: &bytes)
            guard held.readableBytes == header.frameBytes else { return nil }
            pass(header)
            return release()
        case .swallowed:
            _ = release()
            if header.length > 0 { state = .swallowing(left: header.length) }
            return nil
        case .fails:
            state = .over
            return release()
        }
    }

    private func take(upTo count: Int, of bytes: inout ByteBuffer) {
        let missing = min(count - held.readableBytes, bytes.readableBytes)
        guard missing > 0, var part = bytes.readSlice(length: missing) else { return }
        // Copied: the whole read would be held otherwise.
        held.writeBuffer(&part)
    }

    private func release() -> ByteBuffer {
        defer { held = ByteBuffer() }
        return held
    }

    private enum Fate {
        case handedOn, swallowed, fails
    }

    private func fate(of header: FrameHeader) -> Fate {
        if header.length > payloadMax { return .fails }
        return header.isKnown || isInHeaderBlock ? .handedOn : .swallowed
    }

    private func pass(_ header: FrameHeader) {
        if header.beginsBlock { isInHeaderBlock = true }
        if header.endsBlock { isInHeaderBlock = false }
    }
}

/// The nine bytes that a frame begins with; nobody looks at its stream here.
private struct FrameHeader {
    static let bytes = 9

    /// Bytes of the payload.
    let length: Int
    private let type: UInt8
    private let flags: UInt8

    private static let headers: UInt8 = 1
    private static let pushPromise: UInt8 = 5
    /// The last of those that RFC 9113 knows.
    private static let continuation: UInt8 = 9
    private static let endHeaders: UInt8 = 4

    /// - Returns: nil when it is not there as a whole.
    init?(_ buffer: ByteBuffer, at index: Int) {
        guard let word = buffer.getInteger(at: index, as: UInt32.self),
            let flags = buffer.getInteger(at: index + 4, as: UInt8.self),
            index + Self.bytes <= buffer.writerIndex
        else { return nil }
        length = Int(word >> 8)
        type = UInt8(word & 0xFF)
        self.flags = flags
    }

    var frameBytes: Int { Self.bytes + length }
    var isKnown: Bool { type <= Self.continuation }

    private var hasBlock: Bool {
        type == Self.headers || type == Self.pushPromise || type == Self.continuation
    }
    var beginsBlock: Bool { hasBlock && flags & Self.endHeaders == 0 }
    var endsBlock: Bool { hasBlock && flags & Self.endHeaders != 0 }
}
