/// Addresses and rows that say by their shape what they are.
extension Boilerplate {
  /// An address of a writer or of the site, alone or after its label, hidden from robots or not: "[email protected]".
  static func isEmail(_ line: PageLine) -> Bool {
    guard line.wordCount <= 5 else { return false }
    if line.trimmed.hasPrefix("[email") { return true }
    guard line.ascii.holds("@") else { return false }
    let addresses = line.words.count { word in
      word.split(separator: "@").count == 2 && word.contains(".") && word.allSatisfy(\.isASCII)
    }
    let labels = line.words.filter { !$0.contains("@") }.map { LineKey($0).text }
    return addresses == 1 && labels.allSatisfy { $0.isEmpty || addressLabels.contains($0) }
  }

  /// "إعلان وسط الموضوع", "إعلان 2": where a theme puts its advertisements.
  static func isAdvertisement(_ line: PageLine) -> Bool {
    guard (2...5).contains(line.key.words.count), let first = line.key.words.first,
      advertisements.contains(first), !(first == theAdvertisement && line.key.words.contains(DateStamp.on))
    else { return false }
    return line.key.words.dropFirst().allSatisfy {
      places.contains($0) || LineKey.isNumber($0) && $0.count <= 2
    }
  }

  private static let theAdvertisement = LineKey("الإعلان").text
  private static let advertisements = LineKey.words(of: "إعلان\nإعلانات\nالإعلان\nالإعلانات")
  private static let places = WordList.advertisementPlace.words

  /// "التعليقات على … مغلقة", which WordPress prints above the text, too.
  static func isClosedComments(_ line: PageLine) -> Bool {
    line.key.words.count >= 7 && line.key.words.first == commentsWord && line.key.words.last == closedWord
  }

  private static let commentsWord = LineKey("التعليقات").text
  private static let closedWord = LineKey("مغلقة").text

  /// "حقائق الساحل مشروع إعلامي مستقل يسعى إلى …": what a site says of itself.
  static func isAboutSite(_ line: PageLine) -> Bool {
    guard line.wordCount >= 8,
      siteStems.contains(where: line.text[line.words[0].startIndex..<line.words[7].endIndex].holdsBytes)
    else { return false }
    let words =
      line.key.words.isEmpty ? LineKey(line.words.prefix(14).joined(separator: " ")).words : line.key.words
    let opening = words.prefix(8)
    guard let kind = opening.firstIndex(where: siteKinds.contains),
      kind + 1 < words.count,
      siteQualities.contains(words[kind + 1])
    else { return false }
    return words[(kind + 1)...].prefix(6).contains(where: siteAims.contains)
  }

  /// Most lines hold none of these.
  private static let siteStems = ["مشروع", "موقع", "صحيف", "بواب", "شبك", "وكال", "منص", "جريد", "مؤسس"]
  private static let siteKinds = LineKey.words(
    of: "مشروع\nموقع\nصحيفة\nبوابة\nشبكة\nوكالة\nمنصة\nجريدة\nمؤسسة")
  private static let siteQualities = LineKey.words(
    of: "إعلامي\nاعلامي\nإعلامية\nإخباري\nإخبارية\nاخباري\nاخبارية\nإلكترونية\nالكترونية\nإلكتروني\nأنباء")
  private static let siteAims = WordList.siteAim.words

  /// "رقم الخبر: 0097".
  static func isNumberOfNews(_ line: PageLine) -> Bool {
    (3...4).contains(line.wordCount) && line.key.words.last.map(LineKey.isNumber) == true
      && numberLabels.contains(LineKey(line.words.prefix(2).joined(separator: " ")))
  }

  private static let numberLabels: Set<LineKey> = Set(
    ["رقم الخبر", "كود الخبر", "رمز الخبر", "رقم التقرير", "رقم المقال", "News ID"].map { LineKey($0) })

  /// "أخبار قد تهمك أيضا", "مواضيع قد تعجبكم".
  static func isRelatedHeading(_ line: PageLine) -> Bool {
    guard (2...5).contains(line.wordCount),
      line.ending.map({ !$0.isPunctuation || $0 == ":" }) == true,
      let may = line.key.words.firstIndex(of: may), may + 1 < line.key.words.count
    else { return false }
    return pleasing.contains(line.key.words[may + 1])
      && (may == 0 || others.contains(line.key.words[0]) || line.key.words.last == too)
  }

  /// "الوسومبلدية الساحل المرفأ": a label that a browser copied without a blank after it.
  static func isGluedTags(_ line: PageLine) -> Bool {
    guard line.wordCount <= longestTags, !line.endsWithFullStop, let first = line.words.first else {
      return false
    }
    return first.hasPrefix(tagsLabel) && first.count > tagsLabel.count + 1
  }

  private static let longestTags = 24
  private static let tagsLabel = "الوسوم"

  /// "منشورات ذات علاقة", "مواضيع ذات صلة:", "مقالات مشابهة".
  static func isRelatedByKind(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard (2...3).contains(words.count), words.count == line.wordCount,
      line.ending.map({ !$0.isPunctuation || $0 == ":" }) == true,
      kinds.contains(words[0])
    else { return false }
    return words.count == 2
      ? likenesses.contains(words[1]) && !stories.contains(words[0])
      : ownings.contains(words[1]) && relations.contains(words[2])
  }

  private static let kinds = WordList.articleKind.words
  /// Which an article may tell itself.
  private static let stories = LineKey.words(of: "قصص\nتقارير\nمواد\nمادة")
  private static let ownings = LineKey.words(of: "ذات\nذو\nلها")
  private static let relations = LineKey.words(of: "صلة\nالصلة\nعلاقة\nالعلاقة")
  private static let likenesses = LineKey.words(of: "مشابهة\nمشابه\nمتعلقة\nمرتبطة\nمقترحة\nمقترح\nمماثلة")

  private static let too = LineKey("أيضا").text
  private static let others: Set<String> = Set(
    ["أخبار", "مواضيع", "موضوعات", "مقالات", "فيديوهات", "ربما"].map { LineKey($0).text })
  private static let may = LineKey("قد").text
  private static let pleasing: Set<String> = Set(
    ["يهمك", "تهمك", "يعجبك", "تعجبك", "يهمكم", "تهمكم", "يعجبكم", "تعجبكم"].map { LineKey($0).text })

  /// "الفجر 04:23".
  static func isPrayerTime(_ line: PageLine) -> Bool {
    guard (2...4).contains(line.wordCount), let first = line.key.words.first, prayers.contains(first) else {
      return false
    }
    return DateStamp.holdsClock(line.trimmed)
  }

  private static let prayers: Set<String> = Set(
    ["الفجر", "الشروق", "الظهر", "العصر", "المغرب", "العشاء", "الإمساك"].map { LineKey($0).text })

  /// "+961 1 555 010".
  static func isPhone(_ line: PageLine) -> Bool {
    line.wordCount <= 6 && line.trimmed.hasPrefix("+") && line.trimmed.count(where: \.isNumber) >= 8
      && !line.trimmed.contains(where: \.isLetter)
  }

  private static let addressLabels: Set<String> = Set(
    "البريد\nالإلكتروني\nالالكتروني\nبريد\nإيميل\nالإيميل\nللتواصل\nمع\nالكاتب\nEmail\nmail\nE"
      .split(whereSeparator: \.isNewline).map { LineKey($0).text })

  /// "شريط الأخبار" and headlines after it in the same line, which no sentence begins with.
  static func isRowAfterHeading(_ line: PageLine) -> Bool {
    guard line.wordCount >= shortestRow, !line.endsWithFullStop else { return false }
    return headings.contains(LineKey(line.words.prefix(2).joined(separator: " ")))
  }

  private static let shortestRow = 8
  private static let headings: Set<LineKey> = Set(
    """
    شريط الأخبار
    الأكثر قراءة
    الأكثر مشاهدة
    أخبار ذات
    مواضيع ذات
    مقالات ذات
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })
}
