/// A page of mark-up while it is being read: its lines, and what each has been found to be so far.
struct HTMLPage: PageInReading {
  let document: HTMLDocument
  let facts: PageFacts
  var uses: LineUses
  /// The fields found so far.
  var article = Article(title: "", body: "")
  /// The headline's line, nil where it stands nowhere or was not found.
  var headline: Int?
  /// Why an element's text is none of the article's, by element; nil where nothing speaks against it.
  var reasons: [RemovedLine.Reason?]
  /// The lines of the body's elements, in page order; they do not overlap.
  var body: [Range<Int>] = []

  private var lines: [PageLine?]

  init(_ document: HTMLDocument) {
    self.document = document
    facts = PageFacts(document)
    uses = LineUses(Array(repeating: nil, count: document.blocks.count))
    lines = Array(repeating: nil, count: document.blocks.count)
    reasons = Array(repeating: nil, count: document.elements.count)
  }

  /// The line as the classifier of page texts knows lines; made when it is asked for, since most lines never are.
  mutating func line(_ block: Int) -> PageLine {
    if let line = lines[block] { return line }
    let line = PageLine(number: block + 1, text: document.string(block), startsBlock: true)
    lines[block] = line
    return line
  }

  /// Why the line's element is none of the article's.
  func reason(_ block: Int) -> RemovedLine.Reason? { reasons[document.blocks[block].element] }

  /// Whether the line is running text by its length, its links and its place.
  func isParagraph(_ block: Int) -> Bool { HTMLPage.isParagraph(block, in: document) }

  static func isParagraph(_ block: Int, in document: HTMLDocument) -> Bool {
    let line = document.blocks[block]
    guard line.wordCount >= 6, line.linkDensity < 0.5, !document.isHeading(block) else { return false }
    return line.wordCount >= 12 || endsSentence(line, in: document)
  }

  /// Whether the line ends as a statement or a question does, after closing quotes and brackets.
  private static func endsSentence(_ line: HTMLBlock, in document: HTMLDocument) -> Bool {
    var bytes = document.text[line.bytes].suffix(16)
    while let closer = closers.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
      bytes = bytes.dropLast(closer.count)
    }
    return stops.contains { bytes.suffix($0.count).elementsEqual($0) }
      && !bytes.suffix(2).elementsEqual("..".utf8)
  }

  private static let closers = ["\"", "'", ")", "]", "»", "”", "’", " ", "\u{200F}"].map { Array($0.utf8) }
  // ARABIC QUESTION MARK, ARABIC FULL STOP.
  private static let stops = [".", "!", "?", "\u{061F}", "\u{06D4}"].map { Array($0.utf8) }

  func written(_ line: Int) -> String { document.string(line) }
}
