/// Writes rows of cells as CSV (RFC 4180) or TSV quoted alike, so that any reader gives the cells back unchanged.
struct DelimitedWriter {
  /// The two kinds of tables.
  enum Separator: String {
    case comma = ","
    case tab = "\t"
  }

  let separator: Separator
  /// For spreadsheets: byte-order mark, CRLF, and cells that would be run as formulas guarded with an apostrophe.
  let isForSpreadsheets: Bool

  /// What stands before the first row.
  var preamble: String { isForSpreadsheets ? "\u{FEFF}" : "" }

  func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: separator.rawValue) + (isForSpreadsheets ? "\r\n" : "\n")
  }

  private func cell(_ text: String) -> String {
    let text = isForSpreadsheets && Self.looksLikeFormula(text) ? "'" + text : text
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || String($0) == separator.rawValue
    }
    return needsQuotes ? "\"" + text.replacing(scalar: "\"", with: "\"\"") + "\"" : text
  }

  /// Whether a spreadsheet might run the cell: = + - @ or a control first, full-width forms too, also after marks and spaces.
  private static func looksLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r": return true
      // Full-width = + - @
      case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      default:
        let isInvisible = scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        guard isInvisible else { return false }
      }
    }
    return false
  }
}
