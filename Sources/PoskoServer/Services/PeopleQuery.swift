import PoskoCore
import PoskoWords

/// What a desk looks for: a NIK, part of a name, part of a hamlet's name; all that are given must
/// fit.
struct PeopleQuery: Sendable {
    private let nik: NIK?
    private let name: String?
    private let hamlet: String?

    /// By what many may be called, and not by a number that the person gave.
    var isByName: Bool { name != nil || hamlet != nil }

    var isEmpty: Bool { nik == nil && name == nil && hamlet == nil }

    init(nik: String, name: String, hamlet: String) throws(InvalidRequest) {
        self.nik = nik.isEmpty ? nil : try Fields.nik(nik, "nik")
        self.name = try Fields.optionalText(name, "name", limit: 120)?.lowercased()
        self.hamlet = try Fields.optionalText(hamlet, "hamlet", limit: 120)?.lowercased()
        if let name = self.name, name.count < 2 {
            throw InvalidRequest("name", "TOO_SHORT", RequestWords.nameTooShort)
        }
    }

    func matches(_ person: Person) -> Bool {
        if let nik, person.nik != nik { return false }
        if let name, !person.name.lowercased().contains(name) { return false }
        if let hamlet, person.hamlet?.lowercased().contains(hamlet) != true { return false }
        return true
    }
}
