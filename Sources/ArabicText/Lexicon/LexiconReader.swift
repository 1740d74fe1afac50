/// Makes the table of a lexicon from its lines: the last line about a form holds, and each word gets its light stem.
enum LexiconReader {
  /// What the word of each form is. A word is resolved through the whole lexicon: it may be a form on another line.
  struct Table {
    var lexicon = LexiconTable()
    /// The word whose form each word is.
    var heads = PackedWordMap<PackedWord>(slotBits: 13)
    /// The line that holds for each word, as an index among all lines; `joined` lines stand under both words in one.
    var lines = PackedWordMap<Int>(slotBits: 14)
    var joinedLines = PackedWordMap<Int>(slotBits: 9)
  }

  /// Checks that words are Arabic and that each form stands on one line.
  static func check(_ lines: [LexiconLine]) throws(LexiconError) {
    var firstLines: [PackedWord: Int] = [:]
    for line in lines {
      for word in line.word.split(separator: " ") + line.forms.map({ $0[...] }) {
        guard packed(word) != nil else { throw .notArabic(String(word), line: line.number) }
      }
      for form in line.forms {
        guard let word = packed(form[...]) else { continue }
        if let first = firstLines.updateValue(line.number, forKey: word) {
          throw .repeatedForm(form, line: line.number, firstLine: first)
        }
      }
    }
  }

  /// - Parameter own: lines of a newsroom, read after the others.
  static func table(of lines: [LexiconLine], own: [LexiconLine] = []) -> Table {
    var table = Table()
    for line in own {
      for word in [line.word.prefix { $0 != " " }] + line.forms.map({ $0[...] }) {
        if let word = packed(word) { table.lexicon.addOwn(word) }
      }
    }
    for (index, line) in (lines + own).enumerated() {
      let words = line.word.split(separator: " ").compactMap(packed)
      guard let head = words.first else { continue }
      if line.kind == .joined {
        guard words.count == 2, head.count + words[1].count <= PackedWord.capacity else { continue }
        table.lexicon.addJoined(head + words[1], firstWordLength: head.count)
        table.joinedLines[head + words[1]] = index
        continue
      }
      let forms = line.forms.compactMap { packed($0[...]) }
      for form in forms + (line.kind == .apart ? [head] : []) {
        table.lexicon.remove(form)
        table.heads[form] = nil
        table.lines[form] = index
      }
      if line.kind == .apart { table.lexicon.add(.apart, to: head) }
      for form in forms {
        table.lexicon.add(line.kind == .plural ? .plural : .same, to: form)
        table.heads[form] = head
      }
    }
    return table
  }

  /// The first own line whose word leads back to itself.
  static func cycle(in lines: [LexiconLine], _ table: Table) -> LexiconError? {
    for line in lines where line.kind != .joined {
      guard let start = packed(line.word[...]) else { continue }
      var word = start
      var seen: Set<PackedWord> = []
      while !table.lexicon.roles(of: word).contains(.apart), let head = table.heads[word] {
        guard seen.insert(word).inserted else { return .cycle(line.word, line: line.number) }
        word = head
      }
    }
    return nil
  }

  /// The first own line about a word that is read as two, so that nobody asks for the word itself.
  static func joinedName(in lines: [LexiconLine], _ names: JoinedNames) -> LexiconError? {
    for line in lines where line.kind != .joined {
      for word in [line.word] + line.forms {
        guard let packed = packed(word[...]), names.split(packed) != nil else { continue }
        return .joinedName(word, line: line.number)
      }
    }
    return nil
  }

  /// The rules, with the stem of each word of the table.
  static func rules(_ table: Table) -> (Stemmer, JoinedNames) {
    let plain = Stemmer(table: .shared, lexicon: table.lexicon)
    var resolved = table.lexicon
    var trace = NoTrace()
    for word in table.lexicon.words {
      resolved.setStem(stem(of: word, table, plain, trace: &trace), of: word)
    }
    return (
      Stemmer(table: .shared, lexicon: resolved), JoinedNames(table: .shared, lexicon: resolved)
    )
  }

  /// A word of its own is its own stem. Any other word leads to its head, and the last head to what the rules make of it.
  ///
  /// - Parameter plain: the rules with `table`, in which no word has its stem yet.
  static func stem(
    of word: PackedWord, _ table: Table, _ plain: Stemmer, trace: inout some StemTrace
  ) -> PackedWord {
    var word = word
    var seen: [PackedWord] = []
    while !seen.contains(word) {
      if table.lexicon.roles(of: word).contains(.apart) {
        trace.lexiconStep(from: word, to: word)
        return word
      }
      seen.append(word)
      if let head = table.heads[word] {
        trace.lexiconStep(from: word, to: head)
        word = head
        continue
      }
      let stem = plain.plainStem(of: word, trace: &trace)
      guard table.lexicon.roles(of: stem).contains(.same) else { return stem }
      word = stem
    }
    return word
  }

  private static func packed(_ word: Substring) -> PackedWord? {
    PackedWord(folding: String(word), longest: Stemmer.longestStemmed)
  }
}
