import Foundation
import TestSupport
import Testing

/// Files that bring one page's text, another, and the first again, without times of fetching.
@Suite("Versions in files, on the command line")
struct ShowCommandPuttingBackTests {
  private static let texts = ["النصف", "الثلث", "النصف"].map {
    """
    أعلنت وزارة الصحة أن عدد الإصابات بالحصبة تراجع إلى \($0) في المحافظات الشمالية بعد حملة التلقيح الأخيرة التي شملت آلاف الأطفال، وقال \
    الوزير في مؤتمر صحافي عقده في مقر الوزارة إن الحملة مستمرة حتى نهاية الشهر المقبل، وإن الفرق الطبية وصلت إلى القرى النائية كلها.
    """
  }

  private static func page(_ text: String) -> String {
    """
    <html lang="ar"><head><meta charset="utf-8"><title>تراجع الحصبة</title>
    <link rel="canonical" href="https://example.com/n/9"></head>
    <body><article><h1>تراجع الحصبة</h1><p>\(text)</p></article></body></html>
    """
  }

  private static func line(_ text: String) throws -> String {
    try jsonLines([["title": "تراجع الحصبة", "body": text, "url": "https://example.com/n/9"]])
  }

  @Test(
    "A folder that is copied, or a file that grows, stores each version once", arguments: ["html", "jsonl"])
  func growing(format: String) async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("a.arshif")
    let contents = try Self.texts.map { format == "html" ? Self.page($0) : try Self.line($0) }
    for round in 1...3 {
      var inputs: [String] = []
      if format == "html" {
        for (number, content) in contents.enumerated() {
          inputs.append(try folder.write(content, to: "\(round)-\(number).html"))
        }
      } else {
        let others = try (0..<round).map { number in
          try jsonLines([
            ["title": "خبر \(number)", "body": "نص الخبر رقم \(number) من أخبار المدينة اليوم."]
          ])
        }
        inputs.append(try folder.write((contents + others).joined(), to: "all.jsonl"))
      }
      _ = try await arshif(["ingest", "-q"] + inputs, archive: archive)
      let records = try await arshif(["export", "-q", "--all"], archive: archive).lines.count
      #expect(records == (format == "html" ? 2 : 2 + round))
    }
    #expect(try await arshif(["search", "الثلث", "--format", "ids"], archive: archive).lines.count == 1)
  }
}
