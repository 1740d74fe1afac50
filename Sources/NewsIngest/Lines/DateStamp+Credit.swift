import ArabicCalendar

extension DateStamp.Reader {
  /// The date of a line whose other words are labels that make no sense to a reader of dates, a spoken clock, a zone or
  /// a section: the longest stretch from the first number that is a date.
  func date(amongLabelsIn text: String) -> FoundDate? {
    let words = text.split(separator: " ")
    let keys = LineKey(text).words
    // A change is no publication, a wrong weekday no date, and a place has its own rule.
    guard !keys.contains(where: { DateStamp.updateLabels.contains($0) || DateStamp.weekdays.contains($0) }),
      let opening = keys.first, !LineWords.isPlace(opening)
    else { return nil }
    guard words.count <= Self.longestShared,
      let first = words.firstIndex(where: { $0.first?.isNumber == true })
    else { return nil }
    for end in (first..<words.count).reversed() {
      let stretch = words[first...end].joined(separator: " ")
      guard let place = text.firstRange(of: stretch), let found = date(in: stretch) else { continue }
      let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let range = found.range.lowerBound + offset..<found.range.upperBound + offset
      guard DateStamp.isLabelsOnly(text, dateRange: range) else { return nil }
      return withClock(of: text, found, range)
    }
    return nil
  }

  private func withClock(of text: String, _ found: FoundDate, _ range: Range<Int>) -> FoundDate {
    guard found.date.precision == .day, let clock = DateStamp.clock(in: text),
      let whole = ArabicDateParser().publicationDate(in: "\(found.rawText) | \(clock)", fetchedAt: fetchedAt)
    else {
      return FoundDate(date: found.date, rawText: found.rawText, isInferred: found.isInferred, range: range)
    }
    return FoundDate(
      date: whole.date, rawText: Self.words(of: text, from: found.rawText, to: clock),
      isInferred: whole.isInferred, range: range)
  }

  /// Date and clock with what stands between them; the date alone where the clock is spoken.
  private static func words(of text: String, from date: String, to clock: String) -> String {
    guard let day = text.firstRange(of: date), let time = text.firstRange(of: clock) else { return date }
    return String(text[min(day.lowerBound, time.lowerBound)..<max(day.upperBound, time.upperBound)])
  }

  /// The date of a line that a label parts from a writer or source: "صوت الجنوب | و.م.ع نشر في: 17 آذار 2021",
  /// "2024-12-22 01:45:06 - المصدر: صوت الجنوب", "نشر في صوت الجنوب يوم 12 - 03 - 2010".
  ///
  /// - Returns: the date and the other words; nil where the words may be a sentence.
  func date(besideCreditIn line: PageLine) -> (FoundDate, rest: String?)? {
    guard line.wordCount <= Self.longestShared, !line.endsWithFullStop else { return nil }
    if let byWriter = date(behindWriterIn: line) { return byWriter }
    let spans = [
      (labelIndex(line), line.words.endIndex), (line.words.startIndex, creditIndex(line)),
      (firstNumber(line), updateIndex(line)),
    ]
    for (start, end) in spans {
      guard let start, let end, start < end else { continue }
      let isChanged = end == updateIndex(line)
      let others = (line.words[..<start] + (isChanged ? [] : line.words[end...])).joined(separator: " ")
      let text = line.words[start..<end].joined(separator: " ")
      guard LineKey(others).words.count <= Self.mostOthers, isChanged || !others.isEmpty,
        let found = dateAlone(in: text)
      else { continue }
      return (found, others)
    }
    return publishedInPaper(line)
  }

  /// "سمير الحلاق 30 أكتوبر 2019 11:20".
  private func date(behindWriterIn line: PageLine) -> (FoundDate, rest: String?)? {
    guard let start = firstNumber(line) else { return nil }
    let (name, isWritten) = Self.writer(line.words[..<start])
    let text = line.words[start...].joined(separator: " ")
    guard
      PersonName.isName(name) || isWritten
        || PageLine.visibleLines(of: name).first.flatMap(CreditLine.init)?.isLabelled == true,
      let found = date(in: DateStamp.respelled(text)),
      DateStamp.rest(of: DateStamp.respelled(text), around: found.range).words.isEmpty
    else { return nil }
    return (found, isWritten ? "\(Self.by) \(name)" : name)
  }

  private static let by = "بقلم:"

  /// The name in "كتبها سمير الحلاق بتاريخ", and whether verb and label stand around it.
  private static func writer(_ words: ArraySlice<Substring>) -> (name: String, isWritten: Bool) {
    guard let verb = words.first, let label = words.last, writing.contains(LineKey(verb).text),
      DateStamp.publicationLabels.contains(LineKey(label).text),
      (3...6).contains(words.count)
    else { return (words.joined(separator: " "), false) }
    return (words.dropFirst().dropLast().joined(separator: " "), true)
  }

  private static let writing = WordList.writingVerb.words

  /// "ليفربول - الألمانية 2021.10.16 | 01:32 م", "بلادنا الخميس 29 مارس 2018 03:43 ص": a whole date and a clock at the
  /// line's end. Captions and sentences have no clock there.
  ///
  /// - Returns: the date and the words before it; nil where they may be a sentence.
  func date(besideClockIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ")
    guard words.count <= Self.longestClocked,
      DateStamp.holdsClock(text) || words.count <= Self.longestUnclocked,
      !words.contains(where: { DateStamp.updateLabels.contains(LineKey($0).text) }),
      let number = words.firstIndex(where: { $0.first?.isNumber == true })
    else { return nil }
    if number == 0 { return date(beforeNamesIn: words) }
    let isNamed = DateStamp.weekdays.contains(LineKey(words[number - 1]).text)
    let start = isNamed ? number - 1 : number
    let stretch = words[start...].joined(separator: " ")
    let names = words[..<start].reversed().drop { DateStamp.dateLabels.contains(LineKey($0).text) }.reversed()
    let before = CreditLine.name(names.joined(separator: " "))
    // A host is one name, however many dots it has.
    let others = names.map { LineKey($0).text }.filter {
      !$0.isEmpty && !DateStamp.dateLabels.contains($0) && !Self.verbs.contains($0)
    }
    guard others.count <= Self.mostOthersBesideClock, !others.contains(where: MenuRow.joinsSentence),
      let found = dateAlone(in: stretch)
    else { return nil }
    // Without a clock: "صوت الجنوب 22-02-2025", in digits as programs write it.
    let isInDigits = words.count == number + 1 && others.count <= 2
    // "admin 12 أيار، 2024", an account.
    let isAccount = others.count == 1 && before.allSatisfy(\.isASCII)
    let isProven = found.date.precision != .day || isInDigits || isAccount
    return isProven ? (found, others.isEmpty ? nil : before) : nil
  }

  /// "نُشرت بواسطة: سمير في محليات 12 أيار، 2024 0 23 زيارة": a label opens the line, and one date stands in it.
  func date(behindOpenerIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ")
    guard words.count <= Self.longestShared, words.count >= 4,
      Self.openers.contains(LineKey(words[0]).text),
      words[0].hasSuffix(":") || Self.openedWords.contains(LineKey(words[1]).text),
      !words.contains(where: { DateStamp.updateLabels.contains(LineKey($0).text) })
    else { return nil }
    return firstDate(in: words).map { ($0.found, nil) }
  }

  /// "12 أيار، 2024 محليات أضف تعليق 30 زيارة": a date opens the line, and counts close it.
  func date(beforeCountsIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ")
    guard words.count <= Self.longestShared, let last = words.last,
      Boilerplate.isCountedThing(LineKey(last).text),
      let (found, start) = firstDate(in: words), start == 0
    else { return nil }
    return (found, nil)
  }

  /// "هيئة التحرير 11 شتنبر 2025 آخر تحديث :", "12 أيار 2024 10:47 توقيت بيروت مقالات مختارة": a date with a few names before it, and
  /// a label of the page's own behind it.
  func date(beforeLabelsIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "|" })
    guard words.count <= Self.longestShared, let (found, start) = firstDate(in: words) else { return nil }
    let isCountedBack = words.first.map { DateStamp.relativeWords.contains(LineKey($0).text) } == true
    let before = words[..<start].filter {
      !DateStamp.dateLabels.contains(LineKey($0).text)
        && !(isCountedBack
          && (DateStamp.relativeWords.union(DateStamp.relativeUnits).contains(LineKey($0).text)
            || LineKey.isNumber(LineKey($0).text)))
    }
    let isChange = words[..<start].contains { DateStamp.updateLabels.contains(LineKey($0).text) }
    let end = found.rawText.split(separator: " ").count
    let after = words[min(words.count, start + end)...].drop {
      DateStamp.dateLabels.contains(LineKey($0).text) && !DateStamp.updateLabels.contains(LineKey($0).text)
        && !Self.closingLabels.contains(LineKey($0).text)
        || !$0.contains(where: \.isLetter)
    }
    if isCountedBack, before.isEmpty, after.isEmpty { return (found, nil) }
    // "Admin 19 يوليو، 2025 162", "تحرير سمير على الإثنين، 28 نيسان 2014".
    let isAccount = before.count == 1 && before[0].allSatisfy(\.isASCII)
    let isCredited = before.first.map { Self.verbs.contains(LineKey($0).text) } == true
    if after.isEmpty, isAccount || isCredited, before.count <= Self.mostBefore {
      return (found, isCredited ? before.dropFirst().joined(separator: " ") : nil)
    }
    // "الخميس 15 أيار 2025 10:47 توقيت بيروت مقالات مختارة": a clock, and a section behind it.
    let isTimed = found.date.precision != .day && before.isEmpty && !isChange
    if isTimed, (1...3).contains(after.count),
      !after.contains(where: { MenuRow.joinsSentence(LineKey($0).text) })
    {
      return (found, nil)
    }
    guard let label = after.first.map({ LineKey($0).text }), !isChange, before.count <= Self.mostBefore,
      !before.contains(where: {
        MenuRow.joinsSentence(LineKey($0).text) || $0.contains(where: \.isNumber) && !$0.allSatisfy(\.isASCII)
      }),
      Self.closingLabels.contains(label) || Boilerplate.isCountedThing(label)
        || Self.opensCount(after)
        || after.count <= Self.mostBefore && Self.shortClosings.contains(label)
    else { return nil }
    let name = before.joined(separator: " ")
    return (found, name.isEmpty ? nil : name)
  }

  /// "لا توجد تعليقات 2 دقائق", "3 تعليقات".
  private static func opensCount(_ words: ArraySlice<Substring>) -> Bool {
    let keys = words.prefix(3).map { LineKey($0).text }
    return zip(keys, keys.dropFirst()).contains { before, word in
      (LineKey.isNumber(before) || before == none) && Boilerplate.isCountedThing(word)
    }
  }

  private static let none = LineKey("توجد").text

  /// "سمير الحلاق بواسطة سمير الحلاق 17 نوفمبر، 2025 لا توجد تعليقات 2 دقائق": a writer between his label and a date; before the label
  /// his name or a verb, behind the date nothing but counts.
  func date(behindByIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ")
    guard words.count <= Self.longestShared,
      let label = words.firstIndex(where: { LineKey($0).text == Self.byWord }),
      label <= Self.mostBefore, let (found, start) = firstDate(in: words), start > label + 1,
      start <= label + 1 + Self.mostBefore
    else { return nil }
    let name = words[(label + 1)..<start]
    let before = words[..<label].drop {
      DateStamp.dateLabels.contains(LineKey($0).text) || Self.verbs.contains(LineKey($0).text)
    }
    let after = words[(start + found.rawText.split(separator: " ").count)...]
    guard before.isEmpty || LineKey(before.joined(separator: " ")) == LineKey(name.joined(separator: " ")),
      after.allSatisfy({ !$0.contains(where: \.isLetter) || DateStamp.dateLabels.contains(LineKey($0).text) })
        || Self.opensCount(after)
    else { return nil }
    return (found, "\(Self.by) \(name.joined(separator: " "))")
  }

  private static let byWord = LineKey("بواسطة").text
  private static let mostBefore = 4
  private static let verbs = LineKey.words(of: "تحرير\nكتب\nكتبت\nكتبه\nكتبته\nحرره\nحررته\nby")

  /// What pages print behind a date.
  private static let closingLabels = WordList.closingLabel.words

  /// The same, or words of a sentence.
  private static let shortClosings = LineKey.words(of: "عدد\nلا\nفي\nفى\nضمن\nقراءة\nأضف\nطباعة\nشارك")

  /// "صوت الجنوب – متابعات – 14 ربيع الآخر 1445هـ", "طوكيو - الإثنين 25 أيلول 2017 / صوت الجنوب/": names and a whole date between dashes.
  func date(behindNamesIn text: String) -> (FoundDate, rest: String?)? {
    if let found = date(behindPublisherIn: text) { return found }
    let parts = DatelineParts.split(text)
    guard (2...5).contains(parts.count),
      let day = parts.firstIndex(where: { $0.contains(where: \.isNumber) }),
      let found = date(in: parts[day]), DateStamp.rest(of: parts[day], around: found.range).words.isEmpty
    else { return nil }
    let names = parts[..<day] + parts[(day + 1)...]
    let isProven = names.contains {
      LineWords.isAgency($0) || LineWords.isPublisherLike($0) || LineWords.isReporting($0)
        || LineWords.isPlace($0)
        || LineKey($0).words.contains(where: LineWords.isPlace)
    }
    let areNames =
      isProven
      && names.allSatisfy { part in
        let words = LineKey(part).words
        return (1...3).contains(words.count) && !part.contains(where: \.isNumber)
          && !words.contains(where: MenuRow.joinsSentence)
          && !words.contains(where: DateStamp.updateLabels.contains)
      }
    guard areNames else { return nil }
    return (found, day > 0 ? parts[0] : names.first { LineWords.isPublisherLike($0) } ?? names.first)
  }

  /// "إذاعة الجنوب: 04.10.2024".
  private func date(behindPublisherIn text: String) -> (FoundDate, rest: String?)? {
    guard let colon = text.firstIndex(of: ":"), LineWords.isPublisherLike(String(text[..<colon])),
      LineKey(text[..<colon]).words.count <= 4
    else { return nil }
    let rest = String(text[colon...].dropFirst())
    guard let found = dateAlone(in: rest) else {
      return nil
    }
    return (found, String(text[..<colon]))
  }

  /// "جدة 29 جمادى الأولى 1436 هـ الموافق 20 مارس 2015 م واس".
  func date(betweenPlaceAndAgencyIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ")
    guard (5...16).contains(words.count), let agency = words.last, LineWords.isAgency(String(agency)),
      let place = [2, 1].first(where: { LineWords.isPlace(words.prefix($0).joined(separator: " ")) })
    else { return nil }
    let rest = words[place...].dropLast().joined(separator: " ")
    guard let found = dateAlone(in: rest) else {
      return nil
    }
    return (found, String(agency))
  }

  /// "كارمن العسلي 18 ديسمبر 2018": a name that is not known, or what a picture shows.
  func date(behindWordsIn text: String) -> FoundDate? {
    let words = text.split(separator: " ")
    guard (4...9).contains(words.count), let (found, start) = firstDate(in: words),
      start + found.rawText.split(separator: " ").count == words.count
    else { return nil }
    let names = Array(
      words[..<start].reversed().drop { DateStamp.dateLabels.contains(LineKey($0).text) }.reversed())
    // "كازا 24 السبت 17 فبراير 2024": a weekday sets the name off.
    let isSetOff = start > 0 && DateStamp.weekdays.contains(LineKey(words[start - 1]).text)
    let name = names.joined(separator: " ")
    let isNumeric = found.rawText.split { "/-".contains($0) }.first?.count == 4 && names.count == start
    guard (1...3).contains(names.count),
      isSetOff || isNumeric
        || names.count == start && (PersonName.isName(name) || LineWords.isPublisherLike(name)),
      !names.contains(where: {
        MenuRow.joinsSentence(LineKey($0).text) || !isSetOff && !$0.allSatisfy(\.isLetter)
      })
    else { return nil }
    return found
  }

  /// The first stretch of words that is a date with its day, and where it begins.
  func firstDate(in words: [Substring]) -> (found: FoundDate, start: Int)? {
    // "سبتمبر 11, 2022", too.
    let isStart = { (index: Int) in
      words[index].first?.isNumber == true
        || index + 1 < words.count && words[index + 1].first?.isNumber == true
          && words[index].allSatisfy(\.isLetter)
          && DateStamp.isMonth(words[index])
    }
    for start in words.indices where isStart(start) {
      for end in (start..<min(words.count, start + 8)).reversed() {
        let stretch = words[start...end].joined(separator: " ")
        if let found = dateAlone(in: stretch) {
          return (found, start)
        }
      }
    }
    return nil
  }

  private static let openedWords = followers.union(LineKey.words(of: "بواسطة\nمن\nبقلم\nby\npar"))

  /// "نُشر: 02/02/2017 13:45, آخر تحديث: 16:14": what stands before the change, behind a label of publication.
  func date(beforeUpdateIn text: String) -> FoundDate? {
    let words = text.split(separator: " ")
    guard words.count <= Self.longestShared, let first = words.first,
      DateStamp.publicationLabels.contains(LineKey(first).text),
      var update = words.firstIndex(where: { DateStamp.updateLabels.contains(LineKey($0).text) })
    else { return nil }
    if LineKey(words[update - 1]).text == LineKey("آخر").text { update -= 1 }
    let stretch = words[..<update].joined(separator: " ")
    guard let found = dateAlone(in: stretch) else {
      return nil
    }
    return found
  }

  /// "2019-03-19 04:30:07 صوت الجنوب/ متابعات".
  private func date(beforeNamesIn words: [Substring]) -> (FoundDate, rest: String?)? {
    guard let clock = words.firstIndex(where: { DateStamp.holdsClock(String($0)) }), clock + 1 < words.count
    else {
      return nil
    }
    let isPeriod = { (index: Int) in
      words.indices.contains(index) && DateStamp.dateLabels.contains(LineKey(words[index]).text)
    }
    let end = isPeriod(clock + 1) ? clock + 2 : clock + 1
    let stretch = words[..<end].joined(separator: " ")
    let names = words[end...].joined(separator: " ")
    guard LineKey(names).words.count <= Self.mostNamesBehindClock,
      !LineKey(names).words.contains(where: MenuRow.joinsSentence), let found = date(in: stretch),
      found.date.precision != .day, DateStamp.rest(of: stretch, around: found.range).words.isEmpty
    else { return nil }
    return (found, names.isEmpty ? nil : names)
  }

  /// "date 2026-01-03 صوت نيوز – بغداد": a day as programs write it, and names with a dash or bar between them.
  func date(beforePaperIn text: String) -> (FoundDate, rest: String?)? {
    let words = text.split(separator: " ").drop {
      DateStamp.publicationLabels.contains(LineKey($0).text) || $0 == "date"
    }
    guard let day = words.first, (3...Self.longestPapered).contains(words.count),
      DateStamp.isNumericDate(day),
      let found = date(in: String(day))
    else { return nil }
    let names = words.dropFirst().joined(separator: " ")
    guard names.contains(where: { LineWords.isDash($0) || "|/".contains($0) }),
      !names.contains(where: { $0.isNumber || ".،؛:؟!".contains($0) }),
      !LineKey(names).words.contains(where: MenuRow.joinsSentence)
    else { return nil }
    return (found, names)
  }

  private static let longestPapered = 6
  private static let longestClocked = 16
  private static let longestUnclocked = 4
  private static let mostOthersBesideClock = 3
  private static let mostNamesBehindClock = 7

  private static let longestShared = 18
  private static let mostOthers = 7

  /// The first word of "نشر في", "تاريخ النشر", … that words stand before.
  private func labelIndex(_ line: PageLine) -> Int? {
    line.words.indices.dropFirst().first { index in
      let key = LineKey(line.words[index]).text
      guard Self.openers.contains(key) else { return false }
      let next = index + 1 < line.words.endIndex ? LineKey(line.words[index + 1]).text : ""
      return line.words[index].hasSuffix(":") || next.isEmpty || Self.followers.contains(next)
        || next.first?.isNumber == true
    }
  }

  /// Where the date may begin: at the first number, or at the month before it: "June 9, 2024".
  private func firstNumber(_ line: PageLine) -> Int? {
    guard let number = line.words.firstIndex(where: { $0.first?.isNumber == true }), number <= 4 else {
      return nil
    }
    return number > 0 && DateStamp.isMonth(line.words[number - 1]) ? number - 1 : number
  }

  private func updateIndex(_ line: PageLine) -> Int? {
    line.words.indices.dropFirst(3).first {
      DateStamp.updateLabels.contains(LineKey(line.words[$0]).text)
        && LineKey(line.words[$0 - 1]).text == LineKey("آخر").text
    }.map { $0 - 1 }
  }

  /// The first word of "المصدر: …", "كتب: …" that words stand before.
  private func creditIndex(_ line: PageLine) -> Int? {
    line.words.indices.dropFirst().first { index in
      Self.creditLabels.contains(LineKey(line.words[index]).text)
        && (line.words[index].hasSuffix(":") || Self.bareLabels.contains(LineKey(line.words[index]).text)
          || line.words.dropFirst(index + 1).first?.hasPrefix(":") == true)
    }
  }

  /// "نشر في صوت الجنوب يوم 12 - 03 - 2010".
  private func publishedInPaper(_ line: PageLine) -> (FoundDate, rest: String?)? {
    let words = line.words.map { LineKey($0).text }
    guard words.count >= 5, Self.openers.contains(words[0]), words[1] == "في",
      let day = words.firstIndex(of: "يوم"), (3...7).contains(day)
    else { return nil }
    let text = line.words[(day + 1)...].joined(separator: " ")
    guard let found = dateAlone(in: text) else {
      return nil
    }
    return (found, line.words[2..<day].joined(separator: " "))
  }

  private static let openers = LineKey.words(
    of: "نشر\nنشرت\nتاريخ\nالتاريخ\nأضيف\nأضيفت\nتم\nPublished\nPosted\nPublié")
  private static let followers = LineKey.words(of: "في\nبتاريخ\nيوم\nالنشر\nنشر\nنشره\nالإضافة\non\nle\nat")
  private static let creditLabels = LineKey.words(of: "بواسطة\nالمصدر\nالكاتب\nكتب\nبقلم\nالمحرر\nSource\nBy")

  /// "12 أيار 2024 بواسطة سمير الحلاق".
  private static let bareLabels = LineKey.words(of: "بواسطة\nبقلم\nBy")
}

extension DateStamp {
  /// The one time of day that stands apart from the date, with its period: "06:40 - 2021/03/18". Nil where there
  /// are several, or where a change may be what it dates.
  static func clock(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.contains(where: { updateLabels.contains(LineKey($0).text) }) else { return nil }
    if let spoken = spokenClock(words) { return spoken }
    let clocks = words.indices.filter { isClockWord(words[$0]) }
    guard clocks.count == 1, let index = clocks.first else { return nil }
    let next = words.dropFirst(index + 1).first.map { String($0) } ?? ""
    return periods.contains(LineKey(next).text) ? "\(words[index]) \(next)" : String(words[index])
  }

  /// Whether a time of day stands in the text.
  static func holdsClock(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains(where: isClockWord)
  }

  private static func isClockWord(_ word: Substring) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// "الساعة 04 و42 دقيقة".
  private static func spokenClock(_ words: [Substring]) -> String? {
    guard let hour = words.firstIndex(where: { LineKey($0).text == LineKey("الساعة").text }).map({ $0 + 1 }),
      hour + 2 < words.count, words[hour].allSatisfy(\.isNumber), words[hour + 1].hasPrefix("و"),
      LineKey(words[hour + 2]).text == LineKey("دقيقة").text
    else { return nil }
    let minutes = words[hour + 1].dropFirst()
    guard (1...2).contains(minutes.count), minutes.allSatisfy(\.isNumber) else { return nil }
    return "\(words[hour]):\(minutes.count == 1 ? "0" : "")\(minutes)"
  }

  private static let periods: Set<String> = Set(
    ["ص", "م", "صباحا", "مساء", "AM", "PM"].map { LineKey($0).text })
}
