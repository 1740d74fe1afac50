import Foundation

/// Feeds: each item of RSS 2.0, RSS 1.0 or Atom is a record.
///
/// An XML fault is one failure with its line; what can still be read after it is. The feed's title is the source of items
/// that name none.
struct FeedReader: RecordReader {
  private let parser: FeedParser
  private let override: String?
  private let charset: String?
  private var decoder: StreamDecoder
  private var itemCount = 0
  /// The first bytes, until there are enough to see what the XML says of its encoding.
  private var start = Data()
  private var hasStarted = false
  private(set) var isDone = false

  /// - Parameter charset: the encoding that an HTTP header names.
  /// - Errors: `.unknownEncoding`.
  init(_ options: ReadingOptions, charset: String? = nil) throws(IngestError) {
    parser = FeedParser(itemLimit: options.recordLimit)
    override = options.encoding
    self.charset = charset
    decoder = try StreamDecoder(override: options.encoding)
  }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws {
    guard !isDone else { return }
    if hasStarted {
      parser.append(decoder.append(chunk))
    } else {
      start.append(chunk)
      guard start.count >= 512 else { return }
      startParsing()
    }
    try handOut(onRecord: body)
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone, hasStarted else { return }
    parser.append(decoder.readWhatHasCome())
    try handOut(onRecord: body)
  }

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    if !hasStarted { startParsing() }
    parser.append(decoder.finish())
    let malformed = parser.finish()
    try handOut(onRecord: body)
    guard !isDone else { return }
    isDone = true
    if isCut { return }
    if let malformed {
      try body(.failure(.malformedXML(detail: malformed.detail), at: .line(malformed.line)))
    } else if itemCount == 0 {
      try body(.failure(.emptyFeed, at: .whole))
    }
  }

  private mutating func startParsing() {
    hasStarted = true
    // The XML must begin with its declaration; some servers send an empty line first.
    let isMarked = TextDecoder.markedEncoding(of: start) != nil
    let xml = isMarked ? start : start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    start = Data()
    if override == nil {
      let declared = charset ?? XMLDeclaration.encoding(in: Data(xml))
      decoder = (try? StreamDecoder(override: nil, declared: declared)) ?? decoder
    }
    parser.append(decoder.append(Data(xml)))
  }

  private mutating func handOut(onRecord body: (InputRecord) throws -> Void) throws {
    for item in parser.takeItems() {
      itemCount += 1
      let place = InputRecord.Place.item(itemCount)
      if let reason = item.skipReason {
        try body(InputRecord(place: place, bytes: Data(), content: .skipped(reason)))
        continue
      }
      try body(record(item, at: place))
    }
    if let fault = parser.fault {
      isDone = true
      try body(.failure(fault, at: .whole))
    }
  }

  private mutating func record(_ item: FeedItem, at place: InputRecord.Place) -> InputRecord {
    let bytes = item.identity
    let decoding = decoder.decoding(of: bytes)
    do throws(IngestError) {
      let (article, notes) = try item.article(feedTitle: parser.feedTitle)
      var record = InputRecord(place: place, bytes: bytes, content: .article(article, decoding: decoding))
      record.notes = notes
      return record
    } catch {
      return .failure(error, at: place)
    }
  }
}
