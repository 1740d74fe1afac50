/// The cells that a text takes on a terminal, by a count of the tests' own: marks and invisible signs none, ideographs two.
enum Cells {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: sum
      default: sum + (scalar.properties.isIdeographic ? 2 : 1)
      }
    }
  }
}
