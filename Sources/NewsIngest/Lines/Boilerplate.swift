/// A verdict on one line: it looks like boilerplate.
struct Boilerplate: Sendable, Equatable {
  let reason: RemovedLine.Reason
  /// Whether the line may as well be body text, so that its place has to speak for it too.
  let isWeak: Bool

  /// Whether such a line stands on web pages only: with it the page is no plain text.
  let isFrame: Bool

  init(reason: RemovedLine.Reason, isWeak: Bool = false, isFrame: Bool = false) {
    self.reason = reason
    self.isWeak = isWeak
    self.isFrame = isFrame || !isWeak
  }

  /// Whether it leads to other articles.
  var isOfOtherArticle: Bool { reason == .relatedHeading || reason == .relatedLink }

  /// Judges a line by itself, by shape first and then by known phrases.
  ///
  /// - Returns: nil for a line that may be part of the article.
  static func verdict(on line: PageLine) -> Boilerplate? {
    // Shapes come first: they are surer than words.
    if line.isSymbolsOnly { return symbols(line) }
    if isFontSizeButton(line) { return Boilerplate(reason: .fontSize) }
    if fileName(in: line) != nil || isPictureFile(line) { return Boilerplate(reason: .fileName) }
    if line.wordCount <= 40, line.trimmed.holdsBytes(of: "©") || RightsLine.isDatedCopyright(line) {
      return Boilerplate(reason: .copyright)
    }
    if isGluedTags(line) { return Boilerplate(reason: .tags) }
    if isTagRow(line) { return Boilerplate(reason: .tags) }
    if isRowOfKnown(line) { return Boilerplate(reason: .navigation, isWeak: true, isFrame: true) }
    if let path = PagePath(line) {
      return Boilerplate(reason: path.reason, isWeak: path.reason == .navigation)
    }
    if TeaserLine.isCutOff(line) { return Boilerplate(reason: .relatedLink) }
    if TeaserLine.isShortcode(line) || CodeLine.isCode(line) { return Boilerplate(reason: .sidebar) }
    if EmbedLine.isOne(line) { return Boilerplate(reason: .sidebar) }
    if MenuRow.isTicker(line) { return Boilerplate(reason: .navigation) }
    if MenuRow.isMenu(line) { return Boilerplate(reason: .navigation, isWeak: true, isFrame: true) }
    if isImageName(line) { return Boilerplate(reason: .fileName, isWeak: true, isFrame: true) }
    if isAuthorBox(line) { return Boilerplate(reason: .authorNote, isWeak: true, isFrame: true) }
    if isPhone(line) { return Boilerplate(reason: .followUs, isWeak: true) }
    if isEmail(line) { return Boilerplate(reason: .authorNote, isWeak: true, isFrame: true) }
    if LineWords.isSectionRow(line) { return Boilerplate(reason: .navigation, isWeak: true, isFrame: true) }
    if isRelatedHeading(line) || isRelatedByKind(line) { return Boilerplate(reason: .relatedHeading) }
    if line.isListItem, LineWords.isSectionName(line) {
      return Boilerplate(reason: .navigation, isWeak: true, isFrame: true)
    }
    if isAdvertisement(line) { return Boilerplate(reason: .advertisement) }
    if !line.isArabic, line.wordCount <= 40, licences.contains(where: line.trimmed.holdsBytes) {
      return Boilerplate(reason: .copyright)
    }
    if isClosedComments(line) { return Boilerplate(reason: .counter) }
    if isNumberOfNews(line) { return Boilerplate(reason: .counter) }
    if isPrayerTime(line) { return Boilerplate(reason: .sidebar, isWeak: true) }
    if isRowBehindHeading(line) { return Boilerplate(reason: .sidebar) }
    if CommentRules.isRules(line) { return Boilerplate(reason: .comments, isWeak: true, isFrame: true) }
    if isInvitation(line) { return Boilerplate(reason: .followUs) }
    if isEndMark(line) { return Boilerplate(reason: .separator, isWeak: true, isFrame: true) }
    if isInitials(line) { return Boilerplate(reason: .authorNote, isWeak: true, isFrame: true) }
    if isPriceOrWeather(line) { return Boilerplate(reason: .sidebar, isWeak: true, isFrame: true) }
    if isCount(line) {
      let isOfComments = line.key.words.contains { $0.hasPrefix(comment) }
      let isSure = line.key.words.contains(where: sureCounts.contains)
      return Boilerplate(reason: isOfComments ? .comments : .counter, isWeak: !isSure, isFrame: isSure)
    }
    if line.wordCount <= 12, ShareRow.isRow(line.key) {
      return Boilerplate(reason: .share, isWeak: line.wordCount == 1)
    }
    if line.trimmed == "X" || line.trimmed == "𝕏" { return Boilerplate(reason: .share, isWeak: true) }
    if isAddress(line) { return Boilerplate(reason: .share, isWeak: true) }
    if isLabelledAddress(line) { return Boilerplate(reason: .share) }
    if Masthead.opensGluedPath(line) { return Boilerplate(reason: .navigation) }
    if Masthead.holdsGluedLabel(line) { return Boilerplate(reason: .navigation) }
    if Masthead.isLabel(line) { return Boilerplate(reason: .navigation, isWeak: true) }
    guard let known = BoilerplateIndex.shared.verdict(on: line) else {
      return CallToAction.verdict(on: line) ?? BoilerplateIndex.shared.verdict(onGlued: line)
    }
    // "اقرأ أيضا في غير تخصصك."
    if known.reason == .relatedLink, line.endsWithFullStop,
      !line.words.prefix(3).contains(where: { $0.hasSuffix(":") })
    {
      return nil
    }
    // "تابعنا على: 21:44 2020-05-30".
    if known.reason == .followUs, line.wordCount <= 5, DateStamp.holdsClock(line.trimmed) { return nil }
    // A list in the article may name such things.
    return line.isListItem ? Boilerplate(reason: known.reason, isWeak: true) : known
  }

  /// Stars between paragraphs are the author's own; other marks are what is left of icons.
  private static func symbols(_ line: PageLine) -> Boilerplate {
    Boilerplate(reason: isFontSizeButton(line) ? .fontSize : .separator, isWeak: true)
  }

  /// The file name that the line consists of, or begins with: "a.jpg", "a.jpg photos 0".
  static func fileName(in line: PageLine) -> String? {
    guard line.wordCount <= 3, line.ascii.holds("."), let first = line.words.first,
      let dot = first.lastIndex(of: "."), dot > first.startIndex, !first.contains("://"),
      fileExtensions.contains(first[dot...].dropFirst().lowercased())
    else { return nil }
    return String(first)
  }

  /// "سد النهضة.jpg".
  private static func isPictureFile(_ line: PageLine) -> Bool {
    guard line.wordCount <= 10, line.ascii.holds("."), let dot = line.trimmed.lastIndex(of: ".") else {
      return false
    }
    return ["jpg", "jpeg", "png", "webp"].contains(line.trimmed[dot...].dropFirst().lowercased())
  }

  /// Whether the line is one web address.
  static func isAddress(_ line: PageLine) -> Bool {
    line.wordCount == 1 && begins(line.trimmed)
  }

  /// "المصدر: https://… العودة للخلف": an address behind its label.
  private static func isLabelledAddress(_ line: PageLine) -> Bool {
    (2...5).contains(line.wordCount) && line.ascii.holds(":") && begins(line.words[1])
      && line.key.words.first.map(addressLabels.contains) == true
  }

  private static func begins(_ text: some StringProtocol) -> Bool {
    ["http://", "https://", "www."].contains { text.hasPrefix($0) }
  }

  private static let addressLabels = LineKey.words(of: "المصدر\nالرابط\nرابط\nSource\nLink\nURL")

  private static let fileExtensions: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "mp3", "mp4", "m3u8", "pdf",
  ]

  /// "A+", "A-", "ع+" and rows of them.
  private static func isFontSizeButton(_ line: PageLine) -> Bool {
    guard line.wordCount <= 4, line.key.words.allSatisfy(buttonWords.contains) else { return false }
    let isButton = { (word: Substring) -> Bool in
      let letters = word.filter { $0 != "+" && $0 != "-" && $0 != "–" && $0 != "−" }
      return ["", "A", "a", "Aa", "ع", "أ", "ا", "الخط"].contains(letters)
    }
    return line.words.drop { $0 == "•" }.allSatisfy(isButton)
      && line.trimmed.contains { $0 == "A" || $0 == "ع" || $0 == "أ" || $0 == "+" }
      && line.trimmed.count > 1
  }

  private static let buttonWords = LineKey.words(of: "A\nAa\nع\nأ\nالخط")

  /// A picture's number in place of its name: "6BCD141E-DC41-4AC9-AAFA-874F3F34BD7F.", "ffffff".
  private static func isImageName(_ line: PageLine) -> Bool {
    guard line.wordCount == 1 else { return false }
    let letters = line.trimmed.filter { $0 != "-" && $0 != "_" && $0 != "." }
    return letters.count >= 5 && letters.allSatisfy(\.isHexDigit) && letters.contains(where: \.isLetter)
      && (letters.count >= 16 || Set(letters).count == 1)
  }

  /// "عن Editor1", the box below an article of a WordPress site whose writer has an account's name.
  private static func isAuthorBox(_ line: PageLine) -> Bool {
    guard (2...4).contains(line.wordCount), LineKey(line.words[0]).text == LineKey("عن").text else {
      return false
    }
    return line.words.dropFirst().allSatisfy {
      $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
    }
  }

  /// "سياسة الخصوصية | من نحن | اتصل بنا", each part of which is boilerplate by itself.
  private static func isRowOfKnown(_ line: PageLine) -> Bool {
    guard line.wordCount <= 30, line.ascii.holds("|") else { return false }
    let parts = line.trimmed.split(separator: "|").flatMap { PageLine.visibleLines(of: String($0)) }
      .filter { !$0.key.words.isEmpty }
    return parts.count >= 2 && parts.allSatisfy { BoilerplateIndex.shared.verdict(on: $0) != nil }
  }

  /// "تابعوا صوت الجنوب على", above buttons of networks.
  private static func isInvitation(_ line: PageLine) -> Bool {
    guard (2...7).contains(line.wordCount), let first = line.key.words.first, let last = line.key.words.last
    else {
      return false
    }
    return first.hasPrefix(follow) && ["على", "عبر"].contains { LineKey($0).text == last }
  }

  private static let follow = LineKey("تابع").text

  /// "/انتهى/", "// انتهى // 19:30 ت م", "انتهى 25 ر": how agencies close a report.
  private static func isEndMark(_ line: PageLine) -> Bool {
    guard line.wordCount <= 6, line.key.words.first == endMark, !line.endsWithFullStop else { return false }
    return line.key.words.dropFirst().allSatisfy { $0.count <= 2 }
  }

  private static let endMark = LineKey("انتهى").text

  /// "س.ح", "(ن/ع)": an editor's letters at the end of a report.
  private static func isInitials(_ line: PageLine) -> Bool {
    let letters = line.key.words
    // "أ ب" is an agency.
    return (2...4).contains(letters.count) && line.wordCount <= 5 && letters.allSatisfy { $0.count == 1 }
      && LineWords.agencies(in: line) == nil
      && !letters.contains(where: LineKey.isNumber)
  }

  /// "1 دولار = 12050 ليرة", "20° 10°": boxes of rates and of the weather.
  private static func isPriceOrWeather(_ line: PageLine) -> Bool {
    if line.trimmed.hasPrefix("📍"), LineWords.isPlace(line.trimmed.dropFirst()) { return true }
    guard line.wordCount <= 10, line.key.words.contains(where: LineKey.isNumber) else { return false }
    return line.trimmed.contains(" = ") || line.wordCount <= 6 && line.trimmed.contains("°")
  }

  private static func isTagRow(_ line: PageLine) -> Bool {
    line.wordCount <= 20 && line.ascii.holds("#")
      && line.words.allSatisfy { $0.hasPrefix("#") && $0.count > 1 }
      // "الحدث_المحلي".
      || line.wordCount <= 4 && line.ascii.holds("_")
        && line.words.allSatisfy { $0.dropFirst().dropLast().contains("_") }
  }

  /// "12", "1.204 مشاهدة", "2min": a number alone or with what it counts.
  private static func isCount(_ line: PageLine) -> Bool {
    if isReadingTime(line) { return true }
    guard line.wordCount <= 3 else { return false }
    let words = line.key.words
    // "مشاهدات 12".
    if words.count == 2, countedThings.contains(words[0]), LineKey.isNumber(words[1]) { return true }
    guard let first = words.first, first.first?.isNumber == true else { return false }
    // "2017/11/27" is a day.
    if line.wordCount == 1, words.count == 3, words.contains(where: { $0.count == 4 }) { return false }
    let isOneNumber =
      (line.wordCount == 1 || words.count == 1) && !line.trimmed.contains(":")
      || !words.allSatisfy(LineKey.isNumber)
      || line.trimmed.allSatisfy { $0 == "0" || $0 == " " }
    return isOneNumber
      && words.allSatisfy { word in
        let unit = String(word.drop(while: \.isNumber))
        return unit.isEmpty || countedThings.contains(unit)
      }
  }

  /// "قراءة 12 دقيقة", "30 ثانية قراءة", "أقل من دقيقة للقراءة".
  private static func isReadingTime(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard (3...7).contains(words.count), words.contains(where: readingWords.contains) else { return false }
    // "كتب فريق التحرير 0 دقيقة للقراءة".
    if readingWords.contains(words[words.count - 1]),
      DateStamp.relativeUnits.contains(words[words.count - 2]),
      LineKey.isNumber(words[words.count - 3])
    {
      return true
    }
    let isTimed =
      words.contains(where: LineKey.isNumber) || words.contains(where: DateStamp.relativeUnits.contains)
    return isTimed
      && words.allSatisfy { word in
        LineKey.isNumber(word) || readingWords.contains(word) || DateStamp.relativeUnits.contains(word)
          || countedThings.contains(word)
      }
  }

  private static let readingWords: Set<String> = WordList.readingTimeWord.words
  /// Whether the folded word names what pages count: "زيارة".
  static func isCountedThing(_ word: String) -> Bool { countedThings.contains(word) }

  /// What nobody counts in a text.
  private static let sureCounts: Set<String> = Set(
    ["مشاهدة", "مشاهدات", "views", "vues", "hits"].map {
      LineKey($0).text
    })

  private static let licences = ["Creative Commons", "is licensed under"]

  private static let comment = LineKey("تعليق").text

  private static let countedThings: Set<String> = WordList.countedThing.words
}

extension PageLine {
  /// Whether a colon, bar or arrow stands after the first `count` words, or two dots where they may.
  func hasLabel(ofWords count: Int, orDots: Bool = false) -> Bool {
    guard words.count >= count, let last = words.prefix(count).last else { return false }
    if let mark = last.last, Self.labelMarks.contains(mark) || orDots && last.hasSuffix("..") { return true }
    return words.count > count && words[count].first.map(Self.labelMarks.contains) == true
  }

  private static let labelMarks: Set<Character> = [":", "؛", "：", "|", "›", "»", "<", ">"]
}
