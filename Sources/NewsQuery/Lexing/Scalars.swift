/// Scalars of a query, after ``readable(_:)``.
typealias Scalars = ArraySlice<Unicode.Scalar>

/// ARABIC TATWEEL
let tatweel: Unicode.Scalar = "\u{0640}"

extension Unicode.Scalar {
  /// Directional marks, embeddings, isolates and the byte order mark: never seen, never meant.
  var isBidiControl: Bool {
    switch value {
    // LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK, ARABIC LETTER MARK, ZERO WIDTH NO-BREAK SPACE
    case 0x200E, 0x200F, 0x061C, 0xFEFF: true
    // LEFT-TO-RIGHT EMBEDDING … RIGHT-TO-LEFT OVERRIDE, LEFT-TO-RIGHT ISOLATE … POP DIRECTIONAL ISOLATE
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// White space and controls, which count as blanks everywhere.
  var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .control
  }

  /// Blanks, ARABIC COMMA, ARABIC SEMICOLON and ARABIC QUESTION MARK: the end of a word outside quotes.
  var isSeparator: Bool {
    isBlank || value == 0x060C || value == 0x061B || value == 0x061F
  }

  /// Parentheses, bars and quotes: they end a word and have a meaning themselves.
  var isDelimiter: Bool {
    self == "(" || self == ")" || self == "|" || isQuote
  }

  /// A letter or a digit; marks, tatweel and punctuation alone are nothing to search for.
  var isSearchable: Bool {
    if self == tatweel || isMark { return false }
    // ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM is a symbol to Unicode and a word to readers.
    return properties.isAlphabetic || properties.numericType != nil || value == 0xFDFD
  }

  /// HORIZONTAL ELLIPSIS, which keyboards make of full stops.
  var isEllipsis: Bool { value == 0x2026 }

  /// Combining marks of any kind.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// A letter of the Arabic blocks, presentation forms included.
  var isArabicLetter: Bool {
    switch value {
    case 0x0620...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: isSearchable
    default: false
    }
  }

  /// The value of a decimal digit of any script (`5`, `٥`, `۵`).
  var decimalValue: Int? {
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Int(value)
  }
}

extension Scalars {
  /// As typed.
  var text: String { String(String.UnicodeScalarView(self)) }

  /// On one line: blanks at the edges go, a run of blanks becomes one space.
  var line: String {
    split(whereSeparator: \.isBlank).map(\.text).joined(separator: " ")
  }

  /// Whether anything here can be searched for.
  var isSearchable: Bool { contains(where: \.isSearchable) }

  /// Whether two full stops or an ellipsis stand at the end, as between the days of a range.
  var endsInDots: Bool {
    last?.isEllipsis == true || suffix(2).count == 2 && suffix(2).allSatisfy { $0 == "." }
  }

  /// Without tatweel at the beginning.
  var withoutLeadingTatweel: Scalars { drop { $0 == tatweel } }

  /// Without tatweel at the end.
  var withoutTrailingTatweel: Scalars { dropLast(reversed().prefix { $0 == tatweel }.count) }
}
