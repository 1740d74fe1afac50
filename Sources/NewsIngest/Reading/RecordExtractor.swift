public import ArabicCalendar
import Foundation

/// One article of a record, or why there is none.
public struct ExtractedRecord: Sendable {
  /// What was found.
  public enum Outcome: Sendable {
    case article(Article)
    case skipped(SkipReason)
    case failure(IngestError)
  }

  /// Where in its input it stands.
  public var place: InputRecord.Place
  /// What was found.
  public var outcome: Outcome
  /// How the bytes became text; its own text is empty.
  public var decoding: DecodedText
  /// What became of each line or block of a page. Empty for other records.
  public var lines: [ExplainedLine] = []
  /// The page's text, where it is one that can be read again with what is learnt of its site.
  public var page: PageText?
  /// When the record was fetched, where its input says so.
  public var fetchedAt: PublicationDate?
  /// What is known of the record beside its article.
  public var notes = ReadingNotes()

  /// Makes a record of its parts.
  public init(
    place: InputRecord.Place, outcome: Outcome, decoding: DecodedText = .unread, lines: [ExplainedLine] = []
  ) {
    self.place = place
    self.outcome = outcome
    self.decoding = decoding
    self.lines = lines
  }
}

extension DecodedText {
  /// Of records that were UTF-8, or never became text.
  public static let unread = DecodedText(text: "", encodingName: "UTF-8", invalidByteCount: 0)
}

/// The text of a page, to be read again with what is known of its site.
public struct PageText: Sendable {
  private let text: String
  private let fetchedAt: PublicationDate?

  /// - Parameter fetchedAt: when the page was fetched.
  public init(_ text: String, fetchedAt: PublicationDate? = nil) {
    self.text = text
    self.fetchedAt = fetchedAt
  }

  /// Reads the page with the history of the site that `first` is from.
  ///
  /// - Parameter first: what the page gave without it; its source and address stay.
  public func read(again first: Article, with history: SiteLineCounts) throws(IngestError) -> Article {
    guard history.pageCount > 0 else { return first }
    var article = try PageTextExtractor().extract(text, fetchedAt: fetchedAt, history: history)
    article.source = first.source
    article.url = first.url
    return article
  }
}

/// Finds the articles of records: the costly part of reading, to be done on any thread.
public struct RecordExtractor: Sendable {
  private let options: ReadingOptions
  private let keepsLines: Bool
  private let json: ArticleJSONDecoder

  /// - Parameter keepsLines: whether to tell what became of each line of a page.
  public init(_ options: ReadingOptions, keepsLines: Bool = false) {
    self.options = options
    self.keepsLines = keepsLines
    json = ArticleJSONDecoder(map: options.map, dateOrder: options.dateOrder)
  }

  /// The articles of a record: several for a JSON file and a feed within a crawl, else one.
  public func extract(_ record: InputRecord) -> [ExtractedRecord] {
    switch record.content {
    case .article(let article, let decoding):
      [repaired(row(record, article, decoding))]
    case .skipped(let reason): [ExtractedRecord(place: record.place, outcome: .skipped(reason))]
    case .failure(let error): [failure(error, record)]
    case .jsonLine(let decoding): line(record, decoding).map(repaired)
    case .jsonFile: file(record).map(repaired)
    case .html(let page): [self.page(record, page, html)]
    case .text(let page): [self.page(record, page, text)]
    case .feed(let page): feed(record, page)
    }
  }

  /// The record with its mojibake undone. Pages were repaired when they were decoded.
  private func repaired(_ record: ExtractedRecord) -> ExtractedRecord {
    guard case .article(var article) = record.outcome else { return record }
    let count = article.repairMojibake()
    guard count > 0 else { return record }
    var record = record
    record.outcome = .article(article)
    record.decoding.repairedCount += count
    return record
  }

  private func failure(_ error: IngestError, _ record: InputRecord) -> ExtractedRecord {
    var found = ExtractedRecord(place: record.place, outcome: .failure(error))
    found.notes = record.notes
    return found
  }

  private func row(_ record: InputRecord, _ article: Article, _ decoding: DecodedText) -> ExtractedRecord {
    var found = ExtractedRecord(place: record.place, outcome: .article(article), decoding: decoding)
    found.notes = record.notes
    return found
  }

  private func line(_ record: InputRecord, _ decoding: DecodedText) -> [ExtractedRecord] {
    var records = json.records(in: record.bytes, readsBeforeFaults: record.place == .line(1))
    if records.count == 1 {
      records[0].notes.unread += record.notes.unread
      if case .success(var article) = records[0].result, let id = record.externalID {
        article.externalID = article.externalID ?? id
        records[0].result = .success(article)
      }
    }
    var decoding = decoding
    return records.enumerated().map { index, found in
      // The replaced bytes are the line's; they are told once.
      if index == 1 { decoding.invalidByteCount = 0 }
      return extracted(found, record.place, decoding)
    }
  }

  private func file(_ record: InputRecord) -> [ExtractedRecord] {
    let bytes: Data
    var decoding = DecodedText.unread
    do throws(IngestError) {
      (bytes, decoding) = try utf8(record.bytes)
    } catch {
      return [ExtractedRecord(place: record.place, outcome: .failure(error))]
    }
    let records = json.records(in: bytes)
    if records.count > 1, records.allSatisfy(\.isNoObject) {
      return [ExtractedRecord(place: record.place, outcome: .failure(.rowsWithoutNames))]
    }
    return records.enumerated().map { index, found in
      // The replaced bytes are the file's; they are told once.
      if index == 1 { decoding.invalidByteCount = 0 }
      return extracted(found, records.count > 1 ? .item(index + 1) : record.place, decoding)
    }
  }

  private func extracted(
    _ found: DecodedRecord, _ place: InputRecord.Place, _ decoding: DecodedText
  ) -> ExtractedRecord {
    let outcome: ExtractedRecord.Outcome =
      if let skip = found.skip {
        .skipped(skip)
      } else {
        switch found.result {
        case .success(let article): .article(article)
        case .failure(let error): .failure(error)
        }
      }
    var extracted = ExtractedRecord(place: place, outcome: outcome, decoding: decoding)
    extracted.notes = found.notes
    return extracted
  }

  /// A JSON file in UTF-8, which it should be and is not always.
  private func utf8(_ bytes: Data) throws(IngestError) -> (Data, DecodedText) {
    if options.encoding == nil, bytes.nulOffset == nil, bytes.isUTF8 {
      return (bytes, .unread)
    }
    var decoding = try TextDecoder().decodeAsIs(bytes, override: options.encoding)
    let text = Data(decoding.text.utf8)
    decoding.text = ""
    return (text, decoding)
  }

  private func page(
    _ record: InputRecord, _ page: InputRecord.Page,
    _ extract: (Data, InputRecord.Page) throws(IngestError) -> ExtractedPage
  ) -> ExtractedRecord {
    do throws(IngestError) {
      var extracted = try extract(record.bytes, page)
      let isText = if case .text = record.content { true } else { false }
      // A line of a text may be any address; where it was fetched from is known.
      extracted.article.url = isText ? page.url ?? extracted.article.url : extracted.article.url ?? page.url
      // A crawl's texts are many sites', each read once: nothing is learnt from them.
      if page.isCrawled { extracted.article.pageLines = [] }
      let text = extracted.decoding.text
      extracted.decoding.text = ""
      var found = ExtractedRecord(
        place: record.place, outcome: .article(extracted.article), decoding: extracted.decoding,
        lines: keepsLines ? extracted.lines : [])
      found.fetchedAt = page.fetchedAt
      if isText, !page.isCrawled { found.page = PageText(text, fetchedAt: page.fetchedAt) }
      return found
    } catch {
      // A crawl brings front pages and empty answers: to leave them out is no fault.
      let isLeftOut = page.isCrawled && (error == .noArticleInPage || error == .emptyInput)
      return ExtractedRecord(place: record.place, outcome: isLeftOut ? .skipped(.noArticle) : .failure(error))
    }
  }

  private func html(_ bytes: Data, _ page: InputRecord.Page) throws(IngestError) -> ExtractedPage {
    guard let encoding = options.encoding else {
      return try HTMLPageExtractor().extract(
        bytes, charset: page.charset, url: page.url, fetchedAt: page.fetchedAt)
    }
    // What the user says goes before all that the page says: the extractor gets UTF-8.
    var decoded = try TextDecoder().decode(bytes, declared: page.charset, override: encoding)
    var extracted = try HTMLPageExtractor().extract(
      Data(decoded.text.utf8), charset: "utf-8", url: page.url, fetchedAt: page.fetchedAt)
    decoded.text = ""
    extracted.decoding = decoded
    return extracted
  }

  private func text(_ bytes: Data, _ page: InputRecord.Page) throws(IngestError) -> ExtractedPage {
    let decoded = try TextDecoder().decode(bytes, declared: page.charset, override: options.encoding)
    if MenuText.isMenu(decoded.text) || WordlessText.isOne(decoded.text) { throw .noArticleInPage }
    let extractor = PageTextExtractor()
    return ExtractedPage(
      article: try extractor.extract(decoded.text, fetchedAt: page.fetchedAt),
      lines: keepsLines ? try extractor.explain(decoded.text, fetchedAt: page.fetchedAt) : [],
      decoding: decoded)
  }

  private func feed(_ record: InputRecord, _ page: InputRecord.Page) -> [ExtractedRecord] {
    var reader: FeedReader
    do throws(IngestError) {
      reader = try FeedReader(options, charset: page.charset)
    } catch {
      return [ExtractedRecord(place: record.place, outcome: .failure(error))]
    }
    var found: [ExtractedRecord] = []
    let take = { (item: InputRecord) in found += self.extract(item) }
    try? reader.append(record.bytes, memberOffset: nil, take)
    try? reader.finish(isCut: false, take)
    // The record's place in the file says more than the item's in the feed.
    return found.map { item in
      var item = item
      item.place = record.place
      item.fetchedAt = page.fetchedAt
      // Most articles of a weblog have a feed of comments, and most of these are empty.
      if page.isCrawled, case .failure(let error) = item.outcome,
        error == .emptyFeed || error == .noTitleNorBody
      {
        item.outcome = .skipped(.noArticle)
      }
      return item
    }
  }
}
