import ArchiveIngest
import ArchiveOutput
import ArchiveStore

/// What an export wrote, for notes and receipts.
struct ExportResult {
  let hits: HitStreamSummary
  let rowCount: Int
  var losses = SpreadsheetLosses()
  private var sentencelessCount = 0
  private var isBySentence = false

  init(hits: HitStreamSummary, rowCount: Int) {
    self.hits = hits
    self.rowCount = rowCount
  }

  init(_ table: HitTable.Summary, isBySentence: Bool) {
    self.init(hits: table.hits, rowCount: table.rowCount)
    sentencelessCount = table.sentencelessCount
    self.isBySentence = isBySentence
  }

  /// One line on what was exported.
  var summary: String {
    let articles = counted(hits.total, "article")
    guard isBySentence else { return "\(articles) exported\n" }
    return "\(counted(rowCount - sentencelessCount, "sentence")) of \(articles) exported\n"
  }

  /// What the user should know.
  var notes: [String] {
    let sentenceless =
      sentencelessCount == 0
      ? []
      : [
        "\(counted(sentencelessCount, "article")) with no match in a sentence: a row each, with an empty one"
      ]
    return hits.notes + sentenceless + losses.notes
  }

  /// What is needed to repeat the export.
  func receipt(_ request: SearchRequest, of archive: Archive) throws -> ExportReceipt {
    try ExportReceipt(
      archive: archive, request: request, hits: hits, rowCount: rowCount, losses: losses.lines,
      program: "arshif \(ArshifVersion.current)")
  }
}
