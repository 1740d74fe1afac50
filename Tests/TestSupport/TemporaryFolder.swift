public import Foundation

/// A new empty folder that is removed with everything in it when the last reference to it goes.
///
/// Keep it in the suite or in a local variable for as long as its files are needed.
public final class TemporaryFolder: Sendable {
  /// The folder, as an absolute path without a slash at its end.
  public let path: String

  /// Makes the folder under the system's place for temporary files.
  public init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "arshif-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file or folder in it, which need not exist.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Returns: its path.
  @discardableResult
  public func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: URL(filePath: path(name)))
    return path(name)
  }

  /// Writes a text in UTF-8.
  ///
  /// - Returns: its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  /// The names of the files in it, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
