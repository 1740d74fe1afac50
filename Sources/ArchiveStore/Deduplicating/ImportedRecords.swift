import InvertedIndex

/// What the records of other archives have told as long as a writer lives: which ids there were, and what they are known under here.
/// Used by one thread at a time.
///
/// An article's records may lie in two batches. After an interruption the export is read again from its beginning, and tells the same.
final class ImportedRecords {
  private struct State {
    /// Hashes of public ids, 8 bytes each.
    var told: Set<UInt64> = []
    /// The public ids that records are known under here, where these are not their own.
    var names: [String: String] = [:]
    /// How many versions have no article.
    var orphanCount = 0
    /// The record that was told last: its article, and its own id where it is an older version.
    var last: (article: String, version: String?)?
    /// Hashes of public ids of articles whose versions come from two archives, or out of order.
    var mixed: Set<UInt64> = []
  }

  private var state = State()

  /// A copy, to be changed while a batch is judged.
  func copy() -> ImportedRecords {
    let copy = ImportedRecords()
    copy.state = state
    return copy
  }

  /// States that a record has come, and what it is known under here.
  ///
  /// - Parameter isStored: whether that is its own, and not that of an article that was there.
  func tell(_ id: String, as name: String, isStored: Bool) {
    state.told.insert(TermHash.hash(id))
    guard name != id else { return }
    state.names[id] = name
    if isStored { state.told.insert(TermHash.hash(name)) }
  }

  /// Whether a record with this public id has come. Its archive has judged it together with the others.
  func isTold(_ id: String) -> Bool { !state.told.isEmpty && state.told.contains(TermHash.hash(id)) }

  /// The public id that a record is known under here.
  func name(of id: String) -> String { state.names[id] ?? id }

  /// States that a version has come whose article is nowhere.
  func countOrphan() { state.orphanCount += 1 }

  /// How many versions had no article.
  var orphanCount: Int { state.orphanCount }

  /// States that an article has come: its versions are expected next.
  func begin(_ article: String) { state.last = (article, nil) }

  /// Where a version stands in its export, which has the versions of an article right after it, the oldest first.
  ///
  /// - Returns: the version that stands right below it, nil for the first of an article; and whether it came in the export's order.
  func advance(to version: String, of article: String) -> (below: String?, isInOrder: Bool) {
    defer { state.last = (article, version) }
    guard let last = state.last, last.article == article else { return (nil, false) }
    return (last.version.map(name), true)
  }

  /// States that the versions of an article come from two archives, or out of order.
  ///
  /// - Parameter id: the public id of any of them.
  func mix(_ id: String) { state.mixed.insert(TermHash.hash(id)) }

  /// Whether there are such articles at all.
  var hasMixed: Bool { !state.mixed.isEmpty }

  /// Whether versions, by public id, are of such an article.
  func areMixed(_ ids: [String]) -> Bool { ids.contains { state.mixed.contains(TermHash.hash($0)) } }
}
