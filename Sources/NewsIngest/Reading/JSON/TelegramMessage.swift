import Foundation

/// A message of a channel as Telegram Desktop exports it: its text is the article, the channel's name the source.
enum TelegramMessage {
  /// What says of a message no more than its date, its text and its channel do.
  private static let repeating: Set<String> = [
    "type", "date", "from", "from_id", "text_entities", "edited", "edited_unixtime",
  ]

  /// A chat of an account that is no channel and no group: nothing that was published.
  static var privateChat: DecodedRecord {
    var record = DecodedRecord(.noTitleNorBody)
    record.skip = .otherKind("a private chat")
    return record
  }

  /// Leaves out what a channel's own doings are, and messages of pictures or emoji alone.
  ///
  /// - Parameter bytes: the message as it stands in the input.
  static func finish(_ record: inout DecodedRecord, bytes: Data) {
    let kind = Data(bytes).withUnsafeBytes { bytes -> String? in
      let scanner = JSONScanner(bytes: bytes.bindMemory(to: UInt8.self))
      var kind: String?
      scanner.forEachMember(of: 0..<bytes.count) { key, value in
        guard scanner.bytes[key].elementsEqual("type".utf8) else { return true }
        kind = String(decoding: scanner.bytes[value], as: UTF8.self)
        return false
      }
      return kind
    }
    if kind == "\"service\"" {
      record.skip = .serviceMessage
    } else if case .failure(.noTitleNorBody) = record.result {
      record.skip = .noText
    } else if case .success(let article) = record.result, article.title.isEmpty,
      WordlessText.isOne(article.body)
    {
      record.skip = .noText
    }
    record.notes.leaveOut(repeating)
  }
}
