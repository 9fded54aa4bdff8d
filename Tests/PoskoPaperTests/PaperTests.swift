internal import Testing

@testable import PoskoPaper

@Suite("Paper")
struct PaperTests {}
