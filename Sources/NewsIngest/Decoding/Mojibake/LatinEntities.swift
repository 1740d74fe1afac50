/// HTML's names for the characters of Windows-1252, as mojibake that was escaped afterwards has them: `&Oslash;&sup3;`.
enum LatinEntities {
  /// Whether an entity of a lead byte of Arabic begins at `bytes`, which may end anywhere after its second byte.
  static func isMark(_ bytes: UnsafePointer<UInt8>) -> Bool {
    // Only the letter after the ampersand is sure to be there.
    bytes[1] == UInt8(ascii: "O") || bytes[1] == UInt8(ascii: "U") || bytes[1] == UInt8(ascii: "#")
  }

  /// The line with its entities as characters; nil where none of them can be the beginning of Arabic.
  static func resolved(_ line: some StringProtocol) -> [Unicode.Scalar]? {
    // Looking for a byte costs a hundredth of looking for a string.
    guard line.utf8.contains(UInt8(ascii: "&")), leads.contains(where: line.holdsBytes) else {
      return nil
    }
    var resolved: [Unicode.Scalar] = []
    var rest = Array(line.unicodeScalars)[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&", let end = rest.prefix(longest).firstIndex(of: ";"),
        let meant = meaning(of: rest[..<end])
      else {
        resolved.append(scalar)
        continue
      }
      resolved.append(meant)
      rest = rest[(end + 1)...]
    }
    return resolved
  }

  private static let leads = ["&Oslash;", "&Ugrave;", "&#216;", "&#217;"]
  private static let longest = 8

  private static func meaning(of name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let text = String(String.UnicodeScalarView(name))
    guard text.hasPrefix("#") else { return scalars[text] }
    // Figures stand for characters, those from 128 to 159 for the ones of Windows-1252.
    guard let number = UInt32(text.dropFirst()), number >= 0x80, number != 0xFFFD else { return nil }
    return number < 0xA0 ? ByteMapping.windows1252.scalar(of: UInt8(number)) : Unicode.Scalar(number)
  }

  private static let scalars: [String: Unicode.Scalar] = {
    let latin = names.split(whereSeparator: \.isWhitespace).enumerated().map { index, name in
      (String(name), Unicode.Scalar(UInt8(0xA0 + index)))
    }
    let windows = windowsNames.split(whereSeparator: \.isWhitespace).enumerated().compactMap { index, name in
      name == "-" ? nil : (String(name), ByteMapping.windows1252.scalar(of: UInt8(0x80 + index)))
    }
    return Dictionary(latin + windows) { first, _ in first }
  }()

  /// From U+00A0 to U+00FF.
  private static let names = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  /// From byte 0x80 to 0x9F of Windows-1252.
  private static let windowsNames = """
    euro - sbquo fnof bdquo hellip dagger Dagger circ permil Scaron lsaquo OElig - - -
    - lsquo rsquo ldquo rdquo bull ndash mdash tilde trade scaron rsaquo oelig - - Yuml
    """
}
