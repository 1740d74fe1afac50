/// Numbers, and what they count.
extension Boilerplate {
  /// "12", "1.204 مشاهدة", "2min": a number alone or with what it counts.
  static func isCount(_ line: PageLine) -> Bool {
    if isReadingTime(line) { return true }
    guard line.wordCount <= 3 else { return false }
    let words = line.key.words
    // "مشاهدات 12".
    if words.count == 2, countedThings.contains(words[0]), LineKey.isNumber(words[1]) { return true }
    guard let first = words.first, first.first?.isNumber == true else { return false }
    // "2017/11/27" is a day.
    if line.wordCount == 1, words.count == 3, words.contains(where: { $0.count == 4 }) { return false }
    let isOneNumber =
      (line.wordCount == 1 || words.count == 1) && !line.trimmed.contains(":")
      || !words.allSatisfy(LineKey.isNumber)
      || line.trimmed.allSatisfy { $0 == "0" || $0 == " " }
    return isOneNumber
      && words.allSatisfy { word in
        let unit = String(word.drop(while: \.isNumber))
        return unit.isEmpty || countedThings.contains(unit)
      }
  }

  /// "قراءة 12 دقيقة", "30 ثانية قراءة", "أقل من دقيقة للقراءة".
  static func isReadingTime(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard (3...7).contains(words.count), words.contains(where: readingWords.contains) else { return false }
    // "كتب فريق التحرير 0 دقيقة للقراءة".
    if readingWords.contains(words[words.count - 1]),
      DateStamp.relativeUnits.contains(words[words.count - 2]),
      LineKey.isNumber(words[words.count - 3])
    {
      return true
    }
    let isTimed =
      words.contains(where: LineKey.isNumber) || words.contains(where: DateStamp.relativeUnits.contains)
    return isTimed
      && words.allSatisfy { word in
        LineKey.isNumber(word) || readingWords.contains(word) || DateStamp.relativeUnits.contains(word)
          || countedThings.contains(word)
      }
  }

  private static let readingWords: Set<String> = WordList.readingTimeWord.words
  /// Whether the folded word names what pages count: "زيارة".
  static func isCountedThing(_ word: String) -> Bool { countedThings.contains(word) }

  /// What nobody counts in a text.
  static let sureCounts: Set<String> = Set(
    ["مشاهدة", "مشاهدات", "views", "vues", "hits"].map {
      LineKey($0).text
    })

  private static let countedThings: Set<String> = WordList.countedThing.words

  /// "1 دولار = 12050 ليرة", "20° 10°": boxes of rates and of the weather.
  static func isPriceOrWeather(_ line: PageLine) -> Bool {
    if line.trimmed.hasPrefix("📍"), LineWords.isPlace(line.trimmed.dropFirst()) { return true }
    guard line.wordCount <= 10, line.key.words.contains(where: LineKey.isNumber) else { return false }
    return line.trimmed.contains(" = ") || line.wordCount <= 6 && line.trimmed.contains("°")
  }
}
