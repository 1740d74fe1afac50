import ArchiveStore

/// Notes on what an archive lacks, with what to do.
enum LackingNotes {
  /// For archives that an older version of the program has filled.
  static let fingerprints =
    "articles from before the update are not compared with others yet: run `arshif reindex` once"

  /// For archives whose own lexicon was edited after they were indexed.
  static func lexicon(lineCount: Int) -> String {
    "\(counted(lineCount, "line")) of the lexicon \(lineCount == 1 ? "waits" : "wait") for `arshif reindex`"
  }

  /// One note where lines wait, else none.
  static func lexicon(of archive: Archive) throws -> [String] {
    let count = try ArchiveLexicon(archive).pendingCount()
    return count > 0 ? [lexicon(lineCount: count)] : []
  }

  static func say(_ notes: [String]) {
    for note in notes { StandardError.say("note: \(note)\n") }
  }

  /// For archives without their ranking index, such as copies of the archive's file alone.
  static func rankingIndex(articleCount: Int) -> String {
    "\(articleCount) articles have no ranking index, so searches are slow: run `arshif optimize` once"
  }
}
