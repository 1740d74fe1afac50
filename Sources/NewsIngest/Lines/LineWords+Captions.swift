/// Captions and credits of pictures.
extension LineWords {
  /// Whether a line above the text is the caption or credit of a picture: it ends in a bracket, or after a dash,
  /// with an agency or "archive", ends in the mark "ح.م", or stands in brackets as a whole.
  static func isCaption(_ line: PageLine) -> Bool {
    let opening = LineKey(line.words.prefix(2).joined(separator: " "))
    if archiveKeys.contains(opening), line.wordCount > 2 { return true }
    if line.trimmed.hasPrefix("camera icon") { return true }
    // "الصورة من المكان".
    if pictureOf.contains(opening), line.wordCount <= 6, line.ending?.isPunctuation != true { return true }
    if let last = line.words.last, captionMarks.contains(String(last)), line.wordCount > 1 { return true }
    if isOfArchive(line) { return true }
    if line.wordCount <= 20, holdsDash(line), let dash = line.trimmed.lastIndex(where: isDash) {
      let credit = LineKey(line.trimmed[dash...])
      // "القاهرة - رويترز" is a dateline.
      if agencyKeys.contains(credit), LineKey(line.trimmed[..<dash]).words.count > 2 { return true }
    }
    if namesPhotographer(line) { return true }
    if line.trimmed.hasPrefix("["), line.trimmed.hasSuffix("]") { return true }
    guard line.trimmed.hasSuffix(")"), let open = line.trimmed.lastIndex(of: "(") else { return false }
    let credit = LineKey(line.trimmed[open...])
    let isWhole = open == line.trimmed.startIndex && line.wordCount <= 8
    let isCredited =
      agencyKeys.contains { !$0.words.isEmpty && credit.contains($0) } && credit.words.count <= 5
      || isOfNetwork(line, credit: credit)
    let isPlaced = (3...12).contains(line.wordCount) && countries.contains(credit)
    let isLabelled = credit.words.first.map(pictureLabels.contains) == true
    return isWhole || isCredited || isPlaced || isLabelled || archiveKeys.contains(credit)
  }

  /// "وزيرة الثقافة - صورة أرشيفية".
  static func isOfArchive(_ line: PageLine) -> Bool {
    guard line.wordCount <= 20, holdsDash(line), let dash = line.trimmed.lastIndex(where: isDash) else {
      return false
    }
    return archiveKeys.contains(LineKey(line.trimmed[dash...]))
  }

  /// "علم الكويت الأناضول": a caption whose credit nothing sets off. Only below a headline: one may speak of an agency.
  static func endsInAgency(_ line: PageLine) -> Bool {
    guard (3...6).contains(line.wordCount), let last = line.words.last else { return false }
    return agencyKeys.contains(LineKey(last))
  }

  /// "… صورة أرشيفية تصوير : سالم": a label of photographers and a name at the line's end.
  private static func namesPhotographer(_ line: PageLine) -> Bool {
    guard line.wordCount <= PageLine.longestKeyedWordCount, line.ascii.holds(":"), !line.endsWithFullStop
    else { return false }
    let places = line.words.indices.dropFirst(2)
    let isShort = line.wordCount <= longestPhotographed && !line.trimmed.contains("،")
    return (isShort ? places : places.suffix(5)).contains { index in
      photographerKeys.contains(LineKey(line.words[index]).text)
        && (line.words[index].hasSuffix(":") || line.words.dropFirst(index + 1).first?.hasPrefix(":") == true)
    }
  }

  /// "تصوير رامي عبود": who took the pictures, and nothing else.
  static func namesPhotographerAlone(_ line: PageLine) -> Bool {
    guard (2...8).contains(line.wordCount), let first = line.words.first, line.ending?.isPunctuation != true,
      LineKey(first).text == photographed
    else { return false }
    // "تصوير – حمد بيت سعيد بن علي".
    if line.words[1].allSatisfy(isDash) { return line.wordCount > 2 }
    return PersonName.isName(line.words.dropFirst().joined(separator: " "))
  }

  /// "تصوير مطبعة البلدية": who took the pictures, of a few words among the paragraphs. There no name has to prove it.
  static func opensWithPhotographer(_ line: PageLine) -> Bool {
    (2...5).contains(line.wordCount) && line.ending?.isPunctuation != true
      && line.key.words.first.map(photography.contains) == true
      && !line.key.words.contains(where: MenuRow.joinsSentence)
  }

  private static let photography = LineKey.words(of: "تصوير\nعدسة")

  private static let longestPhotographed = 14
  private static let photographed = LineKey("تصوير").text

  private static let photographerKeys = Set(
    ["تصوير", "عدسة", "المصور", "صورة", "الصورة"].map { LineKey($0).text })

  /// Whether a line among the paragraphs is a caption: brackets at its end say who took or sent the picture.
  static func isCreditedCaption(_ line: PageLine) -> Bool {
    if namesPhotographer(line), !line.isListItem { return true }
    guard (2...18).contains(line.wordCount), line.trimmed.hasSuffix(")"), !line.isListItem,
      let open = line.trimmed.lastIndex(of: "("), open > line.trimmed.startIndex
    else { return false }
    let credit = LineKey(line.trimmed[open...])
    guard (1...6).contains(credit.words.count), let first = credit.words.first else { return false }
    // "(سمير الحلاق / غيتي)".
    let isNextToAgency =
      line.trimmed[open...].contains("/")
      && credit.words.last.map { pictureLabels.contains($0) || agencyKeys.contains(LineKey($0)) } == true
    return pictureLabels.contains(first) || agencyKeys.contains(credit) || archiveKeys.contains(credit)
      || isNextToAgency || isOfNetwork(line, credit: credit)
  }

  /// "لاعبو الهلال (تويتر)": a few words, whose last does not lead to the network's name.
  private static func isOfNetwork(_ line: PageLine, credit: LineKey) -> Bool {
    guard line.wordCount <= 9, networkKeys.contains(credit), !TextJoint.opens(line) else { return false }
    let before = line.key.words.dropLast(credit.words.count).last ?? ""
    return !MenuRow.joinsSentence(before) && !accountWords.contains(before)
  }

  private static let accountWords = Set(
    ["حسابه", "حسابها", "صفحته", "صفحتها", "منصة", "موقع", "تطبيق", "شبكة"].map { LineKey($0).text })

  /// "لقطة جماعية لأمناء المكتبات": what a picture shows, or a headline where nothing else may be it.
  static func opensAsCaption(_ line: PageLine) -> Bool {
    captionOpenings.contains(LineKey(line.words.prefix(2).joined(separator: " ")))
  }

  private static let captionOpenings: Set<LineKey> = Set(
    [
      "لقطة جماعية", "لقطة من", "صورة جماعية", "صورة تذكارية", "صورة تجمع", "صورة تظهر",
    ].map {
      LineKey($0)
    })

  private static let pictureOf: Set<LineKey> = [LineKey("الصورة من")]

  private static let pictureLabels: Set<String> = Set(
    [
      "المصدر", "مصدر", "تصوير", "عدسة", "الصورة", "صورة", "غيتي", "جيتي", "getty", "source", "photo",
      "credit",
    ].map { LineKey($0).text })

  /// "حقوق محفوظة", rights reserved, as papers of the Maghreb shorten it.
  private static let captionMarks: Set<String> = ["ح.م", "ح.م.", "ح/م", "(ح.م)", "د.ر"]
}
