import ArgumentParser

/// Which certificate the server shows.
struct SecurityOptions: ParsableArguments {
    @Flag(help: "TLS on a loopback address too.")
    var tls = false

    @Option(help: ArgumentHelp("A certificate of your own, PEM.", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Its key, PEM, readable by its owner only.", valueName: "file"))
    var key: String?

    mutating func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("Give --certificate and --key together.")
        }
    }

    /// - Parameter directory: where a server keeps the one that it makes for itself.
    /// - Returns: nil for connections in the clear.
    func identity(at address: ListenAddress, directory: String) throws -> ServerIdentity? {
        if let certificate, let key {
            return try ServerIdentity(certificate: certificate, key: key)
        }
        return tls || !address.isLoopback ? try .own(in: directory) : nil
    }
}
