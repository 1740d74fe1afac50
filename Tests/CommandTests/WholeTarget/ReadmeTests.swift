import Foundation
import TestSupport
import Testing

/// Every command line of the README runs as it stands there.
@Suite("README")
struct ReadmeTests {
  private static let path = SampleData.repository.appending(path: "README.md").path

  /// The lines that call `arshif`, from blocks marked `sh`; a line that ends in a backslash goes on in the next.
  static let commands: [String] = {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var commands: [String] = []
    var isShell = false
    var pending = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isShell = !isShell && line == "```sh"
        continue
      }
      guard isShell else { continue }
      pending += line
      if pending.hasSuffix("\\") {
        pending.removeLast()
        continue
      }
      if let command = command(in: pending) { commands.append(command) }
      pending = ""
    }
    return commands
  }()

  private static func command(in line: String) -> String? {
    if line.hasPrefix("arshif ") { return line }
    let built = ".build/release/arshif "
    return line.hasPrefix(built) ? "arshif " + line.dropFirst(built.count) : nil
  }

  @Test func hasCommands() {
    #expect(FileManager.default.fileExists(atPath: Self.path), "\(Self.path) is missing")
    #expect(
      Self.commands.count >= 5, "README.md shows \(Self.commands.count) arshif commands in its sh blocks")
  }

  /// In the order of the README, in a folder that has the sample data as the repository has, with an archive of it.
  @Test func everyCommandRuns() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: SampleData.folder, toPath: folder.path("SampleData"))
    let archive = folder.path("archive.arshif")
    let inputs = ["SampleData/pages", "SampleData/articles.jsonl"]
    #expect(try await arshif(["ingest", "-q", "-a", archive] + inputs, in: folder.path).code == 0)
    for command in Self.commands {
      let run = try await shell(Self.bounded(command), in: folder.path)
      #expect([0, 1].contains(run.code), "\(command)\n\(run.notes)")
    }
  }

  /// A server goes on until Ctrl-C, and others may test at the same time.
  private static func bounded(_ command: String) -> String {
    guard command.hasPrefix("arshif serve") else { return command }
    return "timeout --preserve-status --signal=INT 5 \(command) --port \(RawConnection.freePort())"
  }

  /// What the README shows in a `text` block is what the commands of the `sh` block before it write, stderr behind stdout.
  @Test func everyOutputIsAsShown() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: SampleData.folder, toPath: folder.path("SampleData"))
    let outputs = Self.outputs
    #expect(outputs.count >= 3)
    for (commands, output) in outputs {
      let run = try await shell(commands, in: folder.path)
      #expect(run.text + run.notes == output, "\(commands)")
    }
  }

  /// Blocks marked `sh` with the `text` blocks that follow them.
  private static let outputs: [(commands: String, output: String)] = {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "```")
    // Every second part stands between fences.
    let blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    return zip(blocks, blocks.dropFirst()).compactMap { block, next in
      guard block.hasPrefix("sh\narshif "), next.hasPrefix("text\n") else { return nil }
      return (String(block.dropFirst(3)), String(next.dropFirst(5)))
    }
  }()
}
