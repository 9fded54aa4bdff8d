/// Which Posko this is, as a person reads it and tells it on the telephone.
package enum PoskoVersion {
    /// Raised by hand with every release.
    package static let number = "0.5.0"

    /// `0.5.0+1f3c9a7e`: two programs with the same fingerprint were made for the same contract.
    ///
    /// - Parameter contract: the contract's fingerprint, which changes with it by itself.
    package static func text(contract: String) -> String { "\(number)+\(contract)" }
}
