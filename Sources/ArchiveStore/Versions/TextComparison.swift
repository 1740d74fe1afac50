import InvertedIndex

/// How one text became another, word by word.
///
/// ```swift
/// TextComparison(old: "أعلنت الحكومة الهدنة", new: "أعلنت الحكومة هدنة جديدة").parts
/// // kept "أعلنت الحكومة ", removed "الهدنة", added "هدنة جديدة"
/// ```
/// - A word is what stands between white space, compared by its very characters: a vowel sign or a comma makes another word.
///   White space itself is not compared; what is kept has the new text's.
/// - Time: n log n for texts with words of their own; passages that share none are compared word for word only where they are
///   short, and count as wholly replaced where they are long.
/// - Source: patience diff (Cohen); CollectionDifference (Myers 1986) for what lies between the anchors.
public struct TextComparison: Sendable, Equatable {
  /// A run of words.
  public struct Part: Sendable, Equatable {
    /// What became of it.
    public enum Kind: String, Sendable {
      case kept, removed, added
    }

    /// Kept, removed or added.
    public let kind: Kind
    /// Its words with the white space after them: parts kept and added, one after the other, are the new text.
    public fileprivate(set) var text: String
    /// Words in it.
    public fileprivate(set) var wordCount: Int
  }

  /// In reading order, what was removed before what was added in its place.
  public private(set) var parts: [Part] = []

  /// Words of the new text that are not in the old.
  public var wordsAdded: Int { wordCount(.added) }
  /// Words of the old text that are not in the new.
  public var wordsRemoved: Int { wordCount(.removed) }

  /// Passages of more words, old and new together, are not compared word for word.
  private static let greatestSum = 1_000

  private let old: [Word]
  private let new: [Word]

  private struct Word {
    let word: Substring
    /// With the white space after it, and before it where it is the first.
    let text: Substring
  }

  /// Compares two texts.
  public init(old: String, new: String) {
    self.old = Self.words(of: old)
    self.new = Self.words(of: new)
    compare(self.old.indices, news: self.new.indices)
  }

  /// The same parts, whatever texts they came from.
  public static func == (left: TextComparison, right: TextComparison) -> Bool { left.parts == right.parts }

  private func wordCount(_ kind: Part.Kind) -> Int {
    parts.reduce(0) { $0 + ($1.kind == kind ? $1.wordCount : 0) }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start = text.startIndex
    var wordStart: String.Index?
    var wordEnd: String.Index?
    for index in text.indices {
      if text[index].isWhitespace {
        if wordStart != nil, wordEnd == nil { wordEnd = index }
      } else if let began = wordStart, let ended = wordEnd {
        words.append(Word(word: text[began..<ended], text: text[start..<index]))
        (start, wordStart, wordEnd) = (index, index, nil)
      } else if wordStart == nil {
        wordStart = index
      }
    }
    if let began = wordStart {
      words.append(Word(word: text[began..<(wordEnd ?? text.endIndex)], text: text[start...]))
    }
    return words
  }

  // MARK: Comparing

  private mutating func compare(_ olds: Range<Int>, news: Range<Int>) {
    var (olds, news) = (olds, news)
    while let first = olds.first, let other = news.first, old[first].word == new[other].word {
      append(.kept, word: new[other])
      (olds, news) = (olds.dropFirst(), news.dropFirst())
    }
    var tail = 0
    while tail < min(olds.count, news.count),
      old[olds.upperBound - 1 - tail].word == new[news.upperBound - 1 - tail].word
    { tail += 1 }
    let kept = news.suffix(tail)
    (olds, news) = (olds.dropLast(tail), news.dropLast(tail))
    if !olds.isEmpty || !news.isEmpty { compareCore(olds, news: news) }
    for place in kept { append(.kept, word: new[place]) }
  }

  private mutating func compareCore(_ olds: Range<Int>, news: Range<Int>) {
    let anchors = olds.isEmpty || news.isEmpty ? [] : anchors(olds, news: news)
    guard !anchors.isEmpty else { return compareLeaf(olds, news: news) }
    var (oldStart, newStart) = (olds.lowerBound, news.lowerBound)
    for anchor in anchors {
      // Neighbours may have taken it in already.
      guard anchor.old >= oldStart, anchor.new >= newStart else { continue }
      compare(oldStart..<anchor.old, news: newStart..<anchor.new)
      append(.kept, word: new[anchor.new])
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    compare(oldStart..<olds.upperBound, news: newStart..<news.upperBound)
  }

  private mutating func compareLeaf(_ olds: Range<Int>, news: Range<Int>) {
    var removed = Set(olds)
    var added = Set(news)
    // The library's algorithm takes memory by the square of what differs.
    if !olds.isEmpty, !news.isEmpty, olds.count + news.count <= Self.greatestSum {
      let difference = news.map { new[$0].word }.difference(from: olds.map { old[$0].word })
      removed = Set(difference.removals.map { Self.offset($0) + olds.lowerBound })
      added = Set(difference.insertions.map { Self.offset($0) + news.lowerBound })
    }
    var (place, other) = (olds.lowerBound, news.lowerBound)
    while place < olds.upperBound || other < news.upperBound {
      if place < olds.upperBound, removed.contains(place) {
        append(.removed, word: old[place])
        place += 1
      } else if other < news.upperBound, added.contains(other) {
        append(.added, word: new[other])
        other += 1
      } else {
        append(.kept, word: new[other])
        (place, other) = (place + 1, other + 1)
      }
    }
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// Words that stand once in each passage, as many as stand in the same order in both.
  private func anchors(_ olds: Range<Int>, news: Range<Int>) -> [(old: Int, new: Int)] {
    let oldPlaces = Self.singles(olds, words: old)
    let pairs = Self.singles(news, words: new).compactMap { word, place in
      oldPlaces[word].map { (old: $0, new: place) }
    }.sorted { $0.new < $1.new }
    // The longest run that ascends in both: each pair's pile, and what lies on the pile before it.
    var piles: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      let pile = piles.partitioningIndex { pairs[$0].old >= pair.old }
      before.append(pile > 0 ? piles[pile - 1] : nil)
      if pile < piles.count { piles[pile] = index } else { piles.append(index) }
    }
    var run: [(old: Int, new: Int)] = []
    var next = piles.last
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }

  private static func singles(_ places: Range<Int>, words: [Word]) -> [Substring: Int] {
    var found: [Substring: Int] = [:]
    for place in places { found[words[place].word] = found[words[place].word] == nil ? place : -1 }
    return found.filter { $0.value >= 0 }
  }

  private mutating func append(_ kind: Part.Kind, word: Word) {
    if parts.last?.kind == kind {
      parts[parts.count - 1].text += word.text
      parts[parts.count - 1].wordCount += 1
    } else {
      parts.append(Part(kind: kind, text: String(word.text), wordCount: 1))
    }
  }
}
