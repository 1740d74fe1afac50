import Foundation

/// Tells JSON that programs and sites keep for themselves, by the keys of its first object. Some of these have a `title` or a
/// `description`, which are nobody's text.
enum ForeignJSON {
  /// What the JSON that these bytes begin is, nil where it may hold articles.
  ///
  /// ```swift
  /// ForeignJSON.name(of: Data(#"{"name":"a","description":"b","dependencies":{}}"#.utf8))  // "a list of a program's parts"
  /// ```
  static func name(of firstBytes: Data) -> String? {
    guard firstBytes.first == UInt8(ascii: "{") else { return nil }
    var keys: Set<String> = []
    var type = ""
    var holdsArticle = false
    var texts = InterfaceTexts()
    firstBytes.withUnsafeBytes { bytes in
      let scanner = JSONScanner(bytes: bytes.bindMemory(to: UInt8.self), isLenient: true)
      scanner.forEachMember(of: 0..<bytes.count) { key, value in
        let key = String(decoding: scanner.bytes[key], as: UTF8.self)
        if key == "@type" { type = String(decoding: scanner.bytes[value], as: UTF8.self) }
        keys.insert(key)
        texts.take(value, of: key, in: scanner)
        holdsArticle = isText(value, of: key, in: scanner) || isListOfArticles(value, of: key, in: scanner)
        return !holdsArticle && keys.count < mostKeys
      }
    }
    // Articles have keys of programs, too: `"scripts": []`.
    if holdsArticle { return nil }
    if siteTypes.contains(type) { return site }
    if texts.isFound { return interface }
    return kinds.first { keys.intersection($0.keys).count >= $0.fewest }?.name
  }

  private static let interface = "the texts of an interface (JSON)"
  private static let site = "a description of a site (JSON-LD)"

  /// Whether a value is a text of an article, and no description of a program.
  private static func isText(_ value: Range<Int>, of key: String, in scanner: JSONScanner) -> Bool {
    guard scanner.bytes[value.lowerBound] == UInt8(ascii: "\""), let name = FieldName(key),
      name.field == .body, name.rank <= FieldName.someText.rank
    else { return false }
    return scanner.bytes[value].count { $0 == 0x20 } + 1 >= fewestWords
  }

  /// Whether a value is a list that begins with an object with such a text, or with a title under a name of lists of articles.
  private static func isListOfArticles(
    _ value: Range<Int>, of key: String, in scanner: JSONScanner
  ) -> Bool {
    guard scanner.bytes[value.lowerBound] == UInt8(ascii: "[") else { return false }
    let isContainer = FieldName.isContainer(key)
    var found = false
    scanner.forEachElement(of: value) { element in
      guard scanner.bytes[element.lowerBound] == UInt8(ascii: "{") else { return false }
      scanner.forEachMember(of: element) { key, value in
        let key = String(decoding: scanner.bytes[key], as: UTF8.self)
        found = isContainer && FieldName(key)?.field == .title || isText(value, of: key, in: scanner)
        return !found
      }
      return false
    }
    return found
  }

  /// No description of a setting is called a text and is as long.
  private static let fewestWords = 10

  /// More keys say no more.
  private static let mostKeys = 200

  private static let siteTypes: Set<String> = [
    "\"WebSite\"", "\"Organization\"", "\"NewsMediaOrganization\"", "\"BreadcrumbList\"",
    "\"SiteNavigationElement\"",
  ]

  private static let kinds: [(name: String, keys: Set<String>, fewest: Int)] = [
    (
      "a list of a program's parts",
      [
        "dependencies", "devDependencies", "peerDependencies", "require-dev", "scripts", "autoload",
        "engines",
        "browserslist", "lockfileVersion",
      ], 1
    ),
    (
      "a file of a program's settings",
      ["compilerOptions", "$schema", "eslintConfig", "presets", "plugins", "extends", "rules", "tasks"], 2
    ),
    ("a file of a program's settings", ["compilerOptions"], 1),
    (
      "a web app's manifest",
      [
        "icons", "start_url", "display", "theme_color", "background_color", "short_name", "manifest_version",
        "permissions", "scope",
      ], 2
    ),
    ("a web app's manifest", ["icons"], 1),
    ("a source map", ["mappings", "sources", "version"], 3),
    ("a description of an interface", ["openapi", "swagger"], 1),
  ]
}
