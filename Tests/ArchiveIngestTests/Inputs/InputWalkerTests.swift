import ArchiveIngest
import Foundation
import TestSupport
import Testing

@Suite struct InputWalkerTests {
  private func files(of folder: TemporaryFolder, _ names: [String]) throws -> [String] {
    for name in names {
      let path = folder.path("in/" + name)
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try folder.write("x", to: "in/" + name)
    }
    var walker = InputWalker()
    walker.walk(folder.path("in"))
    return walker.files.map { String($0.dropFirst(folder.path("in/").count)) }
  }

  @Test func walksFoldersInTheOrderOfNames() throws {
    let folder = try TemporaryFolder()
    #expect(
      try files(of: folder, ["b.html", "a/2.json", "a/1.json", "c"]) == [
        "a/1.json", "a/2.json", "b.html", "c",
      ])
  }

  @Test(arguments: [
    ".hidden", "page.html~", "photo.JPG", "half.part", "old.arshif", "old.arshif-wal", ".git/config",
  ])
  func leavesOutWhatIsNoArticle(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(try files(of: folder, ["page.html", name]) == ["page.html"])
  }

  /// A file that is named by itself is read, whatever its name says.
  @Test func takesANamedFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "photo.jpg")
    var walker = InputWalker()
    walker.walk(path)
    walker.walk("-")
    #expect(walker.files == [path, "-"] && walker.failures.isEmpty)
  }

  /// Links are followed to files within the folder only: none leads out of it or round in a circle.
  @Test func followsNoLinkOutOfTheFolder() throws {
    let folder = try TemporaryFolder()
    let outside = try folder.write("x", to: "outside.html")
    _ = try files(of: folder, ["page.html"])
    let links = [
      ("out.html", outside), ("in.html", folder.path("in/page.html")), ("loop", folder.path("in")),
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("in/" + name), withDestinationPath: target)
    }
    #expect(try files(of: folder, []) == ["in.html", "page.html"])
  }

  @Test func saysThatAFolderHasNothing() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
    var walker = InputWalker()
    walker.walk(folder.path("empty"))
    #expect(walker.failures.map { "\($0)" }.first?.contains("no file with an article in this folder") == true)
  }
}
