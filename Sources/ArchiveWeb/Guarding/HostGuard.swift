/// Lets requests through that name this server: a page of another site, or a name that was bound to this machine's address, reads
/// nothing.
struct HostGuard: Sendable {
  private let hosts: Set<String>

  /// - Parameter port: that the server listens on.
  init(port: Int) {
    let names = ["127.0.0.1", "[::1]", "localhost"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// - Parameter host: the request's `Host`; nil where there is none.
  func permits(_ host: String?) -> Bool { host.map { hosts.contains($0.lowercased()) } ?? false }
}
