import ArchiveStore
import Foundation
import TestSupport

/// A temporary folder with inputs in several formats, and room for an archive.
struct NewsFolder {
  let folder: TemporaryFolder

  /// Makes an empty one.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
  }

  /// The folder of the inputs.
  var inputs: String { folder.path("news") }
  /// Where the archive is to be.
  var archivePath: String { folder.path("a.arshif") }

  /// Writes an input.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: "news/\(name)") }

  /// One line of JSON a number, each an article of its own.
  @discardableResult
  func write(articles numbers: some Sequence<Int>, to name: String) throws -> String {
    try write(numbers.map(Self.line).joined(), to: name)
  }

  /// How many articles the archive has.
  func articleCount() throws -> Int {
    let archive = try Archive(path: archivePath, access: .read)
    defer { try? archive.close() }
    return try ArchiveSearcher(archive).statistics().articleCount
  }

  /// A JSON line of the article with this number.
  static func line(_ number: Int) -> String {
    #"{"id":"n-\#(number)","title":"خبر رقم \#(number)","body":"وصلت السفينة رقم \#(number) إلى الميناء صباح اليوم.","published":"2021-03-0\#(number % 9 + 1)"}"#
      + "\n"
  }
}
