import ArabicCalendar
import ArabicText
import NewsIngest

/// Whether known texts are of the same article as one that comes from the same address, or under the same id of its source.
///
/// Neither is proof by itself: tables name the outlet's front page in every row, and are numbered each by itself. Headline or text must
/// speak for it, or where these cannot be compared the very minute, for what becomes a version is found no longer.
///
/// - Known failures: bulletins of one headline at one address are versions where no dates tell them apart. A page that was rewritten
///   from headline to end is another article.
final class Kin {
  /// Texts of fewer words are often alike, as those of prices and of the weather are.
  private static let longText = 25
  /// Headlines are the same where more than this of their pairs of words is.
  private static let titleShare = 0.5

  private let article: Article
  private let analyzer: Analyzer
  private lazy var title = TextExcerpt(article.title, analyzer: analyzer)
  private lazy var body = TextExcerpt(article.body, analyzer: analyzer)

  init(_ article: Article, analyzer: Analyzer) {
    self.article = article
    self.analyzer = analyzer
  }

  /// Whether `known` may be another text of the article.
  /// - Parameter isSure: whether id and address are both the same, so that only dates that lie apart can speak against it.
  func holds(_ known: KnownArticle, isSure: Bool = false) -> Bool {
    let dates = known.facts.published.flatMap { one in article.published.map { DatePair(one, other: $0) } }
    if let dates, !dates.mayAgree {
      guard isSure else { return holds(known, against: dates) }
      return dates.areNear || hasSameTitle(known) == true || hasSameBody(known) == true
    }
    if isSure { return true }
    let (title, body) = (hasSameTitle(known), hasSameBody(known))
    if title == true || body == true || title == nil && body == nil { return true }
    return dates?.haveClocks == true && cannotCompare(known)
  }

  /// Whether the texts are akin though the dates contradict each other: on one day long ones, or under the same headline; on two days
  /// long ones with the same numbers, for bulletins of prices differ in these alone.
  private func holds(_ known: KnownArticle, against dates: DatePair) -> Bool {
    guard hasSameBody(known) == true else { return false }
    let old = TextExcerpt(known.body, analyzer: analyzer)
    let isLong = min(old.wordCount, body.wordCount) >= Self.longText
    if dates.haveOneDay { return isLong || hasSameTitle(known) == true }
    guard isLong else { return false }
    let (before, after) = (numbers(of: known.body), numbers(of: article.body))
    return Self.isPart(before, of: after) || Self.isPart(after, of: before)
  }

  /// Whether a headline came before its text, or the source says by its id what no headline does: messages have none.
  private func cannotCompare(_ known: KnownArticle) -> Bool {
    if known.body.isEmpty || article.body.isEmpty { return known.body.isEmpty != article.body.isEmpty }
    guard known.title.isEmpty || article.title.isEmpty, let id = article.externalID else { return false }
    return known.externalID == id && known.facts.source == article.source
  }

  /// The numbers in digits, in the text's order.
  private func numbers(of text: String) -> [String] {
    analyzer.tokens(of: text).map(\.normalized).filter { $0.first?.isNumber == true }
  }

  /// Whether all of `numbers` stand in `whole`, in the same order: a text that grew keeps those that it had.
  private static func isPart(_ numbers: [String], of whole: [String]) -> Bool {
    var rest = whole[...]
    return numbers.allSatisfy { number in
      guard let place = rest.firstIndex(of: number) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// Nil where one of them has no text.
  private func hasSameBody(_ known: KnownArticle) -> Bool? {
    if known.body.isEmpty || article.body.isEmpty { return nil }
    return body.isKin(of: TextExcerpt(known.body, analyzer: analyzer))
  }

  /// Nil where one of them has no headline.
  private func hasSameTitle(_ known: KnownArticle) -> Bool? {
    if known.title.isEmpty || article.title.isEmpty { return nil }
    if known.hasSameTitle(as: article) { return true }
    let old = TextExcerpt(known.title, analyzer: analyzer)
    return title.isPart(of: old) || old.isPart(of: title) || title.share(with: old) > Self.titleShare
  }
}

/// The dates of two records, in UTC where both have a zone, else as written.
private struct DatePair {
  /// Sites set the date of an article again when they correct it, mostly within this time.
  private static let nearMinutes = 48 * 60

  private let one: PublicationDate
  private let other: PublicationDate
  let mayAgree: Bool

  init(_ one: PublicationDate, other: PublicationDate) {
    mayAgree = ArticleFacts.mayAgree(one, other: other)
    if let first = one.utc, let second = other.utc {
      (self.one, self.other) = (first, second)
    } else {
      (self.one, self.other) = (one, other)
    }
  }

  /// Whether both have a time of day.
  var haveClocks: Bool { one.hasClock && other.hasClock }

  var haveOneDay: Bool { one.firstDay == other.firstDay }

  /// Whether less than 48 hours lie between them; false where these are not known by their clocks.
  var areNear: Bool { haveClocks && abs(Self.minutes(one) - Self.minutes(other)) < Self.nearMinutes }

  private static func minutes(_ date: PublicationDate) -> Int {
    date.firstDay.ordinal * 24 * 60 + date.hour * 60 + date.minute
  }
}
