import Foundation

/// What programs write after a time to name its zone, `Asia/Beirut` or `[Asia/Riyadh]`, and after an offset as a comment:
/// `+0300 (Arabian Standard Time)`.
struct ZoneSuffix {
  /// The text before it.
  let before: Substring
  /// Nil for a comment, which adds nothing to its offset.
  let zone: ZoneNames.Zone?

  /// Nil where `text` does not end in one.
  init?(of text: String) {
    // Most dates end in a digit.
    guard let last = text.utf8.last, !(0x30...0x39).contains(last) else { return nil }
    let text = text[...].dropLast(where: \.isWhitespace)
    if let start = Self.commentStart(in: text) {
      before = text[..<start]
      zone = nil
    } else if let (start, name) = Self.region(in: text), TimeZone(identifier: String(name)) != nil {
      before = text[..<start]
      zone = .region(String(name))
    } else {
      return nil
    }
  }

  /// Where a comment in brackets begins that ends the text and stands after an offset.
  private static func commentStart(in text: Substring) -> String.Index? {
    guard text.last == ")", let start = text.lastIndex(of: "(") else { return nil }
    let comment = text[start...].dropFirst().dropLast()
    let isComment =
      (1...60).contains(comment.count)
      && comment.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.isMark || " .:+-0123456789".unicodeScalars.contains($0)
      }
    return isComment && endsInOffset(text[..<start].dropLast(where: { $0 == " " })) ? start : nil
  }

  /// `+0300` or `+03:00`.
  private static func endsInOffset(_ text: Substring) -> Bool {
    let end = Array(text.utf8.suffix(6))
    func isDigits(_ range: Range<Int>) -> Bool { end[range].allSatisfy { (0x30...0x39).contains($0) } }
    func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }
    guard end.count >= 5 else { return false }
    let last = end.count
    if isSign(end[last - 5]) { return isDigits(last - 4..<last) }
    return last == 6 && isSign(end[0]) && isDigits(1..<3) && end[3] == UInt8(ascii: ":") && isDigits(4..<6)
  }

  /// The name of a region, `Asia/Beirut` or `[Asia/Beirut]`, that ends the text, and where it or its bracket begins.
  private static func region(in text: Substring) -> (start: String.Index, name: Substring)? {
    let isBracketed = text.last == "]"
    let inner = isBracketed ? text.dropLast() : text
    let name = inner[(inner.lastIndex { !$0.isRegionLetter }.map(inner.index(after:)) ?? inner.startIndex)...]
    guard name.contains("/"), name.count <= 60 else { return nil }
    var before = text[..<name.startIndex]
    if isBracketed {
      guard before.last == "[" else { return nil }
      before = before.dropLast()
    }
    // A name stands after a clock, and after `Z` only where something parts the two.
    guard let last = before.dropLast(where: { $0 == " " }).last, last.isNumber || last == "Z" else {
      return nil
    }
    return (before.endIndex, name)
  }

  /// The date with the offset of this zone, where its time has no offset.
  func applied(to date: PublicationDate) -> PublicationDate {
    guard let zone, date.hasClock, date.utcOffsetMinutes == nil else { return date }
    let second = date.precision == .second ? date.second : nil
    let clock = WallClock(hour: date.hour, minute: date.minute, second: second)
    return PublicationDate(
      day: date.firstDay, clock: clock,
      utcOffsetMinutes: ZoneOffset.minutes(of: zone, on: date.firstDay, at: clock))
  }
}

extension Character {
  fileprivate var isRegionLetter: Bool { isASCII && (isLetter || self == "/" || self == "_") }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(properties.generalCategory)
  }
}

extension Substring {
  fileprivate func dropLast(where isDropped: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)]
  }
}
