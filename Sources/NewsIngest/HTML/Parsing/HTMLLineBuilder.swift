/// Gathers the words of a page into its lines of visible text.
///
/// White space is collapsed as a browser does when it copies text: runs become one space, NO-BREAK SPACE too; none stands
/// at a line's ends. Marks of direction stay.
struct HTMLLineBuilder {
  /// The element that the open line is a part of.
  private enum Owner {
    /// The line began in this element, or text of this element has joined it.
    case inside(Int)
    /// The element that the line was a part of has ended. What comes next makes the line its parent's.
    case after(parent: Int)

    var element: Int {
      switch self {
      case .inside(let element), .after(let element): element
      }
    }
  }

  private struct Line {
    /// Where it begins in the document's text, in bytes.
    let start: Int
    var owner: Owner
    let breakCount: Int
    var linkByteCount = 0
    var wordCount = 0
  }

  private var line: Line?
  private var needsSpace = false
  /// How many `<br>` have come since the last line or block.
  private var breakCount = 0
  /// How many links are open.
  private var linkDepth = 0
  /// The spans that began or ended in the line.
  private var spans: [Int] = []
  /// Whether a custom element that the line began with has just ended: an element begins a new line then, text does not.
  private var isAfterCustomElement = false

  /// Whether a line has begun and not ended.
  var hasOpenLine: Bool { line != nil }

  // MARK: - Words

  /// Adds text that stands in an element.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, of element: Int, to document: inout HTMLDocument
  ) {
    var index = 0
    while index < bytes.count {
      let spaceCount = HTMLText.spaceLength(bytes, at: index)
      if spaceCount > 0 {
        needsSpace = true
        index += spaceCount
        continue
      }
      let start = index
      repeat { index += 1 } while index < bytes.count && HTMLText.spaceLength(bytes, at: index) == 0
      append(word: UnsafeBufferPointer(rebasing: bytes[start..<index]), of: element, to: &document)
    }
  }

  private mutating func append(
    word: UnsafeBufferPointer<UInt8>, of element: Int, to document: inout HTMLDocument
  ) {
    if line == nil {
      line = Line(start: document.text.count, owner: .inside(element), breakCount: breakCount)
      needsSpace = true
    } else if case .after(let parent)? = line?.owner {
      line?.owner = .inside(parent)
    }
    isAfterCustomElement = false
    if needsSpace {
      if line?.wordCount != 0 { document.text.append(0x20) }
      line?.wordCount += 1
      needsSpace = false
    }
    if word.contains(0xC2) {
      Self.append(mappingControlsOf: word, to: &document)
    } else {
      document.text.append(contentsOf: word)
    }
    if linkDepth > 0 { line?.linkByteCount += word.count }
  }

  /// Old pages write quotation marks and dashes as "&#147;", by the numbers that Windows-1252 gives them.
  private static func append(
    mappingControlsOf word: UnsafeBufferPointer<UInt8>, to document: inout HTMLDocument
  ) {
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      let meant =
        (0x80...0x9F).contains(scalar.value)
        ? ByteMapping.windows1252.scalar(of: UInt8(scalar.value)) : scalar
      document.text.append(contentsOf: UTF8.encode(meant) ?? UTF8.encodedReplacementCharacter)
    }
  }

  // MARK: - Elements

  /// Takes note that an element begins.
  mutating func elementBegins(in document: inout HTMLDocument) {
    if isAfterCustomElement { endLine(in: &document) }
  }

  /// Takes note that an element has ended. The line that it held is its parent's from here on.
  mutating func elementEnded(_ element: Int, parent: Int) {
    if line?.owner.element == element { line?.owner = .after(parent: parent) }
  }

  mutating func customElementEnded() { isAfterCustomElement = hasOpenLine }

  mutating func linkBegins() { linkDepth += 1 }

  mutating func linkEnded() { linkDepth -= 1 }

  /// Takes note that a span begins or ends here.
  mutating func add(span: Int) { spans.append(span) }

  // MARK: - Ends of lines

  /// Ends the line where an element begins or ends lines.
  mutating func endBlock(in document: inout HTMLDocument) {
    endLine(in: &document)
    breakCount = 0
  }

  /// Ends the line at `<br>`.
  mutating func breakLine(in document: inout HTMLDocument) {
    endLine(in: &document)
    breakCount += 1
  }

  mutating func endLine(in document: inout HTMLDocument) {
    needsSpace = false
    isAfterCustomElement = false
    defer { spans.removeAll(keepingCapacity: true) }
    guard let ended = line else { return }
    line = nil
    breakCount = 0
    let bytes = ended.start..<document.text.count
    guard Self.isVisible(bytes, of: document) else {
      document.text.removeSubrange(bytes)
      for span in spans {
        document.spans[span].bytes = document.spans[span].bytes.clamped(to: 0..<document.text.count)
      }
      return
    }
    document.text.append(0x0A)
    document.append(
      HTMLBlock(
        bytes: bytes, element: ended.owner.element, linkByteCount: ended.linkByteCount,
        wordCount: ended.wordCount, breakCount: ended.breakCount))
  }

  /// Whether there is more than marks of direction and joining.
  private static func isVisible(_ bytes: Range<Int>, of document: HTMLDocument) -> Bool {
    if bytes.count > 12 { return true }
    return !document.string(bytes).unicodeScalars.allSatisfy(\.isInvisible)
  }
}
