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
