import ArabicCalendar
package import ArchiveStore
import Foundation
import NewsQuery

/// What is needed to repeat and cite an export: JSON next to it, and a sheet of a spreadsheet.
package struct ExportReceipt: Encodable {
  let query: String
  let understood: String
  let notes: [String]
  let from: String?
  let to: String?
  let sources: [String]
  let sections: [String]
  let sort: String
  let articles: Int
  let rows: Int
  /// What the file does not hold as the archive has it: cells that were cut, and the like.
  let losses: [String]
  let archive: String
  let archiveGeneration: Int
  let archiveArticles: Int
  let analyzer: String
  let program: String
  let exportedAt: String

  /// - Parameters:
  ///   - hits: what was exported.
  ///   - rowCount: rows or lines that the file has, without a header.
  ///   - program: name and version of what wrote it.
  package init(
    archive: Archive, request: SearchRequest, hits: HitStreamSummary, rowCount: Int, losses: [String] = [],
    program: String
  ) throws {
    let searcher = ArchiveSearcher(archive)
    let state = try searcher.state()
    query = request.query.text
    understood = request.query.understood
    notes = request.query.notes.map(\.description)
    from = request.filter.from?.description
    to = request.filter.to?.description
    sources = request.filter.sources
    sections = request.filter.sections
    sort = hits.order.rawValue
    articles = hits.total
    rows = rowCount
    self.losses = losses
    self.archive = archive.path
    archiveGeneration = state.generation
    archiveArticles = state.articleCount
    analyzer = try searcher.analyzerVersion()
    self.program = program
    exportedAt = Date().formatted(.iso8601)
  }

  /// Writes `PATH.receipt.json`.
  package func write(nextTo path: String) throws {
    let file = path + ".receipt.json"
    do {
      try Data(jsonLine(self).utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw OutputError.unwritable(path: file, reason: error.localizedDescription)
    }
  }

  /// Names and values, one a line; facts that are not there are left out.
  package var lines: [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = [("query", query), ("understood", understood)]
    lines += notes.map { ("note", $0) }
    if let from { lines.append(("from", from)) }
    if let to { lines.append(("to", to)) }
    lines += sources.map { ("source", $0) }
    lines += sections.map { ("section", $0) }
    lines += [
      ("sort", sort), ("articles", String(articles)), ("rows", String(rows)), ("archive", archive),
      ("archive generation", String(archiveGeneration)), ("archive articles", String(archiveArticles)),
      ("analyzer", analyzer), ("program", program), ("exported at", exportedAt),
    ]
    return lines + losses.map { ("not as in the archive", $0) }
  }
}
