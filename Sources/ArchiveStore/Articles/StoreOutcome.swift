/// What became of an incoming article.
public enum StoreOutcome: Sendable, Equatable {
  /// Stored under this public id.
  case stored(id: String)
  /// Stored under `id`, as another version of the article that was known as `of`: the archive had another text, or other facts, from
  /// the same address or under the same id of its source. It is the current one, unless its page was fetched before that of `of`, or
  /// its text is a part of the other's; facts that it had and the other had not are then the other's, too.
  case newVersion(id: String, of: String)
  /// Not stored: the archive has this text, and all facts that came with it.
  case sameContent(as: String)

  var isStored: Bool {
    switch self {
    case .stored, .newVersion: true
    case .sameContent: false
    }
  }
}
