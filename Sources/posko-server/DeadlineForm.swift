import NIOCore
import NIOHPACK
import NIOHTTP2

/// Takes a `grpc-timeout` that is none out of a call's headers.
///
/// grpc-swift 2.4.3 stops the process at a negative one (`Timeout.init` asks for a number from 0),
/// before any interceptor sees the call. gRPC has 1 to 8 digits and a unit there.
final class DeadlineForm: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias InboundOut = HTTP2Frame.FramePayload

    private static let name = "grpc-timeout"

    static func add(to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(DeadlineForm(), position: .first)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .headers(var headers) = unwrapInboundIn(data),
            !headers.headers[Self.name].allSatisfy(Self.isDeadline)
        else { return context.fireChannelRead(data) }
        headers.headers.remove(name: Self.name)
        context.fireChannelRead(wrapInboundOut(.headers(headers)))
    }

    private static func isDeadline(_ text: String) -> Bool {
        let digits = text.utf8.dropLast()
        return (1...8).contains(digits.count) && "HMSmun".utf8.contains(text.utf8.last ?? 0)
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
