import ArchiveStore
import Testing

@Suite("What the archive's errors say")
struct ArchiveErrorTests {
  private static let errors: [(error: ArchiveError, facts: [String])] = [
    (.missing(path: "news.arshif"), ["news.arshif:", "no archive here"]),
    (.notAnArchive(path: "news.arshif"), ["news.arshif:", "not an Arshif archive"]),
    (.cannotOpen(path: "news.arshif", reason: "it is a folder"), ["news.arshif:", "it is a folder"]),
    (.readOnly(path: "news.arshif"), ["news.arshif:", "read-only"]),
    (
      .newerThanProgram(path: "a.arshif", archiveVersion: 9, programVersion: 1),
      ["a.arshif:", "schema 9", "knows 1"]
    ),
    (
      .olderThanProgram(path: "a.arshif", archiveVersion: 2, programVersion: 3),
      ["a.arshif:", "schema 2", "has 3", "open it for writing once"]
    ),
    (.damagedCounts(path: "a.arshif", row: 7), ["a.arshif:", "row 7", "reindex it"]),
    (
      .analyzerMismatch(path: "a.arshif", archive: "1-aa", program: "2-bb"),
      ["1-aa", "2-bb", "reindex it"]
    ),
    (.busy(path: "a.arshif"), ["a.arshif:", "another program"]),
    (.empty(path: "a.arshif"), ["a.arshif:", "is empty"]),
    (.changedWhileRead(path: "a.arshif"), ["a.arshif:", "again"]),
    (.storage(path: "a.arshif", reason: "disk full"), ["a.arshif:", "disk full"]),
    (.noSuchArticle(id: "7x"), ["7x:", "searches and lists"]),
    (.dayIsFull(day: "2020-11-16", limit: 5), ["2020-11-16:", "5"]),
    (
      .database(path: "a.arshif", code: 11, message: "malformed"),
      ["a.arshif:", "11", "malformed", "quick_check"]
    ),
  ]

  @Test("One line that names the place and the facts", arguments: errors.indices)
  func oneLine(index: Int) {
    let (error, facts) = Self.errors[index]
    let line = error.description
    #expect(!line.contains("\n"))
    #expect(line == "\(error.problem): \(error.remedy)")
    #expect(
      !line.contains("--") && !line.contains("`arshif"), "options and commands are the command's to name")
    for fact in facts { #expect(line.contains(fact), "\(line)") }
  }
}
