import Foundation

/// The sheets of an Excel workbook: each is a table, read as one in CSV.
///
/// - Text comes from the workbook's shared strings or from the cell; numbers that are shown as dates become ISO 8601.
/// - Places are the sheet's rows; records bear the sheet's name.
/// - Memory: the shared strings, `fileLimit` bytes at most, and a row.
/// - Source: ECMA-376, part 1, SpreadsheetML.
struct XLSXReader {
  private let file: TemporaryFile
  private let options: ReadingOptions

  init(_ file: TemporaryFile, _ options: ReadingOptions) {
    self.file = file
    self.options = options
  }

  /// - Errors: those of unpacking, `.tooLarge` and `.malformedXML`; and what `body` throws.
  func read(_ body: @escaping (InputRecord) throws -> Void) throws {
    let workbook = WorkbookParser()
    try parse("xl/workbook.xml", with: workbook)
    let relations = RelationParser()
    try parse("xl/_rels/workbook.xml.rels", with: relations)
    let styles = CellStyleParser()
    try parse("xl/styles.xml", with: styles, isOptional: true)
    let strings = SharedStringParser(byteLimit: options.fileLimit)
    try parse("xl/sharedStrings.xml", with: strings, isOptional: true)
    var rowCount = 0
    for sheet in workbook.sheets {
      guard let target = relations.targets[sheet.relation] else { continue }
      let cells = CellReading(
        strings: strings.texts, dateStyles: styles.dateStyles, countsFrom1904: workbook.countsFrom1904)
      let table = try SheetTable(options) { try body($0.within(sheet.name)) }
      let parser = SheetParser(cells, rowLimit: options.recordLimit) { table.append($0, row: $1) }
      try parse(target, with: parser) { try table.handOut() }
      try table.finish()
      rowCount += table.rowCount
    }
    if rowCount == 0 { throw IngestError.emptyInput }
  }

  /// Parses one file of the workbook.
  ///
  /// - Parameter onChunk: called when a part of it has been parsed.
  private func parse(
    _ name: String, with parser: XMLEventParser, isOptional: Bool = false, onChunk: () throws -> Void = {}
  ) throws {
    let archive = try PackedArchive(file, limits: options.compression)
    while let entry = try archive.next() {
      guard entry.name == name else { continue }
      if entry.isEncrypted { throw IngestError.encrypted(count: 1) }
      try archive.forEachChunk { chunk in
        parser.append(chunk)
        try onChunk()
        return parser.fault == nil
      }
      let malformed = parser.finish()
      try onChunk()
      if let fault = parser.fault { throw fault }
      if let malformed { throw IngestError.malformedXML(detail: "\(name): \(malformed.detail)") }
      return
    }
    if !isOptional { throw IngestError.damagedArchive(detail: "no \(name)") }
  }
}
