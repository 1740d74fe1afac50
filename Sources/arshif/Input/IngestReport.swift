import ArchiveStore
import NewsIngest

/// What an ingest did.
struct IngestReport: Encodable {
  private(set) var stored = 0
  /// Other texts of articles that the archive has, and records of the same text with other facts: kept as versions.
  private(set) var versions = 0
  private(set) var duplicates = 0
  private(set) var undated = 0
  /// Articles whose text was mojibake and is whole again.
  private(set) var repaired = 0
  /// Sound records of crawls that hold no article.
  private(set) var skipped = 0
  private(set) var failed = 0
  private(set) var replacedBytes = 0
  private(set) var files = 0
  /// Why records were skipped.
  private(set) var skips = ReasonCounts()
  /// Why inputs and records failed.
  private(set) var failures = ReasonCounts()
  /// What was given and not read.
  private(set) var unread = InputNotes()
  /// Dates that were given and not read.
  private(set) var unreadDates = DateNotes()
  /// Articles left undated because day, month and year could not be told apart.
  private(set) var unsureDates = 0
  /// Older versions of an export whose articles came neither with it nor before.
  private(set) var versionsWithoutArticle = 0
  /// Where very many texts have become versions of one article.
  private(set) var changedAddresses = ChangedAddresses()
  /// Whether nothing was really stored.
  let dryRun: Bool

  init(dryRun: Bool = false) { self.dryRun = dryRun }

  mutating func countFile() { files += 1 }

  mutating func countFailure(_ reason: String) {
    failed += 1
    failures.count(reason)
  }

  mutating func countSkip(_ reason: SkipReason) {
    skipped += 1
    skips.count(reason.description)
  }

  mutating func count(_ decoding: Decoding) {
    replacedBytes += decoding.invalidByteCount
    if decoding.repairedCount > 0 { repaired += 1 }
  }

  mutating func count(_ incoming: IncomingArticle, _ outcome: StoreOutcome) {
    switch outcome {
    case .stored: countStored(incoming.article)
    case .newVersion:
      versions += 1
      // Of crawls the times of fetching tell that it is one page.
      if incoming.fetchedAt == nil, incoming.article.archived == nil, let url = incoming.article.url {
        changedAddresses.count(url)
      }
    case .sameContent: duplicates += 1
    }
  }

  mutating func countStored(_ article: Article) {
    stored += 1
    if article.published == nil { undated += 1 }
  }

  /// Counts what an input left unread.
  mutating func count(_ path: String, _ judge: InputJudge<QueueAnswer>) {
    unread.add(path, judge.unread)
    unreadDates.add(path, judge.undated)
    unsureDates += judge.undated.unsureCount
  }

  mutating func count(versionsWithoutArticle count: Int) { versionsWithoutArticle = count }

  /// Whether something was read that is in the archive now, or would be.
  var hasArticles: Bool { stored + duplicates + versions > 0 }

  /// For people: one line a group of reasons where there are several, then the numbers on one line. A single reason for
  /// skipping stands beside its number; failures have been told one by one.
  var summary: String {
    var lines = ""
    if skips.reasonCount > 1 { lines += "skipped: \(skips.list)\n" }
    if failures.reasonCount > 1 { lines += "failed: \(failures.list)\n" }
    if versionsWithoutArticle > 0 {
      lines +=
        "\(counted(versionsWithoutArticle, "older version")) of articles that are neither in the input nor in the archive, "
        + "kept without them\n"
    }
    return unread.text + unreadDates.text + changedAddresses.text + lines + numbers + "\n"
  }

  private var numbers: String {
    var parts = [dryRun ? "would store \(stored) (duplicates are not looked for)" : "stored \(stored)"]
    if versions > 0 { parts.append("new versions \(versions)") }
    if duplicates > 0 { parts.append("already there \(duplicates)") }
    if undated > 0 { parts.append("undated \(undated)") }
    if repaired > 0 { parts.append("mojibake repaired \(repaired)") }
    if replacedBytes > 0 { parts.append("undecodable bytes replaced \(replacedBytes)") }
    if skipped > 0 {
      let reason = skips.reasonCount == 1 ? skips.first.map { " (\($0))" } : nil
      parts.append("skipped \(skipped)\(reason ?? "")")
    }
    if failed > 0 { parts.append("failed \(failed)") }
    return parts.joined(separator: ", ") + " (\(files == 1 ? "1 file" : "\(files) files"))"
  }
}

extension IngestError {
  /// What is wrong without what is particular to this input, so that failures can be counted together.
  var reason: String {
    if case .wrongFieldCount = self { return "another number of fields than the header has" }
    let end = description.firstIndex { $0 == ":" || $0 == "(" } ?? description.endIndex
    return description[..<end].split(separator: " ").joined(separator: " ")
  }
}
