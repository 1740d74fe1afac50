/// Where a page's lines stand, told by their shape alone, so that a page gives the same keys whatever was learnt before.
struct PageZones: Sendable {
  /// One a line: nil for paragraphs inside the article and for lines that are too long or too empty to be compared.
  let keys: [PageLineKey?]
  /// One a line.
  let zones: [PageZone?]

  /// How many paragraphs at each end of the running text may be the site's own.
  private static let openingCount = 2
  private static let closingCount = 3
  /// The longest notice that is compared, in words.
  private static let longestNotice = 150
  /// How many lines of a page are learnt.
  private static let mostLearntLines = 1000

  /// - Parameter boilerplate: the verdict on each line by itself.
  init(_ lines: [PageLine], boilerplate: [Boilerplate?]) {
    let paragraphs = lines.indices.filter { boilerplate[$0] == nil && lines[$0].isParagraph }
    let opening = Set(paragraphs.prefix(Self.openingCount))
    let closing = Set(paragraphs.suffix(Self.closingCount)).subtracting(opening)
    zones = lines.indices.map { index in
      if opening.contains(index) { return .opening }
      if closing.contains(index) { return .closing }
      guard !lines[index].isParagraph, let first = paragraphs.first, let last = paragraphs.last else {
        return lines[index].isParagraph ? nil : .head
      }
      return index < first ? .head : index > last ? .foot : .among
    }
    keys = zip(lines, zones).map { line, zone in
      guard let zone, line.wordCount <= Self.longestNotice else { return nil }
      let key = line.key.words.isEmpty ? LineKey(line.trimmed) : line.key
      return key.words.isEmpty ? nil : PageLineKey(key, in: zone)
    }
  }

  /// What is learnt from the page: each line once, in page order.
  var learnt: [PageLineKey] {
    var seen: Set<PageLineKey> = []
    return keys.lazy.compactMap { $0 }.prefix(Self.mostLearntLines).filter { seen.insert($0).inserted }
  }
}
