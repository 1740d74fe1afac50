/// Whether a short line is a person's name, told by the first of its words.
///
/// ```swift
/// PersonName.isName("رباب الهواري")  // true
/// PersonName.isName("منتخب مصر")     // false
/// ```
/// - Known failure: writers whose first name is not listed stay unknown; better than a caption for a writer.
enum PersonName {
  /// Whether two to four words begin with a given name and hold no digits, marks or particles.
  static func isName(_ text: some StringProtocol) -> Bool {
    let words = LineKey(text).words
    // "أبو سعد الغرباوي".
    if words.count == 3, words[0] == LineKey("أبو").text, !text.contains(where: { $0.isPunctuation }),
      !words.contains(where: particles.contains)
    {
      return true
    }
    if text.contains(where: { $0.isNumber || "،,؛:!؟?|\"«»()".contains($0) }) { return false }
    let name = words.drop(while: titles.contains)
    guard let first = name.first, (2...4).contains(name.count) || name.count == 1 && name.count < words.count
    else { return false }
    // "سعيد بن نايف القحطاني", "المختار ولد محمد".
    let isDescended = name.dropFirst().dropLast().contains(where: descent.contains)
    return (givenNames.contains(first) || isDescended || name.count < words.count)
      && !name.contains { particles.contains($0) || $0.hasPrefix("لل") }
      && !name.contains(where: isVerb)
  }

  /// Whether the text is the names of several people: "زهراء الغزي ، مريم البدري".
  static func areNames(_ text: some StringProtocol) -> Bool {
    let names = text.split { "،,".contains($0) }
    return (2...3).contains(names.count) && names.allSatisfy { isName($0) }
  }

  /// Whether the word begins as verbs of the present do, with YEH, and is no given name: "محمد صلاح يقود ليفربول".
  private static func isVerb(_ word: String) -> Bool {
    word.hasPrefix("\u{064A}") && word.count >= 4 && !givenNames.contains(word)
  }

  /// What stands before a name.
  private static let titles: Set<String> = WordList.nameTitle.words

  /// Whether the folded word joins the names of one person: "بن".
  static func joinsNames(_ word: String) -> Bool { descent.contains(word) }

  /// "son of" and its kin.
  private static let descent: Set<String> = LineKey.words(of: "بن\nابن\nبنت\nولد\nمنت\nآل\nأبو\nأبي\nبو")

  /// A name is followed by none of these: "محمد صلاح يقود ليفربول" is caught by its length, "علي في بغداد" here.
  private static let particles: Set<String> = LineKey.words(
    of:
      """
      في
      من
      إلى
      على
      عن
      مع
      ضد
      بعد
      قبل
      يوم
      """)

  /// Given names that are common in the Arab press, a name a line. Names that are as often other words
  /// ("شروق", "نجاح") are left out.
  private static let givenNames: Set<String> = WordList.givenName.words
}
