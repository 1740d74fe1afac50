/// A part of an article that a query can be limited to.
public enum SearchField: String, Sendable, CaseIterable {
  /// The headline: `title:` or `عنوان:`.
  case title
  /// The running text: `body:` or `نص:`.
  case body
}
