/// A strict reader of RFC 4180: what a writer gets wrong, it refuses. The end of a row is what the file was written with.
///
/// - Source: RFC 4180, section 2, with LF allowed as the end of a row and a separator other than the comma.
struct DelimitedReader {
  /// What is wrong with a table.
  enum Fault: Error, Equatable {
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote(row: Int)
    /// Something other than a separator or a row's end stands behind a closing quote.
    case textBehindQuote(row: Int)
    /// A carriage return stands alone outside quotes, or a line feed alone where rows end in CR LF.
    case strayLineEnd(row: Int)
    /// The last cell is quoted and never closed.
    case openQuote(row: Int)
    /// The last row has no end.
    case noFinalLineEnd
    /// A row has another number of cells than the first.
    case unevenRow(row: Int, cells: Int, expected: Int)
  }

  private let separator: Unicode.Scalar
  private let endsWithCarriageReturn: Bool
  private var rows: [[String]] = []
  private var cells: [String] = []
  private var scalars: [Unicode.Scalar]
  private var position = 0

  /// All rows of a table, the header too.
  static func rows(
    of text: String, separator: Unicode.Scalar = ",", endsWithCarriageReturn: Bool = false
  ) throws(Fault) -> [[String]] {
    var reader = DelimitedReader(text, separator, endsWithCarriageReturn)
    while reader.position < reader.scalars.count { try reader.readCell() }
    guard reader.cells.isEmpty else { throw .noFinalLineEnd }
    return reader.rows
  }

  private init(_ text: String, _ separator: Unicode.Scalar, _ endsWithCarriageReturn: Bool) {
    scalars = Array(text.unicodeScalars)
    self.separator = separator
    self.endsWithCarriageReturn = endsWithCarriageReturn
  }

  private var row: Int { rows.count + 1 }

  private mutating func readCell() throws(Fault) {
    let cell = scalars[position] == "\"" ? try quotedCell() : try plainCell()
    cells.append(cell)
    guard position < scalars.count else { throw .noFinalLineEnd }
    if scalars[position] == separator {
      position += 1
      // A separator at the very end leaves an empty last cell without a row's end.
      if position == scalars.count { throw .noFinalLineEnd }
      return
    }
    try endRow()
  }

  private mutating func plainCell() throws(Fault) -> String {
    var cell = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != separator, !Self.isLineEnd(scalars[position]) {
      if scalars[position] == "\"" { throw .strayQuote(row: row) }
      cell.append(scalars[position])
      position += 1
    }
    return String(cell)
  }

  private mutating func quotedCell() throws(Fault) -> String {
    var cell = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      guard scalar == "\"" else {
        cell.append(scalar)
        continue
      }
      guard position < scalars.count else { throw .noFinalLineEnd }
      guard scalars[position] == "\"" else {
        guard scalars[position] == separator || Self.isLineEnd(scalars[position]) else {
          throw .textBehindQuote(row: row)
        }
        return String(cell)
      }
      cell.append("\"")
      position += 1
    }
    throw .openQuote(row: row)
  }

  private mutating func endRow() throws(Fault) {
    if endsWithCarriageReturn {
      guard scalars[position] == "\r", position + 1 < scalars.count else { throw .strayLineEnd(row: row) }
      position += 1
    }
    guard scalars[position] == "\n" else { throw .strayLineEnd(row: row) }
    position += 1
    if let first = rows.first, first.count != cells.count {
      throw .unevenRow(row: row, cells: cells.count, expected: first.count)
    }
    rows.append(cells)
    cells = []
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
