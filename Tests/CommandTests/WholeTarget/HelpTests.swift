import ArabicText
import ArchiveIngest
import Foundation
import Migrations
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
    "reindex", "words", "lexicon", "serve",
  ]
  /// Commands of commands have pages of their own.
  static let pages =
    commands + ["add", "remove", "list", "import", "export", "check", "propose"].map { "lexicon \($0)" }

  private static func words(of page: String) -> [String] { page.split(separator: " ").map(String.init) }

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

  @Test(arguments: pages)
  func namesEveryOptionWithHelp(command: String) async throws {
    let words = Self.words(of: command)
    let run = try await arshif(words + ["--help"])
    #expect((run.code, run.notes) == (0, ""))
    #expect(run.text.hasPrefix("OVERVIEW: "))
    #expect(try await arshif(["help"] + words).text == run.text)
    var described = try await Self.dump.value
    for word in words { described = try #require(described.subcommands?.first { $0.commandName == word }) }
    #expect(described.abstract?.isEmpty == false)
    let arguments = (described.arguments ?? []).filter(\.shouldDisplay)
    // Only `extract` needs no archive; `lexicon` by itself does nothing.
    let takesArchive = arguments.contains { $0.names?.contains { $0.name == "archive" } == true }
    #expect(takesArchive == !["extract", "lexicon"].contains(command))
    for argument in arguments {
      let long = argument.names?.first { $0.kind == "long" }.map { "--" + $0.name }
      let name = long ?? "<\(argument.valueName ?? "?")>"
      #expect(run.text.contains(name), "\(name) is not in the help")
      #expect(argument.abstract?.isEmpty == false, "\(name) has no help")
    }
  }

  /// Every example in a help text is itself a right command.
  @Test(arguments: pages)
  func examplesAreRightUsage(command: String) async throws {
    let folder = try TemporaryFolder()
    let help = try await arshif(Self.words(of: command) + ["--help"]).lines
    let examples = help.filter { $0.hasPrefix("  arshif ") }
    #expect(!examples.isEmpty || ["stats", "reindex"].contains(command))
    for example in examples {
      // What stands three blanks behind it says what it does.
      let line = example.dropFirst(2).components(separatedBy: "   ")[0]
      // A server would go on for ever; wrong usage ends at once.
      let bounded = command == "serve" ? "timeout 5 \(line)" : line
      let run = try await shell(bounded, archive: folder.path("none.arshif"), in: folder.path)
      #expect(run.code != 64, "\(line): \(run.notes)")
    }
  }

  /// Paragraphs and options take the width that there is; examples are never broken.
  @Test(arguments: pages)
  func isSetToTheWidth(command: String) async throws {
    func help(_ columns: String?) async throws -> [String] {
      try await arshif(
        Self.words(of: command) + ["--help"], environment: columns.map { ["COLUMNS": $0] } ?? [:]
      ).lines
    }
    let usual = try await help(nil)
    #expect(usual.allSatisfy { Cells.of($0) < 80 }, "\(usual.filter { Cells.of($0) >= 80 })")
    #expect(try await help("80") == usual)
    let narrow = try await help("60")
    let wide = try await help("110")
    #expect(narrow.allSatisfy { Cells.of($0) < 60 || $0.hasPrefix("  arshif ") || $0.contains(" | arshif ") })
    #expect(wide.contains { Cells.of($0) > 80 })
    for other in [narrow, wide] {
      #expect(other.filter { $0.hasPrefix("  arshif ") } == usual.filter { $0.hasPrefix("  arshif ") })
      #expect(words(of: other) == words(of: usual))
    }
  }

  private func words(of lines: [String]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }

  /// Each page of help as a person sees it; with `RECORD_HELP` set the pages are written anew, and the test fails.
  @Test(arguments: pages + [""])
  func looksAsRecorded(command: String) async throws {
    let help = try await arshif(Self.words(of: command) + ["--help"]).text
    let file = SampleData.repository.appending(
      path:
        "Tests/CommandTests/Fixtures/Help/\(command.isEmpty ? "arshif" : command.replacing(" ", with: "-")).txt"
    )
    if ProcessInfo.processInfo.environment["RECORD_HELP"] != nil {
      try help.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == help)
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

  /// With the versions that decide whether an archive must be reindexed.
  @Test func theVersionIsOneLine() async throws {
    let run = try await arshif(["--version"])
    #expect((run.code, run.notes) == (0, ""))
    let parts = try #require(
      run.text.wholeMatch(of: /arshif (\d+\.\d+\.\d+) \(analyzer ([0-9a-f-]+), schema (\d+)\)\n/))
    #expect(String(parts.1) == ArshifVersion.current)
    #expect(String(parts.2) == Analyzer.version)
    #expect(Int(parts.3) == Migration.all.last?.version)
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
