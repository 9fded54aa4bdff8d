/// From this similarity on, a person is offered as a possible duplicate of a new one.
///
/// One letter in four may differ: "Dedi" and "Dedy" lie at 75, "Siti Aminah" and "Siti Aisyah" at
/// 70 (the tests hold the table). Short names are alike by chance, so birth date and hamlet count
/// too; it is a suggestion and staff decide.
package let nameSimilaritySuggestedMin = 75

/// How alike two names are: 100 for equal keys, 0 for nothing in common or a name without letters.
///
/// 100 less the share of letters of the longer `NameKey` that must be replaced, added, dropped or
/// swapped with a neighbour, in integer arithmetic: symmetric, the same on every machine, and below
/// 100 for any difference. Time grows with the product of the lengths; only the first 120 letters
/// count.
package func nameSimilarity(_ left: String, _ right: String) -> Int {
    nameSimilarity(NameKey(left), NameKey(right))
}

/// As above, for keys computed once.
package func nameSimilarity(_ left: NameKey, _ right: NameKey) -> Int {
    let a = Array(left.letters.unicodeScalars.prefix(120))
    let b = Array(right.letters.unicodeScalars.prefix(120))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let longer = max(a.count, b.count)
    return 100 * (longer - editDistance(a, b)) / longer
}

/// Optimal string alignment: the fewest edits, no letter being edited twice.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for row in a.indices {
        var current = [row + 1]
        current.reserveCapacity(b.count + 1)
        for column in b.indices {
            let isSame = a[row] == b[column]
            var edits = min(
                previous[column + 1] + 1,
                current[column] + 1,
                previous[column] + (isSame ? 0 : 1)
            )
            if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                edits = min(edits, beforePrevious[column - 1] + 1)
            }
            current.append(edits)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
}
