// Compiled together with the sources of PoskoCore: what comes in from files and desks as text.

/// libFuzzer's entry: the first byte says which parser gets the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzIntake(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let rest = Array(bytes.dropFirst())
    switch bytes[0] % 4 {
    case 0: readSheet(rest, .roster)
    case 1: readSheet(rest, .cards)
    case 2: readNumbers(String(decoding: rest, as: UTF8.self))
    default: readReading(String(decoding: rest, as: UTF8.self))
    }
    return 0
}

/// A file in pieces of every size, as an upload brings it; what is accepted keeps its promises.
private func readSheet(_ bytes: [UInt8], _ sheet: HeaderMap.Sheet) {
    let whole = records(of: bytes, size: max(1, bytes.count))
    let pieces = records(of: bytes, size: max(1, Int(bytes.first ?? 1) % 7))
    precondition(whole.map(\.fields) == pieces.map(\.fields), "pieces change what a file says")
    guard let header = whole.first, let headers = try? HeaderMap(header, for: sheet) else { return }
    for record in whole.dropFirst() {
        switch sheet {
        case .roster:
            if case .success(let row) = RosterRow.parse(record, headers: headers, today: today) {
                precondition(!row.name.isEmpty, "a person has a name")
            }
        case .cards:
            if case .success(let row) = CardRow.parse(record, headers: headers) {
                precondition(!row.programmes.isEmpty, "a card is of a programme")
            }
        }
    }
}

/// The records before the first problem.
private func records(of bytes: [UInt8], size: Int) -> [CSVRecord] {
    var reader = CSVReader()
    var records: [CSVRecord] = []
    var rest = bytes[...]
    do {
        while !rest.isEmpty {
            records += try reader.feed(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return try records + reader.finish()
    } catch {
        return records
    }
}

private let today: CivilDate = {
    guard let date = CivilDate(iso: "2025-11-21") else { preconditionFailure("that is a date") }
    return date
}()

private func readNumbers(_ text: String) {
    if let nik = try? NIK.parse(text) {
        precondition(nik.digits.utf8.count == 16, "a NIK has 16 digits")
        precondition((try? NIK.parse(nik.digits)) == nik, "a NIK is read as it is written")
        _ = nik.warnings(birthDate: nil, sex: nil, today: today)
        _ = nik.birthDate(agreeingWith: nil, on: today)
    }
    if let ticket = Ticket(text) { precondition(Ticket(ticket.description) == ticket) }
    if let village = try? VillageCode.parse(text) {
        precondition((try? VillageCode.parse(village.description)) == village)
    }
    if let clean = try? cleanText(text, limit: 120) {
        precondition((try? cleanText(clean, limit: 120)) == clean, "clean text is clean")
    }
    _ = nameSimilarity(text, "Siti Nurhaliza")
}

private func readReading(_ text: String) {
    let words = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return }
    let measurement = Measurement.allCases[text.utf8.count % Measurement.allCases.count].rawValue
    for name in [words[0], measurement] {
        _ = try? Observation.parse(measurement: name, reading: words[1], confirmed: true)
    }
}
