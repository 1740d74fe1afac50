/// What the records of other archives have told as long as a writer lives: which ids there were, and which older versions still wait
/// for their article. Used by one thread at a time.
///
/// Lines may come in any order, and an article's may lie in two batches. After an interruption the export is read again from its
/// beginning, and tells the same.
final class ImportedRecords: @unchecked Sendable {
  private struct State {
    /// Hashes of public ids, 8 bytes each.
    var told: Set<UInt64> = []
    /// The public ids that records are known under here, where these are not their own.
    var names: [String: String] = [:]
    /// By the public id of the article that they are versions of.
    var waiting: [String: [String]] = [:]
    /// The version that was told last.
    var last: (article: String, version: String)?
    /// Hashes of public ids of articles whose versions come from two archives.
    var mixed: Set<UInt64> = []
  }

  private var state: State

  init() { state = State() }

  /// A copy, to be changed while a batch is judged.
  init(_ other: ImportedRecords) { state = other.state }

  /// Takes over what a batch has told, once that is stored.
  func become(_ other: ImportedRecords) { state = other.state }

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

  /// States that a version has come before its article.
  func wait(_ version: String, for article: String) {
    state.waiting[article, default: []].append(version)
  }

  /// The versions that waited for an article.
  func takeVersions(waitingFor article: String) -> [String] {
    state.waiting.removeValue(forKey: article) ?? []
  }

  /// How many versions wait.
  var waitingCount: Int { state.waiting.values.reduce(0) { $0 + $1.count } }

  /// The version that stands right below one that comes, for an export has an article's versions one behind the other, the oldest first;
  /// nil for the first of an article.
  func versionBelow(_ version: String, of article: String) -> String? {
    defer { state.last = (article, version) }
    return state.last.flatMap { $0.article == article ? name(of: $0.version) : nil }
  }

  /// States that the versions of an article come from two archives.
  ///
  /// - Parameter id: the public id of any of them.
  func mix(_ id: String) { state.mixed.insert(TermHash.hash(id)) }

  /// Whether there are such articles at all.
  var hasMixed: Bool { !state.mixed.isEmpty }

  /// Whether versions, by public id, are of such an article.
  func areMixed(_ ids: [String]) -> Bool { ids.contains { state.mixed.contains(TermHash.hash($0)) } }
}
