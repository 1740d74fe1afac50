import ArabicText
import ArchiveStore
import ArgumentParser
import Foundation

/// `arshif lexicon add`: one line more.
struct LexiconAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a line, and say how many articles it touches.",
    discussion: """
      A line that Arshif's own lexicon has is not needed, and is not added. What follows a # is a comment and is not kept.

        arshif lexicon add same زيلينسكي زلنسكي
        arshif lexicon add plural مسبار مسابير
        arshif lexicon add apart بيرين
        arshif lexicon add joined 'جبل علي'
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Argument(help: "apart, plural, same or joined.")
  var kind: String

  @Argument(help: "The word, then its forms; of joined, the two words.")
  var words: [String]

  func run() throws {
    try reportingErrors {
      let (line, hasRemark) = try line()
      if hasRemark, !display.quiet { LackingNotes.say(["# begins a comment, which is not kept"]) }
      try archive.editLexicon { lexicon in
        let change = try lexicon.add([line])
        display.say(change)
      }
    }
  }

  private func line() throws -> (line: LexiconLine, hasRemark: Bool) {
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    let fields =
      kind == LexiconLine.Kind.joined.rawValue
      ? [kind, words.joined(separator: " ")]
      : [kind, words.first ?? "", words.dropFirst().joined(separator: " ")]
    do throws(LexiconError) {
      let text = fields.joined(separator: "\t")
      guard let line = try LexiconFile.lines(text).first else { throw .missingWord(line: 1) }
      return (line, text.unicodeScalars.contains("#"))
    } catch {
      throw CommandError.badLexiconLine(place: nil, problem: error.problem)
    }
  }
}

/// `arshif lexicon remove`: lines less.
struct LexiconRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove the lines of a word, or one line.",
    discussion: """
      A whole line is given as list, export or propose prints it; its forms may stand in any order.

        arshif lexicon remove زيلينسكي
        arshif lexicon remove same زيلينسكي زلنسكي
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Argument(help: "A line's word, or the whole line.")
  var words: [String]

  func run() throws {
    try reportingErrors {
      try archive.editLexicon { lexicon in
        let change = try lexicon.remove(words.joined(separator: " "))
        display.say(change)
      }
    }
  }
}

/// `arshif lexicon import`: all lines of a file.
struct LexiconImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the lines of a file: all of them, or none where one is wrong.",
    discussion: """
      One line: kind, tab, word, tab, forms with spaces between. # begins a comment; comments are not kept. Lines that are there \
      already stay as they are.

        arshif lexicon import words.tsv
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Argument(help: "The file; - is standard input.")
  var file: String

  func run() throws {
    try reportingErrors {
      let lines = try lines()
      try archive.editLexicon { lexicon in
        do {
          display.say(try lexicon.add(lines))
        } catch let error as ArchiveError {
          throw located(error, in: lines) ?? error
        }
      }
    }
  }

  /// The error with the line's place in the file; nil where it is not about a line of it.
  private func located(_ error: ArchiveError, in lines: [LexiconLine]) -> (any Error)? {
    guard case .badLexiconLine(_, let text, let reason) = error,
      let line = lines.first(where: { $0.typed == text })
    else { return nil }
    return CommandError.badLexiconLine(
      place: "\(file):\(line.number)", problem: "\(reason): change or remove the line; nothing was added")
  }

  private func lines() throws -> [LexiconLine] {
    let text = try LexiconFile.text(file)
    do throws(LexiconError) {
      return try LexiconFile.lines(text)
    } catch {
      throw CommandError.badLexiconLine(place: "\(file):\(error.line)", problem: error.problem)
    }
  }
}

extension ArchiveOptions {
  /// Opens the archive for edits of its lexicon, whichever version of the analyzer its index was made by.
  func editLexicon(_ body: (ArchiveLexicon) throws -> Void) throws {
    let archive = try Archive(path: path, access: .write, checkingAnalyzer: false)
    defer { archive.closeQuietly() }
    try body(ArchiveLexicon(archive))
  }

  /// Opens the archive to read its lexicon.
  func readLexicon<Value>(_ body: (ArchiveLexicon) throws -> Value) throws -> Value {
    let archive = try Archive(path: path, access: .read, checkingAnalyzer: false)
    defer { archive.closeQuietly() }
    return try body(ArchiveLexicon(archive))
  }
}
