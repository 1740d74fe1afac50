import ArabicCalendar

/// A part of the archive's articles, at most 65,536, with what ranking needs to know of them.
///
/// Articles have ordinals from 0 in the order of their row ids, which is the order of their dates. Whether the lists come from
/// the ranking file (`StoredSegment`) or are read from FTS5 (`FTS5Segment`) makes no difference to what is found.
protocol Segment: AnyObject {
  var articleCount: Int { get }
  /// The articles' row ids, ascending.
  var rowIDs: UnsafeBufferPointer<Int64> { get }

  /// The postings of a light stem or marked stop word; nil where no article holds it.
  func list(ofTerm term: QueryTermKey) throws -> PostingList?
  /// The postings of a marked root key; nil where no article holds it.
  func list(ofRoot root: QueryTermKey) throws -> PostingList?
  /// The postings of those terms that any article holds.
  func lists(ofTerms terms: [QueryTermKey]) throws -> [PostingList]
  /// The articles that hold the terms one after the other in one field.
  ///
  /// - Parameter scope: the articles that may be of interest, all where nil; others may be left out.
  func articles(
    holding phrase: [QueryTermKey], among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet
  /// Where the words of a query stand in some articles: calls `body` with each ordinal, in the order given.
  func readOccurrences(
    in ordinals: [Int], of words: [WordPattern], _ marks: QueryFormMap, _ body: (Int, Occurrences) -> Void
  ) throws
  /// What facets and filters ask of the articles.
  func attributes() throws -> ArticleAttributes
}

extension Segment {
  func lists(ofTerms terms: [QueryTermKey]) throws -> [PostingList] { try terms.compactMap(list(ofTerm:)) }

  var windowCount: Int { PostingList.windowCount(articleCount: articleCount) }

  /// The ordinal of a row id, or where it would stand.
  func position(of id: Int64) -> Int {
    var low = 0
    var high = articleCount
    while low < high {
      let middle = (low + high) / 2
      if rowIDs[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func ordinal(of id: Int64) -> Int? {
    let place = position(of: id)
    return place < articleCount && rowIDs[place] == id ? place : nil
  }

  /// The ordinals of row ids in a range.
  func ordinals(in ids: ClosedRange<Int64>) -> Range<Int> {
    let first = position(of: ids.lowerBound)
    let end = ids.upperBound == Int64.max ? articleCount : position(of: ids.upperBound + 1)
    return first..<max(first, end)
  }
}

/// A term of a query, with its hash.
struct QueryTermKey: Hashable {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    hash = TermHash.hash(text)
  }
}

/// What counts as an occurrence of one word of a query.
struct WordPattern {
  /// L1 as the index has it: marked where it is a stop word.
  let form: QueryTermKey
  /// Light stems, any of which will do.
  let lightStems: [QueryTermKey]
  /// The marked root key; nil where only light stems count.
  let root: QueryTermKey?
}

/// Sources, sections and dates of a segment's articles, by ordinal.
struct ArticleAttributes {
  /// Ids of sources; 0 for none.
  let sources: UnsafeBufferPointer<UInt32>
  /// Ids of sections; 0 for none.
  let sections: UnsafeBufferPointer<UInt32>
  /// `DatePrecision` codes.
  let precisions: UnsafeBufferPointer<UInt8>
}

/// How precisely a date is known, as a byte.
enum DatePrecision: UInt8 {
  case undated, year, month, day, minute, second

  init(_ precision: PublicationDate.Precision?) {
    switch precision {
    case nil: self = .undated
    case .year: self = .year
    case .month: self = .month
    case .day: self = .day
    case .minute: self = .minute
    case .second: self = .second
    }
  }

  /// - Parameter name: the column `article.precision`.
  init(name: UnsafePointer<UInt8>?) {
    switch name?.pointee {
    case UInt8(ascii: "y"): self = .year
    case UInt8(ascii: "m"): self = name?[1] == UInt8(ascii: "o") ? .month : .minute
    case UInt8(ascii: "d"): self = .day
    case UInt8(ascii: "s"): self = .second
    default: self = .undated
    }
  }
}
