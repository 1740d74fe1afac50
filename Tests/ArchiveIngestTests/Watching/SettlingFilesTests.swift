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
    let early = files.takeSettled(now: start + .milliseconds(900))
    let settled = files.takeSettled(now: start + .seconds(1))
    #expect((early, settled) == ([], [path]))
    #expect(files.isEmpty)
  }

  @Test func aFileThatGrowsWaitsAgain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("نصف", to: "a")
    var files = SettlingFiles(quiet: .seconds(1))
    files.add(path, now: start)
    try folder.write("نصف ونصف", to: "a")
    let early = files.takeSettled(now: start + .seconds(1))
    let settled = files.takeSettled(now: start + .seconds(2))
    #expect((early, settled) == ([], [path]))
  }

  @Test func aFileIsTakenAgainOnlyWhenItHasChanged() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("أول", to: "a")
    var files = SettlingFiles()
    var taken = [files.take(path), files.take(path)]
    try folder.write("ثان أطول", to: "a")
    taken.append(files.take(path))
    // It is gone and has come back.
    files.forgetMissing(all: [])
    taken.append(files.take(path))
    #expect(taken == [true, false, true, true])
  }
}
