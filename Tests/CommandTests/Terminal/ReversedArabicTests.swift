import Foundation
import TestSupport
import Testing

/// The note for terminals that show Arabic reversed.
@Suite("Terminals that do not reorder")
struct ReversedArabicTests {
  private static let archive = Task { try await SmallArchive.shared([["title": "هدنة"]]) }
  private static let note = "this terminal shows Arabic reversed"

  private static func screen(
    _ environment: [String: String], state: String, _ options: [String] = []
  ) async throws -> String {
    try await arshifOnTerminal(
      ["search", "هدنة"] + options, archive: archive.value.path,
      environment: environment.merging(["XDG_STATE_HOME": state]) { _, new in new }, columns: 200,
      showsErrors: true)
  }

  @Test(
    arguments: [
      (["TERM": "linux"], true),
      (["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(390)"], true),
      (["TERM": "alacritty"], true), (["TERM": "foot"], true), (["TERM": "rxvt-unicode-256color"], true),
      (["TERM": "st-256color"], true), (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "5202"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "5800"], false),
      (["TERM": "xterm-256color", "VTE_VERSION": "7600"], false),
      (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], false),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM": "mlterm"], false),
      // An xterm started from a shell of GNOME Terminal, or the other way round: who can say?
      (["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(390)", "VTE_VERSION": "7600"], false),
      // What tmux and ssh run in is not known.
      (["TERM": "tmux-256color", "XTERM_VERSION": "XTerm(390)"], false), (["TERM": "screen"], false),
      (["TERM": "xterm-256color"], false), (["TERM": "dumb"], false), ([:], false),
    ] as [([String: String], Bool)])
  func isSaidWhereItIsKnown(environment: [String: String], isSaid: Bool) async throws {
    let folder = try TemporaryFolder()
    let screen = try await Self.screen(environment, state: folder.path)
    #expect(screen.contains("1 article found"))
    #expect(screen.contains(Self.note) == isSaid, "\(screen)")
  }

  @Test func isSaidOnce() async throws {
    let folder = try TemporaryFolder()
    let linux = ["TERM": "linux"]
    // Neither of these is the one time.
    #expect(try await !Self.screen(linux, state: folder.path, ["--quiet"]).contains(Self.note))
    #expect(try await !Self.screen(linux, state: folder.path, ["--format", "json"]).contains(Self.note))
    #expect(try folder.names() == [])
    #expect(try await Self.screen(linux, state: folder.path).contains(Self.note))
    #expect(try await !Self.screen(linux, state: folder.path).contains(Self.note))
    #expect(try folder.names() == ["arshif"])
  }

  /// Where it cannot be remembered, it would be said for ever.
  @Test func isNotSaidWhereItCannotBeRemembered() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    #expect(try await !Self.screen(["TERM": "linux"], state: file).contains(Self.note))
  }

  @Test func isNotSaidInAPipe() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(
      ["search", "هدنة"], archive: Self.archive.value.path,
      environment: ["TERM": "linux", "XDG_STATE_HOME": folder.path])
    #expect(!run.notes.contains(Self.note))
    #expect(try folder.names() == [])
  }
}
