/// Makes the punctuation around dates alike.
enum MarkFolding {
  /// What a scalar between words means to a date.
  enum Meaning: Equatable {
    /// White space.
    case space
    /// A picture next to a date (calendar, clock, icon font); it counts as a space.
    case picture
    /// Punctuation, as one of `- / . , : ( ) | + _`.
    case mark(Unicode.Scalar)
    /// Anything else; a date next to it is no longer alone.
    case stranger
  }

  /// The meaning of a scalar that is neither letter nor digit.
  static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    if let mark = folded(scalar) { return .mark(mark) }
    if scalar.properties.isWhitespace { return .space }
    switch scalar {
    // These belong to notices and numbers, never to dates.
    case "©", "®", "°", "℗", "№": return .stranger
    default: break
    }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .privateUse: return .picture
    default: return .stranger
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    // HYPHEN-MINUS, HYPHEN to HORIZONTAL BAR, MINUS SIGN, FULLWIDTH HYPHEN-MINUS
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: "-"
    // SOLIDUS, ARABIC DATE SEPARATOR, FRACTION SLASH, DIVISION SLASH, FULLWIDTH SOLIDUS, REVERSE SOLIDUS
    case 0x2F, 0x060D, 0x2044, 0x2215, 0xFF0F, 0x5C: "/"
    // FULL STOP, ARABIC FULL STOP, FULLWIDTH FULL STOP
    case 0x2E, 0x06D4, 0xFF0E: "."
    // COMMA, SEMICOLON, ARABIC COMMA, ARABIC SEMICOLON, FULLWIDTH COMMA
    case 0x2C, 0x3B, 0x060C, 0x061B, 0xFF0C: ","
    // COLON, RATIO, FULLWIDTH COLON
    case 0x3A, 0x2236, 0xFF1A: ":"
    // LEFT PARENTHESIS, LEFT SQUARE BRACKET
    case 0x28, 0x5B: "("
    // RIGHT PARENTHESIS, RIGHT SQUARE BRACKET
    case 0x29, 0x5D: ")"
    // VERTICAL LINE, TAB, BROKEN BAR, MIDDLE DOT, BULLET, BULLET OPERATOR, BOX DRAWINGS LIGHT VERTICAL, BLACK CIRCLE
    case 0x7C, 0x09, 0xA6, 0xB7, 0x2022, 0x2219, 0x2502, 0x25CF: "|"
    // GREATER-THAN SIGN, RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK, NEXT LINE, LINE and PARAGRAPH SEPARATOR
    case 0x3E, 0xBB, 0x85, 0x2028, 0x2029: "|"
    case 0x2B: "+"
    case 0x5F: "_"
    default: nil
    }
  }
}
