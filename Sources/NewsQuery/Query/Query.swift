/// What a query string asks for, and what the parser noticed in it.
public struct Query: Sendable, Equatable {
  /// The string as typed, in full.
  public let text: String
  /// `nil`: nothing to search for (empty, only punctuation, or only exclusions).
  public let root: QueryNode?
  /// What the parser repaired, took as text or left out; each note once.
  public let notes: [QueryNote]

  /// A query as ``QueryParser`` would return it.
  public init(text: String, root: QueryNode?, notes: [QueryNote]) {
    self.text = text
    self.root = root
    self.notes = notes
  }
}
