/// Judges elements by their names, classes and ids: which hold no part of an article?
struct ElementReasons {
  private let document: HTMLDocument
  /// Words of running text before each line.
  private let wordsBefore: [Int]
  /// The headings of boxes, with what they head.
  private let headings: [(block: Int, reason: RemovedLine.Reason)]

  init(_ document: HTMLDocument) {
    self.document = document
    var words = [0]
    words.reserveCapacity(document.blocks.count + 1)
    for block in document.blocks.indices {
      let count = HTMLPage.isParagraph(block, in: document) ? document.blocks[block].wordCount : 0
      words.append((words.last ?? 0) + count)
    }
    wordsBefore = words
    headings = document.blocks.indices.compactMap { block in
      guard document.isHeading(block), document.blocks[block].wordCount <= 6 else { return nil }
      let line = PageLine(number: block + 1, text: document.string(block), startsBlock: true)
      guard let reason = Boilerplate.verdict(on: line)?.reason, Self.headed.contains(reason) else {
        return nil
      }
      return (block, reason)
    }
  }

  /// By element: the reason of the outermost element around it that has one.
  ///
  /// - Parameter headline: its line. What holds the headline holds the article, whatever its class says.
  func reasons(headline: Int?) -> [RemovedLine.Reason?] {
    var reasons = headedBoxes(headline: headline)
    for index in document.elements.indices.dropFirst() {
      reasons[index] =
        reasons[document.elements[index].parent] ?? reasons[index] ?? reason(index, headline: headline)
    }
    return reasons
  }

  private func reason(_ index: Int, headline: Int?) -> RemovedLine.Reason? {
    let element = document.elements[index]
    if element.blocks.isEmpty { return nil }
    if element.tag == .figure { return isPicture(index) ? .caption : nil }
    guard let reason = hinted(element) ?? element.tag.usualReason else { return nil }
    if let headline, element.blocks.contains(headline) || isHeadFoot(element, headline: headline) {
      return nil
    }
    if reason == .comments, let headline, isBelowText(element.blocks.lowerBound, headline: headline) {
      return reason
    }
    // A class that most of the page's text stands under does not mean what it says: one form around all of a page.
    return words(element.blocks) * 2 > words(0..<document.blocks.count) ? nil : reason
  }

  /// Boxes by their headings: the element that stands around "مواضيع ذات صلة" or "التعليقات", unless it holds the headline,
  /// or, but for comments, most of the text.
  private func headedBoxes(headline: Int?) -> [RemovedLine.Reason?] {
    var reasons: [RemovedLine.Reason?] = Array(repeating: nil, count: document.elements.count)
    let all = words(0..<document.blocks.count)
    for (block, found) in headings where block > headline ?? -1 {
      let box = box(headedBy: block)
      let blocks = document.elements[box].blocks
      // What stands above the heading is not under it.
      guard box > 0, headline.map({ !blocks.contains($0) }) ?? true, words(blocks.lowerBound..<block) == 0
      else { continue }
      let isBelowText = found == .comments && headline.map { words($0..<block) > 0 } ?? false
      guard isBelowText || words(blocks) * 2 <= all else { continue }
      reasons[box] = found == .relatedHeading ? .relatedLink : found
    }
    return reasons
  }

  /// Whether running text stands between the headline and a line.
  private func isBelowText(_ block: Int, headline: Int) -> Bool {
    headline < block && words(headline + 1..<block) >= Self.shortestText
  }

  private static let shortestText = 25

  private static let headed: Set<RemovedLine.Reason> = [.relatedHeading, .comments, .newsletter, .followUs]

  /// The element that holds the heading and more.
  private func box(headedBy block: Int) -> Int {
    var element = document.elements[document.blockElement(block)].parent
    while element > 0, document.elements[element].blocks.count == 1 {
      element = document.elements[element].parent
    }
    return element
  }

  /// Drupal puts date and writer into a foot above the text.
  private func isHeadFoot(_ element: HTMLElement, headline: Int) -> Bool {
    element.tag == .footer && (headline...headline + 4).contains(element.blocks.lowerBound)
  }

  /// Classes of whole pages and articles list their key words and features.
  private func hinted(_ element: HTMLElement) -> RemovedLine.Reason? {
    switch element.tag {
    case .html, .body, .main: nil
    case .article: [.comments, .relatedLink].contains(element.hint.reason) ? element.hint.reason : nil
    default: element.hint.reason
    }
  }

  /// Whether a figure shows a picture; some hold tables and quotations.
  private func isPicture(_ index: Int) -> Bool {
    !document.elements[index...].dropFirst().prefix(3).contains { $0.tag == .table || $0.tag == .quotation }
  }

  private func words(_ blocks: Range<Int>) -> Int {
    wordsBefore[blocks.upperBound] - wordsBefore[blocks.lowerBound]
  }
}
