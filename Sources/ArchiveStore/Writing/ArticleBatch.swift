import ArabicText
import InvertedIndex
import NewsIngest

/// Articles on their way into the archive together, analysed. Owned by one thread at a time.
final class ArticleBatch: @unchecked Sendable {
  private(set) var articles: [IncomingArticle] = []
  /// `ContentID.publicID(of:)` of each.
  private(set) var publicIDs: [String] = []
  /// The places of articles that did not come: texts of the archive, or of this batch, that are stored again with more facts.
  private(set) var restated: Set<Int> = []
  /// What the articles have become that the archive was seen to hold before; their words are not in `words`.
  private(set) var known: [Int: StoreOutcome] = [:]
  /// Of each, nil where it has none.
  private(set) var addresses: [ArticleAddress?] = []
  /// Of each, nil where its text is too short for one.
  private(set) var fingerprints: [MinHashSignature?] = []
  private var sketcher = MinHashSketcher()
  /// UTF-8 bytes of titles and bodies.
  private(set) var byteCount = 0
  let words: BatchWords
  /// The articles whose words are not counted, for they are not to be stored.
  private var countedOut: [Int] = []

  init() { words = BatchWords() }

  /// A batch that is expected to become so many times as large as `other`.
  init(like other: ArticleBatch, times: Int) {
    words = BatchWords()
    let articleCount = other.articles.count * times
    articles.reserveCapacity(articleCount)
    publicIDs.reserveCapacity(articleCount)
    addresses.reserveCapacity(articleCount)
    fingerprints.reserveCapacity(articleCount)
    words.tokens.reserveCapacity(articles: articleCount, tokens: other.words.tokens.tokens.count * times)
  }

  var isEmpty: Bool { articles.isEmpty }

  /// Takes an article and analyses it, unless `archived` knows that it is there already.
  func add(_ incoming: IncomingArticle, _ numbering: FormIDCache, archived: ArchivedContentCheck?) {
    let publicID = incoming.duePublicID
    if let outcome = archived?.outcome(of: incoming, publicID: publicID) {
      return add(incoming, publicID, numbering, known: outcome)
    }
    articles.append(incoming)
    publicIDs.append(publicID)
    addresses.append(incoming.address)
    var title = incoming.article.title
    var body = incoming.article.body
    title.withUTF8 { title in
      body.withUTF8 { body in
        byteCount += title.count + body.count
        words.tokens.add(title: title, body: body, numbering)
      }
    }
    fingerprints.append(sketcher.fingerprint(ofArticle: articles.count - 1, in: words.tokens))
  }

  /// Takes a text that is stored again with more facts.
  func restate(_ incoming: IncomingArticle, _ numbering: FormIDCache) {
    restated.insert(articles.count)
    add(incoming, numbering, archived: nil)
  }

  /// An article without words: nothing of it will be written.
  private func add(
    _ incoming: IncomingArticle, _ publicID: String, _ numbering: FormIDCache, known outcome: StoreOutcome
  ) {
    known[articles.count] = outcome
    articles.append(incoming)
    publicIDs.append(publicID)
    byteCount += incoming.article.title.utf8.count + incoming.article.body.utf8.count
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    words.tokens.add(title: nothing, body: nothing, numbering)
    addresses.append(incoming.address)
    fingerprints.append(nil)
  }

  /// Counts the words of all articles but those at `places`, whatever was counted before.
  func countOut(_ places: [Int]) {
    for place in countedOut { words.tokens.recount(article: place, by: 1) }
    for place in places { words.tokens.recount(article: place, by: -1) }
    countedOut = places
  }
}

/// The words of a batch. The ranking index needs them for longer than the articles themselves.
final class BatchWords: @unchecked Sendable {
  fileprivate(set) var tokens = ForwardIndex()
}
