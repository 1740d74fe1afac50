extension HTMLDocument {
  /// The text of some lines: paragraphs with a blank line between, the lines of one paragraph on lines of their own.
  ///
  /// - Parameter lines: their numbers, in page order.
  func paragraphs(_ lines: some BidirectionalCollection<Int>) -> String {
    var text = ""
    var upper: Int?
    for line in lines {
      if let upper { text += isOneParagraph(upper, and: line) ? "\n" : "\n\n" }
      text += string(line)
      upper = line
    }
    return text
  }

  /// Whether two lines are of one paragraph, as verses are, or items of one list.
  private func isOneParagraph(_ upper: Int, and lower: Int) -> Bool {
    let element = blockElement(lower)
    let tag = elements[element].tag
    if tag == .listItem {
      let above = blockElement(upper)
      return elements[above].tag == .listItem && elements[above].parent == elements[element].parent
    }
    return lower == upper + 1 && blocks[lower].breakCount == 1 && tag.isPartOfText
      && blockElement(upper) == element
  }
}
