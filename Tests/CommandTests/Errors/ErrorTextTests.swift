import Foundation
import TestSupport
import Testing

/// What libraries say is wrong, with advice in terms of commands and options.
@Suite("Errors and what to type")
struct ErrorTextTests {
  /// An input, and the end of the line that says why it was refused.
  private static let inputs: [(name: String, text: String, end: String)] = [
    ("a.json", "{\"title\": ", ": correct it, or name the right --format"),
    (
      "b.jsonl",
      #"{"khabar_ar":"وصلت السفينة إلى الميناء صباح اليوم بعد رحلة طويلة عبر البحر، وقال قبطانها إن الرحلة كانت هادئة."}"#,
      "(khabar_ar): say what it is, as in --map 'khabar_ar=body', or store the rest with --ignore-unread"
    ),
    (
      "c.csv",
      """
      1,افتتاح مكتبة الحي القديم,افتتح أهالي الحي القديم مكتبتهم العامة صباح اليوم بعد عام من العمل على ترميم المبنى.,2021-03-15
      2,موسم الكروم,بدأ قطاف العنب في الوادي وسط آمال بموسم جيد بعد سنوات من الجفاف.,2021-03-16

      """, ": name its columns by number, as in --map 2=title,3=body"
    ),
    ("d.csv", "price,count\n10,20\n", "(price, count): name one with --map COLUMN=title"),
    (
      "e.csv", "title,body,title\nأول,نص,ثان\n",
      ": name the right one with --map COLUMN=title, or give them different names"
    ),
    (
      "f.json", #"{"name":"x","short_name":"x","start_url":"/","icons":[],"display":"standalone"}"#,
      ": if it holds an article, give --format json (to extract, --read-as json)"
    ),
  ]

  @Test(arguments: inputs.indices, ["ingest", "extract"])
  func namesTheOption(index: Int, command: String) async throws {
    let (name, text, end) = Self.inputs[index]
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let format = name.hasSuffix(".csv") ? [command == "ingest" ? "--format" : "--read-as", "csv"] : []
    let run = try await arshif(
      [command, name] + format, archive: folder.path("a.arshif"), in: folder.path)
    #expect(run.code == 2)
    let line = try #require(run.noteLines.first { $0.hasPrefix("arshif: \(name)") })
    #expect(line.hasSuffix(end), "\(line)")
  }

  @Test(arguments: [
    (
      ["search", "خبر"],
      "there is no archive here: make one with `arshif ingest`, or name another with --archive"
    ),
    (
      ["show", "7x", "--archive", "good"],
      "7x: no article has this id: ids are shown by `arshif search` and `arshif list`"
    ),
    (
      ["list", "--archive", "text"],
      "this file is not an Arshif archive: name another file with --archive"
    ),
  ])
  func namesTheCommand(arguments: [String], end: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("this is a text, and long enough to be looked at as an archive", to: "text")
    try folder.write("{\"title\":\"خبر\"}\n", to: "a.jsonl")
    #expect(try await arshif(["ingest", "-q", "--archive", "good", "a.jsonl"], in: folder.path).code == 0)
    let run = try await arshif(arguments, in: folder.path)
    #expect(run.code == 2)
    #expect(run.notes.hasSuffix(end + "\n"), "\(run.notes)")
  }
}
