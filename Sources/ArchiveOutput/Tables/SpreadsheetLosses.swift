/// What a spreadsheet does not hold as the archive has it.
package struct SpreadsheetLosses {
  /// Cut cells that are named one by one, at most.
  private static let namedCount = 100

  private var cutCount = 0
  private var named: [String] = []
  private var replacedCount = 0
  private var plainLinkCount = 0

  package init() {}

  /// - Parameters:
  ///   - column: its name.
  ///   - id: of the row's article.
  mutating func cut(_ column: String, id: String, length: Int) {
    cutCount += 1
    if named.count < Self.namedCount { named.append("\(id) \(column): \(length) characters, cut") }
  }

  mutating func replaced() { replacedCount += 1 }

  mutating func plainLink() { plainLinkCount += 1 }

  /// One line each, without the names of articles.
  package var notes: [String] {
    var notes: [String] = []
    if cutCount > 0 {
      notes.append(
        "\(Self.cells(cutCount)) cut: a spreadsheet holds \(SpreadsheetText.longest) characters a cell; CSV and JSON lines hold all"
      )
    }
    if replacedCount > 0 {
      notes.append(
        "\(Self.cells(replacedCount)) with control characters, which a spreadsheet cannot hold: U+FFFD stands in their place"
      )
    }
    if plainLinkCount > 0 {
      notes.append(
        "\(Self.cells(plainLinkCount)) with an address as text: only the first \(SpreadsheetWriter.linkLimit) are links"
      )
    }
    return notes
  }

  /// The notes, and each cut cell, up to a hundred of them.
  package var lines: [String] { notes + named }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}
