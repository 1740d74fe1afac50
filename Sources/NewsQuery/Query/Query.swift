/// What a query string asks for, and what was noticed while reading it.
public struct Query: Sendable, Equatable {
  /// The string as typed, in full.
  public let text: String
  /// `nil`: nothing to search for (empty, only punctuation, or only exclusions).
  public let root: QueryNode?
  /// What was forgiven, taken as text or left out; each note once.
  public let notes: [QueryNote]

  /// A query as ``QueryParser`` would return it.
  public init(text: String, root: QueryNode?, notes: [QueryNote]) {
    self.text = text
    self.root = root
    self.notes = notes
  }

  /// How the query was understood: one line in the query language itself, empty without a root.
  ///
  /// Parsing that line gives the same ``root``, unless the added operators bring it past ``QueryLimits/byteCount``.
  public var understood: String { root?.description ?? "" }
}
