import ArabicText
import ArchiveIngest
import ArchiveStore
import Foundation

/// Lines of a lexicon as people read them.
struct LexiconText {
  let style: MarkStyle

  /// A line with its mark: + waits for a reindex, - is gone after it.
  func line(_ entry: ArchiveLexicon.Entry) -> String {
    let mark =
      switch entry.state {
      case .indexed: " "
      case .added: "+"
      case .removed: "-"
      }
    return "\(mark) \(line(entry.line))"
  }

  func line(_ line: LexiconLine) -> String {
    ([line.kind.rawValue, style.plain(line.word)]
      + (line.forms.isEmpty ? [] : [style.plain(line.forms.joined(separator: " "))]))
      .joined(separator: "  ")
  }

  /// A form that changes nothing.
  func idle(_ idle: LexiconReview.IdleForm) -> String {
    let reason =
      switch idle.reason {
      case .isFound: "is found without it"
      case .isWithoutEffect: "is read no differently"
      }
    return "line \(idle.line.number): \(style.plain(idle.form)) \(reason). Leave it out."
  }

  /// What an edit has changed, a line each.
  func change(_ change: ArchiveLexicon.Change) -> String {
    let shown = 20
    var text = ""
    let parts = [
      ("added", change.added), ("removed", change.removed),
      ("already in Arshif's own lexicon", change.builtIn),
    ]
    for (verb, lines) in parts {
      text += lines.prefix(shown).map { "\(verb)  \(line($0))\n" }.joined()
      if lines.count > shown {
        text += "\(verb)  \(counted(lines.count - shown, "more line", "more lines"))\n"
      }
    }
    if change.added.isEmpty, change.removed.isEmpty {
      return text.isEmpty ? "nothing changed: the archive has it already\n" : text
    }
    return text + touched(change.touched)
  }

  private func touched(_ touched: TouchedArticles?) -> String {
    guard let touched else { return "" }
    return "touches \(touched.isExact ? "" : "at most ")\(counted(touched.count, "article"))\n"
  }
}

extension DisplayOptions {
  /// Says what an edit of the lexicon has changed, and what waits for a reindex.
  func say(_ change: ArchiveLexicon.Change) {
    guard !quiet else { return }
    StandardError.say(LexiconText(style: style).change(change))
    if change.pendingCount > 0 { LackingNotes.say([LackingNotes.lexicon(lineCount: change.pendingCount)]) }
  }
}

/// A lexicon's file.
enum LexiconFile {
  /// The lines of its text. Those that our own lexicon has need not go with it: they are not added.
  static func lines(_ text: String) throws(LexiconError) -> [LexiconLine] {
    let lines = try LexiconLine.lines(of: text)
    _ = try Lexicon(own: lines.filter { !LexiconReview.isBuiltIn($0) })
    return lines
  }

  /// Its text without a byte-order mark.
  static func text(_ path: String) throws -> String {
    let bytes = try InputFile.read(path)
    return String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }
}

extension LexiconLine {
  /// With spaces between, as errors quote it.
  var typed: String { description.replacing("\t", with: " ") }
}
