/// One line of text as symbols, with the small questions that the rules ask of it.
///
/// Every question answers nil or false past the end, so that rules need no checks of bounds.
struct ScannedLine {
  let symbols: [DateSymbol]

  /// - Parameter byteOffset: where `line` starts in the whole text, in UTF-8 bytes.
  init(_ line: Substring, byteOffset: Int) {
    symbols = PhraseReader.symbols(of: DateTokenScanner.tokens(of: line, byteOffset: byteOffset))
  }

  var count: Int { symbols.count }

  func kind(at index: Int) -> DateSymbol.Kind? {
    symbols.indices.contains(index) ? symbols[index].kind : nil
  }

  func word(at index: Int) -> DateWord? {
    if case .word(let word) = kind(at: index) { word } else { nil }
  }

  func mark(at index: Int) -> Unicode.Scalar? {
    if case .mark(let mark) = kind(at: index) { mark } else { nil }
  }

  /// The number there, where it has as many digits as wanted.
  func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = kind(at: index), digits.contains(count) else { return nil }
    return value
  }

  /// The number there, where it can be a newspaper's year.
  func year(at index: Int) -> Int? {
    number(at: index, digits: 4...4).flatMap { DateLimits.years.contains($0) ? $0 : nil }
  }

  /// Whether no white space parts this symbol from the one before it.
  func isGlued(at index: Int) -> Bool {
    symbols.indices.contains(index) && !symbols[index].followsSpace
  }

  /// Whether white space stands on neither side of the mark.
  func isJoint(at index: Int) -> Bool {
    isGlued(at: index) && isGlued(at: index + 1)
  }
}
