import ArabicText
import ArchiveStore
import ArgumentParser
import Foundation

/// `arshif lexicon list`: the archive's lines, for people.
struct LexiconList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the archive's own lines.",
    discussion: """
      + marks lines that wait for `arshif reindex`, - those that are gone after it.

        arshif lexicon list
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    try reportingErrors {
      let entries = try archive.readLexicon { lexicon in try lexicon.entries() }
      let output = StandardOutput()
      for entry in entries {
        try display.write(LexiconText(style: display.style).line(entry) + "\n", to: output, indent: 4)
      }
      try output.flush()
      let pending = entries.count { $0.state != .indexed }
      if !display.quiet, pending > 0 { LackingNotes.say([LackingNotes.lexicon(lineCount: pending)]) }
      display.noteReversedArabic()
      if entries.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}

/// `arshif lexicon export`: the archive's lines, as a file.
struct LexiconExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the archive's own lines to standard output, as import reads them.",
    discussion: """
        arshif lexicon export > words.tsv
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    try reportingErrors {
      let lines = try archive.readLexicon { lexicon in try lexicon.lines() }
      let output = StandardOutput()
      for line in lines { try output.write(line.description + "\n") }
      try output.flush()
      if lines.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}

/// `arshif lexicon check`: what is wrong with lines, and which are not needed.
struct LexiconCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a file's or the archive's lines, and which change nothing.",
    discussion: """
      Ends with exit code 2 where a line cannot be used.

        arshif lexicon check words.tsv
        arshif lexicon check
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Argument(help: "The file; - is standard input. Default: the archive's own lines.")
  var file: String?

  func run() throws {
    try reportingErrors {
      let text =
        try file.map { try LexiconFile.text($0) }
        ?? archive.readLexicon { lexicon in try lexicon.lines().map { $0.description + "\n" }.joined() }
      let errors = LexiconReview.errors(in: text)
      let output = StandardOutput()
      for error in errors { try display.write("\(error)\n", to: output, indent: 2) }
      var idleCount = 0
      if errors.isEmpty {
        let idle = try LexiconReview.idleForms(of: LexiconLine.lines(of: text))
        for form in idle {
          try display.write(LexiconText(style: display.style).idle(form) + "\n", to: output, indent: 2)
        }
        idleCount = idle.count
      }
      try output.flush()
      if !display.quiet {
        StandardError.say(
          "\(counted(errors.count, "error")), \(counted(idleCount, "form")) without effect\n")
      }
      if !errors.isEmpty { throw ExitStatus.error }
    }
  }
}

/// `arshif lexicon propose`: the archive's lines for everybody.
struct LexiconPropose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Write the archive's own lines as a patch for Arshif's own lexicon.",
    discussion: """
      The patch (unified diff) is for \(LexiconPatch.path). Send it with the reason for each line, so that all newsrooms have it.

        arshif lexicon propose > lexicon.patch
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    try reportingErrors {
      let patch = try archive.readLexicon { lexicon in LexiconPatch(try lexicon.lines()) }
      let output = StandardOutput()
      try output.write(patch.text)
      try output.flush()
      if patch.text.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}
