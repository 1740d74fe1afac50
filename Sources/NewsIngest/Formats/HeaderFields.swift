import Foundation

/// The named fields of a WARC record or of an HTTP message.
struct HeaderFields {
  /// The first line: "WARC/1.0", "HTTP/1.1 200 OK".
  let firstLine: String
  private let fields: [String: String]

  /// Reads the lines before the blank one. Lines that begin with white space go on with the line before.
  init(_ bytes: Data) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    firstLine = lines.first.map { String($0) } ?? ""
    var fields: [String: String] = [:]
    var last: String?
    for line in lines.dropFirst() {
      if let first = line.first, first == " " || first == "\t", let last {
        fields[last, default: ""] += " " + String(line).trimmingWhiteSpace
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon]).trimmingWhiteSpace.lowercased()
      // The first one counts, as for most crawlers.
      if fields[name] == nil { fields[name] = String(line[line.index(after: colon)...]).trimmingWhiteSpace }
      last = name
    }
    self.fields = fields
  }

  /// A field's value; names have no case.
  subscript(name: String) -> String? { fields[name] }

  /// The media type of `Content-Type` in lower case, without its parameters.
  var mediaType: String? {
    self["content-type"].flatMap { $0.split(separator: ";").first }.map {
      String($0).trimmingWhiteSpace.lowercased()
    }
  }

  /// The charset of `Content-Type`.
  var charset: String? { parameter("charset") }

  /// A parameter of `Content-Type`.
  func parameter(_ name: String) -> String? {
    guard let parameters = self["content-type"]?.split(separator: ";").dropFirst() else { return nil }
    for parameter in parameters {
      let sides = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmingWhiteSpace }
      guard sides.count == 2, sides[0].lowercased() == name else { continue }
      let value = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
