import ArgumentParser

/// What to say of commands and options that do not exist: the parser knows only the options of one command, and finds
/// `--bidi` near `--cite`.
struct WrongUsage {
  private static let unknownOption = "Unknown option '"
  private static let longestQuote = 60

  /// The command that has all others.
  let root: any ParsableCommand.Type

  private var commands: [(name: String, type: any ParsableCommand.Type)] {
    root.configuration.subcommands.compactMap { type in type.configuration.commandName.map { ($0, type) } }
  }

  // MARK: Commands

  /// Throws where the first argument is meant for a command and is none.
  func checkCommand(_ arguments: [String]) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-") else { return }
    let names = commands.map(\.name)
    guard !names.contains(word), word != "help" else { return }
    let list = "Commands: " + names.joined(separator: ", ")
    let lines = [noCommand(word, of: words, names: names)] + LineWrap(columns: 79).lines(of: list, indent: 10)
    throw ValidationError(lines.joined(separator: "\n"))
  }

  private func noCommand(_ word: String, of words: ArraySlice<String>, names: [String]) -> String {
    let unknown = "no command '\(shortened(word))'"
    if let nearest = EditDistance.nearest(to: word, among: names) {
      return unknown + "; did you mean \(nearest)?"
    }
    let hasForeignLetters = word.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
    guard hasForeignLetters else { return unknown }
    let query = shortened(words.joined(separator: " ")).replacing(scalar: "'", with: "'\\''")
    return unknown + "; to search, type: arshif search '\(query)'"
  }

  // MARK: Options

  /// The parser's message about an option, with what may be meant; nil for other messages.
  func onOption(_ message: String, arguments: [String]) -> String? {
    guard message.hasPrefix(Self.unknownOption) else { return nil }
    let rest = message.dropFirst(Self.unknownOption.count)
    let name = String(rest.prefix { $0 != "'" && $0 != "=" })
    guard name.hasPrefix("--") else { return nil }
    let command = commands.first { $0.name == arguments.first }
    var text = Self.unknownOption + shortened(name) + "'"
    let own = command.map { options(of: $0.type) } ?? []
    let named = commands.first { arguments.contains($0.name) }
    let owners = commands.filter { options(of: $0.type).contains(name) }.map(\.name)
    if let nearest = EditDistance.nearest(
      to: String(name.dropFirst(2)), among: own.map { String($0.dropFirst(2)) })
    {
      text += "; did you mean '--\(nearest)'?"
    } else if command == nil, let owner = named?.name ?? owners.first {
      text += "; options stand behind the command, as in arshif \(owner) \(shortened(name))"
    } else if !owners.isEmpty {
      text += "; it is an option of \(listed(owners))"
    } else if let command, QueryArguments.commands.contains(command.name) {
      text += "; to search for it, write -- before the query"
    }
    return text
  }

  /// The long names of a command's options, as its help lists them.
  private func options(of command: any ParsableCommand.Type) -> [String] {
    root.helpMessage(for: command, columns: HelpText.unbroken).lines.flatMap { line -> [String] in
      guard line.hasPrefix("  -") else { return [] }
      let label = line.dropFirst(2).split(separator: "  ").first ?? ""
      return label.split(whereSeparator: { $0 == " " || $0 == "," }).filter { $0.hasPrefix("--") }.map(
        String.init)
    }
  }

  private func listed(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > Self.longestQuote ? String(scalars.prefix(Self.longestQuote)) + "…" : text
  }
}
