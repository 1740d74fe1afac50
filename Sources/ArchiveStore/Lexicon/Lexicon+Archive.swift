import ArabicText

extension Lexicon {
  /// Our lines, and those of the archive at `path`.
  ///
  /// - Parameter lines: each with a number of its own.
  static func ofArchive(path: String, _ lines: [LexiconLine]) throws(ArchiveError) -> Lexicon {
    func text(_ number: Int) -> String {
      lines.first { $0.number == number }.map { $0.description.replacing("\t", with: " ") } ?? ""
    }
    do throws(LexiconError) {
      return try Lexicon(own: lines)
    } catch {
      let reason =
        switch error {
        case .repeatedForm(let form, _, let first): "'\(form)' is a form of the line '\(text(first))' already"
        default: error.problem
        }
      throw .badLexiconLine(path: path, line: text(error.line), reason: reason)
    }
  }
}

extension LexiconLine {
  /// The same line with another number.
  func numbered(_ number: Int) -> LexiconLine {
    LexiconLine(kind: kind, word: word, forms: forms, number: number)
  }
}
