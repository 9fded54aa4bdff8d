internal import Testing

@testable import PoskoDesk

@Suite("Desk")
struct DeskTests {}
