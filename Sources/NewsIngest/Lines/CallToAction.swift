/// A line that asks the reader to do something on the page: to click, subscribe, follow, share or download.
///
/// ```swift
/// CallToAction.verdict(on: line)  // "لقراءة الخبر كاملا اضغط هنا", "تابعوا قناة صوت الجنوب على تلغرام"
/// ```
enum CallToAction {
  /// - Returns: a weak verdict where the line is long, quotes somebody or ends as a sentence does; nil where it asks for nothing.
  static func verdict(on line: PageLine) -> Boilerplate? {
    let words = line.key.words
    guard (2...longest).contains(line.wordCount), let first = words.first, let last = words.last else {
      return nil
    }
    let hasOwn = { words.contains(where: own.contains) }
    let isClick =
      words.contains(where: clicks.contains)
      && (hasOwn() || words.contains(where: links.contains)
        || clicks.contains(first) && words.contains(where: things.contains))
    let isOfPlace = { words.contains(where: joints.contains) && words.contains(where: places.contains) }
    let isRequest =
      requests.contains(first) && (hasOwn() || isOfPlace() || words.dropFirst().first == application)
    let mayBeRequest = mayBeRequests.contains(first) && hasOwn()
    let isAddressed =
      line.wordCount <= longestSure && (first == followUs || last == followUs || isFollowed(words))
    if words.suffix(2) == subscribeNow, line.trimmed.contains(where: { "،,".contains($0) }) {
      return Boilerplate(reason: .followUs)
    }
    guard isClick || isRequest || mayBeRequest || isAddressed else { return nil }
    let isSentence = line.endsWithFullStop || line.trimmed.contains { "«»\"“”".contains($0) }
    let isWeak = isSentence || line.isListItem || !isClick && line.wordCount > longestSure
    return Boilerplate(reason: .followUs, isWeak: isWeak)
  }

  /// "… تابعونا على", "… تابعونا لآخر الأخبار".
  private static func isFollowed(_ words: [String]) -> Bool {
    guard let index = words.firstIndex(of: followUs), index + 1 < words.count else { return false }
    return joints.contains(words[index + 1]) || words[index + 1] == latest
  }

  private static let joints = LineKey.words(of: "على\nعبر\nفي")
  private static let application = LineKey("تطبيق").text
  private static let latest = LineKey("لآخر").text
  private static let followUs = LineKey("تابعونا").text
  private static let subscribeNow = LineKey("اشترك الآن").words[...]
  private static let longest = 24
  private static let longestSure = 12

  /// What one does with a link.
  private static let clicks = LineKey.words(
    of:
      """
      اضغط
      اضغطوا
      انقر
      أنقر
      انقروا
      """)

  private static let links = LineKey.words(of: "هنا\nالرابط\nرابط\nالزر\nزر")
  private static let things = LineKey.words(of: "الصورة\nتطبيق\nالإعلان\nالسطر")

  /// What a site asks its readers for, and nothing else.
  private static let requests = LineKey.words(
    of:
      """
      تابعوا
      تابعونا
      تابعنا
      اشترك
      اشتركوا
      حملوا
      انضموا
      شاركونا
      شاركنا
      """)

  /// The same, or what somebody did, or why: "انضم اللاعب إلى قناة".
  private static let mayBeRequests = WordList.ambiguousRequest.words

  /// What is the site's own, or the reader's.
  private static let own = WordList.ownThing.words

  /// Where sites have accounts.
  private static let places = WordList.accountPlace.words
}
