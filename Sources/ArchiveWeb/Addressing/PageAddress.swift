/// Every address that is served.
enum PageAddress: Equatable, Sendable {
  case home
  case search(SearchAddress)
  case article(ArticleAddress)
  case versions(id: String)
  case copies(id: String)
  case help
  /// Answers at once, without the archive.
  case ping
  case style
  case icon

  /// - Parameters:
  ///   - path: of the address, as it came.
  ///   - parameters: after the question mark.
  /// - Returns: nil where nothing is served at that address.
  init?(path: some StringProtocol, _ parameters: QueryString) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
      .map { QueryString.decoded($0, plusIsBlank: false) }
    guard path.utf8.first == UInt8(ascii: "/"), let first = parts.first else { return nil }
    switch (first, parts.count) {
    case ("", 1): self = .home
    case ("search", 1): self = .search(SearchAddress(parameters))
    case ("help", 1): self = .help
    case ("ping", 1): self = .ping
    case ("assets", 2) where parts[1] == Self.styleName: self = .style
    case ("assets", 2) where parts[1] == Self.iconName: self = .icon
    case ("article", 2) where !parts[1].isEmpty: self = .article(ArticleAddress(id: parts[1], parameters))
    case ("article", 3) where parts[2] == "versions" && !parts[1].isEmpty: self = .versions(id: parts[1])
    case ("article", 3) where parts[2] == "copies" && !parts[1].isEmpty: self = .copies(id: parts[1])
    default: return nil
    }
  }

  /// The address from the server's root on.
  var text: String {
    switch self {
    case .home: "/"
    case .search(let search): Self.path("/search", with: search.parameters)
    case .article(let article):
      Self.path("/article/" + QueryString.encoded(article.id), with: article.parameters)
    case .versions(let id): "/article/" + QueryString.encoded(id) + "/versions"
    case .copies(let id): "/article/" + QueryString.encoded(id) + "/copies"
    case .help: "/help"
    case .ping: "/ping"
    case .style: "/assets/" + Self.styleName
    case .icon: "/assets/" + Self.iconName
    }
  }

  private static func path(_ path: String, with parameters: QueryString) -> String {
    parameters.pairs.isEmpty ? path : path + "?" + parameters.encoded
  }

  /// The content's hash in the name: such a file never changes.
  private static let styleName = "style-\(WebAssets.style.hash).css"
  private static let iconName = "icon-\(WebAssets.icon.hash).svg"
}

/// An article, and the search that it is read for.
struct ArticleAddress: Equatable, Sendable {
  let id: String
  /// The state of the search page that led here; empty where none did.
  var search = SearchAddress()
  /// Place among the hits, from 1; nil where none is known.
  var place: Int?

  init(id: String, search: SearchAddress = SearchAddress(), place: Int? = nil) {
    self.id = id
    self.search = search
    self.place = place
  }

  init(id: String, _ parameters: QueryString) {
    self.id = id
    search = SearchAddress(parameters)
    place = parameters["i"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  var parameters: QueryString {
    var parameters = search.parameters
    if let place { parameters.append(String(place), as: "i") }
    return parameters
  }
}
