import ArchiveStore

/// Two texts to compare, the older first.
struct ComparedPair {
  let old: StoredArticle
  let new: StoredArticle
  let title: TextComparison
  let body: TextComparison

  /// The facts that differ.
  var changes: [FactChange] { new.changes(from: old) }

  var wordsAdded: Int { title.wordsAdded + body.wordsAdded }
  var wordsRemoved: Int { title.wordsRemoved + body.wordsRemoved }

  /// - Parameter other: what to compare with; nil for the version before `article`, or for the oldest the one after it.
  init(_ article: StoredArticle, other: String?, in searcher: ArchiveSearcher) throws {
    let versions = try searcher.versions(of: article.summary.id).map(\.id)
    let place = versions.firstIndex(of: article.summary.id) ?? 0
    guard let id = other ?? (place + 1 < versions.count ? versions[place + 1] : versions[..<place].last)
    else {
      throw CommandError.noOtherVersion(id: article.summary.id)
    }
    let second = try searcher.article(id: id)
    // Of two versions of one article, the newer stands before the other in the list.
    let isNewer = versions.firstIndex(of: second.summary.id).map { $0 < place } ?? false
    (old, new) = isNewer ? (article, second) : (second, article)
    title = TextComparison(old: old.summary.title, new: new.summary.title)
    body = TextComparison(old: old.body, new: new.body)
  }
}

/// How one text became another, for people: what was removed and added within the words around it.
struct DiffText {
  /// Words that are shown of what is kept, on each side of a change.
  private static let contextCount = 8

  let style: MarkStyle

  func render(_ pair: ComparedPair) -> String {
    let head = [("old", pair.old), ("new", pair.new)].map { name, article in
      style.dim("\(name): \(article.summary.id)  \(article.fetchedAt ?? article.ingestedAt)") + "\n"
    }
    // The headline's words are compared below.
    let changes = pair.changes.filter { $0.fact != .title }.map {
      FactChangeText(style: style).render($0) + "\n"
    }
    let count = style.dim("+\(pair.wordsAdded) -\(pair.wordsRemoved) words") + "\n" + changes.joined() + "\n"
    let texts = [pair.title, pair.body].map(lines).filter { !$0.isEmpty }
    return head.joined() + count + texts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// A text in its own lines; long passages without a change are cut.
  private func lines(_ comparison: TextComparison) -> [String] {
    var lines: [[(kind: TextComparison.Part.Kind, text: String)]] = [[]]
    for (index, part) in comparison.parts.enumerated() {
      let isLast = index == comparison.parts.count - 1
      let text = part.kind == .kept ? cut(part, isFirst: index == 0, isLast: isLast) : part.text
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { lines.append([]) }
        let ended = Self.withoutTrailingSpace(line)
        if !ended.isEmpty { lines[lines.count - 1].append((part.kind, ended)) }
        if ended.count < line.count { lines[lines.count - 1].append((.kept, " ")) }
      }
    }
    return lines.filter { $0.contains { $0.text != " " } }.map(style.line)
  }

  /// The space after a changed word stays outside its marks.
  private static func withoutTrailingSpace(_ line: Substring) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  private func cut(_ part: TextComparison.Part, isFirst: Bool, isLast: Bool) -> String {
    guard part.wordCount > 3 * Self.contextCount else { return part.text }
    let words = part.text.split(whereSeparator: \.isWhitespace)
    let head = isFirst ? "" : String(part.text[..<words[Self.contextCount - 1].endIndex]) + " "
    let tail = isLast ? "" : String(part.text[words[words.count - Self.contextCount].startIndex...])
    return head + "…" + (tail.isEmpty ? "" : " ") + tail
  }
}

/// A comparison as JSON.
struct DiffJSON: Encodable {
  struct Part: Encodable {
    /// kept, removed or added.
    let kind: String
    let text: String
    let words: Int
  }

  let old: String
  let new: String
  let wordsAdded: Int
  let wordsRemoved: Int
  let changes: [FactChangeJSON]
  let title: [Part]
  let body: [Part]

  init(_ pair: ComparedPair) {
    func parts(_ comparison: TextComparison) -> [Part] {
      comparison.parts.map { Part(kind: $0.kind.rawValue, text: $0.text, words: $0.wordCount) }
    }
    old = pair.old.summary.id
    new = pair.new.summary.id
    wordsAdded = pair.wordsAdded
    wordsRemoved = pair.wordsRemoved
    changes = pair.changes.map(FactChangeJSON.init)
    title = parts(pair.title)
    body = parts(pair.body)
  }
}
