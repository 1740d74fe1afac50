/// Where the words of a query stand in one article.
package struct Occurrences {
  /// Words beyond these are not looked for: more than any query needs that people type.
  static let wordLimit = 64
  /// Positions in the body lie this far after those in the title, so that no window reaches across.
  private static let columnDistance: Int32 = 1 << 24

  /// `Score.lengthNorm` of the article.
  package var lengthNorm: Float = 1
  /// For each word, the summed weight of its occurrences in the query's very form.
  private(set) var formWeights: [Int]
  /// For each word, the positions of its light stem or root key, ascending.
  private(set) var positions: [[Int32]]

  package init(wordCount: Int) {
    formWeights = Array(repeating: 0, count: min(wordCount, Self.wordLimit))
    positions = Array(repeating: [], count: min(wordCount, Self.wordLimit))
  }

  package mutating func removeAll() {
    for word in formWeights.indices {
      formWeights[word] = 0
      positions[word].removeAll(keepingCapacity: true)
    }
  }

  /// - Parameter offset: the word's place in its column, from 0.
  package mutating func add(word: Int, column: Int, offset: Int, isForm: Bool) {
    guard word < formWeights.count else { return }
    positions[word].append(Int32(truncatingIfNeeded: offset) + (column == 0 ? 0 : Self.columnDistance))
    if isForm { formWeights[word] += Score.occurrenceWeight(column: column, offset: offset) }
  }
}
