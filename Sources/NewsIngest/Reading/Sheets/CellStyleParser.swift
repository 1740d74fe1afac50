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
