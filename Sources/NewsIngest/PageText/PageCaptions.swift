/// Captions among the paragraphs.
enum PageCaptions {
  /// Takes out short lines whose brackets name whose picture it is: "… (المصدر: رويترز)".
  static func remove(from page: inout TextPage) {
    guard let all = page.paragraphs else { return }
    for index in all where page.isText(index) && !page.lines[index].isParagraph {
      if LineWords.isCreditedCaption(page.lines[index]) || LineWords.opensWithPhotographer(page.lines[index])
      {
        page.remove(index, .caption)
      }
    }
    for index in all.dropLast() where page.isText(index) && isAboveRights(page, at: index) {
      page.remove(index, .caption)
    }
    if isBelowCredit(page, at: all.lowerBound) { page.remove(all.lowerBound, .caption) }
  }

  /// A sentence glued to "© الوكالة/س. الحلاق", agency and photographer, above the text.
  private static func isBelowCredit(_ page: TextPage, at index: Int) -> Bool {
    guard index > 0, index + 1 < page.lines.count, page.isRemoved(index - 1) else { return false }
    let rights = page.lines[index - 1]
    return rights.trimmed.holdsBytes(of: "©") && rights.ascii.holds("/") && !page.lines[index].startsBlock
      && page.lines[index].wordCount <= longestBelowCredit && page.lines[index + 1].startsBlock
      && (index + 1..<page.lines.count).contains(where: page.isParagraph)
  }

  private static let longestBelowCredit = 24

  /// "تلاميذ في مدرسة" above "تلاميذ في مدرسة © (أ ف ب)".
  private static func isAboveRights(_ page: TextPage, at index: Int) -> Bool {
    let (line, next) = (page.lines[index], page.lines[index + 1])
    return !line.key.words.isEmpty && next.trimmed.holdsBytes(of: "©") && next.key.starts(with: line.key)
  }
}
