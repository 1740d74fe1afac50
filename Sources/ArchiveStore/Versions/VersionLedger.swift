import InvertedIndex

/// Which articles take the place of which, while a batch is judged and written.
///
/// Several versions of one article may come in one batch: only the newest goes into the index.
struct VersionLedger {
  /// An article of the batch that becomes an older version straight away.
  struct Filed {
    /// Its place in the batch.
    let place: Int
    /// An article it is an older version of.
    let under: KnownArticle.Place
    /// The public id of that; nil where this one was current until that came, and is newer than all other versions.
    var underID: String?
    /// The public id that it is kept under; nil for its own.
    var keptAs: String?
    /// The public id of the version that another archive has right below it.
    var above: String?
  }

  private var successors: [KnownArticle.Place: KnownArticle.Place] = [:]
  private var names: [RowID: String] = [:]
  /// In the order of arrival.
  private(set) var filed: [Filed] = []

  /// Whether no article has another version.
  var isEmpty: Bool { successors.isEmpty && filed.isEmpty }

  /// States that the article at `place` is newer than `old`.
  ///
  /// - Parameter keptAs: the public id that `old` is kept under, where it leaves its own to the new one.
  mutating func replace(_ old: KnownArticle.Place, with place: KnownArticle.Place, keptAs: String?) {
    successors[old] = place
    switch old {
    case .batch(let oldPlace):
      filed.append(Filed(place: oldPlace, under: place, keptAs: keptAs))
    case .row(let id): names[id] = keptAs
    }
  }

  /// The public id that a row of the archive is kept under; nil for its own.
  func name(ofReplaced id: RowID) -> String? { names[id] }

  /// States that the article at `place` of the batch is older than `current`.
  ///
  /// - Parameter above: the public id of the version that another archive has right below it.
  mutating func file(_ place: Int, under current: KnownArticle, above: String?) {
    filed.append(Filed(place: place, under: current.place, underID: current.publicID, above: above))
  }

  /// Row ids that articles of the batch take the place of, ascending.
  var replacedRows: [RowID] {
    successors.keys.compactMap { if case .row(let id) = $0 { id } else { nil } }.sorted()
  }

  /// The public id of the record that stands right above `filed` among the versions; nil where that is the current one, or
  /// came with the batch and is filed later.
  func neighbour(of filed: Filed) -> String? {
    guard case .row(let id) = filed.under, successors[filed.under] != nil else { return nil }
    return names[id] ?? filed.underID
  }

  /// For each article that was replaced, the newest of those that took its place.
  func newest() -> [KnownArticle.Place: KnownArticle.Place] {
    var newest: [KnownArticle.Place: KnownArticle.Place] = [:]
    for place in successors.keys where newest[place] == nil {
      var passed = [place]
      while let last = passed.last, newest[last] == nil, let next = successors[last] {
        passed.append(next)
      }
      let end = passed.removeLast()
      for place in passed { newest[place] = newest[end] ?? end }
    }
    return newest
  }
}
