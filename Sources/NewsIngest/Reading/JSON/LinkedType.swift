/// Types of JSON-LD's objects that stand next to articles in a graph: the site, its sections, who writes for it.
enum LinkedType {
  /// - Source: schema.org. A page is an article only where it has a text of its own.
  private static let names: Set<String> = [
    "WebSite", "WebPage", "CollectionPage", "SearchAction", "Organization", "NewsMediaOrganization", "Person",
    "ImageObject", "BreadcrumbList", "ListItem", "SiteNavigationElement",
  ]

  /// The first name of a type where all its names are of these, else nil.
  ///
  /// ```swift
  /// LinkedType.nextToArticles(#"["Person", "Organization"]"#)  // "Person"
  /// LinkedType.nextToArticles(#""NewsArticle""#)               // nil
  /// ```
  /// - Parameter value: the type as it stands in JSON: a name, or a list of names.
  static func nextToArticles(_ value: String) -> String? {
    let types = value.split { "[]\", \n\r\t".contains($0) }.map { type in
      // Also `schema:Person` and `https://schema.org/Person`.
      String(type.split { $0 == ":" || $0 == "/" }.last ?? "")
    }
    return types.allSatisfy(names.contains) ? types.first : nil
  }
}
