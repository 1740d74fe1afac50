/// Who publishes the page, as its rights notice and another of its lines name him.
struct Publisher: Sendable, Equatable {
  /// The name as it stands on the page.
  let name: String
  /// Whether a line besides the rights notice says it: the page's top, a path, a window's title.
  let isConfirmed: Bool

  private let key: LineKey

  /// Whether the line is the publisher's name and nothing else.
  func isNamed(by line: PageLine) -> Bool { isConfirmed && line.key == key }

  /// Finds the publisher in the rights notices below the running text; above it, "©" is a photographer's.
  ///
  /// - Returns: nil where no notice names one, or where several are named. Plain text has no publisher: a notice
  ///   at its end is the article's own, and may be that of another page it was taken from.
  static func find(in page: TextPage) -> Publisher? {
    if page.isPlain { return nil }
    let rights = notices(page)
    if rights.isEmpty { return nil }
    let names = PageNames(page)
    let confirmed = rights.flatMap(\.holders).compactMap { readings in
      readings.lazy.compactMap { names.text(of: LineKey($0)) }.first
    }
    if let name = onlyOne(confirmed) { return Publisher(name, isConfirmed: true) }
    let hasFrame = page.boilerplate.contains { $0?.isWeak == false && $0?.reason != .copyright }
    guard hasFrame, confirmed.isEmpty, let name = onlyOne(rights.map(\.unambiguousHolder)) else { return nil }
    return Publisher(name, isConfirmed: false)
  }

  private static func notices(_ page: TextPage) -> [RightsLine] {
    let first = (page.paragraphs?.upperBound ?? 0) + 1
    let notices = page.lines.indices.dropFirst(first).filter {
      page.boilerplate[$0]?.reason == .copyright && !page.lines[$0].isListItem
    }
    return notices.suffix(mostNotices).compactMap { RightsLine(page.lines[$0]) }
  }

  private static let mostNotices = 5

  private init(_ name: String, isConfirmed: Bool) {
    self.name = name
    self.isConfirmed = isConfirmed
    key = LineKey(name)
  }

  /// The first of the names where all are the same.
  private static func onlyOne(_ names: [String?]) -> String? {
    Set(names.map { $0.map { LineKey($0) } }).count == 1 ? names.first ?? nil : nil
  }
}

/// The names that stand on a page as a line of their own, or between a line's bars, arrows and dashes.
private struct PageNames {
  private var whole: [LineKey: String] = [:]
  private var parts: [LineKey: String] = [:]

  private static let longestName = 6

  init(_ page: TextPage) {
    for index in page.lines.indices where page.boilerplate[index]?.reason != .copyright {
      let line = page.lines[index]
      guard !line.isParagraph, !line.endsWithFullStop, line.wordCount <= PageLine.longestKeyedWordCount else {
        continue
      }
      if line.wordCount <= Self.longestName, whole[line.key] == nil { whole[line.key] = line.trimmed }
      for part in Self.cut(line) where parts[LineKey(part)] == nil { parts[LineKey(part)] = part }
    }
  }

  /// The name of that key as it stands on the page; nil for the names of sections, and where there is none.
  func text(of key: LineKey) -> String? {
    guard let text = whole[key] ?? parts[key], let line = PageLine.visibleLines(of: text).first,
      !key.words.isEmpty, !LineWords.isSectionName(line)
    else { return nil }
    return text
  }

  /// The pieces between separators that stand alone. None where the line has none.
  private static func cut(_ line: PageLine) -> [String] {
    let isSeparator = { (word: Substring) in word.count == 1 && "|-–—»>›/•".contains(word) }
    guard line.words.contains(where: isSeparator) else { return [] }
    return line.words.split(whereSeparator: isSeparator).filter { $0.count <= longestName }
      .map { LineWords.trim($0.joined(separator: " ")) }
  }
}
