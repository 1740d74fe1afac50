import Foundation
import TestSupport
import Testing

/// Help, completions and the version.
@Suite("Help")
struct HelpTests {
  private struct Dump: Decodable {
    let command: Command
  }
  struct Command: Decodable, Sendable {
    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }
  struct Argument: Decodable, Sendable {
    struct Name: Decodable, Sendable {
      let kind: String
      let name: String
    }
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool
  }

  static let commands = [
    "ingest", "extract", "search", "list", "show", "similar", "timeline", "export", "stats", "optimize",
    "reindex",
  ]

  private static let dump = Task {
    let run = try await arshif(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: run.stdout).command
  }

  @Test func theListOfCommandsIsWhole() async throws {
    let found = try await Self.dump.value.subcommands ?? []
    #expect(Set(found.map(\.commandName)).subtracting(["help"]) == Set(Self.commands))
    let help = try await arshif(["--help"])
    #expect((help.code, help.notes) == (0, ""))
    for command in Self.commands { #expect(help.text.contains("\n  \(command) ")) }
    #expect(help.text.contains("Exit codes: "))
  }

  @Test(arguments: commands)
  func namesEveryOptionWithHelp(command: String) async throws {
    let run = try await arshif([command, "--help"])
    #expect((run.code, run.notes) == (0, ""))
    #expect(run.text.hasPrefix("OVERVIEW: "))
    #expect(try await arshif(["help", command]).text == run.text)
    let described = try #require(try await Self.dump.value.subcommands?.first { $0.commandName == command })
    #expect(described.abstract?.isEmpty == false)
    let arguments = (described.arguments ?? []).filter(\.shouldDisplay)
    // Only `extract` needs no archive.
    let takesArchive = arguments.contains { $0.names?.contains { $0.name == "archive" } == true }
    #expect(takesArchive == (command != "extract"))
    for argument in arguments {
      let long = argument.names?.first { $0.kind == "long" }.map { "--" + $0.name }
      let name = long ?? "<\(argument.valueName ?? "?")>"
      #expect(run.text.contains(name), "\(name) is not in the help")
      #expect(argument.abstract?.isEmpty == false, "\(name) has no help")
    }
  }

  /// Every example in a help text is itself a right command.
  @Test(arguments: commands)
  func examplesAreRightUsage(command: String) async throws {
    let folder = try TemporaryFolder()
    let help = try await arshif([command, "--help"]).lines
    let examples = help.filter { $0.hasPrefix("  arshif ") }
    #expect(!examples.isEmpty || ["stats", "reindex"].contains(command))
    for example in examples {
      let line = example.components(separatedBy: "     ")[0].trimmingCharacters(in: .whitespaces)
      let run = try await shell(line, archive: folder.path("none.arshif"), in: folder.path)
      #expect(run.code != 64, "\(line): \(run.notes)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMade(name: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(["--generate-completion-script", name])
    #expect((run.code, run.notes) == (0, ""))
    for command in Self.commands { #expect(run.text.contains(command)) }
    #expect(run.text.contains("keep-duplicates"))
    let script = try folder.write(run.stdout, to: "completions")
    let check = try await shell(
      "if command -v \(name) >/dev/null; then \(name) -n \(script); fi", in: folder.path)
    #expect((check.code, check.notes) == (0, ""))
  }

  @Test func theVersionIsOneLine() async throws {
    let run = try await arshif(["--version"])
    #expect((run.code, run.notes) == (0, ""))
    #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ["nope"], ["--nope"], ["list", "--nope"], ["show"], ["ingest"], ["list", "خبر"],
    ["stats", "--limit", "5"],
  ])
  func wrongUsageIsExit64(arguments: [String]) async throws {
    let run = try await arshif(arguments)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
    #expect(run.notes.contains("--help"))
  }
}
