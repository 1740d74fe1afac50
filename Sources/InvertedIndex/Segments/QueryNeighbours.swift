/// The stems that are spelled much like words of a query, each once.
package struct QueryNeighbours {
  package private(set) var stems: [IndexTerm] = []
  /// By stem, the words that it is like, and how much.
  private var words: [[(word: Int, similarity: Float)]] = []

  /// - Parameter queryWords: all words of the query; as many are looked at as `Occurrences` counts.
  package init(_ queryWords: [QueryWord]) {
    var places: [IndexTerm: Int] = [:]
    for (index, word) in queryWords.prefix(Occurrences.wordLimit).enumerated() {
      for neighbour in word.neighbours {
        let place = places[neighbour.stem] ?? stems.count
        if place == stems.count {
          places[neighbour.stem] = place
          stems.append(neighbour.stem)
          words.append([])
        }
        words[place].append((index, neighbour.similarity))
      }
    }
  }

  /// Adds an occurrence of a stem, by its place in `stems`.
  package func add(_ stem: Int, column: Int, offset: Int, to occurrences: inout Occurrences) {
    guard stem < words.count else { return }
    for (word, similarity) in words[stem] {
      occurrences.addNeighbour(of: word, similarity: similarity, column: column, offset: offset)
    }
  }
}
