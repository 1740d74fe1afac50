import TestSupport
import Testing

@testable import ArchiveIngest

/// Files that may still be written to; the clock is handed in.
@Suite struct SettlingFilesTests {
  private let start = ContinuousClock.now

  @Test func aFileSettlesWhenItHasNotChanged() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("نصف", to: "a")
    var files = SettlingFiles(quiet: .seconds(1))
    files.add(path, now: start)
    #expect(files.takeSettled(now: start + .milliseconds(900)) == [])
    #expect(files.takeSettled(now: start + .seconds(1)) == [path])
    #expect(files.isEmpty)
  }

  @Test func aFileThatGrowsWaitsAgain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("نصف", to: "a")
    var files = SettlingFiles(quiet: .seconds(1))
    files.add(path, now: start)
    try folder.write("نصف ونصف", to: "a")
    #expect(files.takeSettled(now: start + .seconds(1)) == [])
    #expect(files.takeSettled(now: start + .seconds(2)) == [path])
  }

  @Test func aFileIsTakenAgainOnlyWhenItHasChanged() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("أول", to: "a")
    var files = SettlingFiles()
    #expect(files.take(path) && !files.take(path))
    try folder.write("ثان أطول", to: "a")
    #expect(files.take(path))
    files.forgetMissing(all: [])
    #expect(files.take(path), "gone and come back")
  }
}
