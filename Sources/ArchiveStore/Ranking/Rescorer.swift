/// Adds to a hit's score what only its text tells: words in the very form of the query, and query words near each other.
struct Rescorer {
  /// How many hits are rescored.
  static let depth = 100

  /// No article's addition is greater.
  let greatestAddition: Float
  private let scanner: TextScanner

  init(scanner: TextScanner) {
    self.scanner = scanner
    let words = scanner.plan.words
    let forms = words.reduce(Float(0)) { $0 + Score.formWeight * Score.greatestTerm(idf: $1.formIDF) }
    let pairs = zip(words, words.dropFirst()).reduce(Float(0)) {
      $0 + Score.greatestProximity(smallerIDF: min($1.0.lightIDF, $1.1.lightIDF))
    }
    greatestAddition = forms + pairs
  }

  /// The addition for one article.
  ///
  /// - Parameter lengthNorm: the article's `Score.lengthNorm`.
  func addition(title: String, body: String, lengthNorm: Float) -> Float {
    let scans = [scanner.scan(title), scanner.scan(body)]
    return formScore(scans, lengthNorm) + proximityScore(scans)
  }

  private func formScore(_ scans: [TextScanner.Scan], _ lengthNorm: Float) -> Float {
    var frequencies = [Float](repeating: 0, count: scanner.plan.words.count)
    for (column, scan) in scans.enumerated() {
      for hit in scan.hits where hit.isForm {
        frequencies[hit.word] += Score.occurrenceWeight(column: column, offset: hit.position)
      }
    }
    return zip(scanner.plan.words, frequencies).reduce(0) { sum, pair in
      sum + Score.formWeight * Score.term(idf: pair.0.formIDF, frequency: pair.1, lengthNorm: lengthNorm)
    }
  }

  private func proximityScore(_ scans: [TextScanner.Scan]) -> Float {
    let words = scanner.plan.words
    guard words.count > 1 else { return 0 }
    var score: Float = 0
    for index in 1..<words.count {
      let pairs = scans.reduce(0) { $0 + nearPairs(index - 1, index, in: $1) }
      score += Score.proximity(
        smallerIDF: min(words[index - 1].lightIDF, words[index].lightIDF), pairs: pairs)
    }
    return score
  }

  /// Occurrences of the first word that have one of the second within the window.
  private func nearPairs(_ first: Int, _ second: Int, in scan: TextScanner.Scan) -> Int {
    let seconds = positions(of: second, in: scan)
    guard !seconds.isEmpty else { return 0 }
    var next = 0
    return positions(of: first, in: scan).count { position in
      while next < seconds.count, seconds[next] < position - Score.proximityWindow { next += 1 }
      var candidate = next
      while candidate < seconds.count, seconds[candidate] <= position + Score.proximityWindow {
        if seconds[candidate] != position { return true }
        candidate += 1
      }
      return false
    }
  }

  private func positions(of word: Int, in scan: TextScanner.Scan) -> [Int] {
    scan.hits.lazy.filter { $0.word == word }.map(\.position)
  }
}
