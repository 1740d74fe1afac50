import Foundation

/// The rows of a sheet, as the cells' texts.
final class SheetParser: XMLEventParser {
  /// Excel's own limit: columns beyond it are damage.
  private static let mostColumns = 16_384

  private let cells: CellReading
  private let rowLimit: Int
  private let body: ([String], Int) -> Void
  private var row: [String] = []
  private var rowNumber = 0
  private var rowBytes = 0
  private var cell: (column: Int, type: String, style: Int)?
  private var value = ""
  private var text = CellText()
  private var isValue = false
  private var limitFault: IngestError?

  /// - Parameters:
  ///   - rowLimit: bytes of a row.
  ///   - body: takes a row and its number.
  init(_ cells: CellReading, rowLimit: Int, _ body: @escaping ([String], Int) -> Void) {
    self.cells = cells
    self.rowLimit = rowLimit
    self.body = body
  }

  override var elementFault: IngestError? { limitFault }

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    switch name {
    case "row":
      (row, rowBytes) = ([], 0)
      rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
    case "c":
      let column = attributes["r"].flatMap { Self.column(in: $0) } ?? row.count
      cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
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
    rowBytes += characters.utf8.count
    if rowBytes > rowLimit { limitFault = .tooLarge(limit: rowLimit) }
    if isValue { value += characters } else { text.take(characters) }
  }

  private func endCell() {
    guard let cell, cell.column < Self.mostColumns else { return }
    self.cell = nil
    let content =
      cell.type == "inlineStr" ? text.string : cells.text(value, type: cell.type, style: cell.style)
    // Cells without content are not written.
    while row.count < cell.column { row.append("") }
    if row.count == cell.column { row.append(content) } else { row[cell.column] = content }
    rowBytes += content.utf8.count
    if rowBytes > rowLimit { limitFault = .tooLarge(limit: rowLimit) }
  }

  /// "AB12" is in the column of number 27, from 0.
  static func column(in reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }
}
