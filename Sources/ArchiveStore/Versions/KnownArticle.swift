import Foundation
import GRDB
import InvertedIndex
import NewsIngest

/// An article that the archive holds, or that came before in the same batch, as far as a later one must know it.
struct KnownArticle: Sendable {
  /// Where an article is while its batch is being written.
  enum Place: Hashable, Sendable {
    /// In the archive, by row id.
    case row(RowID)
    /// In the batch, by its place there.
    case batch(Int)
  }

  let place: Place
  let publicID: String
  let facts: ArticleFacts
  let address: ArticleAddress?
  /// How its input was read; see `ArticleOrigin.format`.
  let format: String
  /// Its place in its input, from 1; nil where it was all of it.
  let record: Int?
  /// SHA-256 of the record's bytes; of the whole input for an element of an array. 32 bytes.
  let sha256: Data
  let time: RecordTime
  let title: String
  let body: String

  init(
    place: Place, publicID: String, facts: ArticleFacts, format: String, record: Int?,
    sha256: Data, time: RecordTime, title: String, body: String
  ) {
    self.place = place
    self.publicID = publicID
    self.facts = facts
    // One that stands in a page's text may be anything; see `IncomingArticle.address`.
    address = format == ArticleOrigin.pageText ? nil : facts.url.flatMap { ArticleAddress($0) }
    self.format = format
    self.record = record
    self.sha256 = sha256
    self.time = time
    self.title = title
    self.body = body
  }

  /// SHA-256 of the input that it was all of; nil where it was one record of several.
  var inputHash: Data? { record == nil ? sha256 : nil }

  /// Whether `article` has the same words: white space makes no other version.
  func hasSameText(as article: Article) -> Bool {
    hasSameTitle(as: article) && Self.isSame(body, other: article.body)
  }

  /// Whether `article` has the same words in its headline.
  func hasSameTitle(as article: Article) -> Bool { Self.isSame(title, other: article.title) }

  /// ISO 8601 in UTC, nil where it is not known.
  var fetchedAt: String? { time.fetchedAt }

  /// The id that its source gave it.
  var externalID: String? { facts.externalID }

  /// Whether its source tells `article` from this one by ids of its own.
  func isOther(than article: Article) -> Bool {
    guard let externalID, let other = article.externalID else { return false }
    return facts.source == article.source && externalID != other
  }

  /// Whether `article`, with the same source and text, is another one all the same: by its id, else by its address, else by its date.
  ///
  /// Notices come again and again with the same few words: of the weather, of prices, of prayer times.
  func isOther(than article: Article, at address: ArticleAddress?) -> Bool {
    if let externalID, let id = article.externalID { return externalID != id }
    if let known = self.address, let address { return known != address }
    guard let published = facts.published, let date = article.published else { return false }
    return !ArticleFacts.mayAgree(published, other: date)
  }

  private static func isSame(_ text: String, other: String) -> Bool {
    text == other
      || text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).elementsEqual(
        other.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      ) {
        $0.elementsEqual($1)
      }
  }
}
