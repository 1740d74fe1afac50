/// A `<meta>` element.
struct HTMLMeta: Sendable {
  /// `property` or `name` in small letters, or "itemprop " and the property's name.
  let key: String
  let content: String
  /// The element around it.
  let element: Int
}
