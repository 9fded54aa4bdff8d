// Compiled together with the sources of PoskoJournal: entries as a file may hold them.

import PoskoCore

/// libFuzzer's entry: bytes are an entry or are refused; an entry that is read names its chain.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCodec(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let sealed = try? SealedEntry.open(bytes: bytes, keys: keys) else { return 0 }
    precondition(sealed.bytes == bytes && sealed.hash == .sha256(bytes))
    precondition(sealed.entry.sequence > 0)
    _ = sealed.entry.personsNamed
    _ = sealed.entry.claims
    return 0
}

/// Of the first people; the others' boxes stay shut.
private let keys: StreamKeys = {
    var keys = StreamKeys(stream: .staff)
    for number in 1...20 {
        keys[.init(number)] = PersonKeys(record: .zero, contact: .zero)
    }
    return keys
}()
