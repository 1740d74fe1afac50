/// Captions among the paragraphs.
enum PageCaptions {
  /// Takes out short lines whose brackets name whose picture it is: "… (المصدر: رويترز)".
  static func remove(from reading: inout PageReading) {
    guard let all = reading.paragraphs else { return }
    for index in all where reading.isText(index) && !reading.lines[index].isParagraph {
      if LineWords.isCreditedCaption(reading.lines[index]) { reading.remove(index, .caption) }
    }
  }
}
