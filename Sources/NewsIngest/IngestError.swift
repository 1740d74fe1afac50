/// Why no article could be read from some bytes.
///
/// The description is one line: what is wrong and what to do. Path and line number are the caller's to add.
public enum IngestError: Error, Sendable, Equatable {
  /// There is nothing in the input but white space.
  case emptyInput
  /// The bytes are no text that can be read here. `byteOffset` counts from 0 and points to the first byte at
  /// fault; `invalidByteCount` is the number of bytes that are not UTF-8, 0 where a NUL gave it away.
  case notText(byteOffset: Int, invalidByteCount: Int)
  /// The user named an encoding that is not known here.
  case unknownEncoding(name: String)
  /// The line or file is not valid JSON; `detail` is the parser's own word on it.
  case invalidJSON(detail: String)
  /// A record that an archive is said to have written; `fault` says what of it cannot be.
  case badArchivedRecord(fault: String)
  /// Records of an archive in a shape that is none of its own: columns, or rows without names.
  case reshapedArchivedRecords
  /// Valid JSON, but no object (nor, for a file, an array of objects).
  case notAnObject
  /// The object has neither a title nor a body.
  case noTitleNorBody
  /// The field's value has a type it must not have; `expected` says which it may have.
  case wrongType(field: String, expected: String)
  /// The field's text is a list of single words, which a program has cut a text into.
  case wordList(name: String)
  /// JSON with rows of values that have no names.
  case rowsWithoutNames
  /// Most of an input's text stands under names that are not known.
  case unreadTexts(names: [String])
  /// A table whose first row holds values. `title` and `body` are the columns, from 1, that they seem to stand in.
  case noHeader(cells: [String], title: Int, body: Int)
  /// The input is in a format that is not read: PDF, ZIP.
  case unsupportedFormat(name: String)
  /// JSON that programs or sites keep for themselves, such as "a source map".
  case foreignJSON(name: String)
  /// The page holds boilerplate only.
  case noArticleInPage
  /// A line of JSON Lines is longer than `limit` bytes.
  case lineTooLong(limit: Int)
  /// A page's mark-up is longer than `limit` bytes.
  case pageTooLarge(limit: Int)
  /// A page's elements stand in each other deeper than `limit`.
  case nestedTooDeep(limit: Int)
  /// A page, a JSON file or an item is longer than `limit` bytes.
  case tooLarge(limit: Int)
  /// The gzip data is damaged at this byte of the file, from 0.
  case damagedGzip(byteOffset: Int)
  /// The input ends in the middle of a WARC record or a gzip member.
  case cutOff(part: String)
  /// Compressed data that grows beyond all that news does; `limit` says by which measure.
  case expandsTooFar(limit: String)
  /// A page of a crawl is packed by a method that is not read, such as "br".
  case unsupportedCoding(name: String)
  /// The HTTP header of a page is longer than `limit` bytes.
  case headerTooLong(limit: Int)
  /// No WARC record begins where one should.
  case malformedWARC
  /// No ARC record begins where one should.
  case malformedARC
  /// Other records begin within what a record calls its own, or it ends before its text does.
  case wrongLength(part: String)
  /// A gzip member of a crawl is damaged.
  case damagedMember
  /// A file of an archive is encrypted; so are `count` in all.
  case encrypted(count: Int)
  /// An archive is damaged; `detail` is the library's own word on it.
  case damagedArchive(detail: String)
  /// More than `limit` files of an archive are damaged.
  case tooDamaged(limit: Int)
  /// Cells of a sheet name `count` texts that the workbook does not have.
  case missingTexts(count: Int)
  /// An archive stands in an archive that stands in another.
  case nestedArchives
  /// There is no room for a copy of an archive, which is read from its end.
  case noRoom(reason: String)
  /// A part of a saved page is missing, or its coding is not known.
  case malformedMHTML
  /// A quote that opens on this line is never closed, or text stands behind the closing one.
  case unclosedQuote
  /// So many lines behind a fault of a table do not fit its header, and may be the rest of its row.
  case linesAfterFault(count: Int)
  /// A row has another number of fields than the header.
  case wrongFieldCount(found: Int, expected: Int)
  /// The table's first row has more than `limit` cells.
  case tooManyColumns(limit: Int)
  /// No column of the table is a title or a body.
  case noTextColumn(columns: [String])
  /// Several columns of the table are one and the same field of an article.
  case fieldInTwoColumns(field: String, columns: [String])
  /// A map names several columns for one field.
  case fieldMappedTwice(field: String, columns: [String])
  /// A map names several fields for one column.
  case columnMappedTwice(column: String, fields: [String])
  /// What stands between two commas of a map is no `column=field`.
  case badMap(pair: String)
  /// The XML is not well-formed; `detail` is the parser's own word on it.
  case malformedXML(detail: String)
  /// The XML declares entities of its own, which may grow without bound or name files.
  case entitiesInXML
  /// A feed without items.
  case emptyFeed
  /// Elements stand more than `limit` deep in each other.
  case tooDeep(limit: Int)
}

extension IngestError: CustomStringConvertible {
  /// One line: what is wrong and what to do.
  public var description: String {
    switch self {
    case .emptyInput:
      "the input is empty: give a file that holds an article"
    case .notText(let byteOffset, 0):
      "not text (NUL byte at offset \(byteOffset)): unpack or convert it to UTF-8 text first"
    case .notText(let byteOffset, let invalidByteCount):
      "not UTF-8 (\(invalidByteCount) invalid bytes, the first at offset \(byteOffset)) nor text in another encoding: "
        + "convert it to UTF-8 first, for example with iconv"
    case .unknownEncoding(let name):
      "the encoding \"\(name)\" is not known: name another, such as windows-1256 or UTF-8"
    case .invalidJSON(let detail):
      "invalid JSON\(detail.isEmpty ? "" : " (\(detail))"): correct it, or name the right --format"
    case .badArchivedRecord(let fault):
      "not as export --all writes a record (\(fault)): take it from the export as it was written"
    case .reshapedArchivedRecords:
      "records of export --all in another shape: give them as they were written, one object an article"
    case .notAnObject:
      "not a JSON object: give one object with \"title\" and \"body\" for each article"
    case .noTitleNorBody:
      "neither \"title\" nor \"body\" has text: give at least one of them"
    case .wrongType(let field, let expected):
      "the field \"\(field)\" has the wrong type: give \(expected)"
    case .wordList(let name):
      "\"\(name)\" is a list of words and no text: give the text that they were cut out of"
    case .rowsWithoutNames:
      "rows without names: give objects with \"title\" and \"body\", or a table with a header row"
    case .unreadTexts(let names):
      "most of the text stands under names that are not known (\(names.joined(separator: ", "))): "
        + Self.mapAdvice(names) + "store the rest with --ignore-unread"
    case .noHeader(let cells, let title, let body):
      "a table without a header row (\(Self.list(cells))): "
        + "name its columns by number, as in --map \(title)=title,\(body)=body"
    case .foreignJSON(let name):
      "\(name) is not read: if it holds an article, give --format json (to extract, --read-as json)"
    case .unsupportedFormat(let name):
      "\(name) is not read: give the article as HTML, text or JSON"
    case .noArticleInPage:
      "no article on this page, only menus and buttons: give the page of one article"
    case .lineTooLong(let limit):
      "the line is longer than \(limit) bytes: split it, or check that each article has its own line"
    case .pageTooLarge(let limit):
      "the page is longer than \(limit) bytes: give the page of one article"
    case .nestedTooDeep(let limit):
      "the page's elements are nested more than \(limit) deep: give the page's text, as a browser copies it"
    case .tooLarge(let limit):
      "longer than \(limit) bytes, which no article is: check that this is the right file"
    case .damagedGzip(let byteOffset):
      "the gzip data is damaged at byte \(byteOffset), what came before is read: fetch the file again"
    case .cutOff(let part):
      "the input ends in the middle of \(part), what came before is read: fetch the file again"
    case .expandsTooFar(let limit):
      "the compressed data grows beyond \(limit), what came before is read: unpack it first if you trust it"
    case .unsupportedCoding(let name):
      "the page is packed with \"\(name)\", which is not read: have the crawler ask for gzip, or store pages unpacked"
    case .headerTooLong(let limit):
      "the HTTP header is longer than \(limit) bytes, which none is: fetch the page again"
    case .malformedWARC:
      "no WARC record begins here, reading goes on at the next one: check the file"
    case .malformedARC:
      "no ARC record begins here, reading goes on at the next one: check the file"
    case .wrongLength(let part):
      "\(part) of a wrong length is left out, reading goes on at the next one: fetch the page again"
    case .damagedMember:
      "the gzip data is damaged here, this record is lost and reading goes on at the next sound one: fetch the file again"
    case .encrypted(let count):
      "\(count == 1 ? "one file in it is" : "\(count) files in it are") encrypted and not read: unpack it with its password first"
    case .damagedArchive(let detail):
      "damaged\(detail.isEmpty ? "" : " (\(detail))"), what could be read is: fetch the file again"
    case .tooDamaged(let limit):
      "\(limit) files in it are damaged, and those behind them not read: fetch the file again"
    case .missingTexts(let count):
      "the texts of \(count) cells are not in the workbook, what could be read is: fetch the file again"
    case .nestedArchives:
      "an archive within an archive within another is not read: unpack it first"
    case .noRoom(let reason):
      "no room for a copy of it in the folder for temporary files (\(reason)): make room, or name another folder in TMPDIR"
    case .malformedMHTML:
      "no page in this MHTML file: save the page again"
    case .unclosedQuote:
      "a quote on this line is not closed, or text stands behind it: close it, and write a quote within as two"
    case .linesAfterFault(let count):
      "not read behind the fault above: \(count) \(count == 1 ? "line that does" : "lines that do") not fit the header"
    case .wrongFieldCount(let found, let expected):
      "\(found) fields where the header has \(expected): quote fields that hold the delimiter"
    case .tooManyColumns(let limit):
      "the first row has more than \(limit) cells, which no table of articles has: check what parts the cells"
    case .noTextColumn(let columns):
      "no column is a title or a body (\(Self.list(columns))): name one with --map COLUMN=title"
    case .fieldInTwoColumns(let field, let columns):
      "\(columns.count) columns hold the \(field) (\(columns.joined(separator: ", "))): "
        + "name the right one with --map COLUMN=\(field), or give them different names"
    case .fieldMappedTwice(let field, let columns):
      "the map takes the \(field) from \(columns.count) columns (\(columns.joined(separator: ", "))): leave one"
    case .columnMappedTwice(let column, let fields):
      "the map makes the column \(column) \(fields.count) fields (\(fields.joined(separator: ", "))): leave one"
    case .badMap(let pair):
      "\"\(pair)\" is no mapping: write COLUMN=FIELD, with one of the fields "
        + ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
    case .malformedXML(let detail):
      "not well-formed XML\(detail.isEmpty ? "" : " (\(detail))"), what could be read is: correct it at its source"
    case .entitiesInXML:
      "this XML declares entities, which are never followed: take the DOCTYPE out"
    case .emptyFeed:
      "no item in this feed: check that it is a feed, RSS or Atom"
    case .tooDeep(let limit):
      "elements stand more than \(limit) deep, what came before is read: check the file"
    }
  }

  /// Names with a dot are parts of a value, which cannot be mapped.
  private static func mapAdvice(_ names: [String]) -> String {
    names.first { !$0.contains(".") }.map { "say what it is, as in --map '\($0)=body', or " } ?? ""
  }

  /// The first names of a table, whose columns may be thousands.
  private static func list(_ names: [String]) -> String {
    names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }
}
