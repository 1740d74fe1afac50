/// Finds the elements that hold an article's text, by where running text is dense.
///
/// Each paragraph speaks for the element it is a part of, less for the one around that, and less still for the next. The
/// best one wins, and takes in the elements next to it that look the same.
struct BodyFinder {
  private let page: HTMLPage
  private let document: HTMLDocument

  init(_ page: HTMLPage) {
    self.page = page
    document = page.document
  }

  /// The lines of the body's elements, in page order. Empty where there is no running text.
  func find() -> [Range<Int>] {
    let scores = scores()
    guard let top = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[top] > 0 else {
      return flash.map { [$0..<($0 + 1)] } ?? []
    }
    let chosen = markedBody(atLeast: scores[top] * 0.4, scores) ?? top
    return Self.merged(parts(around: chosen).map { document.elements[$0].blocks })
  }

  /// The one short line of text below the headline, where there is no running text: flash news.
  private var flash: Int? {
    guard let headline = page.headline else { return nil }
    return document.blocks.indices[(headline + 1)...].prefix(8).first { block in
      let line = document.blocks[block]
      return line.wordCount >= 5 && line.linkByteCount == 0 && page.reason(block) == nil
        && document.elements[document.blockElement(block)].tag == .paragraph
    }
  }

  /// How much an element around a paragraph gets of its words, from the inside out.
  private static let shares = [1.0, 0.6, 0.3]

  private func scores() -> [Double] {
    var scores = Array(repeating: 0.0, count: document.elements.count)
    for block in document.blocks.indices where page.reason(block) == nil && page.isParagraph(block) {
      let line = document.blocks[block]
      var points = Double(line.wordCount) * (1 - line.linkDensity)
      if let headline = page.headline, block < headline { points *= 0.2 }
      var element = document.container(block)
      for share in Self.shares {
        scores[element] += points * share * (document.elements[element].hint.isBody ? 1.15 : 1)
        guard element > 0 else { break }
        element = blockParent(element)
      }
    }
    return scores
  }

  private func blockParent(_ element: Int) -> Int {
    var parent = document.elements[element].parent
    while parent > 0, !document.elements[parent].tag.isBlock { parent = document.elements[parent].parent }
    return parent
  }

  /// The element that microdata calls the article's body, where it holds enough text.
  private func markedBody(atLeast points: Double, _ scores: [Double]) -> Int? {
    let marked = document.spans.filter {
      $0.kind == .property("articlebody") && page.reasons[$0.element] == nil
    }
    let best = marked.map(\.element).max { words($0) < words($1) }
    return best.flatMap { Double(words($0)) >= points ? $0 : nil }
  }

  private func words(_ element: Int) -> Int {
    document.elements[element].blocks.reduce(0) { words, block in
      page.reason(block) == nil && page.isParagraph(block) ? words + document.blocks[block].wordCount : words
    }
  }

  /// The chosen element and those next to it that hold more of the same text. Where the elements next to the one around it do,
  /// as in a list of updates, that one is taken whole.
  private func parts(around chosen: Int) -> [Int] {
    var parts = [chosen]
    var element = chosen
    for _ in 0..<2 where element > 0 {
      let parent = document.elements[element].parent
      guard element == chosen || ![.html, .body].contains(document.elements[parent].tag) else { break }
      // A box around the chosen element alone stands for it.
      let isAlone = document.elements[element].blocks == document.elements[chosen].blocks
      let more = children(of: parent).filter {
        $0 != element && belongs($0, beside: element, isNear: isAlone)
      }
      if !more.isEmpty { parts += [element] + more }
      element = parent
    }
    return parts
  }

  /// Elements are in page order, so those inside another follow it directly.
  private func children(of parent: Int) -> [Int] {
    document.elements.indices[(parent + 1)...].prefix { document.elements[$0].parent >= parent }
      .filter { document.elements[$0].parent == parent }
  }

  private func belongs(_ index: Int, beside chosen: Int, isNear: Bool) -> Bool {
    let element = document.elements[index]
    guard page.reasons[index] == nil, !element.blocks.isEmpty, words(index) > 0,
      page.headline.map({ element.blocks.lowerBound > $0 }) ?? true
    else { return false }
    if element.hint.isLead { return element.blocks.lowerBound < document.elements[chosen].blocks.lowerBound }
    if isNear && element.tag.isPartOfText { return true }
    let isAlike =
      element.tag == document.elements[chosen].tag
      && element.classHash == document.elements[chosen].classHash
    return isAlike && (isNear || element.classHash != 0) && linkShare(element.blocks) < 0.3
  }

  private func linkShare(_ blocks: Range<Int>) -> Double {
    let linked = blocks.reduce(0) { $0 + document.blocks[$1].linkByteCount }
    let all = blocks.reduce(0) { $0 + document.blocks[$1].bytes.count }
    return Double(linked) / Double(max(1, all))
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        merged.append(range)
      }
    }
    return merged
  }
}
