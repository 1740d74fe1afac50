import ArabicCalendar
import ArabicText
import NewsIngest

/// Whether known texts are of the same article as one that comes from the same address, or under the same id of its source.
///
/// Neither is proof by itself: tables name the outlet's front page in every row, and are numbered each by itself. Headline, text or the
/// very minute must speak for it, for what becomes a version is found no longer.
///
/// - Known failures: bulletins of one headline at one address are versions where no dates tell them apart. A page that was written anew
///   from headline to end is another article.
final class Kin {
  /// Texts of fewer words are often alike, as those of prices and of the weather are.
  private static let longText = 25
  /// Headlines are the same where more than this of their pairs of words is.
  private static let titleShare = 0.5

  private let article: Article
  private let analyzer: Analyzer
  private lazy var title = TextExcerpt(article.title, analyzer)
  private lazy var body = TextExcerpt(article.body, analyzer)

  init(_ article: Article, _ analyzer: Analyzer) {
    self.article = article
    self.analyzer = analyzer
  }

  /// Whether `known` may be another text of the article.
  ///
  /// Where the dates contradict each other, the text must be akin, and long or under the same headline.
  /// - Parameter isSure: whether id and address are both the same, so that only dates can speak against it.
  func holds(_ known: KnownArticle, isSure: Bool = false) -> Bool {
    let dates = known.facts.published.flatMap { one in article.published.map { (one, $0) } }
    let agree = dates.map { ArticleFacts.mayAgree($0, $1) }
    if agree == false {
      let old = TextExcerpt(known.body, analyzer)
      let isLong = min(old.wordCount, body.wordCount) >= Self.longText
      return hasSameBody(known) == true && (isLong || hasSameTitle(known) == true)
    }
    if isSure || agree == true && dates?.0.hasClock == true && dates?.1.hasClock == true { return true }
    let (title, body) = (hasSameTitle(known), hasSameBody(known))
    return title == true || body == true || title == nil && body == nil
  }

  /// Nil where one of them has no text.
  private func hasSameBody(_ known: KnownArticle) -> Bool? {
    if known.body.isEmpty || article.body.isEmpty { return nil }
    return body.isKin(of: TextExcerpt(known.body, analyzer))
  }

  /// Nil where one of them has no headline.
  private func hasSameTitle(_ known: KnownArticle) -> Bool? {
    if known.title.isEmpty || article.title.isEmpty { return nil }
    if known.hasSameTitle(as: article) { return true }
    let old = TextExcerpt(known.title, analyzer)
    return title.isPart(of: old) || old.isPart(of: title) || title.share(with: old) > Self.titleShare
  }
}
