/// Finds the written forms of an archive that a channel may have made the typed word of.
///
/// The forms are walked through as a tree of letters, by the rows of an edit distance: a branch is entered only where what its letters
/// cost is within the bound, and the cursor leaps to it. So the tables that the archive has anyway serve as the index: some four
/// hundred seeks a word, also among a million forms.
struct VocabularyWalk {
  struct Candidate: Equatable {
    let form: String
    let cost: Int
  }

  private let channel: SpellingChannel
  private let letterBytes: [[UInt8]]
  private var cursor: FormCursor
  /// One row a letter of `prefix`, and one before them: what it costs to have used up each number of units.
  private var rows: [Int]
  private var letters: [Int] = []
  private var prefix: [UInt8] = []
  private var candidates: [Candidate] = []

  private var width: Int { channel.units.count + 1 }

  private init(_ channel: SpellingChannel, cursor: FormCursor) {
    self.channel = channel
    self.cursor = cursor
    letterBytes = channel.alphabet.map { Array(String($0).utf8) }
    rows = [0]
    for unit in channel.units { rows.append(rows[rows.count - 1] + unit.omission) }
  }

  /// The forms within the channel's bound, in no order that means anything.
  static func candidates(_ channel: SpellingChannel, in vocabulary: VocabularyReader) throws -> [Candidate] {
    var walk = try VocabularyWalk(channel, cursor: FormCursor(vocabulary))
    try walk.descend()
    return walk.candidates
  }

  /// Looks at all forms that begin with `prefix` and are longer.
  private mutating func descend() throws {
    for letter in channel.alphabet.indices where cursor.form != nil {
      guard append(letter) else { continue }
      try cursor.seek(prefix)
      if let form = cursor.form, form.starts(with: prefix) {
        let cost = rows[rows.count - 1]
        if form.count == prefix.count, cost <= channel.bound {
          candidates.append(Candidate(form: String(decoding: form, as: UTF8.self), cost: cost))
        }
        try descend()
      }
      removeLast()
    }
  }

  /// Appends a letter to the prefix.
  ///
  /// - Returns: whether the bound allows it; otherwise nothing has changed.
  private mutating func append(_ letter: Int) -> Bool {
    let start = rows.count
    let before = start - width
    let addition = addition(of: letter)
    rows.append(min(rows[before] + addition, articleCost(of: letter)))
    var least = rows[start]
    for (index, unit) in channel.units.enumerated() {
      var cost = min(
        rows[before + index] + unit.substitutions[letter], rows[before + index + 1] + addition,
        rows[start + index] + unit.omission)
      if isTransposition(letter, at: index) {
        cost = min(cost, rows[before - width + index - 1] + channel.transposition)
      }
      rows.append(cost)
      least = min(least, cost)
    }
    guard least <= channel.bound else {
      rows.removeLast(width)
      return false
    }
    letters.append(letter)
    prefix += letterBytes[letter]
    return true
  }

  private mutating func removeLast() {
    rows.removeLast(width)
    prefix.removeLast(letterBytes[letters.removeLast()].count)
  }

  private func addition(of letter: Int) -> Int {
    let addition = channel.additions[letter]
    return letters.last == letter ? min(addition, channel.doubling) : addition
  }

  /// What the prefix costs as the article, or its first letter; `never` where it is neither.
  private func articleCost(of letter: Int) -> Int {
    guard channel.article < SpellingChannel.never, letters.count < 2 else { return SpellingChannel.never }
    let isArticle =
      letters.isEmpty
      ? channel.alphabet[letter] == .alef
      : channel.alphabet[letter] == .lam && channel.alphabet[letters[0]] == .alef
    return isArticle ? channel.article : SpellingChannel.never
  }

  /// Whether the last letter and this one are units `index - 1` and `index` in the wrong order.
  private func isTransposition(_ letter: Int, at index: Int) -> Bool {
    guard index > 0, let last = letters.last, last != letter else { return false }
    return channel.units[index].letter == last && channel.units[index - 1].letter == letter
  }
}
