/// All known phrases, laid out so that a line meets only those that begin with its own first word.
struct FurnitureIndex: Sendable {
  /// The phrases of every language.
  static let shared = FurnitureIndex(FurniturePhrase.arabic + FurniturePhrase.latin)

  private struct Entry: Sendable {
    let key: LineKey
    let match: FurniturePhrase.Match
    let verdict: Furniture
  }

  private var whole: [LineKey: Furniture] = [:]
  private var beginnings: [String: [Entry]] = [:]
  private var insides: [String: [Entry]] = [:]

  private init(_ phrases: [FurniturePhrase]) {
    for phrase in phrases {
      let verdict = Furniture(reason: phrase.reason, isWeak: phrase.isWeak)
      for key in phrase.keys {
        let entry = Entry(key: key, match: phrase.match, verdict: verdict)
        guard let firstWord = key.words.first else { continue }
        switch phrase.match {
        case .whole: whole[key] = whole[key] ?? verdict
        case .start, .label: beginnings[firstWord, default: []].append(entry)
        case .anywhere: insides[firstWord, default: []].append(entry)
        }
      }
    }
  }

  /// The verdict of the first phrase that matches: whole lines first, then beginnings, then words inside.
  func verdict(on line: PageLine) -> Furniture? {
    guard let firstWord = line.key.words.first else { return nil }
    if let known = whole[line.key] { return known }
    if line.wordCount <= 4, line.key.words.contains(where: LineKey.isNumber),
      let known = whole[line.key.withoutNumbers], Self.countedReasons.contains(known.reason)
    {
      return known
    }
    let beginning = beginnings[firstWord]?.first { Self.matches($0, line) }
    return beginning?.verdict ?? behindNumber(line)
      ?? line.key.words.lazy.compactMap { insides[$0]?.first { Self.matches($0, line) } }.first?.verdict
  }

  /// The verdict on "18 حجم الخط", whose number stands first.
  private func behindNumber(_ line: PageLine) -> Furniture? {
    guard line.wordCount <= 4, let first = line.key.words.first, LineKey.isNumber(first) else { return nil }
    let key = line.key.withoutNumbers
    let known = key.words.first.flatMap { word in beginnings[word]?.first { key.starts(with: $0.key) } }
    return known.flatMap { Self.countedReasons.contains($0.verdict.reason) ? $0.verdict : nil }
  }

  /// Buttons that may carry a number: "12 شارك", "التعليقات (3)".
  private static let countedReasons: Set<RemovedLine.Reason> = [.share, .comments, .fontSize, .counter]

  private static func matches(_ entry: Entry, _ line: PageLine) -> Bool {
    switch entry.match {
    case .whole: line.key == entry.key
    case .start(let maximum):
      line.wordCount <= maximum && line.key.starts(with: entry.key)
    case .anywhere(let maximum):
      line.wordCount <= maximum && line.key.contains(entry.key)
    case .label(let maximum):
      line.wordCount <= maximum && !line.endsWithFullStop && line.key.starts(with: entry.key)
        && line.hasLabel(ofWords: entry.key.words.count, orDots: entry.verdict.isOfOtherArticle)
    }
  }
}
