/// The mark of an advertisement that a browser copied onto the end of a paragraph: "… إلى الغد.اضافة اعلان".
enum GluedMark {
  /// The paragraph and the mark; nil where the line ends in none or holds nothing else.
  static func split(_ text: String) -> (own: String, mark: String)? {
    if let read = splitReadOn(text) { return read }
    guard text.hasSuffix(ending) else { return nil }
    for mark in marks where text.hasSuffix(mark) {
      let own = text.dropLast(mark.count)
      // After a full stop it is none of the sentence's words.
      guard let last = own.last(where: { !$0.isWhitespace }), ".!؟?\"”»)".contains(last) else { continue }
      return (
        String(
          own.prefix(upTo: own.lastIndex { !$0.isWhitespace }.map { own.index(after: $0) } ?? own.endIndex)),
        mark
      )
    }
    return nil
  }

  /// A paragraph that is cut off, and the way to the rest: "… قرب الميناء … تابع قراءة افتتاح الجسر".
  private static func splitReadOn(_ text: String) -> (own: String, mark: String)? {
    guard text.utf8.count > shortestCut, let dots = text.unicodeScalars.lastIndex(of: "…") else { return nil }
    let mark = text[text.unicodeScalars.index(after: dots)...].drop { $0.isWhitespace || $0 == "]" }
    guard readOn.contains(where: mark.hasPrefix), mark.split(separator: " ").count <= longestMark else {
      return nil
    }
    return (String(text[..<mark.startIndex].trimmingSuffix(\.isWhitespace)), String(mark))
  }

  /// In bytes of UTF-8.
  private static let shortestCut = 100
  /// In words.
  private static let longestMark = 20
  private static let readOn = [
    "تابع قراءة", "تابع القراءة", "متابعة القراءة", "متابعة قراءة", "اقرأ المزيد", "إقرأ المزيد",
    "أكمل القراءة", "قراءة المزيد",
    "Continue reading", "Read more", "Read More", "Lire la suite",
  ]

  /// What an aggregator says before the headline: "نقدم لكم زوارنا الكرام أهم المستجدات في المقال التالي …".
  static func splitLeadIn(_ text: String) -> (mark: String, own: String)? {
    guard leadIns.contains(where: text.hasPrefix),
      let end = leadInEndings.lazy.compactMap({ text.firstRange(of: $0) }).first
    else { return nil }
    let own = text[end.upperBound...].drop { $0.isWhitespace || $0 == ":" }
    return own.isEmpty ? nil : (String(text[..<end.upperBound]), String(own))
  }

  /// What a plug-in says before the first words, without a blank: "Thank you for reading this post!وقال …".
  static func splitLatin(_ text: String) -> (mark: String, own: String)? {
    guard text.utf8.first.map({ $0 < 0x80 }) == true,
      let end = text.unicodeScalars.firstIndex(where: { $0.value >= 0x600 && $0.value <= 0x6FF })
    else { return nil }
    let mark = text[..<end]
    guard let last = mark.last, "!.".contains(last) || otherLanguages.contains(String(mark)),
      mark.allSatisfy(\.isASCII),
      mark.split(separator: " ").count >= fewestWords, text[end].isLetter
    else { return nil }
    return (String(mark), String(text[end...]))
  }

  private static let fewestWords = 4
  private static let otherLanguages: Set<String> = [
    "Read this story in English", "Read this article in English",
  ]

  /// The same phrases stand in boilerplate-arabic.txt, for lines that hold nothing else.
  static let leadIns = [
    "نقدم لكم زوارنا", "نعرض لكم زوارنا", "ننشر لكم زوارنا", "نقدم لكم متابعينا", "نعرض لكم متابعينا",
  ]
  private static let leadInEndings = [
    "المقال التالي", "المقال التالى", "المقال الآتي", "المقال الاتي", "المقال الآتى", "المقال الاتى",
  ]

  /// A name in brackets that the site's program should have replaced, and the paragraph after it: "[real_title] …".
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
