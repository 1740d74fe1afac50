/// How many letters must be changed, added, dropped or swapped with their neighbour to make one word of another.
///
/// ```swift
/// EditDistance.between("serach", and: "search")  // 1
/// ```
/// - Source: optimal string alignment, after Damerau (1964).
enum EditDistance {
  static func between(_ first: String, and second: String) -> Int {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    // Rows two back, one back and this one.
    var rows = [[Int](), [], Array(0...second.count)]
    for (line, letter) in first.enumerated() {
      rows = [rows[1], rows[2], [line + 1]]
      for (column, other) in second.enumerated() {
        let changed = rows[1][column] + (letter == other ? 0 : 1)
        var least = min(changed, rows[1][column + 1] + 1, rows[2][column] + 1)
        if line > 0, column > 0, letter == second[column - 1], other == first[line - 1] {
          least = min(least, rows[0][column - 1] + 1)
        }
        rows[2].append(least)
      }
    }
    return rows[2][second.count]
  }

  /// The candidate that `word` is most likely meant for; nil where none is near. Long words may have two faults, and the
  /// beginning of a word stands for it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    // No candidate is so long; and a whole text may have been pasted.
    guard word.utf8.count <= 40 else { return nil }
    let word = word.lowercased()
    let reach = word.count < 5 ? 1 : 2
    let near = candidates.map { (name: $0, distance: between(word, and: $0)) }.filter { $0.distance <= reach }
    if let nearest = near.min(by: { $0.distance < $1.distance }) { return nearest.name }
    return word.count >= 3 ? candidates.first { $0.hasPrefix(word) } : nil
  }
}
