import Foundation
import TestSupport
import Testing

/// What is given and not read is said, once for each input and name.
@Suite("Names that are not read")
struct UnreadNamesTextTests {
  private static let rows = (1...3).map { "{\"title\":\"خبر \($0)\",\"likes\":\($0)}\n" }.joined()

  @Test func areTold() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.rows, to: "three.jsonl")
    let line = "\(input): not read: likes (3 records, 3 bytes)"
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect((run.code, run.noteLines) == (0, [line, "stored 3, undated 3 (1 file)"]))
    let quiet = try await arshif("ingest", "-q", "--json", input, archive: folder.path("b.arshif"))
    #expect(quiet.notes == "" && quiet.text.contains("\"name\":\"likes\""))
    let shown = try await arshif(["extract", "--json", input])
    #expect(shown.noteLines == [line])
  }

  @Test func aTextUnderAnUnknownNameRefusesTheInput() async throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "وصل الوفد إلى المدينة مساء أمس وغادرها صباحا. ", count: 5)
    let input = try folder.write("title,kalam\nخبر,\(text)\n", to: "two.csv")
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect(run.code == 2 && run.notes.contains("--map 'kalam=body'"), "\(run.notes)")
    #expect(try folder.names() == ["two.csv"])
    let mapped = try await arshif("ingest", "--map", "kalam=body", input, archive: folder.path("a.arshif"))
    #expect((mapped.code, mapped.notes) == (0, "stored 1, undated 1 (1 file)\n"))
    let ignored = try await arshif("ingest", "--ignore-unread", input, archive: folder.path("b.arshif"))
    #expect(ignored.code == 0 && ignored.noteLines.first?.contains("not read: kalam (1 record") == true)
  }

  @Test func datesThatMayBeEitherAreCounted() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("title,body,date\nخبر,نص,3/4/2025\n", to: "date.csv")
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect(run.noteLines.first?.contains("--date-order dmy or mdy") == true, "\(run.notes)")
    let told = try await arshif("ingest", "--date-order", "mdy", input, archive: folder.path("b.arshif"))
    #expect(told.notes == "stored 1 (1 file)\n")
  }

  /// Each column is told once, with what to do.
  @Test func datesThatAreNotReadAreTold() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "title,body,date\nخبر أول,نص,5/3/24\nخبر ثان,نص,6/3/24\nخبر ثالث,نص,قريباً\nخبر رابع,نص,45356\n",
      to: "dates.csv")
    let lines = [
      "\(input): undated: 2 values under date, such as 5/3/24: the year has two digits; --date-order dmy or mdy says where it is not",
      "\(input): undated: 1 value under date, such as قريباً: not read as dates",
      "\(input): undated: 1 value under date, such as 45356: may be days as a spreadsheet counts them; save the column as dates",
    ]
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect((run.code, run.noteLines) == (0, lines + ["stored 4, undated 4 (1 file)"]))
    #expect(try await arshif(["extract", "--json", input]).noteLines == lines)
    let quiet = try await arshif("ingest", "-q", "--json", input, archive: folder.path("c.arshif"))
    #expect(quiet.text.contains("\"reason\":\"shortYear\"") && quiet.text.contains("\"name\":\"date\""))
    let told = try await arshif("ingest", "--date-order", "dmy", input, archive: folder.path("b.arshif"))
    #expect(told.noteLines == Array(lines.dropFirst()) + ["stored 4, undated 2 (1 file)"])
  }

  @Test func aTimeInAColumnOfItsOwnIsRead() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "العنوان,النص,التاريخ,الوقت\nخبر,نص,2024-03-05,10:30 مساءً\n", to: "times.csv")
    let archive = folder.path("a.arshif")
    #expect(try await arshif("ingest", input, archive: archive).notes == "stored 1 (1 file)\n")
    #expect(try await arshif("list", archive: archive).text.hasPrefix("2024-03-05 22:30"))
  }

  @Test func equalFailuresAreToldTogether() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "title,body\nخبر,نص\n" + String(repeating: "a,b,c\n", count: 900), to: "rows.csv")
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect((run.code, run.noteLines.count) == (3, 7), "\(run.notes)")
    #expect(run.notes.contains("895 more like these from 8 to 902: another number of fields"))
  }
}
