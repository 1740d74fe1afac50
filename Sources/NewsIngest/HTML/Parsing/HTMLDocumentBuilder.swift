/// Gathers a page's elements and lines of text from the parser's events.
struct HTMLDocumentBuilder {
  /// Ends the parser's work; set while it runs.
  var stopParser: (() -> Void)?
  /// Whether elements stood deeper in each other than is read.
  private(set) var isTooDeep = false

  private var document = HTMLDocument()
  private var lines = HTMLLineBuilder()
  private var hints = ElementHintCache()
  private var unseen = HTMLUnseenText()
  /// The open elements, those without visible text left out.
  private var open: [Open] = []

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
    lines.endLine(in: &document)
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

  mutating func start(_ name: UnsafePointer<UInt8>, attributes: HTMLAttributes) {
    if open.count + unseen.depth > HTMLReader.deepestNesting {
      isTooDeep = true
      stopParser?()
    }
    if unseen.isOpen { return unseen.beginInner() }
    let tag = HTMLTag.named(name)
    switch tag {
    case .meta:
      readMeta(attributes)
      unseen.begin()
    case .linkRelation:
      readLink(attributes)
      unseen.begin()
    case .base:
      document.base = document.base ?? attributes["href"]
      unseen.begin()
    case .lineBreak:
      lines.breakLine(in: &document)
      unseen.begin()
    case .title: unseen.begin(document.title.isEmpty ? .title : nil)
    case .script:
      let isLinkedData = attributes["type"]?.lowercased().contains("ld+json") == true
      unseen.begin(isLinkedData ? .linkedData : nil)
    case .unseen: unseen.begin()
    default: startElement(tag, attributes: attributes)
    }
  }

  mutating func end() {
    guard unseen.isOpen else { return close() }
    guard let (use, text) = unseen.end() else { return }
    switch use {
    case .title: document.title = HTMLText.collapsed(text)
    case .linkedData: document.linkedData.append(text)
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if unseen.isOpen { return unseen.append(bytes) }
    lines.append(bytes, of: open.last?.element ?? 0, to: &document)
  }

  /// A comment. Only those above the text are looked at: browsers note there where a page was saved from.
  mutating func note(_ comment: UnsafePointer<UInt8>) {
    guard document.savedFrom == nil, document.blocks.isEmpty, !lines.hasOpenLine else { return }
    document.savedFrom = SavedPage.address(inComment: String(cString: comment))
  }

  // MARK: - Elements

  private mutating func startElement(_ tag: HTMLTag, attributes: HTMLAttributes) {
    let (hint, classHash) = attributes.isEmpty ? (.none, 0) : hints.hint(of: attributes)
    if hint.isHidden || !attributes.isEmpty && attributes.hideElement { return unseen.begin() }
    lines.elementBegins(in: &document)
    let isCustom = tag == .custom
    let tag = isCustom ? customTag : tag
    if tag.isBlock { lines.endBlock(in: &document) }
    let element = document.elements.count
    let first = document.blocks.count
    let parent = open.last?.element ?? 0
    let scope = attributes.bytes("itemscope") == nil ? document.elements[parent].scope : element
    document.elements.append(
      HTMLElement(
        tag: tag, parent: parent, hint: hint, classHash: classHash, scope: scope, blocks: first..<first))
    let spans = startSpans(of: element, attributes: attributes)
    let isLink = tag == .link && attributes.bytes("href") != nil
    if isLink { lines.linkBegins() }
    open.append(
      Open(element: element, isBlock: tag.isBlock, isCustom: isCustom, isLink: isLink, spans: spans))
  }

  /// What an element with a name of its own is by its place: a block where it begins a line outside of paragraphs, else a
  /// part of the line.
  private var customTag: HTMLTag {
    if lines.hasOpenLine { return .inline }
    guard let around = open.last else { return .block }
    return around.isBlock && !document.elements[around.element].tag.isPartOfText ? .block : .inline
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if last.isBlock && !last.isCustom {
      lines.endBlock(in: &document)
    } else if last.isBlock {
      lines.customElementEnded()
    }
    if last.isLink { lines.linkEnded() }
    let first = document.elements[last.element].blocks.lowerBound
    let end = document.blocks.count + (lines.hasOpenLine ? 1 : 0)
    document.elements[last.element].blocks = first..<max(first, end)
    for span in last.spans {
      let start = document.spans[span].bytes.lowerBound
      document.spans[span].bytes = start..<max(start, document.text.count)
      lines.add(span: span)
    }
    lines.elementEnded(last.element, parent: document.elements[last.element].parent)
  }

  // MARK: - Spans

  private mutating func startSpans(of element: Int, attributes: HTMLAttributes) -> Range<Int> {
    let first = document.spans.count
    let tag = document.elements[element].tag
    guard !attributes.isEmpty || tag == .time else { return first..<first }
    if let property = attributes["itemprop"]?.lowercased() {
      let value = attributes["content"] ?? attributes["datetime"] ?? (tag == .link ? nil : attributes["href"])
      for name in property.split(separator: " ") {
        addSpan(.property(String(name)), value: value, element: element)
      }
    }
    let hint = document.elements[element].hint
    if tag == .time { addSpan(.time, value: attributes["datetime"], element: element) }
    if hint.isDate { addSpan(.date, value: nil, element: element) }
    if hint.isAuthor || tag == .link && attributes["rel"] == "author" {
      addSpan(.author, value: nil, element: element)
    }
    return first..<document.spans.count
  }

  private mutating func addSpan(_ kind: HTMLSpan.Kind, value: String?, element: Int) {
    let start = document.text.count
    lines.add(span: document.spans.count)
    document.spans.append(
      HTMLSpan(
        kind: kind, element: element, value: value, bytes: start..<start, block: document.blocks.count))
  }

  // MARK: - What the head says

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
}
