import ArabicCalendar

/// Forms in which a label parts a writer or source from the date: "صوت الجنوب | و.م.ع نشر في: 17 آذار 2021",
/// "2024-12-22 01:45:06 - المصدر: صوت الجنوب", "نشر في صوت الجنوب يوم 12 - 03 - 2010".
extension DateStampLine {
  /// Nil where the other words may be a sentence.
  func nextToCredit() -> Finding? {
    guard own.count <= Self.longestShared, !line.endsWithFullStop else { return nil }
    if let byWriter = afterWriter() { return byWriter }
    let update = updateIndex
    for (start, end) in [(labelIndex, own.count), (0, creditIndex), (numberIndex, update)] {
      guard let start, let end, start < end else { continue }
      let isChanged = end == update
      let others = (own.words[..<start] + (isChanged ? [] : own.words[end...])).joined(separator: " ")
      guard LineKey(others).words.count <= Self.mostOthers, isChanged || !others.isEmpty,
        let found = reader.dateAlone(in: own.text(start..<end))
      else { continue }
      return Finding(found, rest: others)
    }
    return publishedInPaper()
  }

  /// "سمير الحلاق 30 أكتوبر 2019 11:20".
  private func afterWriter() -> Finding? {
    guard let start = numberIndex else { return nil }
    let (name, isWritten) = writer(before: start)
    let isLabelled = { PageLine.visibleLines(of: name).first.flatMap(CreditLine.init)?.isLabelled == true }
    guard PersonName.isName(name) || isWritten || isLabelled() else { return nil }
    let text = DateStamp.respelled(own.text(start...))
    return reader.dateAlone(in: text).map {
      Finding($0, rest: isWritten ? "\(Self.writtenBy) \(name)" : name)
    }
  }

  private static let writtenBy = "بقلم:"

  /// The name in "كتبها سمير الحلاق بتاريخ", and whether verb and label stand around it.
  private func writer(before end: Int) -> (name: String, isWritten: Bool) {
    guard (3...6).contains(end), Self.writing.contains(own.keys[0]),
      DateStamp.publicationLabels.contains(own.keys[end - 1])
    else { return (own.text(..<end), false) }
    return (own.text(1..<(end - 1)), true)
  }

  private static let writing = WordList.writingVerb.words

  /// "نشر في صوت الجنوب يوم 12 - 03 - 2010".
  private func publishedInPaper() -> Finding? {
    guard own.count >= 5, Self.openers.contains(own.keys[0]), own.keys[1] == DateStamp.on,
      let day = own.keys.firstIndex(of: Self.dayWord), (3...7).contains(day)
    else { return nil }
    return reader.dateAlone(in: own.text((day + 1)...)).map { Finding($0, rest: own.text(2..<day)) }
  }

  private static let dayWord = LineKey("يوم").text

  /// The first word of "نشر في", "تاريخ النشر", … that words stand before.
  private var labelIndex: Int? {
    own.words.indices.dropFirst().first { index in
      guard Self.openers.contains(own.keys[index]) else { return false }
      let next = index + 1 < own.count ? own.keys[index + 1] : ""
      return own.words[index].hasSuffix(":") || next.isEmpty || Self.followers.contains(next)
        || next.first?.isNumber == true
    }
  }

  /// Where the date may begin: at the first number, or at the month before it: "June 9, 2024".
  private var numberIndex: Int? {
    guard let number = own.words.firstIndex(where: { $0.first?.isNumber == true }), number <= 4 else {
      return nil
    }
    return number > 0 && DateStamp.isMonth(own.words[number - 1]) ? number - 1 : number
  }

  private var updateIndex: Int? {
    own.keys.indices.dropFirst(3).first {
      DateStamp.updateLabels.contains(own.keys[$0]) && own.keys[$0 - 1] == Self.last
    }.map { $0 - 1 }
  }

  /// The first word of "المصدر: …", "كتب: …" that words stand before.
  private var creditIndex: Int? {
    own.words.indices.dropFirst().first { index in
      Self.creditLabels.contains(own.keys[index])
        && (own.words[index].hasSuffix(":") || Self.bareLabels.contains(own.keys[index])
          || index + 1 < own.count && own.words[index + 1].hasPrefix(":"))
    }
  }

  private static let creditLabels = LineKey.words(of: "بواسطة\nالمصدر\nالكاتب\nكتب\nبقلم\nالمحرر\nSource\nBy")

  /// "12 أيار 2024 بواسطة سمير الحلاق".
  private static let bareLabels = LineKey.words(of: "بواسطة\nبقلم\nBy")
  private static let mostOthers = 7

  /// "سمير الحلاق بواسطة سمير الحلاق 17 نوفمبر، 2025 لا توجد تعليقات 2 دقائق": a writer between his label and a date; before the label
  /// his name or a verb, after the date nothing but counts.
  func afterBy() -> Finding? {
    guard spelled.count <= Self.longestShared, let label = spelled.keys.firstIndex(of: Self.byWord),
      label <= Self.mostBefore, let (found, start) = reader.firstDate(in: spelled.words), start > label + 1,
      start <= label + 1 + Self.mostBefore
    else { return nil }
    let name = spelled.text((label + 1)..<start)
    let first = spelled.keys[..<label].firstIndex {
      !DateStamp.dateLabels.contains($0) && !Self.verbs.contains($0)
    }
    let before = first.map { spelled.text($0..<label) }
    let end = min(spelled.count, start + found.rawText.split(separator: " ").count)
    let isClosed = (end..<spelled.count).allSatisfy {
      !spelled.words[$0].contains(where: \.isLetter) || DateStamp.dateLabels.contains(spelled.keys[$0])
    }
    guard before.map({ LineKey($0) == LineKey(name) }) ?? true,
      isClosed || Self.opensCount(spelled.keys[end...])
    else { return nil }
    return Finding(found, rest: "\(Self.writtenBy) \(name)")
  }

  private static let byWord = LineKey(CreditLine.by).text

  /// "date 2026-01-03 صوت نيوز – بغداد": a day as programs write it, and names with a dash or bar between them.
  func beforePaper() -> Finding? {
    let start = spelled.words.indices.first {
      !DateStamp.publicationLabels.contains(spelled.keys[$0]) && spelled.words[$0] != "date"
    }
    guard let start, (3...Self.longestPapered).contains(spelled.count - start),
      DateStamp.isNumericDate(spelled.words[start]), let found = reader.date(in: String(spelled.words[start]))
    else { return nil }
    let names = spelled.text((start + 1)...)
    guard names.contains(where: { LineWords.isDash($0) || "|/".contains($0) }),
      !names.contains(where: { $0.isNumber || ".،؛:؟!".contains($0) }),
      !LineKey(names).words.contains(where: MenuRow.joinsSentence)
    else { return nil }
    return Finding(found, rest: names)
  }

  private static let longestPapered = 6
}
