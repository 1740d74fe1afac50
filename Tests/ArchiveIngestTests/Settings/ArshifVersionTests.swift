import ArchiveIngest
import Foundation
import Testing

@Suite struct ArshifVersionTests {
  /// CHANGELOG.md says what came with which version: the newest one is this.
  @Test func isTheNewestOfTheChangelog() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: repository.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(text.firstMatch(of: /(?m)^## (\d+\.\d+\.\d+)(?: |$)/))
    #expect(String(heading.1) == ArshifVersion.current)
  }
}
