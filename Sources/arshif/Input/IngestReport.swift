import ArchiveStore
import NewsIngest

/// What an ingest did.
struct IngestReport: Encodable {
  private(set) var stored = 0
  /// Other texts of articles that the archive has from the same address.
  private(set) var versions = 0
  private(set) var duplicates = 0
  /// Left out: another article of the same source has the id.
  private(set) var sameIdOtherContent = 0
  private(set) var undated = 0
  private(set) var failed = 0
  private(set) var replacedBytes = 0
  private(set) var files = 0

  mutating func countFile() { files += 1 }

  mutating func countFailure() { failed += 1 }

  mutating func countReplaced(_ bytes: Int) { replacedBytes += bytes }

  mutating func count(_ incoming: IncomingArticle, _ outcome: StoreOutcome) {
    switch outcome {
    case .stored:
      stored += 1
      if incoming.article.published == nil { undated += 1 }
    case .newVersion: versions += 1
    case .sameContent: duplicates += 1
    case .sameExternalID: sameIdOtherContent += 1
    }
  }

  /// One line for people.
  var summary: String {
    var parts = ["stored \(stored)"]
    if versions > 0 { parts.append("new versions \(versions)") }
    if duplicates > 0 { parts.append("already there \(duplicates)") }
    if sameIdOtherContent > 0 {
      parts.append(
        "left out \(sameIdOtherContent) with a known id and other content (--source or --keep-duplicates helps)"
      )
    }
    if undated > 0 { parts.append("undated \(undated)") }
    if replacedBytes > 0 { parts.append("undecodable bytes replaced \(replacedBytes)") }
    if failed > 0 { parts.append("failed \(failed)") }
    return parts.joined(separator: ", ") + " (\(files == 1 ? "1 file" : "\(files) files"))\n"
  }
}
