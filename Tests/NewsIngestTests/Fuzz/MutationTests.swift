import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite("Mutated inputs never crash and take bounded time", .serialized)
struct MutationTests {
  private static let pages = (try? Fixture.names.map { try Fixture($0).page }) ?? []
  /// The longest that one small input may take of the processor, in a build without optimisation.
  private static let limit = Duration.seconds(10)

  private func encoded(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
    let mapping = [ByteMapping.windows1256, .windows1252, ByteMapping("ISO-8859-6")].randomElement(
      using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return Array(text.utf8)
    case 1: return text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case 2: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    default: return text.unicodeScalars.map { mapping?.byte(of: $0) ?? 0x3F }
    }
  }

  @Test("Charset")
  func charset() {
    let labels = [nil, "utf-8", "windows-1256", "iso-8859-6", "latin1", "utf-16", "x", "utf-16be"]
    Mutation.run("charsets") { seed, generator in
      let text = String(
        (Self.pages.randomElement(using: &generator) ?? "خبر").prefix(
          Int.random(in: 1...400, using: &generator)))
      let bytes = Mutation.mutated(encoded(text, &generator), with: encoded(text, &generator), &generator)
      let declared = labels.randomElement(using: &generator) ?? nil
      let override = Bool.random(using: &generator) ? nil : labels.randomElement(using: &generator) ?? nil
      let start = processorTime()
      if let decoded = try? TextDecoder().decode(Data(bytes), declared: declared, override: override) {
        #expect(!decoded.text.isEmpty, "seed \(seed)")
        #expect(decoded.invalidByteCount <= bytes.count, "seed \(seed)")
        #expect(!decoded.text.utf8.contains(0), "seed \(seed)")
      }
      #expect(processorTime() - start < Self.limit, "seed \(seed)")
    }
  }

  @Test("Page text, with and without a history")
  func pageText() {
    var history = SiteLineCounts()
    Mutation.run("page texts") { seed, generator in
      let page = Self.pages.randomElement(using: &generator) ?? ""
      let other = Self.pages.randomElement(using: &generator) ?? ""
      let bytes = Mutation.mutated(Array(page.utf8), with: Array(other.utf8.prefix(2000)), &generator)
      let text = String(decoding: bytes, as: UTF8.self)
      let start = processorTime()
      if let article = try? PageTextExtractor().extract(text, history: history) {
        let lines = try? PageTextExtractor().explain(text, history: history)
        #expect(
          lines?.count { if case .removed = $0.use { true } else { false } } == article.removedLines.count,
          "seed \(seed)")
        history.add(article.pageLines)
      }
      #expect(processorTime() - start < Self.limit, "seed \(seed)")
    }
  }

  @Test("Mojibake")
  func mojibake() {
    Mutation.run("mojibake") { seed, generator in
      let text = String((Self.pages.randomElement(using: &generator) ?? "خبر").prefix(300))
      var misread = text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let mapping = Bool.random(using: &generator) ? ByteMapping.windows1252 : .windows1256
        misread = misread.utf8.reduce(into: "") { $0.unicodeScalars.append(mapping.scalar(of: $1)) }
        if misread.utf8.count > 4000 { break }
      }
      let bytes = Mutation.mutated(Array(misread.utf8), with: Array(text.utf8), &generator)
      let start = processorTime()
      if let repair = MojibakeRepair().repaired(String(decoding: bytes, as: UTF8.self)) {
        #expect(repair.count > 0, "seed \(seed)")
      }
      #expect(processorTime() - start < Self.limit, "seed \(seed)")
    }
  }

  @Test("Streams: chunks of any size give the same text")
  func streams() throws {
    try Mutation.run("streams") { seed, generator in
      let page = Self.pages.randomElement(using: &generator) ?? ""
      var bytes = Mutation.mutated(encoded(page, &generator), with: encoded(page, &generator), &generator)
      if Bool.random(using: &generator) {
        bytes = Array(repeating: 0x41, count: Int.random(in: 0...70_000, using: &generator)) + bytes
      }
      let start = processorTime()
      let whole = try Self.streamed(bytes) { Int.max }
      let pieces = try Self.streamed(bytes) { Int.random(in: 1...5000, using: &generator) }
      #expect(whole.text == pieces.text, "seed \(seed)")
      #expect(whole.encodingName == pieces.encodingName, "seed \(seed)")
      #expect(String(validating: whole.text, as: UTF8.self) != nil, "seed \(seed)")
      #expect(processorTime() - start < Self.limit, "seed \(seed)")
    }
  }

  private static func streamed(_ bytes: [UInt8], _ chunkSize: () -> Int) throws -> (
    text: Data, encodingName: String
  ) {
    var decoder = try StreamDecoder(override: nil)
    var text = Data()
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(chunkSize())
      rest = rest.dropFirst(chunk.count)
      text += decoder.append(Data(chunk))
    }
    return (text + decoder.finish(), decoder.encodingName)
  }

  @Test("Guarded XML: chunks of any size give the same")
  func guardedXML() {
    let xml =
      "<?xml version='1.0'?><!DOCTYPE rss><!-- & --><rss a='&nbsp;&x' b=\"1\"><t>بيع & شراء &laquo;&#1604;&foo;</t>"
      + "<d><![CDATA[<p>&nbsp;]]></d></rss>"
    Mutation.run("guarded XML") { seed, generator in
      let bytes = Mutation.mutated(
        Array(xml.utf8), with: Array("<![CDATA[<!--]]>-->&#;\"'/>?".utf8), &generator)
      var (one, many) = (XMLSanitizer(), XMLSanitizer())
      let whole = one.append(Data(bytes), isLast: true)
      var pieces = Data()
      var rest = bytes[...]
      while !rest.isEmpty {
        let chunk = rest.prefix(Int.random(in: 1...9, using: &generator))
        rest = rest.dropFirst(chunk.count)
        pieces += many.append(Data(chunk), isLast: false)
      }
      pieces += many.append(Data(), isLast: true)
      #expect(whole == pieces, "seed \(seed)")
    }
  }
}
