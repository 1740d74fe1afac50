/// Cuts one line into numbers, words and marks; letters and digits that touch are parted: `1446هـ` is two tokens.
///
/// Single letters with full stops between them stay one word: `a.m`, `ت.غ`.
struct DateTokenScanner {
  private let scalars: [Unicode.Scalar]
  /// Byte offset of each scalar, and of the end.
  private let offsets: [Int]
  private var position = 0
  private var followsSpace = true
  private var tokens: [DateToken] = []

  /// - Parameter byteOffset: where `line` starts in the whole text, in UTF-8 bytes.
  static func tokens(of line: Substring, byteOffset: Int) -> [DateToken] {
    var scanner = DateTokenScanner(line, byteOffset: byteOffset)
    scanner.run()
    return scanner.tokens
  }

  private init(_ line: Substring, byteOffset: Int) {
    var scalars: [Unicode.Scalar] = []
    var offsets = [byteOffset]
    scalars.reserveCapacity(line.utf8.count)
    offsets.reserveCapacity(line.utf8.count + 1)
    var offset = byteOffset
    for scalar in line.unicodeScalars {
      scalars.append(scalar)
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  private mutating func run() {
    while position < scalars.count {
      let scalar = scalars[position]
      if LetterFolding.isDropped(scalar) {
        position += 1
      } else if DigitFolding.value(of: scalar) != nil {
        readNumber()
      } else if LetterFolding.isLetter(scalar) {
        readWord()
      } else {
        readMark(scalar)
      }
    }
  }

  private mutating func readNumber() {
    let start = position
    var value = 0
    var digits = 0
    var end = position
    while position < scalars.count {
      if let digit = DigitFolding.value(of: scalars[position]) {
        digits += 1
        // Longer numbers are never part of a date: their digit count says so.
        if digits <= 9 { value = value * 10 + digit }
        end = position + 1
      } else if !LetterFolding.isDropped(scalars[position]) {
        break
      }
      position += 1
    }
    append(.number(value: value, digits: digits), from: start, to: end)
  }

  private mutating func readWord() {
    let start = position
    var letters = String.UnicodeScalarView()
    var end = position
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == ".", isInitial(letters), isLetter(at: position + 1) {
        letters.append(".")
      } else if let folded = LetterFolding.fold(scalar) {
        guard LetterFolding.isLetter(scalar) else { break }
        letters.append(folded)
        end = position + 1
      } else if LetterFolding.isPartOfLetter(scalar) {
        end = position + 1
      }
      position += 1
    }
    append(.word(String(letters)), from: start, to: end)
  }

  private mutating func readMark(_ scalar: Unicode.Scalar) {
    let start = position
    position += 1
    switch MarkFolding.meaning(of: scalar) {
    case .space, .picture: followsSpace = true
    case .mark(let mark): append(.mark(mark), from: start, to: position)
    case .stranger: append(.stranger, from: start, to: position)
    }
  }

  /// Whether what was read ends in a letter that stands alone: `a`, or `a.m`.
  private func isInitial(_ letters: String.UnicodeScalarView) -> Bool {
    letters.count == 1 || letters.dropLast().last == "."
  }

  private func isLetter(at index: Int) -> Bool {
    index < scalars.count && LetterFolding.isLetter(scalars[index])
  }

  private mutating func append(_ content: DateToken.Content, from start: Int, to end: Int) {
    tokens.append(
      DateToken(content: content, range: offsets[start]..<offsets[end], followsSpace: followsSpace))
    followsSpace = false
  }
}
