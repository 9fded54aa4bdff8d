import NIOCore

/// Closes a connection of which nothing was heard for too long.
///
/// The transport's own keep-alive begins an orderly end, which waits for an answer of whoever is
/// not there any more.
final class SilenceEnd: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case IdleStateHandler.IdleStateEvent.read = event {
            context.close(promise: nil)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}
