import Foundation

/// The sheets of a workbook, in their order.
final class WorkbookParser: XMLEventParser {
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether its dates count from 1904, as those of old Macintosh programs do.
  private(set) var countsFrom1904 = false

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    switch name {
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      if let relation = attributes["id"] { sheets.append((attributes["name"] ?? "?", relation)) }
    default: break
    }
  }
}

/// Which file each part of a workbook is.
final class RelationParser: XMLEventParser {
  private(set) var targets: [String: String] = [:]

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}

/// The texts that cells name by number.
final class SharedStringParser: XMLEventParser {
  private(set) var texts: [String] = []
  private let byteLimit: Int
  private var byteCount = 0
  private var text: CellText?
  private var limitFault: IngestError?

  init(byteLimit: Int) { self.byteLimit = byteLimit }

  override var elementFault: IngestError? { limitFault }

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    if name == "si" { text = CellText() } else { text?.open(name) }
  }

  override func close(_ name: String) {
    guard name == "si" else {
      text?.close(name)
      return
    }
    texts.append(text?.string ?? "")
    text = nil
    count(MemoryLayout<String>.size)
  }

  override func take(_ characters: String) {
    text?.take(characters)
    count(characters.utf8.count)
  }

  private func count(_ bytes: Int) {
    byteCount += bytes
    if byteCount > byteLimit { limitFault = .tooLarge(limit: byteLimit) }
  }
}

/// The text of a cell, in one or several runs; how it is pronounced is left out.
struct CellText {
  private var characters = ""
  private var isText = false
  private var isPhonetic = false

  mutating func open(_ name: String) {
    if name == "rPh" { isPhonetic = true }
    if name == "t" { isText = !isPhonetic }
  }

  mutating func close(_ name: String) {
    if name == "rPh" { isPhonetic = false }
    if name == "t" { isText = false }
  }

  mutating func take(_ text: String) { if isText { characters += text } }

  nonisolated(unsafe) private static let escaped = /_x([0-9A-Fa-f]{4})_/

  /// Excel writes characters that XML cannot hold, and line ends of some programs, as `_x000D_`.
  var string: String {
    guard characters.contains("_x") else { return characters }
    return characters.replacing(Self.escaped) { match in
      let scalar = UInt32(match.1, radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
      return scalar.map { String(Character($0)) } ?? ""
    }
  }
}
