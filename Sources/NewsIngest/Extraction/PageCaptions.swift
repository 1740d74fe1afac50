/// Captions among the paragraphs.
enum PageCaptions {
  /// Takes out a picture's hidden text and its caption, one below the other, and a caption whose brackets name whose picture it
  /// is. A caption ends as no sentence does.
  static func remove(from reading: inout PageReading) {
    guard let all = reading.paragraphs else { return }
    for index in all where reading.isText(index) && !reading.lines[index].isParagraph {
      let line = reading.lines[index]
      if LineWords.isCreditedCaption(line) {
        reading.remove(index, .caption)
      } else if isHiddenText(reading, index) {
        reading.remove(index, .caption)
        reading.remove(index + 1, .caption)
      }
    }
  }

  /// Whether the next line is this one again, or this one with brackets behind it, without a blank line between.
  private static func isHiddenText(_ reading: PageReading, _ index: Int) -> Bool {
    guard index + 1 < reading.lines.count, reading.isText(index + 1) else { return false }
    let (text, caption) = (reading.lines[index], reading.lines[index + 1])
    guard !caption.startsBlock, !caption.isParagraph, text.startsBlock, (2...longest).contains(text.wordCount),
      !text.endsWithFullStop
    else { return false }
    return caption.key == text.key
      || caption.trimmed.hasSuffix(")") && caption.trimmed.hasPrefix(text.trimmed + " (")
  }

  private static let longest = 14
}
