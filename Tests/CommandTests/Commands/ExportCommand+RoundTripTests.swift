import Foundation
import TestSupport
import Testing

/// `export --all` and `ingest` again: the same archive.
@Suite("Round trip")
struct ExportCommandRoundTripTests {
  private static let harbour = (1...9).map {
    "قال المتحدث رقم \($0) إن العمل في المرفأ سيبدأ في الأسبوع \($0)."
  }.joined(separator: " ")

  /// Articles that change, are corrected, come as a teaser, come twice, are copies of each other, and lack all that may be lacking.
  private static let articles = [
    ["title": "بدء العمل في المرفأ", "body": harbour, "url": "https://example.com/port"],
    [
      "title": "العمل في المرفأ يبدأ", "body": String(harbour.prefix(90)) + "…", "source": "الصحيفة",
      "url": "https://example.com/port", "author": "ليلى", "published": "2024-05-01T10:00Z",
    ],
    [
      "title": "بدء العمل في المرفأ", "body": harbour + " وتأخر يوما.",
      "url": "http://www.example.com/port/?utm_source=x",
    ],
    [
      "id": "7", "title": "هدنة في لبنان", "body": "أعلنت الحكومة الهدنة مساء أمس.",
      "published": "2020-11-16",
    ],
    [
      "id": "7", "title": "هدنة في لبنان", "body": "أعلنت الحكومة الهدنة مساء أمس.",
      "published": "2020-11-17",
    ],
    ["id": "7", "title": "هدنة في لبنان", "body": "أعلنت الحكومة الهدنة مساء أمس.", "section": "سياسة"],
    [
      "id": "7", "title": "هدنة في لبنان", "body": "أعلنت الحكومة الهدنة مساء أمس.",
      "published": "2020-11-17",
    ],
    ["id": " رقم/٧ \"أ\"?%\\ ", "title": "معرف غريب", "body": "لهذا الخبر معرف غريب."],
    ["id": "…", "title": "", "body": "نص بلا عنوان ولا عنوان صفحة.\u{200F}\tوفيه علامات\u{0}."],
    ["title": "عنوان بلا نص"],
    [
      "id": "c-1", "title": "خبر الوكالة", "body": harbour + " نقلا عن الوكالة", "published": "2024-05-03",
      "source": "أ",
    ],
    [
      "id": "c-2", "title": "خبر الوكالة", "body": harbour + " كما قالت الوكالة", "published": "2024-05-03",
      "source": "ب",
    ],
  ]

  private static let searches = [
    ["المرفأ"], ["المتحدث", "--group", "story"], ["هدنة", "--explain"], ["\"مساء أمس\"", "--sort", "newest"],
    ["الميناء", "--facets"], ["كأس العالم"], ["تاريخ:2020-11"], ["ليلى OR الوكالة", "--sort", "oldest"],
  ]

  /// What an archive answers; searches name no file.
  private static func answers(_ archive: String) async throws -> [String] {
    let ids = try await arshif(["list", "--limit", "1000", "--format", "ids"], archive: archive)
    var answers = [ids.text]
    for id in ids.lines {
      answers.append(try await arshif(["show", id, "--versions", "--format", "json"], archive: archive).text)
    }
    for search in searches {
      answers.append(try await arshif(["search", "--format", "json"] + search, archive: archive).text)
    }
    return answers
  }

  @Test func aNewArchiveOfAnExportGivesTheSameExportAndAnswers() async throws {
    let folder = try TemporaryFolder()
    let (first, second) = (folder.path("first.arshif"), folder.path("second.arshif"))
    // In three ingests, so that versions come to archived articles, too.
    for (number, part) in [Self.articles[..<3], Self.articles[3..<6], Self.articles[6...]].enumerated() {
      let input = try folder.write(try jsonLines(Array(part)), to: "\(number).jsonl")
      _ = try await arshif(["ingest", "-q", "--archive", first, input])
    }
    _ = try await arshif(["ingest", "-q", "--archive", first] + SampleData.inputs)
    let exports = [folder.path("1.jsonl"), folder.path("2.jsonl")]
    let written = try await arshif(["export", "--all", "-o", exports[0]], archive: first)
    #expect(written.notes.contains(" and 5 older versions exported"))
    let read = try await arshif(["ingest", "--archive", second, exports[0]])
    #expect(read.code == 0 && read.notes.contains("new versions 5"))
    _ = try await arshif(["export", "--all", "-q", "-o", exports[1]], archive: second)
    let bytes = try exports.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0].count > 10_000)
    #expect(try await Self.answers(first) == Self.answers(second))
    // Once more brings nothing.
    let again = try await arshif(["ingest", "--archive", second, exports[0]])
    #expect(again.notes.hasPrefix("stored 0, already there "))
  }
}
