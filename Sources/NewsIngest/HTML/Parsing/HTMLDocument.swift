/// A page's mark-up laid flat: its elements and its lines of text in page order, and what its head says.
///
/// There is no tree to walk: an element knows its parent's index, which is smaller than its own, and the run of lines
/// inside it. So nothing here is as deep as a page can be.
struct HTMLDocument: Sendable {
  /// The visible text in UTF-8, white space collapsed; lines end with LF.
  var text: [UInt8] = []
  /// The elements that may hold visible text, in page order.
  var elements: [HTMLElement] = []
  /// The lines of visible text.
  private(set) var blocks: [HTMLBlock] = []
  /// Stretches of text that their mark-up says something about.
  var spans: [HTMLSpan] = []
  /// What `<meta>` says, in page order.
  var metas: [HTMLMeta] = []
  /// The contents of `<script type="application/ld+json">`.
  var linkedData: [String] = []
  /// The window's title, empty where there is none.
  var title = ""
  /// How many words stand before each line, and at last in all.
  private(set) var wordsBefore = [0]
  /// `<link rel=canonical>`, as written.
  var canonical: String?
  /// The address in a browser's comment about where the page was saved from.
  var savedFrom: String?
  /// `<base href>`, as written.
  var base: String?

  /// Appends a line.
  mutating func append(_ block: HTMLBlock) {
    blocks.append(block)
    wordsBefore.append(wordsBefore[wordsBefore.count - 1] + block.wordCount)
  }

  /// How many words the lines hold.
  func wordCount(_ blocks: Range<Int>) -> Int {
    wordsBefore[blocks.upperBound] - wordsBefore[blocks.lowerBound]
  }

  /// The line's text.
  func string(_ block: Int) -> String { string(blocks[block].bytes) }

  /// The text between two byte offsets; lines inside end in LF.
  func string(_ bytes: Range<Int>) -> String {
    text.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[bytes]), as: UTF8.self) }
  }

  /// The nearest element around the line that begins and ends lines.
  func blockElement(_ block: Int) -> Int {
    var element = blocks[block].element
    while element > 0, !elements[element].tag.isBlock { element = elements[element].parent }
    return element
  }

  /// The element whose text the line is a part of: around a paragraph or a heading, not the paragraph itself.
  func container(_ block: Int) -> Int {
    var element = blockElement(block)
    while element > 0, elements[element].tag.isPartOfText || !elements[element].tag.isBlock {
      element = elements[element].parent
    }
    return element
  }

  /// Whether the line stands in a heading.
  func isHeading(_ block: Int) -> Bool { elements[blockElement(block)].tag.isHeading }
}
