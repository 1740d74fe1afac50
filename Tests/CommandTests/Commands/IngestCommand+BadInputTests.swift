import Foundation
import TestSupport
import Testing

/// Inputs that hold no article, and what is said about them.
@Suite("Bad inputs")
struct IngestCommandBadInputTests {
  /// An input that cannot be read, and what its line on stderr must hold.
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: Data
    let fault: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ fault: String) { self.init(name, Data(text.utf8), fault) }

    init(_ name: String, _ bytes: Data, _ fault: String) {
      (self.name, self.bytes, self.fault) = (name, bytes, fault)
    }
  }

  private static let noise = {
    var generator = SeededGenerator(seed: 4096)
    return Data((0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }()

  /// A few bytes that would be nine milliards of words.
  private static let laughs =
    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ضحك\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
    + "]><rss><channel><item><title>&a9;</title></item></channel></rss>"

  static let bad: [Bad] = [
    Bad("empty.txt", "", "the input is empty"),
    Bad("blank.txt", " \n\n\t\n", "the input is empty"),
    Bad("noise.bin", noise, "not text"),
    Bad("paper.pdf", Data("%PDF-1.7\n%".utf8) + Data([0xE2, 0xE3, 0xCF, 0xD3]), "PDF is not read"),
    Bad("broken.zip", Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0]), "damaged"),
    Bad("map.xml", "<?xml version=\"1.0\"?><urlset><url/></urlset>", "a sitemap (XML) is not read"),
    Bad("letter.eml", "From: a@e.example\nSubject: x\n\nنص\n", "a mail message (EML, MBOX) is not read"),
    Bad("dump.sql", "-- MySQL dump 10.13\nINSERT INTO a VALUES (1,'خبر');\n", "SQL is not read"),
    Bad("cut.jsonl.gz", gzip(Data("{\"title\":\"خبر\"}".utf8)).dropLast(9), "in the middle of a gzip member"),
    Bad("bomb.gz", gzip(Data(count: 64 << 20)), "grows beyond 1000 times its size"),
    Bad("empty.gz", gzip(Data()), "the input is empty"),
    Bad("laughs.xml", laughs, "declares entities"),
    Bad("empty.xml", "<?xml version=\"1.0\"?><rss><channel/></rss>", "no item in this feed"),
    Bad("deep.xml", "<rss>" + String(repeating: "<a>", count: 100_000), "more than 200 deep"),
    Bad("columns.csv", "id,title\n7,\n", "neither \"title\" nor \"body\" has text"),
    Bad("quote.csv", "title,body\n\"بلا نهاية,نص\n", "a quote on this line is not closed"),
    Bad(
      "line.jsonl", "{\"title\":\"" + String(repeating: "خ", count: 50 << 20) + "\"}",
      "the line is longer than"),
    Bad(
      "cut.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200",
      "of a WARC record"),
    Bad("cut.json", "[{\"title\": \"خبر", "invalid JSON"),
    Bad(
      "python.txt", "{'title': 'خبر من الميناء', 'body': 'نص الخبر'}\n", "notation of Python or JavaScript"),
    Bad("number.json", "[{\"title\": 5}]", "the field \"title\" has the wrong type"),
    Bad("nothing.jsonl", "{\"source\": \"وكالة\"}\n", "neither \"title\" nor \"body\" has text"),
    Bad("menu.txt", "Advertisement\nfacebook\ntelegram\nA-\nA+\n", "no article on this page"),
  ]

  @Test(arguments: bad)
  func isOneLineThatNamesThePathAndLeavesNothing(_ bad: Bad) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(bad.bytes, to: bad.name)
    let run = try await arshif("ingest", "--quiet", input, archive: folder.path("new.arshif"))
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1, "\(run.notes)")
    #expect(run.notes.hasPrefix("arshif: \(input)"))
    #expect(run.notes.contains(bad.fault), "\(run.notes)")
    #expect(try folder.names() == [bad.name])
  }

  @Test func whatStandsBeforeACutIsStored() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("[{\"title\": \"خبر\"}, {\"title\": \"آ", to: "cut.json")
    let run = try await arshif("ingest", input, archive: folder.path("new.arshif"))
    #expect(run.code == 3)
    #expect(run.notes.contains("broken or cut off behind byte 22, what came before is read"))
    #expect(run.noteLines.last == "stored 1, undated 1, failed 1 (1 file)")
  }

  /// Each is reported beside the others, and the good ones among them are stored.
  @Test func goodInputsAmongBadOnesAreStored() async throws {
    let folder = try TemporaryFolder()
    var inputs = try Self.bad.map { try folder.write($0.bytes, to: $0.name) }
    inputs.insert(try folder.write("{\"title\":\"أول\"}\n", to: "good-1.jsonl"), at: 3)
    inputs.insert(folder.path("missing.txt"), at: 5)
    inputs.append(try folder.write("{\"title\":\"ثان\"}\n", to: "good-2.jsonl"))
    let run = try await arshif(["ingest"] + inputs, archive: folder.path("new.arshif"))
    #expect((run.code, run.text) == (3, ""))
    let failures = run.noteLines.filter { $0.hasPrefix("arshif: ") }
    // The reasons, counted together, and the numbers stand behind them.
    #expect(run.noteLines.dropLast().last?.hasPrefix("failed: ") == true)
    #expect(failures.count == Self.bad.count + 1)
    for bad in Self.bad { #expect(failures.count { $0.contains("/\(bad.name):") } == 1, "\(bad.name)") }
    #expect(
      failures.contains {
        $0.hasPrefix("arshif: \(folder.path("missing.txt")): cannot be read (No such file or directory)")
      })
    #expect(run.noteLines.last == "stored 2, undated 2, failed \(Self.bad.count + 1) (\(inputs.count) files)")
    #expect(
      Set(
        try await arshif("list", "--format", "jsonl", archive: folder.path("new.arshif")).jsonLines(
          ArticleJSON.self
        ).map(\.title)) == ["أول", "ثان"])
  }

  @Test func onlyAMissingInputLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif("ingest", "-q", folder.path("none.txt"), archive: folder.path("new.arshif"))
    #expect((run.code, run.noteLines.count) == (2, 1))
    #expect(try folder.names() == [])
  }

  /// Another program's answer "no articles" is no fault.
  @Test func anEmptyArrayIsDoneAndLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("[]", to: "none.json")
    let run = try await arshif("ingest", input, archive: folder.path("new.arshif"))
    #expect((run.code, run.notes) == (0, "stored 0 (1 file)\n"))
    #expect(try folder.names() == ["none.json"])
  }

  @Test func badStandardInputIsNamed() async throws {
    let folder = try TemporaryFolder()
    for input in [Data(), Self.noise] {
      let run = try await arshif(["ingest", "-q", "-"], archive: folder.path("new.arshif"), input: input)
      #expect((run.code, run.noteLines.count) == (2, 1))
      #expect(run.notes.hasPrefix("arshif: -: "))
    }
    #expect(try folder.names() == [])
  }
}
