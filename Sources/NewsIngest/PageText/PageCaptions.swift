/// Captions among the paragraphs.
enum PageCaptions {
  /// Takes out short lines whose brackets name whose picture it is: "… (المصدر: رويترز)".
  static func remove(from reading: inout TextPage) {
    guard let all = reading.paragraphs else { return }
    for index in all where reading.isText(index) && !reading.lines[index].isParagraph {
      if LineWords.isCreditedCaption(reading.lines[index]) || isPhotographed(reading.lines[index]) {
        reading.remove(index, .caption)
      }
    }
    for index in all.dropLast() where reading.isText(index) && isAboveRights(reading, index) {
      reading.remove(index, .caption)
    }
    if isBelowCredit(reading, all.lowerBound) { reading.remove(all.lowerBound, .caption) }
  }

  /// A sentence glued to "© الوكالة/س. الحلاق", agency and photographer, above the text.
  private static func isBelowCredit(_ reading: TextPage, _ index: Int) -> Bool {
    guard index > 0, index + 1 < reading.lines.count, reading.isRemoved(index - 1) else { return false }
    let rights = reading.lines[index - 1]
    return rights.trimmed.holdsBytes(of: "©") && rights.ascii.holds("/") && !reading.lines[index].startsBlock
      && reading.lines[index].wordCount <= longestBelowCredit && reading.lines[index + 1].startsBlock
      && (index + 1..<reading.lines.count).contains(where: reading.isParagraph)
  }

  private static let longestBelowCredit = 24

  /// "تلاميذ في مدرسة" above "تلاميذ في مدرسة © (أ ف ب)".
  private static func isAboveRights(_ reading: TextPage, _ index: Int) -> Bool {
    let (line, next) = (reading.lines[index], reading.lines[index + 1])
    return !line.key.words.isEmpty && next.trimmed.holdsBytes(of: "©") && next.key.starts(with: line.key)
  }

  /// "تصوير مطبعة البلدية": who took the pictures, without a mark.
  private static func isPhotographed(_ line: PageLine) -> Bool {
    (2...5).contains(line.wordCount) && line.ending?.isPunctuation != true
      && line.key.words.first.map(photography.contains) == true
      && !line.key.words.contains(where: MenuRow.joinsSentence)
  }

  private static let photography = LineKey.words(of: "تصوير\nعدسة")
}
