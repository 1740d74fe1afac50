import Foundation

/// One message of a channel as Telegram's export in HTML has it.
struct TelegramMessageText {
  private let bytes: Data
  /// What stands before a forwarded message: the name and the date of the one that forwards it.
  private let own: Data
  /// The forwarded message. Its date is not this one's.
  private let forwarded: Data?

  init(_ bytes: Data) {
    self.bytes = bytes
    let start = bytes.place(of: Data("<div class=\"forwarded body\">".utf8))
    own = Data(bytes[..<(start?.lowerBound ?? bytes.endIndex)])
    forwarded = start.map { Data(bytes[$0.lowerBound...]) }
  }

  /// The name above the message; one that follows another of the same sender has none.
  var sender: String? { Self.line("from_name", in: own) }

  /// Whether the sender is that of the message before.
  var isJoined: Bool { bytes.prefix { $0 != UInt8(ascii: ">") }.place(of: Data(" joined\"".utf8)) != nil }

  var isForwarded: Bool { forwarded != nil }

  /// Who wrote what was forwarded; one that follows another of the same writer has none.
  var writer: String? { forwarded.flatMap { Self.line("from_name", in: $0) } }

  /// The message's article, or why there is none.
  func record(number: Int, channel: String?, author: String?) -> InputRecord {
    let place = InputRecord.Place.item(number)
    func skipped(_ reason: String) -> InputRecord {
      InputRecord(place: place, bytes: Data(), content: .skipped(.otherKind(reason)))
    }
    if bytes.starts(with: "<div class=\"message service".utf8) { return skipped("a service message") }
    do throws(IngestError) {
      guard let text = Self.content(of: "text", in: bytes) else { return skipped("without text") }
      var fields = ArticleFields()
      fields[.id] = id
      let body = try MarkupText.paragraphs(of: text)
      if WordlessText.isOne(body) { return skipped("without text") }
      fields[.body] = body
      fields[.published] = date
      fields.publishedName = "date"
      fields[.source] = channel
      fields[.author] = Self.line("signature details", in: bytes) ?? (author == channel ? nil : author)
      return InputRecord(
        place: place, bytes: bytes, content: .article(try fields.article(), decoding: .unread))
    } catch .noTitleNorBody {
      return skipped("without text")
    } catch {
      return .failure(error, at: place)
    }
  }

  /// "message123" is the id of message 123.
  private var id: String? {
    guard let found = bytes.place(of: Data(" id=\"message".utf8)) else { return nil }
    let digits = bytes[found.upperBound...].prefix { (0x2D...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// `title="12.03.2020 10:15:22 UTC+03:00"` as ISO 8601; older exports have no zone.
  private var date: String? {
    guard let element = own.place(of: Data("date details\" title=\"".utf8)) else { return nil }
    let title = String(
      decoding: own[element.upperBound...].prefix { $0 != UInt8(ascii: "\"") }.prefix(40), as: UTF8.self)
    let words = title.split(separator: " ")
    guard words.count > 1, case let day = words[0].split(separator: "."), day.map(\.count) == [2, 2, 4] else {
      return nil
    }
    return
      "\(day[2])-\(day[1])-\(day[0])T\(words[1])\(words.dropFirst(2).joined().replacing("UTC", with: ""))"
  }

  private static func line(_ name: String, in bytes: Data) -> String? {
    guard let markup = content(of: name, in: bytes) else { return nil }
    // After a forwarded message's sender stands its date.
    let text = markup.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false).first.map {
      String($0)
    }
    return text.map { MarkupText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The mark-up within the first element of this class. The texts of messages have no such element within.
  static func content(of name: String, in bytes: Data) -> String? {
    guard let start = bytes.place(of: Data("<div class=\"\(name)\">".utf8)) else { return nil }
    let rest = bytes[start.upperBound...]
    let end = rest.place(of: Data("</div>".utf8))?.lowerBound ?? rest.endIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
