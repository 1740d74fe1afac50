import ArabicCalendar
import Foundation

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
      [repaired(row(record, article: article, decoding: decoding))]
    case .skipped(let reason): [ExtractedRecord(place: record.place, outcome: .skipped(reason))]
    case .failure(let error): [failure(error, in: record)]
    case .jsonLine(let decoding): line(record, decoding: decoding).map(repaired)
    case .jsonFile: file(record).map(repaired)
    case .html(let page): [html(record, page: page)]
    case .text(let page): [text(record, page: page)]
    case .feed(let page): feed(record, page: page)
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

  private func failure(_ error: IngestError, in record: InputRecord) -> ExtractedRecord {
    var found = ExtractedRecord(place: record.place, outcome: .failure(error))
    found.notes = record.notes
    return found
  }

  private func row(_ record: InputRecord, article: Article, decoding: Decoding) -> ExtractedRecord {
    var found = ExtractedRecord(place: record.place, outcome: .article(article), decoding: decoding)
    found.notes = record.notes
    return found
  }

  private func line(_ record: InputRecord, decoding: Decoding) -> [ExtractedRecord] {
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
      // The replaced bytes are the line's; they are reported once.
      if index == 1 { decoding.invalidByteCount = 0 }
      return extracted(found, at: record.place, decoding: decoding)
    }
  }

  private func file(_ record: InputRecord) -> [ExtractedRecord] {
    let bytes: Data
    var decoding: Decoding
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
      // The replaced bytes are the file's; they are reported once.
      if index == 1 { decoding.invalidByteCount = 0 }
      return extracted(found, at: records.count > 1 ? .item(index + 1) : record.place, decoding: decoding)
    }
  }

  private func extracted(
    _ found: DecodedRecord, at place: InputRecord.Place, decoding: Decoding
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
  private func utf8(_ bytes: Data) throws(IngestError) -> (Data, Decoding) {
    if options.encoding == nil, bytes.nulOffset == nil, bytes.isUTF8 {
      return (bytes, .unread)
    }
    let decoded = try TextDecoder().decodeAsIs(bytes, override: options.encoding)
    return (Data(decoded.text.utf8), decoded.decoding)
  }

  private func html(_ record: InputRecord, page: InputRecord.Page) -> ExtractedRecord {
    do throws(IngestError) {
      var extracted = try html(record.bytes, page: page)
      extracted.article.url = extracted.article.url ?? page.url
      return found(extracted, of: page, at: record.place)
    } catch {
      return failure(error, of: page, at: record.place)
    }
  }

  private func text(_ record: InputRecord, page: InputRecord.Page) -> ExtractedRecord {
    do throws(IngestError) {
      let decoded = try TextDecoder().decode(
        record.bytes, declared: page.charset, override: options.encoding)
      var extracted = try text(decoded, page: page)
      // A line of a text may be any address; where it was fetched from is known.
      extracted.article.url = page.url ?? extracted.article.url
      var found = found(extracted, of: page, at: record.place)
      if !page.isCrawled { found.page = PageText(decoded.text, fetchedAt: page.fetchedAt) }
      return found
    } catch {
      return failure(error, of: page, at: record.place)
    }
  }

  private func found(
    _ extracted: ExtractedPage, of page: InputRecord.Page, at place: InputRecord.Place
  ) -> ExtractedRecord {
    var article = extracted.article
    // A crawl's texts are many sites', each read once: nothing is learnt from them.
    if page.isCrawled { article.pageLines = [] }
    var found = ExtractedRecord(
      place: place, outcome: .article(article), decoding: extracted.decoding,
      lines: keepsLines ? extracted.lines : [])
    found.fetchedAt = page.fetchedAt
    return found
  }

  private func failure(
    _ error: IngestError, of page: InputRecord.Page, at place: InputRecord.Place
  ) -> ExtractedRecord {
    // A crawl brings front pages and empty answers: to leave them out is no fault.
    let isLeftOut = page.isCrawled && (error == .noArticleInPage || error == .emptyInput)
    return ExtractedRecord(place: place, outcome: isLeftOut ? .skipped(.noArticle) : .failure(error))
  }

  private func html(_ bytes: Data, page: InputRecord.Page) throws(IngestError) -> ExtractedPage {
    guard let encoding = options.encoding else {
      return try HTMLPageExtractor().extract(
        bytes, charset: page.charset, url: page.url, fetchedAt: page.fetchedAt)
    }
    // What the user says goes before all that the page says: the extractor gets UTF-8.
    let decoded = try TextDecoder().decode(bytes, declared: page.charset, override: encoding)
    var extracted = try HTMLPageExtractor().extract(
      Data(decoded.text.utf8), charset: "utf-8", url: page.url, fetchedAt: page.fetchedAt)
    extracted.decoding = decoded.decoding
    return extracted
  }

  private func text(_ decoded: DecodedText, page: InputRecord.Page) throws(IngestError) -> ExtractedPage {
    if MenuText.isMenu(decoded.text) || WordlessText.isOne(decoded.text) { throw .noArticleInPage }
    let extractor = PageTextExtractor()
    return ExtractedPage(
      article: try extractor.extract(decoded.text, fetchedAt: page.fetchedAt),
      lines: keepsLines ? try extractor.explain(decoded.text, fetchedAt: page.fetchedAt) : [],
      decoding: decoded.decoding)
  }

  private func feed(_ record: InputRecord, page: InputRecord.Page) -> [ExtractedRecord] {
    var reader: FeedReader
    do throws(IngestError) {
      reader = try FeedReader(options, charset: page.charset)
    } catch {
      return [ExtractedRecord(place: record.place, outcome: .failure(error))]
    }
    var found: [ExtractedRecord] = []
    let take = { (item: InputRecord) in found += self.extract(item) }
    try? reader.append(record.bytes, memberOffset: nil, onRecord: take)
    try? reader.finish(isCut: false, onRecord: take)
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
