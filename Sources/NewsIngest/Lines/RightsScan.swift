/// Cuts a notice of rights into the names between its marks, phrases, years and separators.
struct RightsScan {
  /// Words between two cuts.
  struct Part {
    /// The words as written, joined by single spaces.
    let text: String
    /// Whether "©", or a phrase such as "الحقوق محفوظة", stands directly before, years aside.
    let isAfterMark: Bool
    /// What the words may name, likelier readings first. Never empty.
    let readings: [String]
  }

  /// The names found, in order.
  private(set) var parts: [Part] = []
  /// Whether a mark or a phrase of rights was met.
  private(set) var hasMark = false

  private enum Mark { case none, sign, phrase }

  private let words: [String]
  private let keys: [String]
  private var name: [String] = []
  private var mark = Mark.none

  init(_ text: String) {
    var spaced = ""
    for character in text {
      spaced += "©|•·–—".contains(character) ? " \(character) " : String(character)
    }
    words = Self.joiningYears(spaced.split(whereSeparator: \.isWhitespace).map { String($0) })
    keys = words.map { LineKey($0).text }
  }

  /// Without the dash in "2010 - 2020".
  private static func joiningYears(_ words: [String]) -> [String] {
    words.indices.filter { index in
      guard "-–".contains(words[index]), index > 0, index + 1 < words.count else { return true }
      return ![index - 1, index + 1].allSatisfy { RightsLine.isYear(LineKey(words[$0]).text) }
    }.map { words[$0] }
  }

  /// Reads all words.
  mutating func run() {
    var index = 0
    while index < words.count {
      if let count = phraseLength(at: index) {
        close(then: .phrase)
        index += count
        if index > 0, Self.endsClause(words[index - 1]) { mark = .none }
      } else {
        read(words[index], key: keys[index])
        index += 1
      }
    }
    close(then: .none)
  }

  private mutating func read(_ word: String, key: String) {
    if word == "©" || key == "c" && word.hasPrefix("(") {
      close(then: .sign)
    } else if !key.isEmpty, key.split(separator: " ").allSatisfy(RightsLine.isYear) {
      // A year between mark and name changes nothing.
      close(then: name.isEmpty && !Self.endsClause(word) ? mark : .none)
    } else if key.isEmpty {
      // Quotes belong to the name, anything else separates. A lone lam and tatweel has a key.
      if !word.contains(where: { "«»\"“”".contains($0) }) { close(then: .none) }
    } else {
      let endsClause = Self.endsClause(word)
      name.append(endsClause ? String(word.dropLast()) : word)
      if endsClause { close(then: .none) }
    }
  }

  private mutating func close(then next: Mark) {
    if next == .sign || next == .phrase { hasMark = true }
    let text = name.joined(separator: " ")
    if !name.isEmpty {
      let readings = mark == .phrase ? Self.readings(afterPhrase: text) : [LineWords.trim(text)]
      let isAfterMark = mark != .none
      parts.append(Part(text: readings.first ?? text, isAfterMark: isAfterMark, readings: readings))
    }
    name = []
    mark = next
  }

  private func phraseLength(at index: Int) -> Int? {
    Self.phrases.first { keys[index...].starts(with: $0) }?.count
  }

  private static func endsClause(_ word: String) -> Bool {
    word.count > 1 && word.last.map { ".,،;؛:".contains($0) } == true
  }

  /// The lam of "to" stands before the name, joined to it.
  private static func readings(afterPhrase text: String) -> [String] {
    let whole = LineWords.trim(text)
    // ARABIC LETTER LAM and ARABIC TATWEEL: surely "to".
    if text.hasPrefix("\u{0644}\u{0640}") { return [LineWords.trim(text.unicodeScalars.dropFirst(2))] }
    guard text.hasPrefix("\u{0644}") else { return [whole] }  // LAM
    let rest = LineWords.trim(text.unicodeScalars.dropFirst())
    let words = rest.split(separator: " ")
    // "محفوظة لدى", kept by.
    if words.first == "دى" { return [LineWords.trim(words.dropFirst().joined(separator: " "))] }
    if let kind = words.first, words.count > 1, LineWords.isPublisherWord(LineKey(kind).text) {
      // "موقع", site, is seldom part of a name.
      let bare = words.dropFirst().joined(separator: " ")
      return LineKey(kind).text == LineKey("موقع").text ? [bare, rest] : [rest]
    }
    // "للنهار" is "to النهار", "للبنان 24" is "to لبنان 24".
    if rest.hasPrefix("\u{0644}") { return ["\u{0627}" + rest, rest, whole] }  // LAM, ALEF
    return [rest, whole]
  }

  /// The phrases, longer ones first where they begin alike.
  private static let phrases: [[String]] = WordList.rightsPhrase.inOrder.map(\.words)
}

extension LineWords {
  fileprivate static func trim(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    trim(String(String.UnicodeScalarView(scalars)))
  }
}
