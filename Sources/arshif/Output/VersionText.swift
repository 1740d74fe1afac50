import ArchiveOutput
import ArabicCalendar
import ArchiveStore

/// The versions of an article, for people: a line each, the newest first, and below it a line for each fact that changed.
struct VersionText {
  let style: MarkStyle

  func render(_ versions: [ArticleVersion]) -> String {
    versions.map { version in
      let state = version.isCurrent ? "current" : "older  "
      let time = version.fetchedAt.map { "fetched \($0)" } ?? "ingested \(version.ingestedAt)"
      let date = dateColumn(version.published)
      let change =
        version == versions.last ? "first" : "+\(version.wordsAdded) -\(version.wordsRemoved) words"
      let title = version.title.isEmpty ? "(no title)" : style.plain(version.title)
      let head = style.dim("\(version.id)  \(state)  \(date)  \(time)  \(change)") + "  " + title + "\n"
      let facts = FactChangeText(style: style)
      return head + version.changes.map { "      \(facts.render($0))\n" }.joined()
    }.joined()
  }
}

/// The versions of an article as JSON.
struct VersionsJSON: Encodable {
  struct Version: Encodable {
    let id: String
    let current: Bool
    let title: String
    @Nullable var published: String?
    @Nullable var fetchedAt: String?
    let ingestedAt: String
    let wordsAdded: Int
    let wordsRemoved: Int
    let changes: [FactChangeJSON]
  }

  let current: String
  let versions: [Version]

  init(_ versions: [ArticleVersion]) {
    current = versions.first?.id ?? ""
    self.versions = versions.map { version in
      Version(
        id: version.id, current: version.isCurrent, title: version.title,
        published: Nullable(wrappedValue: version.published?.iso8601),
        fetchedAt: Nullable(wrappedValue: version.fetchedAt), ingestedAt: version.ingestedAt,
        wordsAdded: version.wordsAdded, wordsRemoved: version.wordsRemoved,
        changes: version.changes.map(FactChangeJSON.init))
    }
  }
}
