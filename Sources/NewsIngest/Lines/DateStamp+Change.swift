/// Lines about the day of a change, which is no publication.
extension DateStamp {
  /// "الاثنين 1427/4/9 هـ - الموافق 8/5/2006 م (آخر تحديث) الساعة 17:51": a day and the label of a change after it.
  static func holdsChange(_ line: PageLine, reader: Reader) -> Bool {
    guard line.wordCount <= longestHeldChange, line.key.words.contains(where: updateLabels.contains),
      line.key.words.count(where: LineKey.isNumber) >= 3, DateStamp.holdsClock(line.trimmed)
    else { return false }
    return reader.date(in: spaced(line.trimmed)) != nil
  }

  /// Whether a label of changes stands before every date of the line, and none of publication.
  static func opensWithChange(_ line: PageLine, words: FoldedWords, reader: Reader) -> Bool {
    let isChange = { (key: String) in
      updateLabels.contains(key)
        || key.hasPrefix("\u{0648}") && updateLabels.contains(String(key.dropFirst()))  // WAW, and
        || key.split(separator: " ").contains { updateLabels.contains(String($0)) }
    }
    guard let label = words.keys.firstIndex(where: isChange),
      !line.key.words.contains(where: publishingWords.contains)
    else { return false }
    if label < 2 { return true }
    let before = words.text(..<label)
    return !before.contains(where: \.isNumber)
      || reader.firstDate(in: spaced(before).split(separator: " ")) == nil
  }

  private static let longestHeldChange = 28
}
