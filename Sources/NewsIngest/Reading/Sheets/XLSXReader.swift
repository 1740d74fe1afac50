import Foundation

/// The sheets of an Excel workbook: each is a table, read as one in CSV.
///
/// - Text comes from the workbook's shared strings or from the cell; numbers that are shown as dates become ISO 8601.
/// - Places are the sheet's rows; records bear the sheet's name, and come in the order in which the file has the sheets.
/// - A sheet that is not sound is one failure; the others are read. Where another sheet holds articles, a sheet of notes or numbers is no failure.
/// - Memory: the shared strings, `fileLimit` bytes at most, and a row.
/// - Source: ECMA-376, part 1, SpreadsheetML.
struct XLSXReader {
  /// In bytes, of the files that say what the sheets are.
  private static let partLimit = 16 << 20

  private let file: TemporaryFile
  private let options: ReadingOptions

  init(_ file: TemporaryFile, options: ReadingOptions) {
    self.file = file
    self.options = options
  }

  /// - Errors: those of unpacking, `.tooLarge` and `.malformedXML`; and what `body` throws.
  func read(onRecord body: @escaping (InputRecord) throws -> Void) throws {
    let workbook = WorkbookParser()
    let relations = RelationParser()
    let styles = CellStyleParser()
    let strings = SharedStringParser(byteLimit: options.fileLimit)
    let parts: [String: (parser: XMLEventParser, limit: Int)] = [
      "xl/workbook.xml": (workbook, Self.partLimit), Self.relations: (relations, Self.partLimit),
      "xl/styles.xml": (styles, Self.partLimit), "xl/sharedStrings.xml": (strings, .max),
    ]
    let found = try forEachFile(named: parts.keys) { name, archive in
      guard let part = parts[name] else { return }
      do {
        try parse(name, of: archive, with: part.parser, limit: part.limit)
      } catch let fault as SheetFault {
        throw fault.error
      }
    }
    guard found.contains(Self.relations) else {
      throw IngestError.damagedArchive(detail: "no \(Self.relations)")
    }
    let cells = CellReading(
      strings: strings.texts, dateStyles: styles.dateStyles, clockStyles: styles.clockStyles,
      countsFrom1904: workbook.countsFrom1904)
    try readSheets(
      workbook.sheets.map { ($0.name, relations.targets[$0.relation] ?? $0.relation) }, cells: cells,
      onRecord: body)
  }

  private static let relations = "xl/_rels/workbook.xml.rels"

  private func readSheets(
    _ sheets: [(name: String, file: String)], cells: CellReading,
    onRecord body: @escaping (InputRecord) throws -> Void
  ) throws {
    let names = Dictionary(sheets.map { ($0.file, $0.name) }) { first, _ in first }
    var tables: [(sheet: String?, table: SheetTable)] = []
    let found = try forEachFile(named: names.keys) { file, archive in
      let name = names[file]
      tables.append((name, try readSheet(file, of: archive, cells: cells) { try body($0.within(name)) }))
    }
    let hasArticles = tables.contains { $0.table.articleCount > 0 }
    for (sheet, table) in tables {
      guard var record = table.refusal else { continue }
      if hasArticles, !table.looksLikeArticles {
        record.content = .skipped(.otherKind("sheet «\(sheet ?? "")» holds no table of articles"))
      }
      try body(record.within(sheet))
    }
    if let gone = sheets.first(where: { !found.contains($0.file) }) {
      throw IngestError.damagedArchive(detail: "no \(gone.file) for the sheet \(gone.name)")
    }
    if tables.allSatisfy({ $0.table.rowCount == 0 }) { throw IngestError.emptyInput }
  }

  /// Reads one sheet.
  ///
  /// - Returns: the table, which tells what was in it.
  private func readSheet(
    _ file: String, of archive: PackedArchive, cells: CellReading,
    onRecord body: @escaping (InputRecord) throws -> Void
  ) throws -> SheetTable {
    var options = options
    options.readsDaySerials = !cells.countsFrom1904
    let table = try SheetTable(options, onRecord: body)
    let parser = SheetParser(cells, rowLimit: options.recordLimit) { table.append($0, row: $1) }
    do {
      try parse(file, of: archive, with: parser) {
        try table.handOut()
      } while: {
        !table.isRefused
      }
      try table.finish()
    } catch let fault as SheetFault {
      try table.finish()
      try body(.failure(fault.error, at: .whole))
    }
    if parser.missingTextCount > 0 {
      try body(.failure(.missingTexts(count: parser.missingTextCount), at: .whole))
    }
    return table
  }

  /// Why the XML of a file is not read to its end; the archive can be read on.
  private struct SheetFault: Error { let error: IngestError }

  /// Goes through the workbook's files once, and calls `body` for the first of each of these names.
  ///
  /// - Returns: the names that were found.
  private func forEachFile(
    named names: some Collection<String>, _ body: (String, PackedArchive) throws -> Void
  ) throws -> Set<String> {
    let wanted = Set(names)
    var found: Set<String> = []
    let archive = try PackedArchive(file, limits: options.compression)
    while found.count < wanted.count, let entry = try archive.next() {
      guard let name = entry.name, wanted.contains(name), found.insert(name).inserted else { continue }
      if entry.isEncrypted { throw IngestError.encrypted(count: 1) }
      try body(name, archive)
    }
    return found
  }

  /// Parses one file of the workbook.
  ///
  /// - Parameters:
  ///   - limit: bytes of the file.
  ///   - onChunk: called when a part of it has been parsed.
  ///   - goesOn: whether more of it is wanted.
  private func parse(
    _ name: String, of archive: PackedArchive, with parser: XMLEventParser, limit: Int = .max,
    onChunk: () throws -> Void = {}, while goesOn: () -> Bool = { true }
  ) throws {
    var byteCount = 0
    try archive.forEachChunk { chunk in
      byteCount += chunk.count
      if byteCount > limit { throw IngestError.tooLarge(limit: limit) }
      parser.append(chunk)
      try onChunk()
      return parser.fault == nil && goesOn()
    }
    guard goesOn() else { return }
    let malformed = parser.finish()
    try onChunk()
    if let fault = parser.fault { throw SheetFault(error: fault) }
    if let malformed {
      throw SheetFault(error: .malformedXML(detail: "\(name): \(malformed.detail)"))
    }
  }
}
