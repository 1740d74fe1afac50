import ArabicText
import InvertedIndex
import NewsIngest

/// Articles on their way into the archive together, analysed. Owned by one thread at a time.
final class ArticleBatch {
  private(set) var articles: [BatchedArticle] = []
  private var sketcher = MinHashSketcher()
  /// UTF-8 bytes of titles and bodies.
  private(set) var byteCount = 0
  let words = BatchWords()
  /// The articles whose words are not counted, for they are not to be stored.
  private var countedOut: [Int] = []

  init() {}

  /// A batch that is expected to become `times` as large as `other`.
  init(like other: ArticleBatch, times: Int) {
    let articleCount = other.articles.count * times
    articles.reserveCapacity(articleCount)
    words.index.reserveCapacity(articles: articleCount, tokens: other.words.index.tokens.count * times)
  }

  var isEmpty: Bool { articles.isEmpty }

  /// Takes an article and analyses it, unless `archived` knows that it is there already.
  func add(_ incoming: IncomingArticle, forms: FormIDCache, archived: ArchivedContentCheck?) {
    add(incoming, forms: forms, known: archived?.outcome(of: incoming))
  }

  /// Takes a text that is stored again with more facts.
  func restate(_ incoming: IncomingArticle, forms: FormIDCache) {
    add(incoming, forms: forms, known: nil, isRestated: true)
  }

  /// - Parameter known: nothing of the article will be written where this says what has become of it: it comes without words.
  private func add(
    _ incoming: IncomingArticle, forms: FormIDCache, known: StoreOutcome?, isRestated: Bool = false
  ) {
    var (title, body) = (incoming.article.title, incoming.article.body)
    byteCount += title.utf8.count + body.utf8.count
    if known != nil { (title, body) = ("", "") }
    title.withUTF8 { title in
      body.withUTF8 { body in words.index.add(title: title, body: body, forms) }
    }
    let signature = known == nil ? sketcher.signature(ofArticle: articles.count, in: words.index) : nil
    articles.append(
      BatchedArticle(incoming: incoming, signature: signature, known: known, isRestated: isRestated))
  }

  /// Counts the words of all articles but those at `places`, whatever was counted before.
  func countOut(_ places: [Int]) {
    for place in countedOut { words.index.recount(article: place, by: 1) }
    for place in places { words.index.recount(article: place, by: -1) }
    countedOut = places
  }
}

/// The words of a batch. The ranking index needs them for longer than the articles themselves.
final class BatchWords {
  fileprivate(set) var index = ForwardIndex()
}
