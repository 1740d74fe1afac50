/// All known phrases, laid out so that a line meets only those that begin with its own first word.
struct BoilerplateIndex: Sendable {
  /// The phrases of every language.
  static let shared = BoilerplateIndex(BoilerplatePhrase.all)

  private struct Entry: Sendable {
    let key: LineKey
    let match: BoilerplatePhrase.Match
    let verdict: Boilerplate
  }

  private var whole: [LineKey: Boilerplate] = [:]
  private var beginnings: [String: [Entry]] = [:]
  private var insides: [String: [Entry]] = [:]

  private init(_ phrases: [BoilerplatePhrase]) {
    for phrase in phrases {
      let verdict = Boilerplate(reason: phrase.reason, isWeak: phrase.isWeak)
      let entry = Entry(key: phrase.key, match: phrase.match, verdict: verdict)
      guard let firstWord = phrase.key.words.first else { continue }
      switch phrase.match {
      case .whole: whole[phrase.key] = whole[phrase.key] ?? verdict
      case .start, .label: beginnings[firstWord, default: []].append(entry)
      case .anywhere: insides[firstWord, default: []].append(entry)
      }
    }
  }

  /// The verdict of the first phrase that matches: whole lines first, then beginnings, then words inside.
  func verdict(on line: PageLine) -> Boilerplate? {
    guard let firstWord = line.key.words.first else { return nil }
    if let known = whole[line.key] { return known }
    if line.wordCount <= 4, line.key.words.contains(where: LineKey.isNumber),
      let known = whole[line.key.withoutNumbers], Self.countedReasons.contains(known.reason)
    {
      return known
    }
    let beginning = beginnings[firstWord]?.first { Self.matches($0, in: line) }
    return beginning?.verdict ?? afterNumber(line)
      ?? line.key.words.lazy.compactMap { insides[$0]?.first { Self.matches($0, in: line) } }.first?.verdict
  }

  /// The verdict on two labels that a browser copied without a blank between: "شاركالأكثر قراءة".
  func verdict(onGlued line: PageLine) -> Boilerplate? {
    guard line.wordCount <= Self.longestGlued, line.ending?.isPunctuation != true else { return nil }
    for (index, word) in line.key.words.enumerated() where word.utf8.count >= 2 * Self.shortestLabel {
      for cut in word.indices.dropFirst(3).dropLast(2) {
        let before = line.key.words[..<index] + [String(word[..<cut])]
        let after = [String(word[cut...])] + line.key.words[(index + 1)...]
        guard let first = whole[LineKey(before.joined(separator: " "))],
          whole[LineKey(after.joined(separator: " "))] != nil
        else { continue }
        return first
      }
    }
    return nil
  }

  private static let longestGlued = 4
  /// In bytes of UTF-8; Arabic letters have two.
  private static let shortestLabel = 6

  /// The verdict on "18 حجم الخط", whose number stands first.
  private func afterNumber(_ line: PageLine) -> Boilerplate? {
    guard line.wordCount <= 4, let first = line.key.words.first, LineKey.isNumber(first) else { return nil }
    let key = line.key.withoutNumbers
    let known = key.words.first.flatMap { word in beginnings[word]?.first { key.starts(with: $0.key) } }
    return known.flatMap { Self.countedReasons.contains($0.verdict.reason) ? $0.verdict : nil }
  }

  /// Buttons that may carry a number: "12 شارك", "التعليقات (3)".
  private static let countedReasons: Set<RemovedLine.Reason> = [.share, .comments, .fontSize, .counter]

  private static func matches(_ entry: Entry, in line: PageLine) -> Bool {
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
