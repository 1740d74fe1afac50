import InvertedIndex

/// Marks the words that matched, and cuts the passages of a body that show them best.
struct SnippetMaker {
  /// Words a passage has at most.
  static let passageWords = 36
  /// Words a passage may reach back to begin with its sentence.
  static let leadWords = 10
  static let passageCount = 2

  private let scanner: TextScanner

  init(scanner: TextScanner) { self.scanner = scanner }

  /// The whole text with its matches marked.
  ///
  /// - Parameter isPartialMatch: also mark words that share only the root key, for nothing else brought the article here.
  func marked(_ text: String, isPartialMatch: Bool) -> HighlightedText {
    HighlightedText(
      text: text,
      marks: Self.joined(marks(in: scanner.scan(text), isPartialMatch: isPartialMatch).map(\.range)))
  }

  /// Up to two passages of `body`; its beginning where nothing in it matched.
  func snippets(of body: String, isPartialMatch: Bool) -> [Snippet] {
    let marks = marks(in: scanner.scan(body), isPartialMatch: isPartialMatch)
    let layout = TextLayout(body)
    guard !layout.words.isEmpty else { return [] }
    let windows = bestWindows(marks, layout: layout)
    guard !windows.isEmpty else {
      return [cut(0..<min(Self.passageWords, layout.words.count), body: body, layout: layout, marks: marks)]
    }
    return windows.map { cut($0, body: body, layout: layout, marks: marks) }
  }

  private struct Mark {
    let range: Range<Int>
    let word: Int
  }

  private func marks(in scan: TextScanner.Scan, isPartialMatch: Bool) -> [Mark] {
    let sequenceStarts = Set(scan.sequenceRanges.map(\.lowerBound))
    var marks: [Mark] = []
    for hit in scan.hits where hit.isWritten {
      let isWanted =
        hit.isLight
        ? isPartialMatch || scanner.freeWords.contains(hit.word)
          || sequenceStarts.contains(hit.range.lowerBound)
        : isPartialMatch
      if isWanted, marks.last?.range != hit.range { marks.append(Mark(range: hit.range, word: hit.word)) }
    }
    // Stop words inside a quoted phrase are no scoring words, yet part of what was found.
    let marked = Set(marks.map(\.range.lowerBound))
    for range in scan.sequenceRanges where !marked.contains(range.lowerBound) {
      marks.append(Mark(range: range, word: -1))
    }
    return Self.distinct(marks.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func distinct(_ marks: [Mark]) -> [Mark] {
    var result: [Mark] = []
    for mark in marks where result.last?.range != mark.range { result.append(mark) }
    return result
  }

  /// Ranges that touch, as those of G20 do, become one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, last.upperBound == range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The window with most of the query, and one more that adds a word the first lacks.
  private func bestWindows(_ marks: [Mark], layout: TextLayout) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var shown: Set<Int> = []
    while windows.count < Self.passageCount {
      guard let best = bestWindow(marks, layout: layout, beyond: shown, apartFrom: windows) else { break }
      windows.append(best.window)
      shown.formUnion(best.words)
    }
    return windows.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func bestWindow(
    _ marks: [Mark], layout: TextLayout, beyond shown: Set<Int>, apartFrom windows: [Range<Int>]
  ) -> (window: Range<Int>, words: Set<Int>)? {
    var best: (value: Float, window: Range<Int>, words: Set<Int>)?
    for start in marks.indices {
      let window = layout.window(around: marks[start].range.lowerBound)
      guard !windows.contains(where: { $0.overlaps(window) }) else { continue }
      let inside = marks[start...].prefix {
        $0.range.upperBound <= layout.words[window.upperBound - 1].upperBound
      }
      let words = Set(inside.map(\.word))
      guard windows.isEmpty || !words.subtracting(shown).isEmpty else { continue }
      let value = words.subtracting(shown).sorted().reduce(Float(inside.count) * 0.1) { $0 + weight(of: $1) }
      if best.map({ value > $0.value }) ?? true { best = (value, window, words) }
    }
    return best.map { ($0.window, $0.words) }
  }

  private func weight(of word: Int) -> Float { word < 0 ? 0 : 1 + scanner.words[word].lightIDF }

  private func cut(_ window: Range<Int>, body: String, layout: TextLayout, marks: [Mark]) -> Snippet {
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < layout.words.count
    let start = layout.words[window.lowerBound].lowerBound
    let end = layout.words[window.upperBound - 1].upperBound
    let inside = marks.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
    let bytes = body.utf8.dropFirst(start).prefix(end - start).map { $0 < 0x20 ? 0x20 : $0 }
    let passage = HighlightedText(
      text: String(decoding: bytes, as: UTF8.self),
      marks: Self.joined(inside.map { $0.range.lowerBound - start..<$0.range.upperBound - start }))
    return Snippet(passage: passage, byteOffset: start, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }
}
