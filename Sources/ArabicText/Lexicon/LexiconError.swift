/// Why a line of a lexicon cannot be read. Lines are counted from 1.
public enum LexiconError: Error, Equatable, Sendable {
  case unknownKind(String, line: Int)
  case missingWord(line: Int)
  case wrongWordCount(LexiconLine.Kind, line: Int)
  case missingForms(LexiconLine.Kind, line: Int)
  case tooManyFields(line: Int)
  /// The word is empty, too long, or not of Arabic letters alone.
  case notArabic(String, line: Int)
  case repeatedForm(String, line: Int, firstLine: Int)
  /// The word is read as two words, which lines can be about.
  case joinedName(String, line: Int)
  /// Each of the words is a form of the next, and the last of the first.
  case cycle(String, line: Int)

  /// The number of the line.
  public var line: Int {
    switch self {
    case .unknownKind(_, let line), .missingWord(let line), .wrongWordCount(_, let line),
      .missingForms(_, let line),
      .tooManyFields(let line), .notArabic(_, let line), .repeatedForm(_, let line, _),
      .joinedName(_, let line),
      .cycle(_, let line):
      line
    }
  }
}

extension LexiconError: CustomStringConvertible {
  /// One line, with what to do.
  public var description: String { "line \(line): \(problem)" }

  /// The same without the line's number.
  public var problem: String {
    switch self {
    case .unknownKind(let kind, _):
      "'\(kind)' is no kind of line. Begin with apart, plural, same or joined, then a tab."
    case .missingWord: "the word is missing. Write it after the kind and a tab."
    case .wrongWordCount(.joined, _):
      "'joined' needs two words. Write them with a space between."
    case .wrongWordCount: "more than one word. Write one word, a tab, and then its forms."
    case .missingForms(let kind, _):
      "'\(kind)' needs at least one form. Write it after the word and a tab."
    case .tooManyFields:
      "too many tabs. Write kind, word and forms, and spaces between the forms."
    case .notArabic(let word, _):
      "'\(word)' is not a word of 1 to \(Stemmer.longestStemmed) Arabic letters. Write one without spaces, digits and signs."
    case .repeatedForm(let form, _, let first):
      "'\(form)' is a form on line \(first) already. Keep one of the two."
    case .joinedName(let word, _):
      "'\(word)' is read as two words. Write lines about its parts."
    case .cycle(let word, _):
      "'\(word)' is a form of one of these forms already, by our lines or yours. Swap the two, or leave the line out."
    }
  }
}
