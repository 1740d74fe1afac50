import Foundation

/// What a cell's value means: a text by its number, a day by its style.
struct CellReading {
  let strings: [String]
  /// Which styles show a number as a date.
  let dateStyles: Set<Int>
  /// Which styles show a number as a time of day.
  let clockStyles: Set<Int>
  let countsFrom1904: Bool

  /// The cell's text as a table in CSV would have it.
  ///
  /// - Returns: nil for a text that the workbook does not have.
  func text(_ value: String, type: String, style: Int) -> String? {
    switch type {
    case "s":
      let number = value.trimmingWhiteSpace
      if number.isEmpty { return "" }
      return Int(number).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
    // Of a formula that has no value Excel keeps the error's name.
    case "e": return ""
    case "n":
      guard let number = Double(value.trimmingWhiteSpace), number.isFinite else { return value }
      if dateStyles.contains(style), let date = Self.date(number, countsFrom1904: countsFrom1904) {
        return date
      }
      if clockStyles.contains(style), let clock = Self.clock(number) { return clock }
      let isWhole = number.rounded() == number && abs(number) < 1e15
      return isWhole ? String(Int(number)) : value
    default: return value
    }
  }

  /// A part of a day as "10:15:00"; nil for what is none.
  static func clock(_ number: Double) -> String? {
    guard number >= 0, number < 1 else { return nil }
    let seconds = min(Int((number * 86_400).rounded()), 86_399)
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Days since the beginning of 1900 or 1904 as ISO 8601: "2021-03-04", "2021-03-04T10:15:00". Nil for what is no day, as a
  /// clock alone is.
  ///
  /// Excel's 1900 has a 29th of February, so that days before its March are one off.
  static func date(_ number: Double, countsFrom1904: Bool) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let days = seconds / 86_400 + (countsFrom1904 ? 1_462 : 0)
    // 25569 days lie between Excel's beginning and 1970.
    let sinceEpoch = (days < 60 ? days + 1 : days) - 25_569
    let instant = Date(timeIntervalSince1970: Double(sinceEpoch * 86_400 + seconds % 86_400))
    let text = instant.formatted(.iso8601)
    let day = String(text.prefix(10))
    return seconds % 86_400 == 0 ? day : day + "T" + text.dropFirst(11).prefix(8)
  }
}

/// Which styles of a workbook's cells show dates or times of day.
final class CellStyleParser: XMLEventParser {
  private(set) var dateStyles: Set<Int> = []
  private(set) var clockStyles: Set<Int> = []
  private var dateFormats: Set<Int> = Set(14...17).union([22]).union(27...31).union([36]).union(50...58)
  private var clockFormats = Set(18...21)
  private var isInCellStyles = false
  private var styleCount = 0

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      if Self.showsDate(code) { dateFormats.insert(id) } else { dateFormats.remove(id) }
      if Self.showsClock(code) { clockFormats.insert(id) } else { clockFormats.remove(id) }
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        if dateFormats.contains(id) { dateStyles.insert(styleCount) }
        if clockFormats.contains(id) { clockStyles.insert(styleCount) }
      }
      styleCount += 1
    default: break
    }
  }

  override func close(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }

  nonisolated(unsafe) private static let written = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./

  /// Whether a format has a year or a day in it, outside of what it writes as it is.
  static func showsDate(_ code: String) -> Bool {
    let code = bare(code)
    return code != "general" && code.contains { $0 == "y" || $0 == "d" }
  }

  /// Whether a format has an hour in it, and no date. Hours in brackets are a length of time.
  static func showsClock(_ code: String) -> Bool {
    !showsDate(code) && bare(code).contains("h") && !code.lowercased().contains("[h")
  }

  /// A format without what it writes as it is.
  private static func bare(_ code: String) -> String {
    // Excel allows no more.
    code.utf8.count <= 1024 ? code.lowercased().replacing(written, with: "") : ""
  }
}
