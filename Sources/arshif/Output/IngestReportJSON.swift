import ArchiveIngest

/// What an ingest did, as JSON.
struct IngestReportJSON: Encodable {
  struct Reason: Encodable {
    let reason: String
    let count: Int
  }
  struct ChangedAddress: Encodable {
    let url: String
    let versions: Int
  }

  let stored: Int
  let versions: Int
  let duplicates: Int
  let undated: Int
  let repaired: Int
  let skipped: Int
  let failed: Int
  let replacedBytes: Int
  let files: Int
  let skips: [Reason]
  let failures: [Reason]
  let unread: [UnreadNameJSON]
  let unreadDates: [UnreadDatesJSON]
  let unsureDates: Int
  let versionsWithoutArticle: Int
  let changedAddresses: [ChangedAddress]
  let dryRun: Bool

  init(_ report: IngestReport) {
    func reasons(_ counts: ReasonCounts) -> [Reason] {
      counts.entries.map { Reason(reason: $0.reason, count: $0.count) }
    }
    stored = report.stored
    versions = report.versions
    duplicates = report.duplicates
    undated = report.undated
    repaired = report.repaired
    skipped = report.skipped
    failed = report.failed
    replacedBytes = report.replacedBytes
    files = report.files
    skips = reasons(report.skips)
    failures = reasons(report.failures)
    unread = UnreadNameJSON.all(report.unread)
    unreadDates = UnreadDatesJSON.all(report.unreadDates)
    unsureDates = report.unsureDates
    versionsWithoutArticle = report.versionsWithoutArticle
    changedAddresses = report.changedAddresses.entries.map {
      ChangedAddress(url: $0.url, versions: $0.versions)
    }
    dryRun = report.isDryRun
  }
}
