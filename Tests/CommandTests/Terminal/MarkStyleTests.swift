import Foundation
import TestSupport
import Testing

/// Colour, isolates, and what stored text must never do to a terminal.
@Suite("Text for terminals")
struct MarkStyleTests {
  private static let escape = "\u{1B}"  // ESCAPE
  /// Control sequences in every field: colours, a window title, C1 controls, a bell.
  private static let hostile: [String: String] = [
    "id": "h\u{1B}[2J1", "title": "عنوان \u{1B}[31mأحمر\u{9B}31m",
    "body": "نص \u{1B}]0;مسروق\u{07} وهدنة\u{1B}[2J\r\nسطر\u{0B}ثان\u{7F}",
    "source": "مصدر\u{1B}[5m", "section": "قسم\u{9D}x", "author": "كاتب\u{1B}c",
    "url": "https://example.org/\u{1B}[1m",
    "published": "2020-11-16 \u{1B}[7m", "image": "x\u{1B}.jpg",
  ]
  private static let archive = Task { try await SmallArchive.shared([hostile]) }

  /// Whether a text has controls other than tab and line feed.
  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }
  }

  @Test(arguments: [
    ["search", "هدنة"], ["list"], ["show", "h\u{1B}[2J1"], ["show", "h\u{1B}[2J1", "--removed"], ["stats"],
    ["list", "--source", "غيره"], ["search", "هدنة", "--section", "غيره"], ["search", "هد\u{1B}[2Jنة"],
    ["show", "no\u{1B}[2Jid"], ["list", "--source", "\u{1B}[2J"], ["search", "\u{1B}[2J:x «\u{9B}"],
    ["search", "هدنة", "--facets"], ["search", "هد\u{1B}[2Jنة هدنة", "--explain"],
    ["timeline", "هد\u{1B}[2Jنة"],
  ])
  func controlsOfTextsNeverReachIt(arguments: [String]) async throws {
    let run = try await arshif(arguments, archive: Self.archive.value.path)
    #expect(!Self.hasControls(run.text), "\(run.text.debugDescription)")
    #expect(!Self.hasControls(run.notes), "\(run.notes.debugDescription)")
    #expect(run.code <= 2)
  }

  /// File names are other people's text too.
  @Test func controlsOfFileNamesNeverReachIt() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    let input = try archive.folder.write("", to: "ملف\u{1B}[31m.jsonl")
    let run = try await archive.run("ingest", input)
    #expect(run.code == 2)
    #expect(!Self.hasControls(run.notes), "\(run.notes.debugDescription)")
  }

  @Test func jsonKeepsThemEscaped() async throws {
    let run = try await Self.archive.value.run("search", "هدنة", "--format", "json")
    #expect(!run.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(try run.json(SearchJSON.self).hits.first?.article.title == Self.hostile["title"])
  }

  @Test func marksAreBracketsInAPipe() async throws {
    let run = try await Self.archive.value.run("search", "هدنة")
    #expect(run.text.contains("[وهدنة]"))
    #expect(!run.text.contains(Self.escape))
  }

  @Test func colourAlways() async throws {
    let run = try await Self.archive.value.run("search", "هدنة", "--color", "always")
    #expect(run.text.contains("\u{1B}[7mوهدنة\u{1B}[0m"))
    #expect(!run.text.contains("[وهدنة]"))
    // Asked for is asked for: NO_COLOR decides for auto only.
    let forced = try await arshif(
      ["search", "هدنة", "--color", "always"], archive: Self.archive.value.path,
      environment: ["NO_COLOR": "1"])
    #expect(forced.text == run.text)
  }

  @Test(
    arguments: [
      ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
      (["--color", "never"], [:], false), ([], ["TERM": "dumb"], false), ([], ["TERM": "xterm"], true),
      (["--color", "auto"], [:], true), (["--color", "always"], ["NO_COLOR": "1"], true),
    ] as [([String], [String: String], Bool)])
  func colourOnATerminal(options: [String], environment: [String: String], isColoured: Bool) async throws {
    let screen = try await arshifOnTerminal(
      ["search", "هدنة"] + options, archive: Self.archive.value.path, environment: environment)
    #expect(screen.contains("وهدنة"))
    #expect(screen.contains(Self.escape) == isColoured, "\(screen.debugDescription)")
    #expect(screen.contains("[وهدنة]") == !isColoured)
  }

  @Test func isolatesOnDemandAndInPairs() async throws {
    for command in [
      ["search", "قره باغ"], ["list"], ["show", "MS-201"], ["stats"],
      ["search", "قره باغ", "--facets", "--explain"],
    ] {
      let archive = try await SampleData.archive.value.path
      let plain = try await arshif(command, archive: archive).text.unicodeScalars
      let run = try await arshif(command + ["--bidi", "isolate"], archive: archive)
      // U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE
      for line in run.lines {
        #expect(
          line.unicodeScalars.count { $0 == "\u{2068}" } == line.unicodeScalars.count { $0 == "\u{2069}" })
      }
      #expect(run.text.unicodeScalars.contains("\u{2068}"))
      #expect(
        run.text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }.elementsEqual(
          plain.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
    }
  }

  @Test func arabicIsInLogicalOrderAndUnshaped() async throws {
    let run = try await arshif("search", "قره باغ", archive: SampleData.archive.value.path)
    #expect(!run.text.unicodeScalars.contains("\u{2068}"))
    // Arabic presentation forms would mean that text was shaped for a terminal.
    #expect(
      !run.text.unicodeScalars.contains {
        (0xFB50...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
      })
  }
}
