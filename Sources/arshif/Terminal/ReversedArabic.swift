import Foundation

/// Terminals that show Arabic from left to right, letter by letter, and the note that says so.
enum ReversedArabic {
  private static let note =
    "note: this terminal shows Arabic reversed; GNOME Terminal, Konsole, mlterm and Apple's Terminal show it right "
    + "(said once)\n"

  /// Beginnings of `TERM` of terminals that do not reorder.
  private static let kinds = ["linux", "alacritty", "foot", "rxvt", "st-"]
  /// `TERM_PROGRAM` of others. WezTerm does so where its settings ask for it.
  private static let programs = ["vscode", "WezTerm"]

  /// Whether the terminal is known to show Arabic reversed. Terminals hand their variables on to those started from them,
  /// and tmux and ssh hide what they run in: where anything speaks for reordering, or nothing is known, the answer is no.
  ///
  /// - Source: the survey of the freedesktop.org working group on bidirectional text in terminals; VTE reorders from 0.58 on.
  static func isShown(in environment: [String: String]) -> Bool {
    let kind = environment["TERM"] ?? ""
    let program = environment["TERM_PROGRAM"] ?? ""
    let vte = environment["VTE_VERSION"].flatMap { Int($0) }
    let reorders =
      (vte ?? 0) >= 5800 || environment["KONSOLE_VERSION"] != nil || environment["MLTERM"] != nil
      || kind.hasPrefix("mlterm") || program == "Apple_Terminal"
    let isHidden = kind.hasPrefix("tmux") || kind.hasPrefix("screen")
    guard !reorders, !isHidden else { return false }
    return vte != nil || environment["XTERM_VERSION"] != nil || programs.contains(program)
      || kinds.contains { kind.hasPrefix($0) }
  }

  /// Says so once a user: a file in `$XDG_STATE_HOME/arshif` remembers it. Where none can be made, nothing is said.
  static func sayOnce(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard isShown(in: environment), let folder = stateFolder(environment) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = open("\(folder)/said-arabic-reversed", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    close(file)
    StandardError.say(note)
  }

  /// As the XDG Base Directory Specification says: a relative path counts as none.
  private static func stateFolder(_ environment: [String: String]) -> String? {
    if let given = environment["XDG_STATE_HOME"], given.hasPrefix("/") { return given + "/arshif" }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state/arshif" : nil }
  }
}
