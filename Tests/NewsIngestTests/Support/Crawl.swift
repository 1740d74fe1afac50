import Foundation

/// Makes records of WARC files.
enum Crawl {
  static func record(
    _ type: String, _ block: Data, contentType: String = "application/http; msgtype=response",
    url: String = "https://atlas.example/1", date: String = "2023-03-20T08:00:00Z", version: String = "1.0",
    length: Int? = nil
  ) -> Data {
    let header =
      "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: \(date)\r\n"
      + "Content-Type: \(contentType)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
    return Data(header.utf8) + block + Data("\r\n\r\n".utf8)
  }

  static func response(
    _ body: Data, status: String = "200 OK", contentType: String = "text/plain; charset=utf-8",
    headers: String = ""
  ) -> Data {
    record(
      "response",
      Data("HTTP/1.1 \(status)\r\nContent-Type: \(contentType)\r\n\(headers)\r\n".utf8) + body)
  }

  /// A page of text; WARC readers need no HTML for it.
  static func page(_ title: String) -> Data {
    Data("\(title)\n\n14 يناير 2023\n\nوصل الوفد إلى المدينة مساء أمس، والتقى رئيس البلدية في مكتبه.\n".utf8)
  }

  /// Bytes in chunks of `size` as HTTP sends them.
  static func chunked(_ bytes: Data, size: Int) -> Data {
    var chunks = Data()
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      rest = rest.dropFirst(size)
      chunks += Data("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Data("\r\n".utf8)
    }
    return chunks + Data("0\r\n\r\n".utf8)
  }
}
