import ArabicCalendar
import ArchiveOutput
import ArchiveStore
import Foundation
import NewsIngest

/// An article's facts as JSON.
struct ArticleJSON: Encodable {
  let id: String
  @Nullable var externalId: String?
  let title: String
  @Nullable var published: String?
  @Nullable var precision: String?
  @Nullable var source: String?
  @Nullable var section: String?
  @Nullable var author: String?
  @Nullable var url: String?

  init(_ article: ArticleSummary) {
    id = article.id
    externalId = article.externalID
    title = article.title
    published = article.published?.iso8601
    precision = article.published?.precision.rawValue
    source = article.source
    section = article.section
    author = article.author
    url = article.url
  }
}

/// A passage as JSON. Marks are [start, end) pairs in Unicode code points of `text`; `byteOffset` is UTF-8 bytes into the body.
struct SnippetJSON: Encodable {
  let text: String
  let marks: [[Int]]
  let byteOffset: Int
  let cutBefore: Bool
  let cutAfter: Bool

  init(_ snippet: Snippet) {
    text = snippet.passage.text
    marks = snippet.passage.scalarMarks.map { [$0.lowerBound, $0.upperBound] }
    byteOffset = snippet.byteOffset
    cutBefore = snippet.isCutBefore
    cutAfter = snippet.isCutAfter
  }
}

/// A hit as JSON.
struct HitJSON: Encodable {
  let rank: Int
  let score: Double
  let looser: Bool
  let article: ArticleJSON
  let titleMarks: [[Int]]
  let snippets: [SnippetJSON]
  let body: String?
  /// Missing unless hits are grouped and this one has copies.
  let story: StoryJSON?

  init(_ hit: SearchHit, body: String? = nil) {
    rank = hit.rank
    score = hit.score
    looser = hit.isPartialMatch
    article = ArticleJSON(hit.article)
    titleMarks = hit.title.scalarMarks.map { [$0.lowerBound, $0.upperBound] }
    snippets = hit.snippets.map(SnippetJSON.init)
    self.body = body
    story = hit.story.map(StoryJSON.init)
  }
}

/// A story as JSON.
struct StoryJSON: Encodable {
  /// Articles of the archive in it, whether or not a search finds them.
  let articles: Int
  let first: ArticleJSON
  /// False where a zone, a time of day or a date that is not known might make another one the first.
  let firstIsSure: Bool

  init(_ story: Story) {
    articles = story.articleCount
    first = ArticleJSON(story.first)
    firstIsSure = story.isFirstSure
  }
}

/// A search's answer as JSON.
struct AnswerJSON: Encodable {
  struct Term: Encodable {
    let text: String
    let stem: String
    let articles: Int
    let forms: [Form]
  }
  struct Form: Encodable {
    let form: String
    let articles: Int
  }

  let query: String
  let understood: String
  /// Null where it was not counted.
  @Nullable var total: Int?
  let terms: [Term]
  let notes: [String]
  /// Empty where nothing is to be said, as are the relaxations.
  let suggestions: [SuggestionJSON]
  let relaxations: [RelaxationJSON]
  let hits: [HitJSON]
  /// Missing unless asked for, as is the explanation.
  let facets: [FacetJSON]?
  let explanation: ExplanationJSON?

  init(_ answer: SearchAnswer, query: String, understood: String, notes: [String]) {
    self.query = query
    self.understood = understood
    self.notes = notes
    _total = Nullable(wrappedValue: answer.total)
    terms = answer.terms.map { term in
      Term(
        text: term.text, stem: term.stem, articles: term.documentCount,
        forms: term.forms.map { Form(form: $0.form, articles: $0.documentCount) })
    }
    suggestions = answer.suggestions.map(SuggestionJSON.init)
    relaxations = answer.relaxations.map(RelaxationJSON.init)
    hits = answer.hits.map { HitJSON($0) }
    facets = answer.facets.map { $0.map(FacetJSON.init) }
    explanation = answer.explanation.map { ExplanationJSON($0, hits: answer.hits) }
  }
}

/// A whole article as JSON.
struct StoredArticleJSON: Encodable {
  let article: ArticleJSON
  let body: String
  @Nullable var image: String?
  @Nullable var publishedRaw: String?
  @Nullable var publishedFrom: String?
  let origin: String
  @Nullable var originRecord: Int?
  let readAs: String
  let ingestedAt: String
  let sha256: String
  @Nullable var fetchedAt: String?
  /// Null where this is the current version.
  @Nullable var currentId: String?
  let removed: [RemovedLine]

  init(_ stored: StoredArticle) {
    article = ArticleJSON(stored.summary)
    body = stored.body
    image = stored.image
    publishedRaw = stored.publishedRaw
    publishedFrom = stored.publishedFrom
    origin = stored.origin
    originRecord = stored.originRecord
    readAs = stored.readAs
    ingestedAt = stored.ingestedAt
    sha256 = stored.sha256
    fetchedAt = stored.fetchedAt
    currentId = stored.currentID
    removed = stored.removedLines
  }
}
