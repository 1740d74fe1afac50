/// The mark of an advertisement that a browser copied onto the end of a paragraph: "… إلى الغد.اضافة اعلان".
enum GluedMark {
  /// The paragraph and the mark; nil where the line ends in none or holds nothing else.
  static func split(_ text: String) -> (own: String, mark: String)? {
    guard text.hasSuffix(ending) else { return nil }
    for mark in marks where text.hasSuffix(mark) {
      let own = text.dropLast(mark.count)
      // Behind a full stop it is none of the sentence's words.
      guard let last = own.last(where: { !$0.isWhitespace }), ".!؟?\"”»)".contains(last) else { continue }
      return (
        String(
          own.prefix(upTo: own.lastIndex { !$0.isWhitespace }.map { own.index(after: $0) } ?? own.endIndex)),
        mark
      )
    }
    return nil
  }

  /// What an aggregator says before the headline: "نقدم لكم زوارنا الكرام أهم المستجدات في المقال التالي …".
  static func splitLeadIn(_ text: String) -> (mark: String, own: String)? {
    guard leadIns.contains(where: text.hasPrefix),
      let end = leadInEndings.lazy.compactMap({ text.firstRange(of: $0) }).first
    else { return nil }
    let own = text[end.upperBound...].drop { $0.isWhitespace || $0 == ":" }
    return own.isEmpty ? nil : (String(text[..<end.upperBound]), String(own))
  }

  private static let leadIns = [
    "نقدم لكم زوارنا", "نعرض لكم زوارنا", "ننشر لكم زوارنا", "نقدم لكم متابعينا", "نعرض لكم متابعينا",
  ]
  private static let leadInEndings = [
    "المقال التالي", "المقال التالى", "المقال الآتي", "المقال الاتي", "المقال الآتى", "المقال الاتى",
  ]

  /// A name in brackets that the site's program should have replaced, and the paragraph behind it: "[real_title] …".
  static func splitPlaceholder(_ text: String) -> (mark: String, own: String)? {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return nil }
    let name = text[..<end].dropFirst()
    guard name.contains("_"), name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") }) else {
      return nil
    }
    let own = text[end...].dropFirst().drop(while: \.isWhitespace)
    return own.isEmpty ? nil : (String(text[...end]), String(own))
  }

  // The last letters of every mark, so that most lines are compared once.
  private static let ending = "علان"

  private static let marks: [String] = [
    "اضافة اعلان",
    "إضافة إعلان",
    "إعلان",
    "اعلان",
  ]
}
