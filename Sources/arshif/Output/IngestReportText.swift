import ArchiveIngest

/// What an ingest did, for people: one line a group of reasons where there are several, then the numbers on one line. A single
/// reason for skipping stands next to its number; failures have been reported one by one.
struct IngestReportText {
  let report: IngestReport

  var text: String {
    var lines = ""
    if report.skips.entries.count > 1 { lines += "skipped: \(report.skips.list)\n" }
    if report.failures.entries.count > 1 { lines += "failed: \(report.failures.list)\n" }
    if report.versionsWithoutArticle > 0 {
      lines +=
        "\(counted(report.versionsWithoutArticle, "older version")) of articles that are neither in the input nor in the archive, "
        + "kept without them\n"
    }
    return UnreadNamesText(tallies: report.unread).text + UnreadDatesText(tallies: report.unreadDates).text
      + changedAddresses + lines + numbers + "\n"
  }

  private var numbers: String {
    var parts = [
      report.isDryRun
        ? "would store \(report.stored) (duplicates are not looked for)" : "stored \(report.stored)"
    ]
    let skips = report.skips.entries
    let counts = [
      ("new versions", report.versions), ("already there", report.duplicates), ("undated", report.undated),
      ("mojibake repaired", report.repaired), ("undecodable bytes replaced", report.replacedBytes),
    ]
    parts += counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    if report.skipped > 0 {
      parts.append("skipped \(report.skipped)" + (skips.count == 1 ? " (\(skips[0].reason))" : ""))
    }
    if report.failed > 0 { parts.append("failed \(report.failed)") }
    return parts.joined(separator: ", ") + " (\(counted(report.files, "file")))"
  }

  private var changedAddresses: String {
    let entries = report.changedAddresses.entries
    guard let first = entries.first else { return "" }
    let others = entries.count - 1
    let more = others > 0 ? ", and so at \(counted(others, "more address", "more addresses"))" : ""
    return
      "\(first.versions.grouped) texts became versions of others at the same address \(first.url)\(more); "
      + "articles of their own need an id or an address each\n"
  }
}

extension ReasonCounts {
  /// For people: "a draft 2, without text 1".
  var list: String { entries.map { "\($0.reason) \($0.count)" }.joined(separator: ", ") }
}
