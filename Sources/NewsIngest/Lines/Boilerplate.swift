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

  /// Judges a line by itself.
  ///
  /// - Returns: nil for a line that may be part of the article.
  static func verdict(on line: PageLine) -> Boilerplate? {
    // Shapes come first: they are surer than words, and known phrases meet the longer lines last.
    byShape(line) ?? byRow(line) ?? byRule(line) ?? byAddress(line) ?? byPhrase(line)
  }

  /// Weak, on pages with a frame only.
  private static func weakFrame(_ reason: RemovedLine.Reason) -> Boilerplate {
    Boilerplate(reason: reason, isWeak: true, isFrame: true)
  }

  /// Marks, file names, tags, paths, menus: what the words are says nothing.
  private static func byShape(_ line: PageLine) -> Boilerplate? {
    if line.isSymbolsOnly { return symbols(line) }
    if isFontSizeButton(line) { return Boilerplate(reason: .fontSize) }
    if fileName(in: line) != nil || isPictureFile(line) { return Boilerplate(reason: .fileName) }
    if line.wordCount <= 40, line.trimmed.holdsBytes(of: "©") || RightsLine.isDatedCopyright(line) {
      return Boilerplate(reason: .copyright)
    }
    if isGluedTags(line) || isTagRow(line) { return Boilerplate(reason: .tags) }
    if isRowOfKnown(line) { return weakFrame(.navigation) }
    if let path = PagePath(line) {
      return Boilerplate(reason: path.reason, isWeak: path.reason == .navigation)
    }
    if TeaserLine.isCutOff(line) { return Boilerplate(reason: .relatedLink) }
    if TeaserLine.isShortcode(line) || CodeLine.isCode(line) || EmbedLine.isOne(line) {
      return Boilerplate(reason: .sidebar)
    }
    if MenuRow.isTicker(line) { return Boilerplate(reason: .navigation) }
    if MenuRow.isMenu(line) { return weakFrame(.navigation) }
    return isImageName(line) ? weakFrame(.fileName) : nil
  }

  /// Boxes and rows that a few words in a known order make.
  private static func byRow(_ line: PageLine) -> Boilerplate? {
    if isAuthorBox(line) { return weakFrame(.authorNote) }
    if isPhone(line) { return Boilerplate(reason: .followUs, isWeak: true) }
    if isEmail(line) { return weakFrame(.authorNote) }
    if LineWords.isSectionRow(line) { return weakFrame(.navigation) }
    if isRelatedHeading(line) || isRelatedByKind(line) { return Boilerplate(reason: .relatedHeading) }
    if line.isListItem, LineWords.isSectionName(line) { return weakFrame(.navigation) }
    if isAdvertisement(line) { return Boilerplate(reason: .advertisement) }
    if !line.isArabic, line.wordCount <= 40, licences.contains(where: line.trimmed.holdsBytes) {
      return Boilerplate(reason: .copyright)
    }
    return nil
  }

  /// Lines that one rule of their own knows: counters, rules for comments, signatures.
  private static func byRule(_ line: PageLine) -> Boilerplate? {
    if isClosedComments(line) || isNumberOfNews(line) { return Boilerplate(reason: .counter) }
    if isPrayerTime(line) { return Boilerplate(reason: .sidebar, isWeak: true) }
    if isRowAfterHeading(line) { return Boilerplate(reason: .sidebar) }
    if CommentRules.isRules(line) { return weakFrame(.comments) }
    if isInvitation(line) { return Boilerplate(reason: .followUs) }
    if isEndMark(line) { return weakFrame(.separator) }
    if isInitials(line) { return weakFrame(.authorNote) }
    if isPriceOrWeather(line) { return weakFrame(.sidebar) }
    guard isCount(line) else { return nil }
    let isOfComments = line.key.words.contains { $0.hasPrefix(comment) }
    let isSure = line.key.words.contains(where: sureCounts.contains)
    return Boilerplate(reason: isOfComments ? .comments : .counter, isWeak: !isSure, isFrame: isSure)
  }

  /// Rows of share buttons, addresses, and the site's own names.
  private static func byAddress(_ line: PageLine) -> Boilerplate? {
    if line.wordCount <= 12, ShareRow.isRow(line.key) {
      return Boilerplate(reason: .share, isWeak: line.wordCount == 1)
    }
    if line.trimmed == "X" || line.trimmed == "𝕏" || isAddress(line) {
      return Boilerplate(reason: .share, isWeak: true)
    }
    if isLabelledAddress(line) { return Boilerplate(reason: .share) }
    if Masthead.opensGluedPath(line) || Masthead.holdsGluedLabel(line) {
      return Boilerplate(reason: .navigation)
    }
    return Masthead.isLabel(line) ? Boilerplate(reason: .navigation, isWeak: true) : nil
  }

  private static func byPhrase(_ line: PageLine) -> Boilerplate? {
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

  private static let licences = ["Creative Commons", "is licensed under"]

  private static let comment = LineKey("تعليق").text
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
