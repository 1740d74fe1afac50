import Foundation
import Testing

@testable import NewsIngest

/// JSON should be UTF-8, and old programs write it as they write all else.
@Suite struct JSONLinesReaderTests {
  private static let line = "{\"title\":\"أعلن رئيس البلدية أن الأعمال ستبدأ\",\"body\":\"نص COVID-19\"}\n"
  private static let ascii = String(repeating: "{\"title\":\"Beirut 2024\"}\n", count: 5000)

  @Test(arguments: ["windows-1256", "ISO-8859-6"])
  func waitsForTheLineThatTellsTheEncoding(name: String) throws {
    let mapping = ByteMapping(name)
    let bytes = Data((Self.ascii + Self.line).unicodeScalars.map { mapping.byte(of: $0) ?? 0x3F })
    for chunkSize in [999, 1 << 20] {
      let found = try read(bytes) { chunkSize }
      #expect(found.format == .jsonl)
      #expect(found.failures == [])
      #expect(found.titles.last == "أعلن رئيس البلدية أن الأعمال ستبدأ")
      #expect(found.encodings.last == name)
    }
  }

  @Test func readsUTF16() throws {
    let bytes = Data("\u{FEFF}\(Self.line)\(Self.line)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    for chunkSize in [1, 1 << 20] {
      let found = try read(bytes) { chunkSize }
      #expect(found.titles.count == 2)
      #expect(found.failures == [])
    }
  }

  @Test func aLineThatIsCutGivesNothingOfWhatStandsInIt() throws {
    let cut = "{\"title\":\"خبر\",\"items\":[{\"title\":\"خبر آخر\"},{\"title\":\"ثا"
    #expect(try read(Self.line + cut).titles.count == 1)
    #expect(try read(Self.line + cut).failures.map(\.place) == [.line(2)])
  }

  @Test func passesOverCommentsAndSeparators() throws {
    let comments = try read("# ملاحظة\n\(Self.line)// ملاحظة\n\n\(Self.line)")
    #expect(comments.titles.count == 2 && comments.failures == [])
    #expect(comments.skips == [.otherKind("a comment")])
    let sequence = try read("\u{1E}\(Self.line)\u{1E}\(Self.line)")
    #expect(sequence.titles.count == 2 && sequence.failures == [])
  }

  /// One damaged line is told of, and costs no other.
  @Test func countsBytesThatAreNoText() throws {
    let damaged = Data("{\"title\":\"خبر".utf8) + [0xFF] + Data("\"}\n".utf8)
    let found = try read(Data(Self.line.utf8) + damaged + Data(Self.line.utf8))
    #expect(found.titles[1] == "خبر\u{FFFD}")  // REPLACEMENT CHARACTER
    #expect(found.replacedCounts == [0, 1, 0])
    let nul = try read(Data(Self.line.utf8) + Data([0, UInt8(ascii: "\n")]) + Data(Self.line.utf8))
    #expect(nul.titles.count == 2)
    #expect(nul.failures.map(\.place) == [.line(2)])
  }

  @Test func readsFilesInOtherEncodings() throws {
    let text = "[\(Self.line),{\"title\":\"آخر\"}]"
    let file = Data(text.unicodeScalars.map { ByteMapping.windows1256.byte(of: $0) ?? 0x3F })
    let found = try read(file)
    #expect(found.format == .json)
    #expect(found.titles.last == "آخر")
    #expect(found.encodings == ["windows-1256", "windows-1256"])
    let damaged = Data("[{\"title\":\"أول".utf8) + [0xFF] + Data("\"},\n{\"title\":\"ثان\"}]".utf8)
    #expect(try read(damaged).replacedCounts == [1, 0])
  }
}
