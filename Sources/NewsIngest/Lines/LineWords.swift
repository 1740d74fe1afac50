/// Small lists of words that a page's short lines are recognised by.
enum LineWords {
  /// Whether the line names news agencies and nothing else but a place and punctuation: "رويترز", "(أ ف ب)".
  static func agencies(in line: PageLine) -> String? {
    guard line.wordCount <= 8, line.key.words.contains(where: agencyOpenings.contains) else { return nil }
    let parts = line.trimmed.split { "()[]-–—+/،,|".contains($0) }
      .filter { $0.contains { !$0.isWhitespace } }
    guard (1...4).contains(parts.count) else { return nil }
    let hasPlace = parts.contains(where: isPlace)
    let isKnown = { (part: Substring) in
      agencyKeys.contains(LineKey(part)) || hasPlace && ambiguousAgencyKeys.contains(LineKey(part))
    }
    let known = parts.filter(isKnown)
    let others = parts.filter { !isKnown($0) }
    guard !known.isEmpty, others.count <= 1, others.allSatisfy({ LineKey($0).words.count <= 2 })
    else { return nil }
    return known.map { trim($0) }.joined(separator: ", ")
  }

  /// The first words of their names: most lines hold none, and parting a line is slow.
  private static let agencyOpenings = Set(agencyKeys.union(ambiguousAgencyKeys).compactMap(\.words.first))

  /// Whether the line is the usual name of a section, such as "رياضة" or "أخبار محلية".
  static func isSectionName(_ line: PageLine) -> Bool {
    let words = line.key.words
    // "أخبار الكويت".
    if (2...3).contains(words.count), newsKeys.contains(words[0]) { return true }
    return (1...3).contains(words.count)
      && words.allSatisfy { isSectionWord($0) || $0.hasPrefix("و") && isSectionWord(String($0.dropFirst())) }
  }

  private static let newsKeys = Set(["أخبار", "الأخبار"].map { LineKey($0).text })

  /// Whether the line is a paper's name that its kind opens: "جريدة الجنوب".
  static func isPaper(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard words.count == line.wordCount, line.ending?.isPunctuation != true,
      words.first.map(paperKinds.contains) == true
    else { return false }
    // "موقع متخصص بالشؤون الصينية".
    return (2...3).contains(words.count)
      || (4...6).contains(words.count) && words.dropFirst().prefix(2).contains(where: paperQualities.contains)
  }

  /// Whether the folded word opens papers' names: "بوابة", "أخبار".
  static func opensPaper(_ word: String) -> Bool { paperKinds.contains(word) || newsKeys.contains(word) }

  private static let paperQualities = Set(
    ["متخصص", "متخصصة"].map { LineKey($0).text })

  private static let paperKinds = Set(
    ["صحيفة", "جريدة", "موقع", "وكالة", "مجلة", "شبكة", "بوابة", "قناة", "إذاعة"].map { LineKey($0).text })

  /// Whether the line names sections and publishers between commas and nothing else: "أخبار عالمية, صحيفة الجنوب".
  static func isSectionRow(_ line: PageLine) -> Bool {
    guard line.wordCount <= 12,
      line.trimmed.unicodeScalars.contains(where: { $0 == "," || $0 == "،" || $0 == "|" })
    else {
      return false
    }
    let parts = line.trimmed.split { ",،|".contains($0) }.filter { !LineKey($0).words.isEmpty }
    let isNamed = parts.compactMap { PageLine.visibleLines(of: String($0)).first }.map { part in
      isSectionName(part) || part.wordCount <= 3 && isPublisherLike(part.trimmed)
    }
    return isNamed.count >= 2 && isNamed.allSatisfy { $0 }
  }

  /// Whether a short line names a publisher rather than a person: "صحيفة النهار", or "Lebanon 24" on an Arabic page.
  static func isPublisherName(_ line: PageLine, onPageTitled title: String) -> Bool {
    let words = line.key.words
    let isLatin = line.key.text.contains { $0.isASCII && $0.isLetter }
    let isForeign = isLatin && LineKey(title).text.contains { $0.isLetter && !$0.isASCII }
    return isForeign && line.trimmed.count > 2 || line.key.text.contains(where: \.isNumber)
      || words.contains { publisherWords.contains($0) }
      || isLatin && line.trimmed.count > 2 && line.trimmed == line.trimmed.uppercased()
      || words.count == 1 && line.key.text.hasPrefix("\u{0627}\u{0644}")  // ALEF LAM, the article
  }

  /// Whether the folded word is one that sections are named with.
  /// The article (ALEF LAM) says nothing: "المقالات" is "مقالات".
  static func isSectionWord(_ word: String) -> Bool {
    let bare = word.hasPrefix("\u{0627}\u{0644}") ? String(word.dropFirst(2)) : word
    return [word, bare].contains { sectionWords.contains($0) || ambiguousSectionWords.contains($0) }
  }

  /// Whether the folded word is one of those that publishers' names are made of, such as "صحيفة".
  static func isPublisherWord(_ word: String) -> Bool { publisherWords.contains(word) }

  /// Whether the line is the label of urgent news, which is no section.
  static func isNewsFlash(_ line: PageLine) -> Bool { flashKeys.contains(line.key) }

  /// Whether news come from the place of this name.
  static func isPlace(_ name: some StringProtocol) -> Bool { places.contains(LineKey(name)) }

  /// Whether news come from the place of this name, or it is a country's.
  static func isPlaceOrCountry(_ name: some StringProtocol) -> Bool {
    places.contains(LineKey(name)) || countries.contains(LineKey(name))
  }

  /// Whether the name is that of a news agency.
  static func isAgency(_ name: String) -> Bool { agencyKeys.contains(LineKey(name)) }

  /// Whether a few words name a publisher, as one of them tells: "بوابة الجنوب الإخبارية".
  static func isPublisher(_ line: PageLine) -> Bool {
    line.wordCount <= 4 && line.ending?.isPunctuation != true && isPublisherLike(line.trimmed)
  }

  /// Whether a few words end as the names of papers on the web alone do: "ساحل نيوز".
  static func isOutlet(_ line: PageLine) -> Bool {
    (2...4).contains(line.wordCount) && line.trimmed.allSatisfy { $0.isLetter || $0.isWhitespace }
      && line.key.words.last.map(outletEndings.contains) == true
  }

  private static let outletEndings = LineKey.words(of: "نيوز\nبرس\nتايمز\nnews\npress\ntimes\ndaily")

  /// Whether one of the words is one that publishers' names are made of.
  static func isPublisherLike(_ name: String) -> Bool {
    LineKey(name).words.contains(where: publisherWords.contains)
  }

  /// Whether it is the name of a well-known newspaper, "السفير", which stands next to a writer's without its kind.
  static func isNewspaper(_ name: String) -> Bool { newspapers.contains(LineKey(name)) }

  /// "متابعات" (monitoring) and "خاص" (own report) stand in a source's place and name none.
  static func isReporting(_ name: String) -> Bool { reportingKeys.contains(LineKey(name)) }

  /// "قبل شهر | الأخبار | عربي ودولي", "بون ـ مركز الدراسات ـ الوحدة": names between bars, or three between dashes.
  static func isRowOfNames(_ line: PageLine) -> Bool {
    let bars = line.trimmed.split(separator: "|").map { LineKey($0).words.count }.filter { $0 > 0 }
    if bars.count >= 2, bars.allSatisfy({ $0 <= 4 }) { return true }
    let dashes = line.words.count { $0.count == 1 && $0.allSatisfy(isDash) }
    let first = line.words.prefix { !$0.allSatisfy(isDash) }
    return dashes >= 2 && first.count <= 2 && line.wordCount <= 16 && line.ending?.isPunctuation != true
  }

  /// "أخبار عالمية, جريدة الجنوب".
  static func isPaperAndSection(_ line: PageLine) -> Bool {
    let words = line.key.words
    return (2...6).contains(words.count) && words.contains(where: publisherWords.contains)
      && words.contains(where: isSectionWord) && line.trimmed.contains { ",،-–|/".contains($0) }
  }

  /// Whether the character is a dash or stands for one, as TATWEEL does between blanks.
  static func isDash(_ character: Character) -> Bool { dashes.contains(character) }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool { dashScalars.contains(scalar) }

  /// Whether a character stands in the line that may part it.
  static func holdsPartMark(_ line: PageLine) -> Bool { line.ascii.meets(partMarks) || holdsDash(line) }

  private static let partMarks = ASCIISet("/|_:")

  /// Whether a character of the line is a dash.
  static func holdsDash(_ line: PageLine) -> Bool {
    line.ascii.holds("-") || line.trimmed.unicodeScalars.contains(where: isDash)
  }

  private static let dashScalars: [Unicode.Scalar] = ["-", "–", "—", "―", "−", "\u{0640}"]  // TATWEEL
  private static let dashes = Set(dashScalars.map { Character($0) })

  /// The writer in "أحمد سالم - بغداد" or "بيروت - ليلى مراد"; nil where neither part is a place that news come from.
  static func writerWithPlace(in line: PageLine) -> String? {
    guard line.wordCount <= 7, holdsPartMark(line) else { return nil }
    let parts = parts(of: line)
    guard parts.count == 2, let name = parts.first(where: { !places.contains(LineKey($0)) }),
      parts.contains(where: { places.contains(LineKey($0)) }), (2...3).contains(LineKey(name).words.count),
      !LineKey(name).words.contains(where: { publisherWords.contains($0) || sectionWords.contains($0) })
    else { return nil }
    return name
  }

  /// What stands between a line's dashes, bars, slashes and colons. A dash inside a word, as in "عربي-دولي", is part of
  /// it, and so is TATWEEL.
  static func parts(of line: PageLine) -> [String] {
    guard holdsPartMark(line) else { return [CreditLine.name(line.trimmed)].filter { !$0.isEmpty } }
    var parts: [[Substring]] = [[]]
    for word in line.words {
      let startsPart = word.first.map(isDash) == true
      let endsPart = word.last.map { isDash($0) || $0 == ":" } == true
      if startsPart { parts.append([]) }
      for (position, piece) in word.split(
        omittingEmptySubsequences: false, whereSeparator: { "/|_".contains($0) }
      ).enumerated() {
        if position > 0 { parts.append([]) }
        parts[parts.count - 1].append(piece)
      }
      if endsPart { parts.append([]) }
    }
    return parts.map { CreditLine.name($0.joined(separator: " ")) }.filter { !$0.isEmpty }
  }

  /// A headline without the bar after it, or the mark of a heading before it.
  static func headline(_ text: String) -> String {
    // "#بلدية_دبا" is a word.
    let isTag = text.hasPrefix("#") && text.drop { $0 == "#" }.first?.isLetter == true
    let own = isTag ? text[...] : text.trimming { $0.isWhitespace || frame.contains($0) }
    return own.isEmpty ? text : undoubled(String(own))
  }

  private static let frame = Set("|#*•●■▪")

  /// "فوز لبنانفوز لبنان", a link's text and its title, as "فوز لبنان".
  private static func undoubled(_ text: String) -> String {
    let half = text.prefix(text.count / 2)
    let isDoubled = half.count >= shortestDoubled && half.contains(" ") && text.dropFirst(half.count) == half
    return isDoubled ? String(half) : text
  }

  /// In characters.
  private static let shortestDoubled = 12

  /// The headline without the paper's name after a dash or bar, as a window's title has it: "… – صحيفة الجنوب".
  static func withoutPaper(_ headline: String) -> (own: String, paper: String?) {
    let words = headline.split(separator: " ")
    guard let mark = words.lastIndex(where: { $0.count == 1 && "|-–—".contains($0) }), mark >= 4,
      (1...4).contains(words.count - mark - 1),
      words[(mark + 1)...].contains(where: { publisherWords.contains(LineKey($0).text) })
        || isNameOfCountry(words[(mark + 1)...])
    else { return (headline, nil) }
    return (words[..<mark].joined(separator: " "), words[(mark + 1)...].joined(separator: " "))
  }

  /// "عين ليبيا", "نبض السودان".
  private static func isNameOfCountry(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count == 2, let first = words.first, let country = words.last else { return false }
    return paperOpenings.contains(LineKey(first).text) && countries.contains(LineKey(country))
  }

  private static let paperOpenings = LineKey.words(of: "عين\nنبض\nمرآة\nصدى")

  static func trim(_ text: some StringProtocol) -> String {
    String(text.trimming { $0.isWhitespace || brackets.contains($0) })
  }

  private static let brackets = Set("()[]:\"'«»“”")
}
