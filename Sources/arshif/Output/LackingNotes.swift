/// Notes on what an archive lacks, with what to do.
enum LackingNotes {
  /// For archives that an older version of the program has filled.
  static let fingerprints =
    "articles from before the update are not compared with others yet: run `arshif reindex` once"

  /// For archives without their ranking index, such as copies of the archive's file alone.
  static func rankingIndex(articleCount: Int) -> String {
    "\(articleCount) articles have no ranking index, so searches are slow: run `arshif optimize` once"
  }
}
