import ArabicCalendar

/// A date with a few names before it, and a label of the page's own after it: "هيئة التحرير 11 شتنبر 2025 آخر تحديث :",
/// "12 أيار 2024 10:47 توقيت بيروت مقالات مختارة".
extension DateStampLine {
  func beforeLabels() -> Finding? {
    let all = FoldedWords(text.split(whereSeparator: { $0 == " " || $0 == "|" }))
    guard all.count <= Self.longestShared, let (found, start) = reader.firstDate(in: all.words) else {
      return nil
    }
    let isCountedBack = all.keys.first.map(DateStamp.relativeWords.contains) == true
    let before = all.words[..<start].indices.filter { isName(all.keys[$0], isCountedBack: isCountedBack) }
    let isChange = all.keys[..<start].contains(where: DateStamp.updateLabels.contains)
    let end = min(all.count, start + found.rawText.split(separator: " ").count)
    let after = all.words.indices[end...].drop { isPassed(all.words[$0], key: all.keys[$0]) }
    if isCountedBack, before.isEmpty, after.isEmpty { return Finding(found, isLoose: true) }
    // "Admin 19 يوليو، 2025 162", "تحرير سمير على الإثنين، 28 نيسان 2014".
    let isAccount = before.count == 1 && all.words[before[0]].allSatisfy(\.isASCII)
    let isCredited = before.first.map { Self.verbs.contains(all.keys[$0]) } == true
    if after.isEmpty, isAccount || isCredited, before.count <= Self.mostBefore {
      let name = before.dropFirst().map { all.words[$0] }.joined(separator: " ")
      return Finding(found, rest: isCredited ? name : nil, isLoose: true)
    }
    // "الخميس 15 أيار 2025 10:47 توقيت بيروت مقالات مختارة": a clock, and a section after it.
    let isTimed = found.date.precision != .day && before.isEmpty && !isChange
    if isTimed, (1...3).contains(after.count), !after.contains(where: { MenuRow.joinsSentence(all.keys[$0]) })
    {
      return Finding(found, isLoose: true)
    }
    guard !isChange, before.count <= Self.mostBefore,
      !before.contains(where: { isOfSentence(all.words[$0], key: all.keys[$0]) }),
      closes(after.map { all.keys[$0] })
    else { return nil }
    let name = before.map { all.words[$0] }.joined(separator: " ")
    return Finding(found, rest: name.isEmpty ? nil : name, isLoose: true)
  }

  /// Whether the word before the date is no label, nor part of a time counted back.
  private func isName(_ key: String, isCountedBack: Bool) -> Bool {
    if DateStamp.dateLabels.contains(key) { return false }
    return !isCountedBack
      || !(DateStamp.relativeWords.contains(key) || DateStamp.relativeUnits.contains(key)
        || LineKey.isNumber(key))
  }

  /// Whether the word after the date is a label of the date's, or no word.
  private func isPassed(_ word: Substring, key: String) -> Bool {
    DateStamp.dateLabels.contains(key) && !DateStamp.updateLabels.contains(key)
      && !Self.closingLabels.contains(key)
      || !word.contains(where: \.isLetter)
  }

  private func isOfSentence(_ word: Substring, key: String) -> Bool {
    MenuRow.joinsSentence(key) || word.contains(where: \.isNumber) && !word.allSatisfy(\.isASCII)
  }

  /// Whether a label of the page's own opens the words after the date.
  private func closes(_ after: [String]) -> Bool {
    guard let label = after.first else { return false }
    return Self.closingLabels.contains(label) || Boilerplate.isCountedThing(label) || Self.opensCount(after)
      || after.count <= Self.mostBefore && Self.shortClosings.contains(label)
  }

  /// In words, of the names before a date.
  static let mostBefore = 4
  static let verbs = LineKey.words(of: "تحرير\nكتب\nكتبت\nكتبه\nكتبته\nحرره\nحررته\nby")

  /// What pages print after a date.
  private static let closingLabels = WordList.closingLabel.words

  /// The same, or words of a sentence.
  private static let shortClosings = LineKey.words(of: "عدد\nلا\nفي\nفى\nضمن\nقراءة\nأضف\nطباعة\nشارك")
}
