/// Writes rows of cells as CSV (RFC 4180) or TSV quoted alike, so that any reader gives the cells back unchanged.
package struct DelimitedWriter {
  /// The two kinds of tables.
  package enum Separator: String {
    case comma = ","
    case tab = "\t"
  }

  private let separator: Separator
  private let isForSpreadsheets: Bool

  /// - Parameter isForSpreadsheets: byte-order mark, CRLF, and cells that would be run as formulas guarded with an apostrophe.
  package init(separator: Separator, isForSpreadsheets: Bool) {
    self.separator = separator
    self.isForSpreadsheets = isForSpreadsheets
  }

  /// What stands before the first row.
  package var preamble: String { isForSpreadsheets ? "\u{FEFF}" : "" }

  package func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: separator.rawValue) + (isForSpreadsheets ? "\r\n" : "\n")
  }

  private func cell(_ text: String) -> String {
    let text = isForSpreadsheets && Self.looksLikeFormula(text) ? "'" + text : text
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || String($0) == separator.rawValue
    }
    return needsQuotes ? Self.quoted(text) : text
  }

  /// By scalars: a quote is a quote, whatever mark follows it.
  private static func quoted(_ text: String) -> String {
    var result: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// Whether a spreadsheet might run the cell: = + - @, a minus sign or a control first, full-width forms too, also after marks and spaces.
  private static func looksLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r": return true
      // MINUS SIGN, which some programs take for a hyphen
      case "\u{2212}": return true
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
