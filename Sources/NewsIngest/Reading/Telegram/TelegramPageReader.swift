import Foundation

/// A page of Telegram's export of a channel or group in HTML: each message with text is an article, the channel its source.
///
/// Telegram Desktop writes the pages, all in one shape, so that they are cut at its own marks.
struct TelegramPageReader: RecordReader {
  private var input: WholeInputReader

  init(_ options: ReadingOptions) { input = WholeInputReader(.html(.init()), options: options) }

  /// Whether a page's beginning is such a page's.
  static func begins(_ firstBytes: Data) -> Bool {
    ["class=\"page_wrap\"", "class=\"page_header\"", "class=\"history\""].allSatisfy {
      firstBytes.place(of: Data($0.utf8)) != nil
    }
  }

  var isDone: Bool { input.isDone }

  mutating func append(_ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void) throws
  {
    try input.append(chunk, memberOffset: memberOffset, onRecord: body)
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {}

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    try input.finish(isCut: isCut) { whole in
      if case .failure = whole.content { return try body(whole) }
      try Self.forEachMessage(in: whole.bytes, onRecord: body)
    }
  }

  private static let messageMark = Data("<div class=\"message ".utf8)

  private static func forEachMessage(in page: Data, onRecord body: (InputRecord) throws -> Void) throws {
    var next = page.place(of: messageMark)
    let head = page[..<(next?.lowerBound ?? page.endIndex)]
    let channel = TelegramMessageText.content(of: "text bold", in: head).flatMap {
      try? MarkupText.paragraphs(of: $0)
    }
    guard next != nil else { return try body(.failure(.noArticleInPage, at: .whole)) }
    var (sender, writer): (String?, String?)
    var number = 0
    while let start = next {
      next = page.place(of: messageMark, from: start.upperBound)
      let bytes = Data(page[start.lowerBound..<(next?.lowerBound ?? page.endIndex)])
      number += 1
      let message = TelegramMessageText(bytes)
      sender = message.sender ?? (message.isJoined ? sender : nil)
      writer = message.isForwarded ? message.writer ?? (message.isJoined ? writer : nil) : nil
      try body(message.record(number: number, channel: channel, author: writer ?? sender))
    }
  }
}
