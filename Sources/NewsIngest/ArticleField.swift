/// A field of an article that an input can name.
public enum ArticleField: String, Sendable, CaseIterable {
  case id, title, body, published, source, section, author, url, image
}
