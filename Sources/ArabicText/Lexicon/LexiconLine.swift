/// One line of a lexicon: `kind <tab> WORD [<tab> form form ...]`.
///
/// Letters may be written with or without hamza, ة and ى: they are folded on reading, and marks are removed. Words stand without clitics
/// and article, which follow by the rules.
public struct LexiconLine: Equatable, Sendable {
  /// What a line says.
  public enum Kind: String, CaseIterable, Sendable {
    /// The word is one of its own, whatever its first letter or ending looks like: سودان is no dual. Forms: what belongs to it and the
    /// rules do not find.
    case apart
    /// The forms are broken plurals of the word.
    case plural
    /// The forms are other spellings of the word, or forms that the rules misread.
    case same
    /// Two words that are also written as one: أبو ظبي.
    case joined
  }

  /// What the line says.
  public let kind: Kind
  /// One word; of `joined`, two with a space between.
  public let word: String
  /// Single words; none where the kind needs none.
  public let forms: [String]
  /// Counted from 1.
  public let number: Int

  /// Checks nothing.
  public init(kind: Kind, word: String, forms: [String] = [], number: Int = 1) {
    self.kind = kind
    self.word = word
    self.forms = forms
    self.number = number
  }
}

extension LexiconLine: CustomStringConvertible {
  /// The line as it stands in a file.
  public var description: String {
    forms.isEmpty ? "\(kind)\t\(word)" : "\(kind)\t\(word)\t\(forms.joined(separator: " "))"
  }
}

extension LexiconLine {
  /// The lines of a lexicon's text. `#` begins a comment; empty lines are none.
  ///
  /// - Throws: what is wrong with the first line that cannot be read.
  public static func lines(of text: String) throws(LexiconError) -> [LexiconLine] {
    let (lines, errors) = read(text)
    if let error = errors.first { throw error }
    return lines
  }

  /// The lines of a lexicon's text that can be read, and what is wrong with the others.
  static func read(_ text: String) -> (lines: [LexiconLine], errors: [LexiconError]) {
    var (lines, errors): ([LexiconLine], [LexiconError]) = ([], [])
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      do throws(LexiconError) {
        let line = try LexiconLine(line.prefix { $0 != UInt8(ascii: "#") }, number: index + 1)
        if let line { lines.append(line) }
      } catch {
        errors.append(error)
      }
    }
    return (lines, errors)
  }

  /// Nil for a line without text.
  private init?(_ line: Substring.UTF8View, number: Int) throws(LexiconError) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
      field.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }.map { String(Substring($0)) }
    }
    guard fields.contains(where: { !$0.isEmpty }) else { return nil }
    let name = fields[0].joined(separator: " ")
    guard let kind = Kind(rawValue: name) else { throw .unknownKind(name, line: number) }
    guard fields.count > 1, !fields[1].isEmpty else { throw .missingWord(line: number) }
    let forms = fields.count > 2 ? fields[2] : []
    guard fields[1].count == (kind == .joined ? 2 : 1) else { throw .wrongWordCount(kind, line: number) }
    guard fields.count <= 3, kind != .joined || forms.isEmpty else { throw .tooManyFields(line: number) }
    guard !forms.isEmpty || kind == .apart || kind == .joined else { throw .missingForms(kind, line: number) }
    self.init(kind: kind, word: fields[1].joined(separator: " "), forms: forms, number: number)
  }
}

extension LexiconLine {
  /// The line with its letters folded and its forms sorted. Words that cannot be read stay as they are.
  public var folded: LexiconLine {
    LexiconLine(
      kind: kind, word: word.split(separator: " ").map { Self.folded(String($0)) }.joined(separator: " "),
      forms: forms.map(Self.folded).sorted(by: Self.precedes), number: number)
  }

  /// What lines say, whatever their order and spelling: one line a kind and word, folded and sorted.
  ///
  /// Words of their own come first, for other lines may make them forms.
  static func canonical(_ lines: [LexiconLine]) -> [LexiconLine] {
    var canonical: [LexiconLine] = []
    for kind in Kind.allCases {
      let forms = Dictionary(
        lines.filter { $0.kind == kind }.map(\.folded).map { ($0.word, Set($0.forms)) },
        uniquingKeysWith: { $0.union($1) })
      for word in forms.keys.sorted(by: precedes) {
        canonical.append(
          LexiconLine(
            kind: kind, word: word, forms: (forms[word] ?? []).sorted(by: precedes),
            number: canonical.count + 1))
      }
    }
    return canonical
  }

  /// The order of our own file.
  static func precedes(_ left: String, right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }

  private static func folded(_ word: String) -> String {
    PackedWord(folding: word, longest: Stemmer.longestStemmed).map(ArabicAlphabet.shared.text) ?? word
  }
}
