import CCrypto
import Foundation
import NewsIngest

/// SHA-256 of an article's content and of the bytes it came from.
enum ContentID {
  /// SHA-256 of `bytes`, 32 bytes.
  static func sha256(_ bytes: Data) -> Data {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    bytes.withUnsafeBytes { buffer in
      _ = SHA256(buffer.bindMemory(to: UInt8.self).baseAddress, buffer.count, &digest)
    }
    return Data(digest)
  }

  /// The stable public id of an article: 80 bits of the SHA-256 of source, title and body, in 16 letters and digits.
  ///
  /// Ingesting the same article again gives the same id. Crockford's base 32 in lower case: no i, l, o, u.
  /// - Parameters:
  ///   - mark: what tells an article from another with the same source, title and body; nil for the first of them.
  ///   - copy: 1 for the first article with this content; kept duplicates are numbered from 2, as `…-2`.
  static func publicID(of article: Article, mark: String? = nil, copy: Int = 1) -> String {
    var content = Data()
    for var part in [article.source ?? "", article.title, article.body] + [mark].compactMap(\.self) {
      part.withUTF8 { content.append($0) }
      content.append(0)
    }
    let digest = sha256(content)
    var id = ""
    var bits = 0
    var pending: UInt32 = 0
    for byte in digest.prefix(10) {
      pending = pending << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        id.unicodeScalars.append(alphabet[Int(pending >> UInt32(bits)) & 31])
      }
    }
    return copy > 1 ? "\(id)-\(copy)" : id
  }

  /// The public id that a text has, of that of one of its records: those with facts of before are numbered, `….1`, `….2`.
  static func textID(of publicID: String) -> String { String(publicID.prefix { $0 != "." }) }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)
}
