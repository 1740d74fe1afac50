import ArabicCalendar
import Foundation

/// Pages that browsers save as a single file: a MIME message whose first part is the page.
///
/// The page's address is the one that the browser notes, and the time of saving that of fetching; no other part is read.
struct MHTMLReader: RecordReader {
  private var input: WholeInputReader

  init(_ options: ReadingOptions) { input = WholeInputReader(.html(.init()), options: options) }

  var isDone: Bool { input.isDone }

  mutating func append(_ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void) throws
  {
    try input.append(chunk, memberOffset: memberOffset, onRecord: body)
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {}

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    try input.finish(isCut: isCut) { try body(Self.page(in: $0.bytes) ?? $0.failing(.malformedMHTML)) }
  }

  private static func page(in bytes: Data) -> InputRecord? {
    let visible = Data(
      bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) })
    guard let message = MIMEPart(visible), let part = message.firstPage() else { return nil }
    let addresses = [
      message.fields["snapshot-content-location"], part.fields["content-location"],
      message.fields["content-location"],
    ]
    let page = InputRecord.Page(
      charset: part.fields.charset,
      url: addresses.compactMap { $0 }.first { $0.lowercased().hasPrefix("http") },
      fetchedAt: message.fields["date"].flatMap { ArabicDateParser().publicationDate(in: $0)?.date })
    return InputRecord(place: .whole, bytes: part.body, content: .html(page))
  }
}

extension InputRecord {
  fileprivate func failing(_ error: IngestError) -> InputRecord {
    if case .failure = content { return self }
    return .failure(error, at: place)
  }
}
