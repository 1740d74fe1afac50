import Foundation
import TestSupport
import Testing

/// Files that bring one page's text, another, and the first again.
@Suite("Pages put back, on the command line")
struct PuttingBackTests {
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
    "What a file given after says is current, and the folder read again changes nothing",
    arguments: ["html", "jsonl"])
  func files(format: String) async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("a.arshif")
    var inputs: [String] = []
    for (number, text) in Self.texts.enumerated() {
      let content = format == "html" ? Self.page(text) : try Self.line(text)
      inputs.append(try folder.write(content, to: "\(number).\(format)"))
      _ = try await arshif(["ingest", "-q", inputs[number]], archive: archive)
    }
    #expect(try await arshif(["search", "النصف", "--format", "ids"], archive: archive).lines.count == 1)
    #expect(try await arshif(["search", "الثلث"], archive: archive).code == 1)
    let export = try await arshif(["export", "-q", "--all"], archive: archive).text
    for again in [inputs, inputs.reversed(), [inputs[1]], [inputs[0]]] {
      _ = try await arshif(["ingest", "-q"] + again, archive: archive)
      #expect(try await arshif(["export", "-q", "--all"], archive: archive).text == export)
    }
    // And all at once into a new archive.
    let other = folder.path("b.arshif")
    for _ in 1...2 {
      _ = try await arshif(["ingest", "-q"] + inputs, archive: other)
      #expect(try await arshif(["search", "النصف", "--format", "ids"], archive: other).lines.count == 1)
      #expect(try await arshif(["export", "-q", "--all"], archive: other).lines.count == 3)
    }
    // A new archive of the export is the same.
    let all = try folder.write(export, to: "all.jsonl")
    let copy = folder.path("c.arshif")
    _ = try await arshif(["ingest", "-q", all], archive: copy)
    #expect(try await arshif(["export", "-q", "--all"], archive: copy).text == export)
  }
}
