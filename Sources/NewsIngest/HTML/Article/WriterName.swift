import Foundation

/// The writer's name in what a page states as its author.
enum WriterName {
  /// - Parameters:
  ///   - text: "سمير نادر - بيروت", "(دبي - البيان)", "almina".
  ///   - site: the site's name, nil where it is not known.
  /// - Returns: the name without places and publishers next to it; nil where no person is named: a site's short name, a user's,
  ///   an address.
  static func name(in text: String, site: String?) -> String? {
    let parts = LineWords.trim(text).components(separatedBy: CharacterSet(charactersIn: "|/–—"))
      .flatMap { $0.components(separatedBy: " - ") }.map { LineWords.trim($0) }
    let known = parts.count > 1 || text.contains(where: { ",،".contains($0) })
    let names = parts.compactMap { people(in: $0, site: known ? site : nil) }
    if LineKey(text).words.contains(where: makers.contains) { return nil }
    guard let name = names.first(where: { LineKey($0).words.count > 1 }) ?? names.first, !isSlug(name) else {
      return nil
    }
    return name
  }

  /// Who made the site did not write the article: "Developed by …".
  private static let makers: Set<String> = ["developed", "designed", "powered"]

  /// A list of persons without the places and publishers in it.
  private static func people(in part: String, site: String?) -> String? {
    let all = part.split { ",،".contains($0) }.map { LineWords.trim($0) }.filter { !$0.isEmpty }
    let people = all.filter { !LineWords.isPlace($0) && !isPublisher($0, of: site) }
    if people.isEmpty { return nil }
    return people.count == all.count ? part : people.joined(separator: ", ")
  }

  private static func isPublisher(_ name: String, of site: String?) -> Bool {
    let key = LineKey(name)
    return key.words.first.map(LineWords.isPublisherWord) ?? true || site.map { LineKey($0) == key } ?? false
  }

  /// A short name in small Latin letters, as sites and their programs have it, or an address.
  private static func isSlug(_ name: String) -> Bool {
    !name.contains(where: \.isWhitespace)
      && (name.contains { "@.".contains($0) } && name.unicodeScalars.allSatisfy(\.isASCII)
        || name.unicodeScalars.allSatisfy { $0.isASCII && !("A"..."Z").contains($0) })
  }
}
