import CArchive
import Foundation

/// A workbook of Excel as its XML says, read by means of the tests' own.
public struct Workbook {
  /// A cell that is not empty.
  public struct Cell: Equatable {
    /// A string's text, or a number as it is written.
    public let text: String
    /// Whether it is a string and not a number.
    public let isText: Bool
    /// How a number is shown, such as `yyyy-mm-dd`; empty where nothing is said.
    public let format: String
  }

  /// All files of the package, by name.
  public let files: [String: String]
  /// The sheets' names, in order.
  public let sheetNames: [String]
  private let formats: [String]

  /// Reads a file.
  public init(path: String) throws {
    files = try Self.unpack(path)
    sheetNames = Self.matches(#"<sheet name="([^"]*)""#, in: files["xl/workbook.xml"] ?? "").map { $0[1] }
    let styles = files["xl/styles.xml"] ?? ""
    let codes = Dictionary(
      uniqueKeysWithValues: Self.matches(#"<numFmt numFmtId="(\d+)" formatCode="([^"]*)""#, in: styles).map {
        ($0[1], $0[2])
      })
    let cells = styles.components(separatedBy: "<cellXfs").last ?? ""
    formats = Self.matches(#"<xf numFmtId="(\d+)""#, in: cells).map { codes[$0[1]] ?? "" }
  }

  /// The XML of a sheet, from 0.
  public func xml(_ sheet: Int) -> String { files["xl/worksheets/sheet\(sheet + 1).xml"] ?? "" }

  /// The cells of a sheet by their names, such as `A1`.
  public func cells(_ sheet: Int) -> [String: Cell] {
    let pattern =
      #"<c r="([A-Z]+\d+)"(?: s="(\d+)")?( t="inlineStr")?>(?:<is><t[^>]*>([^<]*)</t></is>|<v>([^<]*)</v>)</c>"#
    var cells: [String: Cell] = [:]
    for match in Self.matches(pattern, in: xml(sheet)) {
      cells[match[1]] = Cell(
        text: Self.plain(match[4] + match[5]), isText: !match[3].isEmpty,
        format: Int(match[2]).map { formats[$0] } ?? "")
    }
    return cells
  }

  /// The texts of a sheet, row by row; empty cells are empty texts.
  public func rows(_ sheet: Int, columnCount: Int) -> [[String]] {
    let cells = cells(sheet)
    let count = cells.keys.compactMap { Int($0.drop { $0.isLetter }) }.max() ?? 0
    return (0..<count).map { row in
      (0..<columnCount).map { column in
        cells["\(UnicodeScalar(UInt8(65 + column)))\(row + 1)"]?.text ?? ""
      }
    }
  }

  /// The capture groups of all matches, the whole match first; groups that took no part are empty.
  private static func matches(_ pattern: String, in text: String) -> [[String]] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let source = text as NSString
    return expression.matches(in: text, range: NSRange(location: 0, length: source.length)).map { match in
      (0..<match.numberOfRanges).map { group in
        let range = match.range(at: group)
        return range.location == NSNotFound ? "" : source.substring(with: range)
      }
    }
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
      "&amp;", with: "&")
  }

  private static func unpack(_ path: String) throws -> [String: String] {
    let reader = archive_read_new()
    defer { archive_read_free(reader) }
    archive_read_support_format_zip(reader)
    guard archive_read_open_filename(reader, path, 1 << 16) == ARCHIVE_OK else {
      throw CocoaError(.fileReadCorruptFile)
    }
    var files: [String: String] = [:]
    var entry: OpaquePointer?
    while archive_read_next_header(reader, &entry) == ARCHIVE_OK {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = archive_read_data(reader, &buffer, buffer.count)
        guard count >= 0 else { throw CocoaError(.fileReadCorruptFile) }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      files[archive_entry_pathname(entry).map { String(cString: $0) } ?? ""] = String(
        decoding: bytes, as: UTF8.self)
    }
    return files
  }
}
