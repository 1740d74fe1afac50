import Foundation
import TestSupport
import Testing

/// The archive among the inputs of its own ingest: what `arshif ingest *` gives where it is made.
@Suite("The archive as an input of its own")
struct IngestCommandArchiveAsInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ numbers: Range<Int>) throws {
    let lines = numbers.map { number in
      let body = (0..<40).map { "كلمة\(number)س\($0)" }.joined(separator: " ")
      return #"{"id":"n\#(number)","title":"خبر الميناء رقم \#(number)","body":"\#(body)","source":"صحيفة"}"#
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: folder.path + "/" + name))
  }

  @Test("Articles outlast readers that come and go while the archive is named as an input, by whatever name")
  func nothingIsLost() async throws {
    try write("first.jsonl", 0..<50)
    try write("zz.jsonl", 50..<1_250)
    let path = folder.path
    _ = try await shell("arshif ingest -q --archive a.arshif first.jsonl && rm first.jsonl", in: path)
    _ = try await shell(
      "ln -s a.arshif b.link; ln a.arshif c.hard; mkdir d; head -1 zz.jsonl > d/one.jsonl; ln -s ../a.arshif d/e",
      in: path)
    let line = """
      arshif ingest --archive a.arshif --batch-size 50 * < a.arshif 2> .report & writer=$!
      while kill -0 $writer 2> /dev/null; do arshif search --archive a.arshif -q الميناء > /dev/null; done
      wait $writer
      """
    let run = try await shell(line, in: path)
    let report = try String(contentsOfFile: path + "/.report", encoding: .utf8)
    #expect(run.code == 0, "\(report)")
    for name in ["a.arshif", "b.link", "c.hard"] {
      #expect(report.contains("\(name): this is the archive itself, it is left out"), "\(report)")
    }
    #expect(report.contains("stored 1200"), "\(report)")
    let count = try await shell("arshif stats --archive b.link | head -1", in: path)
    #expect(count.text.contains("1250"), "\(count.text)")
  }

  @Test("Standard input that is the archive is left out, too, and an export never opens it")
  func streams() async throws {
    try write("first.jsonl", 0..<5)
    let path = folder.path
    _ = try await shell("arshif ingest -q --archive a.arshif first.jsonl", in: path)
    let read = try await shell("arshif ingest --archive a.arshif - /dev/stdin < a.arshif", in: path)
    #expect(read.code == 0)
    #expect(read.notes.contains("-: this is the archive itself"), "\(read.notes)")
    #expect(read.notes.contains("/dev/stdin: this is the archive itself"), "\(read.notes)")
    _ = try await shell("ln -s a.arshif hits.csv", in: path)
    let export = try await shell("arshif export --archive a.arshif الميناء -o hits.csv", in: path)
    #expect(export.code == 2)
    #expect(export.notes.contains("this is a database"), "\(export.notes)")
    #expect(try await shell("arshif list --archive a.arshif --format jsonl | wc -l", in: path).text == "5\n")
  }
}
