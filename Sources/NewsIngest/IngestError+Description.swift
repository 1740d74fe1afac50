extension IngestError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  private typealias Parts = (problem: String, remedy: String)

  /// One line: what is wrong and what to do.
  public var description: String { "\(problem): \(remedy)" }

  /// What is wrong, without what to do.
  public var problem: String { parts.problem }

  /// What to do. A program with options of its own may name these instead.
  public var remedy: String { parts.remedy }

  /// Whether the input is JSON that seems to hold no article: where the caller names the format, it is read.
  public var isRefusedJSON: Bool {
    if case .unsupportedFormat(let name) = self { ForeignJSON.isName(name) } else { false }
  }

  private var parts: Parts {
    switch self {
    case .emptyInput, .notText, .unknownEncoding, .unsupportedFormat, .lineTooLong, .tooLarge: inputParts
    case .invalidJSON, .badArchivedRecord, .reshapedArchivedRecords, .notAnObject, .noTitleNorBody,
      .wrongType, .wordList, .rowsWithoutNames, .unreadTexts:
      recordParts
    case .noHeader, .unclosedQuote, .linesAfterFault, .wrongFieldCount, .tooManyColumns, .noTextColumn,
      .missingTexts:
      tableParts
    case .fieldInTwoColumns, .fieldMappedTwice, .columnMappedTwice, .badMap: mapParts
    case .noArticleInPage, .pageTooLarge, .nestedTooDeep, .malformedMHTML, .malformedXML, .entitiesInXML,
      .emptyFeed, .tooDeep:
      pageParts
    case .damagedGzip, .cutOff, .expandsTooFar, .encrypted, .damagedArchive, .tooDamaged, .nestedArchives,
      .noRoom:
      packedParts
    case .unsupportedCoding, .headerTooLong, .malformedWARC, .malformedARC, .wrongLength, .damagedMember:
      crawlParts
    }
  }

  private var inputParts: Parts {
    switch self {
    case .emptyInput: ("the input is empty", "give a file that holds an article")
    case .notText(let byteOffset, 0):
      ("not text (NUL byte at offset \(byteOffset))", "unpack or convert it to UTF-8 text first")
    case .notText(let byteOffset, let invalidByteCount):
      (
        "not UTF-8 (\(invalidByteCount) invalid bytes, the first at offset \(byteOffset)) nor text in another encoding",
        "convert it to UTF-8 first, for example with iconv"
      )
    case .unknownEncoding(let name):
      ("the encoding \"\(name)\" is not known", "name another, such as windows-1256 or UTF-8")
    case .unsupportedFormat(let name):
      (
        "\(name) is not read",
        isRefusedJSON
          ? "if it holds an article, name the format json" : "give the article as HTML, text or JSON"
      )
    case .lineTooLong(let limit):
      ("the line is longer than \(limit) bytes", "split it, or check that each article has its own line")
    case .tooLarge(let limit):
      ("longer than \(limit) bytes, which no article is", "check that this is the right file")
    default: Self.unnamed
    }
  }

  private var recordParts: Parts {
    switch self {
    case .invalidJSON(let detail):
      ("invalid JSON\(Self.bracketed(detail))", "correct it, or name the right format")
    case .badArchivedRecord(let fault):
      (
        "not as an archive's export writes a record (\(fault))",
        "take it from the export as it was written"
      )
    case .reshapedArchivedRecords:
      (
        "records of an archive's export in another shape",
        "give them as they were written, one object an article"
      )
    case .notAnObject:
      ("not a JSON object", "give one object with \"title\" and \"body\" for each article")
    case .noTitleNorBody: ("neither \"title\" nor \"body\" has text", "give at least one of them")
    case .wrongType(let field, let expected):
      ("the field \"\(field)\" has the wrong type", "give \(expected)")
    case .wordList(let name):
      ("\"\(name)\" is a list of words and no text", "give the text that they were cut out of")
    case .rowsWithoutNames:
      (
        "rows without names",
        "give objects with \"title\" and \"body\", or a table with a header row"
      )
    case .unreadTexts(let names):
      (
        "most of the text stands under names that are not known (\(names.joined(separator: ", ")))",
        Self.mapAdvice(names) + "have the rest stored without it"
      )
    default: Self.unnamed
    }
  }

  private var tableParts: Parts {
    switch self {
    case .noHeader(let cells, let title, let body):
      (
        "a table without a header row (\(Self.list(cells)))",
        "name its columns by number, as in the map \(title)=title,\(body)=body"
      )
    case .unclosedQuote:
      (
        "a quote on this line is not closed, or text stands behind it",
        "close it, and write a quote within as two"
      )
    case .linesAfterFault(let count):
      (
        "not read behind the fault above",
        "\(count) \(count == 1 ? "line that does" : "lines that do") not fit the header"
      )
    case .wrongFieldCount(let found, let expected):
      ("\(found) fields where the header has \(expected)", "quote fields that hold the delimiter")
    case .tooManyColumns(let limit):
      (
        "the first row has more than \(limit) cells, which no table of articles has",
        "check what parts the cells"
      )
    case .noTextColumn(let columns):
      ("no column is a title or a body (\(Self.list(columns)))", "name one with the map COLUMN=title")
    case .missingTexts(let count):
      (
        "the texts of \(count) cells are not in the workbook, what could be read is",
        "fetch the file again"
      )
    default: Self.unnamed
    }
  }

  private var mapParts: Parts {
    switch self {
    case .fieldInTwoColumns(let field, let columns):
      (
        "\(columns.count) columns hold the \(field) (\(columns.joined(separator: ", ")))",
        "name the right one with the map COLUMN=\(field), or give them different names"
      )
    case .fieldMappedTwice(let field, let columns):
      (
        "the map takes the \(field) from \(columns.count) columns (\(columns.joined(separator: ", ")))",
        "leave one"
      )
    case .columnMappedTwice(let column, let fields):
      (
        "the map makes the column \(column) \(fields.count) fields (\(fields.joined(separator: ", ")))",
        "leave one"
      )
    case .badMap(let pair):
      (
        "\"\(pair)\" is no mapping",
        "write COLUMN=FIELD, with one of the fields "
          + ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
      )
    default: Self.unnamed
    }
  }

  private var pageParts: Parts {
    switch self {
    case .noArticleInPage:
      ("no article on this page, only menus and buttons", "give the page of one article")
    case .pageTooLarge(let limit):
      ("the page is longer than \(limit) bytes", "give the page of one article")
    case .nestedTooDeep(let limit):
      (
        "the page's elements are nested more than \(limit) deep",
        "give the page's text, as a browser copies it"
      )
    case .malformedMHTML: ("no page in this MHTML file", "save the page again")
    case .malformedXML(let detail):
      (
        "not well-formed XML\(Self.bracketed(detail)), what could be read is",
        "correct it at its source"
      )
    case .entitiesInXML:
      ("this XML declares entities, which are never followed", "take the DOCTYPE out")
    case .emptyFeed: ("no item in this feed", "check that it is a feed, RSS or Atom")
    case .tooDeep(let limit):
      ("elements stand more than \(limit) deep, what came before is read", "check the file")
    default: Self.unnamed
    }
  }

  private var packedParts: Parts {
    switch self {
    case .damagedGzip(let byteOffset):
      (
        "the gzip data is damaged at byte \(byteOffset), what came before is read",
        "fetch the file again"
      )
    case .cutOff(let part):
      ("the input ends in the middle of \(part), what came before is read", "fetch the file again")
    case .expandsTooFar(let limit):
      (
        "the compressed data grows beyond \(limit), what came before is read",
        "unpack it first if you trust it"
      )
    case .encrypted(let count):
      (
        "\(count == 1 ? "one file in it is" : "\(count) files in it are") encrypted and not read",
        "unpack it with its password first"
      )
    case .damagedArchive(let detail):
      ("damaged\(Self.bracketed(detail)), what could be read is", "fetch the file again")
    case .tooDamaged(let limit):
      ("\(limit) files in it are damaged, and those behind them not read", "fetch the file again")
    case .nestedArchives:
      ("an archive within an archive within another is not read", "unpack it first")
    case .noRoom(let reason):
      (
        "no room for a copy of it in the folder for temporary files (\(reason))",
        "make room, or name another folder in TMPDIR"
      )
    default: Self.unnamed
    }
  }

  private var crawlParts: Parts {
    switch self {
    case .unsupportedCoding(let name):
      (
        "the page is packed with \"\(name)\", which is not read",
        "have the crawler ask for gzip, or store pages unpacked"
      )
    case .headerTooLong(let limit):
      ("the HTTP header is longer than \(limit) bytes, which none is", "fetch the page again")
    case .malformedWARC:
      ("no WARC record begins here, reading goes on at the next one", "check the file")
    case .malformedARC: ("no ARC record begins here, reading goes on at the next one", "check the file")
    case .wrongLength(let part):
      (
        "\(part) of a wrong length is left out, reading goes on at the next one",
        "fetch the page again"
      )
    case .damagedMember:
      (
        "the gzip data is damaged here, this record is lost and reading goes on at the next sound one",
        "fetch the file again"
      )
    default: Self.unnamed
    }
  }

  /// For a case that stands in none of the lists above, which a test keeps from coming about.
  private static let unnamed: Parts = ("cannot be read", "check the input")

  private static func bracketed(_ detail: String) -> String { detail.isEmpty ? "" : " (\(detail))" }

  /// Names with a dot are parts of a value, which cannot be mapped.
  private static func mapAdvice(_ names: [String]) -> String {
    names.first { !$0.contains(".") }.map { "say what it is, as in the map \($0)=body, or " } ?? ""
  }

  /// The first names of a table, whose columns may be thousands.
  private static func list(_ names: [String]) -> String {
    names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }
}
