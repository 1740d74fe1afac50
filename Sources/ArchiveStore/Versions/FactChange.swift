import ArabicCalendar
import NewsIngest

/// A fact that two records of an article differ in.
public struct FactChange: Sendable, Equatable {
  /// What may be known of an article besides its body.
  public enum Fact: String, Sendable, CaseIterable {
    case title, published, source, section, author, url, image
    case externalID = "external_id"
  }

  /// Which fact.
  public let fact: Fact
  /// Its value in the older record; nil where it had none. Dates are ISO 8601.
  public let old: String?
  /// Its value in the newer record; nil where it has none.
  public let new: String?

  /// What two records differ in, in the order of `Fact`.
  static func between(_ old: Article, new: Article) -> [FactChange] {
    Fact.allCases.compactMap { fact in
      let (old, new) = (value(fact, of: old), value(fact, of: new))
      return old == new ? nil : FactChange(fact: fact, old: old, new: new)
    }
  }

  private static func value(_ fact: Fact, of article: Article) -> String? {
    switch fact {
    case .title: article.title.isEmpty ? nil : article.title
    case .published: article.published?.iso8601
    case .source: article.source
    case .section: article.section
    case .author: article.author
    case .url: article.url
    case .image: article.image
    case .externalID: article.externalID
    }
  }
}
