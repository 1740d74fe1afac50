import Foundation

/// A cell with text: its column from 0.
struct SheetCell {
  let column: Int
  let text: String
}

/// The rows of a sheet: the cells that are written, in the order in which they are.
final class SheetParser: XMLEventParser {
  /// Excel's own limit: columns beyond it are damage.
  private static let mostColumns = 16_384
  /// What a cell takes besides its text, in bytes.
  private static let cellSize = 32

  private let cells: CellReading
  private let rowLimit: Int
  private let body: ([SheetCell], Int) -> Void
  private var row: [SheetCell] = []
  private var nextColumn = 0
  private var rowNumber = 0
  private var rowBytes = 0
  private var cell: (column: Int, type: String, style: Int)?
  private var value = ""
  private var text = CellText()
  private var isValue = false
  /// Cells whose text the workbook does not have.
  private(set) var missingTextCount = 0
  private var limitFault: IngestError?

  /// - Parameters:
  ///   - rowLimit: bytes of a row.
  ///   - body: takes a row and its number.
  init(_ cells: CellReading, rowLimit: Int, onRow body: @escaping ([SheetCell], Int) -> Void) {
    self.cells = cells
    self.rowLimit = rowLimit
    self.body = body
  }

  override var elementFault: IngestError? { limitFault }

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    switch name {
    case "row":
      (row, rowBytes, nextColumn) = ([], 0, 0)
      rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber &+ 1
    case "c":
      let column = attributes["r"].flatMap { Self.column(in: $0) } ?? nextColumn
      cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      nextColumn = column + 1
      (value, text) = ("", CellText())
    case "v": isValue = cell != nil
    default: text.open(name)
    }
  }

  override func close(_ name: String) {
    switch name {
    case "row": body(row, rowNumber)
    case "c": endCell()
    case "v": isValue = false
    default: text.close(name)
    }
  }

  override func take(_ characters: String) {
    count(characters.utf8.count)
    if isValue { value += characters } else { text.take(characters) }
  }

  private func endCell() {
    guard let cell, cell.column < Self.mostColumns else { return }
    self.cell = nil
    let content =
      cell.type == "inlineStr" ? text.string : cells.text(value, type: cell.type, style: cell.style)
    guard let content else { return missingTextCount += 1 }
    guard !content.isEmpty else { return }
    row.append(SheetCell(column: cell.column, text: content))
    count(content.utf8.count + Self.cellSize)
  }

  private func count(_ bytes: Int) {
    rowBytes += bytes
    if rowBytes > rowLimit { limitFault = .tooLarge(limit: rowLimit) }
  }

  /// "AB12" is in the column of number 27, from 0.
  static func column(in reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  /// The letters of a column, from 0: 27 is "AB".
  static func letters(of column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x41 + column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}
