/// Dates by mark-up in the head of a page.
extension PublicationDateFinder {
  /// At most this many dates by mark-up are looked at.
  static let mostSpans = 100

  /// The head's dates by mark-up, those below the headline first; those of changes are left out.
  func spans(_ page: HTMLPage) -> [HTMLSpan] {
    let inHead = page.document.spans.lazy.filter {
      ($0.kind == .time || $0.kind == .date) && (head.contains($0.block) || isEmptyInHead($0, in: page))
    }
    let dates = inHead.prefix(Self.mostSpans).filter { !isUpdate($0, in: page) }
    let headline = page.headline ?? 0
    return dates.filter { $0.block >= headline }
      + dates.filter { $0.block < headline && standsWithHeadline($0.block, in: page) }.reversed()
  }

  /// Whether a `<time datetime>` without text, which a script would fill, stands in the head. It has no line; that after it
  /// may be the text's first or the headline.
  private func isEmptyInHead(_ span: HTMLSpan, in page: HTMLPage) -> Bool {
    guard span.bytes.isEmpty, span.value != nil, page.reasons[span.element] == nil,
      let headline = page.headline
    else { return false }
    if span.block > headline { return span.block == headline + 1 || head.contains(span.block - 1) }
    guard span.block == headline else { return false }
    var element = span.element
    while element > 0, page.document.elements[element].blocks.isEmpty {
      element = page.document.elements[element].parent
    }
    return element > 0 && ![.html, .body].contains(page.document.elements[element].tag)
  }

  /// Whether a line above the headline stands in one box with it: what stands above in the page's own head is today's date, or
  /// another article's.
  func standsWithHeadline(_ block: Int, in page: HTMLPage) -> Bool {
    guard let headline = page.headline else { return true }
    var element = page.document.blockElement(block)
    while element > 0, !page.document.elements[element].blocks.contains(headline) {
      element = page.document.elements[element].parent
    }
    return element > 0 && ![.html, .body].contains(page.document.elements[element].tag)
  }

  /// Whether a class, a property or the words directly before say that something was changed then.
  private func isUpdate(_ span: HTMLSpan, in page: HTMLPage) -> Bool {
    var element = span.element
    for _ in 0..<3 {
      let hint = page.document.elements[element].hint
      // WordPress marks a date as both where nothing was changed.
      if hint.isUpdate && !hint.isDate { return true }
      if hint.isUpdate && page.document.elements[element].tag != .time { return true }
      element = page.document.elements[element].parent
    }
    let isModified = page.document.spans.contains {
      $0.element == span.element && $0.kind == .property("datemodified")
    }
    return isModified || hasUpdateLabel(before: span, in: page) || hasUpdateLabel(in: span, in: page)
  }

  /// The words between the date before it and the span, or from its line's beginning.
  private func hasUpdateLabel(before span: HTMLSpan, in page: HTMLPage) -> Bool {
    guard page.document.blocks.indices.contains(span.block) else { return false }
    let start = page.document.blocks[span.block].bytes.lowerBound
    let earlier = page.document.spans.filter {
      ($0.kind == .time || $0.kind == .date) && $0.bytes.upperBound <= span.bytes.lowerBound
    }
    let from = max(start, earlier.map(\.bytes.upperBound).max() ?? 0)
    guard from < span.bytes.lowerBound else {
      return hasUpdateLabel(onLineAbove: span.block, isAtStart: from >= span.bytes.lowerBound, in: page)
    }
    return Self.isUpdateLabel(page.document.string(from..<span.bytes.lowerBound))
  }

  /// A label may be a line of its own.
  func hasUpdateLabel(onLineAbove block: Int, isAtStart: Bool, in page: HTMLPage) -> Bool {
    guard isAtStart, block > 0, page.document.blocks[block - 1].wordCount <= 4 else { return false }
    return Self.isUpdateLabel(page.document.string(block - 1))
  }

  private func hasUpdateLabel(in span: HTMLSpan, in page: HTMLPage) -> Bool {
    Self.isUpdateLabel(page.document.string(span.bytes))
  }

  static func isUpdateLabel(_ text: String) -> Bool {
    let words = LineKey(text).words
    return words.contains(where: DateStamp.updateLabels.contains)
      && !words.contains(where: DateStamp.publishingWords.contains)
  }
}
