import Foundation
import Testing

/// Texts whose lines end as Windows writes them, and signs that cling to the quote before them.
@Suite("Line ends and quotes inside texts")
struct ListCommandLineBreakTests {
  private static let title = "عنوان \"\u{200C}هنا"  // ZERO WIDTH NON-JOINER
  private static let body = "فقرة أولى\r\n\r\nفقرة ثانية \"\u{064B} بعد علامة"  // ARABIC FATHATAN
  private static let archive = Task {
    try await SmallArchive.shared([["id": "w", "title": title, "body": body]])
  }

  @Test func showKeepsTheParagraphs() async throws {
    let run = try await Self.archive.value.run("show", "w")
    #expect(run.lines.map { $0.trimmingCharacters(in: .whitespaces) }.contains("فقرة أولى"))
    #expect(run.lines.contains { $0.hasPrefix("فقرة ثانية") })
  }

  @Test func exportGivesTheBodyBackByteForByte() async throws {
    for (format, separator) in [("csv", ","), ("tsv", "\t")] as [(String, Unicode.Scalar)] {
      let run = try await Self.archive.value.run(
        "export", "فقرة", "--columns", "title,body", "--format", format)
      let rows = try DelimitedReader.rows(of: run.text, separator: separator)
      try #require(rows.count == 2)
      #expect(Array(rows[1][1].unicodeScalars) == Array(Self.body.unicodeScalars))
      #expect(Array(rows[1][0].unicodeScalars) == Array(Self.title.unicodeScalars))
    }
  }
}
