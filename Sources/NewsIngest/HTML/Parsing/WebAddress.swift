import Foundation

/// Addresses as pages give them: whole, or relative to the page's own.
enum WebAddress {
  /// The whole address; nil where it is no address of the web, such as "javascript:".
  ///
  /// A whole address stays as written, Arabic letters too.
  static func resolve(_ address: String, against base: String?) -> String? {
    let trimmed = HTMLText.trimmed(address)
    if isWhole(trimmed) { return trimmed }
    guard !trimmed.isEmpty, let base, isWhole(base), let baseURL = URL(string: base),
      let resolved = URL(string: trimmed, relativeTo: baseURL)?.absoluteString, isWhole(resolved)
    else { return nil }
    return resolved
  }

  /// Whether it begins as addresses of the web do.
  static func isWhole(_ address: String) -> Bool {
    ["http://", "https://", "HTTP://", "HTTPS://"].contains { address.hasPrefix($0) }
  }

  /// The parts between the slashes after the host.
  static func path(of address: String) -> [Substring] {
    guard let host = address.range(of: "://") else { return [] }
    let rest = address[host.upperBound...].prefix { $0 != "?" && $0 != "#" }
    return Array(rest.split(separator: "/").dropFirst())
  }

  /// The day that a path names: ".../2020/11/16/...", ".../2020-11-16-...", and with the section after the year,
  /// ".../2013/world/8/3/...". Years stand first, so that no day is taken for a month. Nil where there are two.
  static func day(in address: String) -> String? {
    let parts = path(of: address)
    var days: Set<String> = []
    for index in parts.indices {
      if index == parts.count - 1, let day = leadingDay(parts[index]) { days.insert(day) }
      guard let year = year(parts[index]), index + 2 < parts.count else { continue }
      if let month = number(parts[index + 1]) {
        if let day = number(parts[index + 2]) { days.insert(text(year: year, month: month, day: day)) }
      } else if index + 4 < parts.count, !seriesWords.contains(parts[index + 1].lowercased()),
        let month = number(parts[index + 2]), let day = number(parts[index + 3])
      {
        days.insert(text(year: year, month: month, day: day))
      }
    }
    return days.count == 1 ? days.first : nil
  }

  /// Numbers after these are no months and days.
  private static let seriesWords: Set<String> = [
    "volume", "vol", "season", "issue", "part", "page", "number", "no", "episode", "chapter",
  ]

  private static func leadingDay(_ part: Substring) -> String? {
    let pieces = part.split(separator: "-", maxSplits: 3)
    guard pieces.count >= 3, let year = year(pieces[0]), let month = number(pieces[1]),
      pieces[1].utf8.count == 2,
      let day = number(pieces[2]), pieces[2].utf8.count == 2
    else { return nil }
    return text(year: year, month: month, day: day)
  }

  private static func year(_ text: Substring) -> Int? {
    text.utf8.count == 4 ? Int(text).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 2 ? Int(text).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }

  private static func text(year: Int, month: Int, day: Int) -> String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
}
