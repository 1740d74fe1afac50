import Foundation
import Testing

@testable import NewsIngest

@Suite("Mutated inputs never crash and take bounded time", .serialized)
struct MutationTests {
  private static let pages = (try? Fixture.names.map { try Fixture($0).page }) ?? []
  /// The longest that one small input may take, for a loaded machine and a build without optimisation.
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
    Mutation.run { seed, generator in
      let text = String(
        (Self.pages.randomElement(using: &generator) ?? "خبر").prefix(
          Int.random(in: 1...400, using: &generator)))
      let bytes = Mutation.mutated(encoded(text, &generator), with: encoded(text, &generator), &generator)
      let declared = labels.randomElement(using: &generator) ?? nil
      let override = Bool.random(using: &generator) ? nil : labels.randomElement(using: &generator) ?? nil
      let start = ContinuousClock.now
      if let decoded = try? TextDecoder().decode(Data(bytes), declared: declared, override: override) {
        #expect(!decoded.text.isEmpty, "seed \(seed)")
        #expect(decoded.invalidByteCount <= bytes.count, "seed \(seed)")
        #expect(!decoded.text.utf8.contains(0), "seed \(seed)")
      }
      #expect(ContinuousClock.now - start < Self.limit, "seed \(seed)")
    }
  }

  @Test("Page text, with and without a history")
  func pageText() {
    var history = LineHistory()
    Mutation.run { seed, generator in
      let page = Self.pages.randomElement(using: &generator) ?? ""
      let other = Self.pages.randomElement(using: &generator) ?? ""
      let bytes = Mutation.mutated(Array(page.utf8), with: Array(other.utf8.prefix(2000)), &generator)
      let text = String(decoding: bytes, as: UTF8.self)
      let start = ContinuousClock.now
      if let article = try? PageTextExtractor().extract(text, history: history) {
        let lines = try? PageTextExtractor().explain(text, history: history)
        #expect(
          lines?.count { if case .removed = $0.use { true } else { false } } == article.removedLines.count,
          "seed \(seed)")
        history.add(article.pageLines)
      }
      #expect(ContinuousClock.now - start < Self.limit, "seed \(seed)")
    }
  }

  @Test("Mojibake")
  func mojibake() {
    Mutation.run { seed, generator in
      let text = String((Self.pages.randomElement(using: &generator) ?? "خبر").prefix(300))
      var misread = text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let mapping = Bool.random(using: &generator) ? ByteMapping.windows1252 : .windows1256
        misread = misread.utf8.reduce(into: "") { $0.unicodeScalars.append(mapping.scalar(of: $1)) }
        if misread.utf8.count > 4000 { break }
      }
      let bytes = Mutation.mutated(Array(misread.utf8), with: Array(text.utf8), &generator)
      let start = ContinuousClock.now
      if let repair = MojibakeRepair().repaired(String(decoding: bytes, as: UTF8.self)) {
        #expect(repair.count > 0, "seed \(seed)")
      }
      #expect(ContinuousClock.now - start < Self.limit, "seed \(seed)")
    }
  }
}
