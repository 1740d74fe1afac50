import ArabicCalendar
import ArchiveIngest
import ArchiveStore
import Foundation
import NewsQuery

/// What is needed to repeat and cite an export, as JSON next to it.
struct ExportReceipt: Encodable {
  let query: String
  let understood: String
  let notes: [String]
  let from: String?
  let to: String?
  let sources: [String]
  let sections: [String]
  let sort: String
  let articles: Int
  let archive: String
  let archiveGeneration: Int
  let archiveArticles: Int
  let analyzer: String
  let program: String
  let exportedAt: String

  init(archive: Archive, query: Query, filter: ArticleFilter, sort: String, total: Int) throws {
    let state = try ArchiveSearcher(archive).state()
    self.query = query.text
    understood = query.understood
    notes = query.notes.map(\.description)
    from = filter.from?.description
    to = filter.to?.description
    sources = filter.sources
    sections = filter.sections
    self.sort = sort
    articles = total
    self.archive = archive.path
    archiveGeneration = state.generation
    archiveArticles = state.articleCount
    analyzer = try ArchiveSearcher(archive).analyzerVersion()
    program = "arshif \(ArshifVersion.current)"
    exportedAt = Date().formatted(.iso8601)
  }

  func write(nextTo path: String) throws {
    let file = path + ".receipt.json"
    do {
      try Data(jsonLine(self).utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw CommandError.unwritable(path: file, reason: error.localizedDescription)
    }
  }
}
