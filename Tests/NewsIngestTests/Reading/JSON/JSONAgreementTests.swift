import Foundation
import TestSupport
import Testing

@testable import NewsIngest

/// Reads what other writers write, and agrees with Foundation's reader on what is sound.
@Suite struct JSONAgreementTests {
  private struct Record: Codable {
    var id, title, body, published, source, section, author, url, image: String?

    var dictionary: [String: String] {
      let fields = [
        "id": id, "title": title, "body": body, "published": published, "source": source, "section": section,
        "author": author, "url": url, "image": image,
      ]
      return fields.compactMapValues { $0 }
    }
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x22...0x22, 0x5C...0x5C, 0x7F...0xFF, 0x0600...0x06FF, 0x0621...0x0652,
    0x08A0...0x08FF,
    0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x2000...0x206F, 0x3040...0x30FF, 0x1F600...0x1F64F, 0x10000...0x10FFFF,
    0xFFF0...0xFFFF, 0x0100...0xD7FF,
  ]

  private func text(using generator: inout SeededGenerator) -> String? {
    guard Int.random(in: 0..<6, using: &generator) > 0 else { return nil }
    var scalars = String.UnicodeScalarView()
    // Now and then as long as an article, and longer than what a reader holds at first.
    let count = Int.random(
      in: 0...(Int.random(in: 0..<40, using: &generator) == 0 ? 20_000 : 40), using: &generator)
    let range = Self.ranges.randomElement(using: &generator) ?? 0x20...0x7E
    for _ in 0..<count {
      let other =
        Int.random(in: 0..<4, using: &generator) == 0 ? Self.ranges.randomElement(using: &generator) : nil
      // Mark-up becomes plain text.
      if let scalar = Unicode.Scalar(UInt32.random(in: other ?? range, using: &generator)), scalar != "&",
        scalar != "<"
      {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private func record(using generator: inout SeededGenerator) -> Record {
    Record(
      id: text(using: &generator), title: text(using: &generator), body: text(using: &generator),
      published: text(using: &generator), source: text(using: &generator), section: text(using: &generator),
      author: text(using: &generator), url: text(using: &generator), image: text(using: &generator))
  }

  private func written(_ record: Record, using generator: inout SeededGenerator) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      [
        [], [.prettyPrinted], [.sortedKeys, .withoutEscapingSlashes],
      ].randomElement(using: &generator) ?? []
    let data = try encoder.encode(record)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return data
    case 1: return try JSONSerialization.data(withJSONObject: record.dictionary)
    default: return escaped(data)
    }
  }

  /// All that is not ASCII as `\uXXXX`, as Python's `json.dumps` does.
  private func escaped(_ json: Data) -> Data {
    let text = String(decoding: json, as: UTF8.self)
    return Data(
      text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return unit < 0x80
          ? "\(Unicode.Scalar(UInt8(unit)))"
          : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined().utf8)
  }

  /// A blank text is a missing one.
  private func sound(_ text: String?) -> String? {
    text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  @Test func readsWhatOthersWrote() throws {
    try Mutation.run("JSON as Foundation writes it") { seed, generator in
      let expected = record(using: &generator)
      let line = try written(expected, using: &generator)
      let decoder = ArticleJSONDecoder()
      guard sound(expected.title) != nil || sound(expected.body) != nil else {
        #expect(throws: IngestError.noTitleNorBody, "seed \(seed)") { try decoder.decode(line) }
        return
      }
      let article = try decoder.decode(line)
      let pairs: [(found: String?, expected: String?)] = [
        (article.title, sound(expected.title) ?? ""), (article.body, sound(expected.body) ?? ""),
        (article.externalID, sound(expected.id)), (article.publishedRaw, sound(expected.published)),
        (article.source, sound(expected.source)), (article.section, sound(expected.section)),
        (article.author, sound(expected.author)), (article.url, sound(expected.url)),
        (article.image, sound(expected.image)),
      ]
      for pair in pairs {
        // Strings that are only equivalent are not the same.
        let areSame = pair.found?.utf8.map(\.self) == pair.expected?.utf8.map(\.self)
        #expect(areSame, "seed \(seed)")
      }
      let file = Data("[".utf8) + line + Data(",".utf8) + line + Data("]".utf8)
      #expect(decoder.decodeFile(file) == [.success(article), .success(article)], "seed \(seed)")
    }
  }

  /// Title and body as Foundation reads them; nil where it refuses them.
  private func foundation(_ line: Data) -> [String]? {
    struct Texts: Decodable { var title, body: String? }
    // Of other names of these fields it knows nothing.
    let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any]
    let others = object?.keys.filter { !["title", "body"].contains($0) } ?? []
    if others.contains(where: { [.title, .body].contains(FieldName($0)?.field) }) { return nil }
    guard let texts = try? JSONDecoder().decode(Texts.self, from: line) else { return nil }
    return [sound(texts.title) ?? "", sound(texts.body) ?? ""]
  }

  /// Whether a quote stands where a digit of `\uXXXX` should: Foundation takes it for one and looks for another quote.
  private func hasShortEscape(_ line: Data) -> Bool {
    let bytes = [UInt8](line)
    return bytes.indices.contains { index in
      bytes[index...].starts(with: #"\u"#.utf8) && bytes[index...].prefix(6).contains(UInt8(ascii: "\""))
    }
  }

  @Test func agreesWithFoundationOnDamagedLines() {
    let sound = [
      #"{"title": "خبر \"عاجل\"", "body": "نص\n\u0646\u0635 \ud83d\ude00", "x": [1, -2.5e3, {"y": null, "z": [true, false]}]}"#,
      #"{"a": {"title": "داخل"}, "title": "أول", "body": null, "b": [[], {}, ""], "title": "ثان", "c": 0.5}"#,
    ].map { Array($0.utf8) }
    let decoder = ArticleJSONDecoder()
    Mutation.run("damaged JSON lines") { seed, generator in
      let line = Data(Mutation.mutated(sound[Int(seed % 2)], with: sound[1 - Int(seed % 2)], &generator))
      // Foundation takes a NUL among the first bytes for UTF-16.
      guard line.first == UInt8(ascii: "{"), !line.prefix(4).contains(0), !hasShortEscape(line) else {
        return
      }
      let expected = foundation(line)
      do throws(IngestError) {
        let article = try decoder.decode(line)
        // Lists and other names of the fields are read here, too.
        let areSame = zip(expected ?? [], [article.title, article.body]).allSatisfy { $0 == "" || $0 == $1 }
        #expect(areSame, "seed \(seed)")
      } catch {
        switch error {
        case .noTitleNorBody: #expect(expected ?? ["", ""] == ["", ""], "seed \(seed)")
        case .wrongType(let field, _) where !["title", "body"].contains(field): break
        default: #expect(expected == nil, "seed \(seed): \(error)")
        }
      }
    }
  }

  @Test func manyThreadsMayUseOneDecoder() async throws {
    let decoder = ArticleJSONDecoder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for round in 0..<200 {
            let body = String(repeating: "نص \(worker) ", count: 1 + round * worker % 700)
            let line = Data(#"{"title": "خبر\u0020\#(round)", "body": "\#(body)"}"#.utf8)
            let article = try decoder.decode(line)
            #expect(article == Article(title: "خبر \(round)", body: body))
            #expect(throws: IngestError.self) { try decoder.decode(line.dropLast()) }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func whatStandsBehindTheBytesIsNotRead() throws {
    let decoder = ArticleJSONDecoder()
    let long = Data(#"{"title": "خبر", "body": "\#(String(repeating: "نص ", count: 5000))"}"#.utf8)
    let open = Data(#"{"title": "خبر", "x": [{}"#.utf8)
    for behind in ["]}", "}", "\"}", "]]]]}}}}", ",\"body\":\"نص\"}"] {
      // What the reader held before is not read either.
      _ = try decoder.decode(long)
      let slice = (Data("  ".utf8) + open + Data(behind.utf8)).dropFirst(2).dropLast(behind.utf8.count)
      #expect(throws: IngestError.self) { try decoder.decode(slice) }
    }
    let slice = (Data("[[".utf8) + long + Data("]]".utf8)).dropFirst(2).dropLast(2)
    #expect(try decoder.decode(slice) == decoder.decode(long))
  }
}
