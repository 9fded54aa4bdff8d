internal import PoskoCore

extension CheckSheet {
    /// What is wrong with a field; nil when nothing is, or nothing is typed.
    func problem(of field: CheckField) -> ObservationProblem? {
        guard !self[field].isEmpty else { return nil }
        do {
            _ = try observations(of: field)
        } catch {
            return error
        }
        return bodyMassIndexProblem(at: field)
    }

    /// - Throws: why the field cannot be sent.
    func observations(
        of field: CheckField
    ) throws(ObservationProblem) -> [PoskoCore.Observation] {
        let entry = self[field]
        switch field {
        case .bloodPressure: return try entry.bloodPressure()
        case .glucose: return [try entry.observation(glucose)]
        case .reading(let measurement): return [try entry.observation(measurement)]
        case .glasses: return []
        case .fastingHours:
            let limit = ScreeningPart.fastingHoursLimit
            guard let hours = Int(entry.text), limit.contains(hours) else {
                throw .fastingHoursOutsideLimit(Int(entry.text) ?? -1, limit)
            }
            return []
        }
    }

    /// Weight and height do not belong together. Told at both of them, unless one is confirmed.
    private func bodyMassIndexProblem(at field: CheckField) -> ObservationProblem? {
        guard field == .reading(.weight) || field == .reading(.height),
            let weight = try? self[.reading(.weight)].observation(.weight),
            let height = try? self[.reading(.height)].observation(.height)
        else { return nil }
        do {
            _ = try ScreeningPart(
                validating: [weight, height],
                subject: Subject(sex: nil, age: nil)
            )
            return nil
        } catch {
            return error
        }
    }

    /// Whether saying "it is right" answers what is wrong with the value; another problem may be
    /// behind it.
    func canConfirm(_ field: CheckField) -> Bool {
        guard let problem = problem(of: field) else { return false }
        var confirmed = self
        confirmed.change(field) { $0.confirm() }
        let behind = confirmed.problem(of: field)
        // Out of a unit trap there are two ways, and only one that is open is offered.
        if case .unitTrap = problem { return behind == nil }
        return behind != problem
    }

    /// What a unit trap offers, as it is typed; nil without one.
    func conversion(of field: CheckField) -> Decimal? {
        guard case .unitTrap(_, _, let suggested, _)? = problem(of: field) else { return nil }
        return suggested
    }

    /// A value that more keys can still put right is not complained about while it is typed.
    func isSettled(_ field: CheckField) -> Bool {
        let entry = self[field]
        guard !entry.wasLeft else { return true }
        switch problem(of: field) {
        case .unitTrap(_, let entered, _, _):
            return entry.text.contains { $0 == "," || $0 == "." } || entered > 100
        case .outsideHardLimit(_, let value, let limit): return value > limit.upperBound
        case .needsConfirmation(_, let value, let limit):
            return value > limit.upperBound && canConfirm(field)
        default: return false
        }
    }
}
