import Foundation
import TestSupport
import Testing

/// `arshif lexicon`, from a line typed to the hit found.
@Suite("lexicon")
struct LexiconCommandTests {
  private static let articles = [
    [
      "id": "1", "title": "قمة", "body": "وصل زيلينسكي إلى باريس والتقى الرئيس الفرنسي.",
      "published": "2024-01-01",
    ],
    // With marks, clitics and another spelling.
    ["id": "2", "title": "موقف", "body": "قال الناطق إنّ لِزِلَنْسْكي موقفًا آخر.", "published": "2024-01-02"],
    ["id": "3", "title": "ميناء", "body": "أعيد فتح جبلعلي أمام السفن.", "published": "2024-01-03"],
  ]

  private func ids(_ archive: SmallArchive, _ query: String) async throws -> Set<String> {
    let run = try await archive.run("search", "--match", "all", "--format", "jsonl", query)
    struct Hit: Decodable { let article: ArticleJSON }
    return Set(try run.jsonLines(Hit.self).compactMap(\.article.externalId))
  }

  @Test("Lines wait for a reindex, which makes searches know them")
  func waiting() async throws {
    let archive = try await SmallArchive(Self.articles)
    let added = try await archive.run("lexicon", "add", "same", "زيلينسكي", "زلنسكي")
    #expect(added.code == 0)
    #expect(
      added.noteLines == [
        "added  same  زيلينسكي  زلنسكي", "touches 1 article",
        "note: 1 line of the lexicon waits for `arshif reindex`",
      ])
    #expect(
      try await archive.run("lexicon", "add", "joined", "جبل علي").noteLines.contains("touches 1 article"))
    let note = "note: 2 lines of the lexicon wait for `arshif reindex`"
    for arguments in [["search", "زيلينسكي"], ["timeline", "زيلينسكي"], ["export", "زيلينسكي"], ["stats"]] {
      let run = try await arshif(arguments, archive: archive.path)
      #expect(run.noteLines.contains(note), "\(arguments)")
    }
    #expect(try await ids(archive, "زيلينسكي") == ["1"])
    #expect(try await archive.run("reindex").code == 0)
    #expect(try await !archive.run("search", "زيلينسكي").notes.contains("lexicon"))
    #expect(try await ids(archive, "زيلينسكي") == ["1", "2"])
    #expect(try await ids(archive, "\"جبل علي\"") == ["3"])
    #expect(try await archive.run("search", "زيلينسكي").text.contains("[لِزِلَنْسْكي]"))
  }

  @Test("list marks what waits, export is what import reads")
  func listing() async throws {
    let archive = try await SmallArchive(Self.articles)
    #expect(try await archive.run("lexicon", "list").code == 1)
    let file = try archive.folder.write(
      "# ملاحظة\nsame\tزيلينسكي\tزلنسكي\njoined\tجبل علي\n", to: "words.tsv")
    #expect(try await archive.run("lexicon", "import", file).code == 0)
    #expect(try await archive.run("reindex").code == 0)
    #expect(
      try await archive.run("lexicon", "remove", "جبل علي").noteLines.first == "removed  joined  جبل علي")
    #expect(try await archive.run("lexicon", "add", "apart", "بيرقدار").code == 0)
    let list = try await archive.run("lexicon", "list")
    #expect(list.lines == ["  same  زيلينسكي  زلنسكي", "- joined  جبل علي", "+ apart  بيرقدار"])
    let isolated = try await archive.run("lexicon", "list", "--bidi", "isolate")
    #expect(isolated.lines.last == "+ apart  \u{2068}بيرقدار\u{2069}")
    let export = try await archive.run("lexicon", "export")
    #expect(export.text == "same\tزيلينسكي\tزلنسكي\napart\tبيرقدار\n")
    let other = try await SmallArchive(Self.articles)
    let copy = try other.folder.write(export.text, to: "copy.tsv")
    #expect(try await other.run("lexicon", "import", copy).code == 0)
    #expect(try await other.run("lexicon", "export").text == export.text)
    #expect(
      try await other.run("lexicon", "import", copy).notes.contains(
        "nothing changed: the archive has it already"))
  }

  @Test("What our own lexicon says is told and not added; what follows a # is told to be no part of the line")
  func builtIn() async throws {
    let archive = try await SmallArchive(Self.articles)
    let known = try await archive.run("lexicon", "add", "same", "ترمب", "ترامب")
    #expect(known.code == 0)
    #expect(known.noteLines == ["already in Arshif's own lexicon  same  ترمب  ترامب"])
    let remark = try await archive.run("lexicon", "add", "same", "زيلينسكي", "زلنسكي", "# الرئيس")
    #expect(remark.code == 0)
    #expect(
      remark.noteLines.prefix(2) == [
        "note: # begins a comment, which is not kept", "added  same  زيلينسكي  زلنسكي",
      ])
    #expect(try await archive.run("lexicon", "add", "same", "# زيلينسكي", "زلنسكي").code == 2)
    let file = try archive.folder.write(
      "apart\tبيرين\napart\tبَيرين\nsame\tترمب\tترامب\n", to: "words.tsv")
    let imported = try await archive.run("lexicon", "import", file)
    #expect(
      imported.noteLines.filter { !$0.hasPrefix("note") } == [
        "added  apart  بيرين", "already in Arshif's own lexicon  same  ترمب  ترامب", "touches 0 articles",
      ])
    #expect(
      try await archive.run("lexicon", "check", file).lines == [
        "line 3: ترامب is found without it. Leave it out."
      ])
    #expect(try await archive.run("lexicon", "export").lines.count == 2)
  }

  @Test("Each line that list, export and propose print is one that remove takes")
  func printedLines() async throws {
    for (command, options) in [
      ("list", []), ("list", ["--bidi", "isolate"]), ("export", []), ("propose", []),
    ] {
      let archive = try await SmallArchive(Self.articles)
      let file = try archive.folder.write(
        "same\tزيلينسكى\tزيلنسكي زلنسكي\njoined\tجبل على\nplural\tمسبار\tمسابير\n", to: "words.tsv")
      #expect(try await archive.run("lexicon", "import", file).code == 0)
      let printed = try await arshif(["lexicon", command] + options, archive: archive.path).lines
        .filter { !$0.hasPrefix("+++") && (command != "propose" || $0.hasPrefix("+")) }
      #expect(printed.count == 3)
      for line in printed {
        let run = try await archive.run("lexicon", "remove", line)
        #expect(run.code == 0 && run.notes.hasPrefix("removed  "), "\(line): \(run.notes)")
      }
      #expect(try await archive.run("lexicon", "list").code == 1)
    }
  }

  @Test("A file with a wrong line is not imported, and its place is told")
  func wrongLines() async throws {
    let archive = try await SmallArchive(Self.articles)
    for (text, place) in [
      ("same\tزيلينسكي\tزلنسكي\nfoo\tا\tب\n", 2), ("# x\n\nplural\tوزير\n", 3),
      ("same\tزيلينسكي\tزلنسكي\nsame\tزيلو\tزلنسكي\n", 2),
    ] {
      let file = try archive.folder.write(text, to: "bad.tsv")
      let run = try await archive.run("lexicon", "import", file)
      #expect(run.code == 2)
      #expect(run.notes.hasPrefix("arshif: \(file):\(place): "), "\(run.notes)")
      let check = try await archive.run("lexicon", "check", file)
      #expect(check.code == 2)
      #expect(check.lines.first?.hasPrefix("line \(place): ") == true)
    }
    #expect(try await archive.run("lexicon", "list").code == 1)
    _ = try await archive.run("lexicon", "add", "same", "زيلينسكي", "زلنسكي")
    let file = try archive.folder.write("joined\tجبل علي\nsame\tزيلو\tزلنسكي\n", to: "clash.tsv")
    #expect(
      try await archive.run("lexicon", "import", file).notes
        == "arshif: \(file):2: 'زلنسكي' is a form of the line 'same زيلينسكي زلنسكي' already: change or remove the line; nothing was added\n"
    )
    #expect(try await archive.run("lexicon", "add", "foo", "ا", "ب").code == 2)
    #expect(try await archive.run("lexicon", "remove", "زيلو").code == 2)
    #expect(try await archive.run("lexicon", "export").text == "same\tزيلينسكي\tزلنسكي\n")
  }

  @Test("check tells forms without effect, propose makes a patch that applies")
  func proposing() async throws {
    let archive = try await SmallArchive(Self.articles)
    #expect(try await archive.run("lexicon", "propose").code == 1)
    let file = try archive.folder.write("plural\tوزير\tوزراء\nsame\tزيلينسكي\tزلنسكي\n", to: "words.tsv")
    let check = try await archive.run("lexicon", "check", file)
    #expect(check.code == 0)
    #expect(check.lines == ["line 1: وزراء is found without it. Leave it out."])
    _ = try await archive.run("lexicon", "import", file)
    let patch = try await archive.run("lexicon", "propose")
    #expect(patch.code == 0)
    #expect(patch.lines.filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") } == ["+same\tزيلينسكي\tزلنسكي"])
    #expect(!patch.lines.contains { $0.hasPrefix("-") && !$0.hasPrefix("---") })
  }
}
