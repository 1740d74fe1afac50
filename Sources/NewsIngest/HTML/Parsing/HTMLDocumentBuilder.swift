/// Gathers a page's elements and lines of text from the parser's events.
///
/// White space is collapsed as a browser does when it copies text: runs become one space, NO-BREAK SPACE too; none stands
/// at a line's ends. Marks of direction stay.
struct HTMLDocumentBuilder {
  /// Ends the parser's work; set while it runs.
  var stopParser: (() -> Void)?
  /// Whether elements stood deeper in each other than is read.
  private(set) var isTooDeep = false

  private var document = HTMLDocument()
  /// The open elements, those without visible text left out.
  private var open: [Open] = []
  /// How many elements are open, from the first one whose text is not visible on.
  private var unseenDepth = 0
  private var captured: [UInt8]?
  private var capturesTitle = false
  private var linkDepth = 0
  private var line: HTMLBlock?
  private var needsSpace = false
  private var breakCount = 0
  private var hints: [UInt64: ElementHint] = [:]
  /// The spans that began or ended in the line.
  private var lineSpans: [Int] = []
  /// Whether a custom element that the line began with has just ended: an element begins a new line then, text does not.
  private var isBehindCustomElement = false

  private struct Open {
    let element: Int
    let isBlock: Bool
    let isCustom: Bool
    let isLink: Bool
    var spans: Range<Int>
  }

  init(byteCount: Int) {
    document.text.reserveCapacity(min(byteCount / 2, 1 << 20))
    let root = HTMLElement(tag: .html, parent: 0, hint: .none, classHash: 0, scope: 0, blocks: 0..<0)
    document.elements.append(root)
  }

  /// The document; nothing is added to it any more.
  mutating func finish() -> HTMLDocument {
    endLine()
    while !open.isEmpty { close() }
    let count = document.blocks.count
    document.elements[0].blocks = 0..<count
    // A line that turned out to show nothing was counted in the elements that it began in.
    for index in document.elements.indices where document.elements[index].blocks.upperBound > count {
      document.elements[index].blocks = min(count, document.elements[index].blocks.lowerBound)..<count
    }
    return document
  }

  // MARK: - Events

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    if open.count + unseenDepth > HTMLReader.deepestNesting {
      isTooDeep = true
      stopParser?()
    }
    if unseenDepth > 0 {
      unseenDepth += 1
      return
    }
    let tag = HTMLTag.named(name)
    switch tag {
    case .meta: readMeta(attributes)
    case .linkRelation: readLink(attributes)
    case .base: document.base = document.base ?? attributes["href"]
    case .lineBreak: breakLine()
    case .title, .script, .unseen: startUnseen(tag, attributes)
    default: startElement(tag, attributes)
    }
    if tag == .meta || tag == .linkRelation || tag == .base || tag == .lineBreak { unseenDepth = 1 }
  }

  mutating func end() {
    if unseenDepth > 0 {
      unseenDepth -= 1
      if unseenDepth == 0 { endUnseen() }
      return
    }
    close()
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if unseenDepth > 0 {
      captured?.append(contentsOf: bytes)
      return
    }
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
      appendWord(UnsafeBufferPointer(rebasing: bytes[start..<index]))
    }
  }

  /// A comment. Only those above the text are looked at: browsers note there where a page was saved from.
  mutating func note(_ comment: UnsafePointer<UInt8>) {
    guard document.savedFrom == nil, document.blocks.isEmpty, line == nil else { return }
    document.savedFrom = SavedPage.address(inComment: String(cString: comment))
  }

  // MARK: - Elements

  private mutating func startElement(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
    let (hint, classHash) = attributes.isEmpty ? (.none, 0) : hint(attributes)
    if hint.isHidden || !attributes.isEmpty && Self.isHidden(attributes) {
      unseenDepth = 1
      return
    }
    if isBehindCustomElement { endLine() }
    let isCustom = tag == .custom
    let tag = isCustom ? customTag : tag
    if tag.isBlock {
      endLine()
      breakCount = 0
    }
    let element = document.elements.count
    let first = document.blocks.count
    let parent = open.last?.element ?? 0
    let scope = attributes.bytes("itemscope") == nil ? document.elements[parent].scope : element
    document.elements.append(
      HTMLElement(
        tag: tag, parent: parent, hint: hint, classHash: classHash, scope: scope, blocks: first..<first))
    let spans = startSpans(tag, hint, attributes, element)
    let isLink = tag == .link && attributes.bytes("href") != nil
    if isLink { linkDepth += 1 }
    open.append(
      Open(element: element, isBlock: tag.isBlock, isCustom: isCustom, isLink: isLink, spans: spans))
  }

  /// What an element with a name of its own is by its place: a block where it begins a line outside of paragraphs, else a
  /// part of the line.
  private var customTag: HTMLTag {
    guard line == nil, let around = open.last else { return line == nil ? .block : .inline }
    return around.isBlock && !document.elements[around.element].tag.isPartOfText ? .block : .inline
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if last.isBlock && !last.isCustom {
      endLine()
      breakCount = 0
    } else if last.isBlock {
      isBehindCustomElement = line != nil
    }
    if last.isLink { linkDepth -= 1 }
    let first = document.elements[last.element].blocks.lowerBound
    let end = document.blocks.count + (line == nil ? 0 : 1)
    document.elements[last.element].blocks = first..<max(first, end)
    for span in last.spans {
      let start = document.spans[span].bytes.lowerBound
      document.spans[span].bytes = start..<max(start, document.text.count)
      lineSpans.append(span)
    }
    if let owner = line?.element, owner == last.element || owner == -1 - last.element {
      line?.element = -1 - document.elements[last.element].parent
    }
  }

  private mutating func startSpans(
    _ tag: HTMLTag, _ hint: ElementHint, _ attributes: HTMLAttributes, _ element: Int
  ) -> Range<Int> {
    let first = document.spans.count
    guard !attributes.isEmpty || tag == .time else { return first..<first }
    if let property = attributes["itemprop"]?.lowercased() {
      let value = attributes["content"] ?? attributes["datetime"] ?? (tag == .link ? nil : attributes["href"])
      for name in property.split(separator: " ") { addSpan(.property(String(name)), value, element) }
    }
    if tag == .time { addSpan(.time, attributes["datetime"], element) }
    if hint.isDate { addSpan(.date, nil, element) }
    if hint.isAuthor || tag == .link && attributes["rel"] == "author" { addSpan(.author, nil, element) }
    return first..<document.spans.count
  }

  private mutating func addSpan(_ kind: HTMLSpan.Kind, _ value: String?, _ element: Int) {
    let start = document.text.count
    lineSpans.append(document.spans.count)
    document.spans.append(
      HTMLSpan(
        kind: kind, element: element, value: value, bytes: start..<start, block: document.blocks.count))
  }

  private mutating func hint(_ attributes: HTMLAttributes) -> (ElementHint, UInt64) {
    let names = attributes.bytes("class")
    // Long ids are a machine's: they name the page's parts, not their meaning.
    let identifier = attributes.bytes("id").flatMap { $0.count <= 40 ? $0 : nil }
    let role = attributes.bytes("role")
    if names == nil, identifier == nil, role == nil { return (.none, 0) }
    let classHash = HTMLText.hash(names)
    let key = HTMLText.hash(role, HTMLText.hash(identifier, classHash))
    if let known = hints[key] { return (known, classHash) }
    let space = CollectionOfOne(UInt8(ascii: " "))
    var hint = ElementHint([names, identifier].compactMap { $0 }.joined(separator: space))
    if let role {
      hint.reason = hint.reason ?? ElementHint.reason(ofRole: String(decoding: role, as: UTF8.self))
    }
    hints[key] = hint
    return (hint, classHash)
  }

  private static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    if attributes.bytes("hidden") != nil { return true }
    if let value = attributes.bytes("aria-hidden"), HTMLText.contains(value, "true") { return true }
    guard let style = attributes.bytes("style"), style.count >= 12 else { return false }
    return HTMLText.contains(style, "display:none") || HTMLText.contains(style, "visibility:hidden")
  }

  // MARK: - What is not seen

  private mutating func startUnseen(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
    unseenDepth = 1
    let isLinkedData = tag == .script && attributes["type"]?.lowercased().contains("ld+json") == true
    capturesTitle = tag == .title && document.title.isEmpty
    captured = isLinkedData || capturesTitle ? [] : nil
  }

  private mutating func endUnseen() {
    guard let text = captured.map({ String(decoding: $0, as: UTF8.self) }) else { return }
    captured = nil
    if capturesTitle {
      document.title = HTMLText.collapsed(text)
    } else {
      document.linkedData.append(text)
    }
  }

  private mutating func readMeta(_ attributes: HTMLAttributes) {
    guard let content = attributes["content"], !content.isEmpty else { return }
    let element = open.last?.element ?? 0
    let keys = [attributes["property"], attributes["name"]].compactMap { $0?.lowercased() }
    let properties = attributes["itemprop"]?.lowercased().split(separator: " ").map { "itemprop \($0)" } ?? []
    for key in keys + properties {
      document.metas.append(HTMLMeta(key: key, content: content, element: element))
    }
  }

  private mutating func readLink(_ attributes: HTMLAttributes) {
    guard attributes["rel"]?.lowercased() == "canonical", let address = attributes["href"] else { return }
    document.canonical = document.canonical ?? address
  }

  // MARK: - Lines

  private mutating func appendWord(_ word: UnsafeBufferPointer<UInt8>) {
    let element = open.last?.element ?? 0
    if line == nil {
      line = HTMLBlock(
        bytes: document.text.count..<document.text.count, element: element, linkByteCount: 0, wordCount: 0,
        breakCount: breakCount)
      needsSpace = true
    } else if let around = line?.element, around < 0 {
      // The element that the line began in has ended: the line is that of the element around it.
      line?.element = -1 - around
    }
    isBehindCustomElement = false
    if needsSpace {
      if line?.wordCount != 0 { document.text.append(0x20) }
      line?.wordCount += 1
      needsSpace = false
    }
    if word.contains(0xC2) { appendMappingControls(word) } else { document.text.append(contentsOf: word) }
    if linkDepth > 0 { line?.linkByteCount += word.count }
  }

  /// Old pages write quotation marks and dashes as "&#147;", by the numbers that Windows-1252 gives them.
  private mutating func appendMappingControls(_ word: UnsafeBufferPointer<UInt8>) {
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      let meant =
        (0x80...0x9F).contains(scalar.value)
        ? ByteMapping.windows1252.scalar(of: UInt8(scalar.value)) : scalar
      document.text.append(contentsOf: UTF8.encode(meant) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func breakLine() {
    endLine()
    breakCount += 1
  }

  private mutating func endLine() {
    needsSpace = false
    isBehindCustomElement = false
    defer { lineSpans.removeAll(keepingCapacity: true) }
    guard var ended = line else { return }
    line = nil
    ended.bytes = ended.bytes.lowerBound..<document.text.count
    document.text.append(0x0A)
    if ended.element < 0 { ended.element = -1 - ended.element }
    breakCount = 0
    if isVisible(ended.bytes) {
      document.append(ended)
    } else {
      document.text.removeSubrange(ended.bytes.lowerBound...)
      for span in lineSpans {
        document.spans[span].bytes = document.spans[span].bytes.clamped(to: 0..<document.text.count)
      }
    }
  }

  /// Whether there is more than marks of direction and joining.
  private func isVisible(_ bytes: Range<Int>) -> Bool {
    if bytes.count > 12 { return true }
    return !document.string(bytes).unicodeScalars.allSatisfy(\.isInvisible)
  }
}
