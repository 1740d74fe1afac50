import Foundation
import TestSupport
import Testing

/// What the archive was asked for: bring pages in, search them, list them by date, take a table out.
@Suite("The main job")
struct MainJobTests {
  private static let lebanon24 =
    "بوتين وماكرون يؤكدان استعداد روسيا وفرنسا لتنسيق العمل حول قره باغ ضمن مجموعة مينسك"
  private static let markedLebanon24 =
    "بوتين وماكرون يؤكدان استعداد روسيا وفرنسا لتنسيق العمل حول [قره] [باغ] ضمن مجموعة مينسك"

  @Test func ingestsTheSampleDataAndSaysSo() async throws {
    let sample = try await SampleData.archive.value
    #expect(sample.ingest.code == 0)
    #expect(sample.ingest.text.isEmpty)
    #expect(sample.ingest.notes.hasPrefix("stored 49, already there 2, undated 3 (14 files)"))
  }

  @Test func findsTheFirstPageWithItsWordsMarked() async throws {
    let run = try await arshif("search", "قره باغ", archive: SampleData.archive.value.path)
    #expect(run.code == 0)
    let head = try #require(run.lines.first)
    #expect(head.split(separator: " ").prefix(3) == ["1", "2020-11-16", "09:06"])
    #expect(head.hasSuffix("  Lebanon 24 · عربي-دولي"))
    #expect(run.lines.dropFirst().first?.trimmingCharacters(in: .whitespaces) == Self.markedLebanon24)
    #expect(run.lines[2].contains("[قره] [باغ]"))
    #expect(
      run.notes.hasPrefix(
        "5 articles found, showing 1-5\nunderstood: قره AND باغ  [قره: 5 (قره 5, وقره 1); باغ: 5 (باغ 5)]"))
  }

  @Test func listsAMonth() async throws {
    let run = try await arshif(
      "list", "--from", "2020-11-01", "--to", "2020-11-30", archive: SampleData.archive.value.path)
    #expect(run.code == 0)
    #expect(run.lines.map { $0.prefix(16) } == ["2020-11-16 09:06", "2020-11-10 14:05"])
    #expect(run.lines.first?.hasSuffix(Self.lebanon24) == true)
    #expect(run.notes == "2 articles, showing 2\n")
  }

  @Test func exportsATable() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(
      "export", "قره باغ", "--output", folder.path("hits.csv"), archive: SampleData.archive.value.path)
    #expect((run.code, run.text, run.notes) == (0, "", "5 articles exported\n"))
    #expect(try folder.names() == ["hits.csv"])
    let rows = try DelimitedReader.rows(
      of: try String(contentsOfFile: folder.path("hits.csv"), encoding: .utf8))
    #expect(rows.count == 6)
    #expect(
      rows.first == [
        "rank", "id", "published", "published_utc", "source", "section", "author", "title", "snippet", "url",
        "body",
      ])
    #expect(rows.dropFirst().first?[7] == Self.lebanon24)
    #expect(rows.dropFirst().first?[10].hasPrefix("أكد الرئيسان الروسي فلاديمير بوتين") == true)
  }

  @Test func ingestingAgainStoresNothing() async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("twice.arshif")
    #expect(try await arshif(["ingest"] + SampleData.inputs, archive: archive).code == 0)
    let before = try await arshif("list", "--format", "ids", "--limit", "100", archive: archive)
    let again = try await arshif(["ingest", "--json"] + SampleData.inputs, archive: archive)
    #expect(again.code == 0)
    #expect(
      try again.json(IngestJSON.self)
        == IngestJSON(stored: 0, duplicates: 51, undated: 0, failed: 0, replacedBytes: 0, files: 14))
    #expect(
      try await arshif("list", "--format", "ids", "--limit", "100", archive: archive).text == before.text)
  }

  /// The archive is one file: what a journalist copies to another machine must be all of it.
  @Test func isOneFileWhenTheProgramHasEnded() async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("one.arshif")
    #expect(try await arshif(["ingest"] + SampleData.inputs, archive: archive).code == 0)
    #expect(try folder.names() == ["one.arshif"])
    try FileManager.default.copyItem(atPath: archive, toPath: folder.path("copy.arshif"))
    let copied = try await arshif("stats", "--format", "json", archive: folder.path("copy.arshif"))
    #expect(copied.code == 0, "\(copied.notes)")
    #expect((try? copied.json(StatsJSON.self))?.articles == 49)
  }

  /// Reading changes no byte, so that a checksum of the archive holds.
  @Test func readingLeavesTheArchiveAsItIs() async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("same.arshif")
    #expect(try await arshif(["ingest"] + SampleData.inputs, archive: archive).code == 0)
    let before = try Data(contentsOf: URL(filePath: archive))
    for arguments in [
      ["search", "ميناء"], ["list"], ["stats"], ["show", "AM-101"], ["export", "ميناء"],
      ["timeline", "ميناء"],
    ] {
      #expect(try await arshif(arguments, archive: archive).code == 0)
      #expect(try Data(contentsOf: URL(filePath: archive)) == before, "changed by \(arguments)")
      #expect(try folder.names() == ["same.arshif"])
    }
  }
}
