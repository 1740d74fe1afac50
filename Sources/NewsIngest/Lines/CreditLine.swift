/// A line that says who wrote the article or who published it, as written: "كتب سمير نادر", "المصدر: رويترز".
struct CreditLine: Sendable, Equatable {
  /// The writer, without the label.
  var author: String?
  /// The publisher, without the label.
  var source: String?
  /// Whether a label with a colon or dash, or a known agency or place, says so. "كتب جديدة" may as well be about books.
  private(set) var isLabelled = true

  /// - Returns: nil where the line is no such line, or is too long to be sure.
  init?(_ line: PageLine) {
    guard line.wordCount <= 12 || Self.isIntroduced(line), !LineWords.isOfArchive(line) else { return nil }
    if let name = Self.nameAfterStop(line) ?? Self.nameBeforeOffice(line) {
      author = name
      return
    }
    if line.endsWithFullStop {
      guard let name = Self.stoppedName(line) else { return nil }
      author = name
      return
    }
    if let rest = Self.afterLabel(of: Self.sourceLabels, in: line), LineKey(rest).words.count <= 6 {
      // "المصدر: صوت الجنوب | نشر في".
      source = Self.name(rest.prefix { $0 != "|" })
    } else if let agencies = LineWords.agencies(in: line) {
      source = agencies
    } else if let rest = Self.afterLabel(of: Self.authorLabels, in: line) ?? Self.afterBareLabel(line) {
      // "Le360" is a name.
      guard Self.wordCount(rest) <= 7 || line.wordCount > 12,
        !rest.split(separator: " ").contains(where: { $0.first?.isNumber == true })
      else { return nil }
      author = Self.writer(rest).map(Self.withoutLabel)
    } else if let verb = line.key.words.first, Self.authorVerbs.contains(verb) {
      isLabelled = false
      readSentence(line)
    } else if let dateline = Dateline(line) {
      author = dateline.author
      source = dateline.source
      isLabelled = dateline.hasPlace
      // "أربيل/ بغداد" names nobody, and is a credit all the same.
      return
    }
    if author?.isEmpty != false && source?.isEmpty != false { return nil }
    // "بقلم: هيئة التحرير".
    if let name = author, Self.isOffice(name) {
      source = source ?? name
      author = nil
    }
  }

  /// "كتب/ سمير الحلاق."
  private static func stoppedName(_ line: PageLine) -> String? {
    guard line.wordCount <= 6, let rest = afterLabel(of: authorLabels, in: line) else { return nil }
    let name = name(rest.trimmingSuffix { $0 == "." })
    return PersonName.isName(name) ? name : nil
  }

  private static let papers = LineKey.words(of: "صحيفة\nجريدة\nمجلة\nموقع\nشبكة\nبوابة")

  /// "كتب .سمير الحلاق".
  private static func nameAfterStop(_ line: PageLine) -> String? {
    guard (3...6).contains(line.wordCount), line.words[0].hasSuffix(".") != line.words[1].hasPrefix("."),
      authorLabels.contains(LineKey(line.words[0]))
    else { return nil }
    let name = line.words.dropFirst().joined(separator: " ").trimming { $0 == "." }
    return PersonName.isName(name) ? String(name) : nil
  }

  /// "سمير الحلاق// مدير مكتب صيدا.": a name, and after two slashes who that is.
  private static func nameBeforeOffice(_ line: PageLine) -> String? {
    guard line.wordCount <= 10, let slashes = line.trimmed.firstRange(of: "//") else { return nil }
    let rest = LineKey(line.trimmed[slashes.upperBound...]).words
    let name = name(line.trimmed[..<slashes.lowerBound])
    return PersonName.isName(name) && rest.first.map(posts.contains) == true ? name : nil
  }

  private static let posts = LineKey.words(
    of: "مدير\nمديرة\nمكتب\nمراسل\nمراسلة\nمحرر\nمحررة\nرئيس\nرئيسة\nمسؤول"
  )

  /// "سمير الحلاق (صحيفة الجنوب)": a name, and the paper after it.
  static func nameBeforePaper(_ line: PageLine) -> (name: String, paper: String)? {
    guard let open = line.trimmed.firstIndex(of: "("), line.trimmed.hasSuffix(")") else { return nil }
    let (name, paper) = (name(line.trimmed[..<open]), name(line.trimmed[open...]))
    // An agency in brackets owns a picture.
    return PersonName.isName(name) && LineKey(paper).words.first.map(papers.contains) == true
      && LineKey(paper).words.count <= 5 ? (name, paper) : nil
  }

  /// "إعداد : سمير الحلاق – باحث في معهد الدراسات …": a name, and after a dash who that is.
  private static func isIntroduced(_ line: PageLine) -> Bool {
    guard line.wordCount <= 20, let rest = afterLabel(of: authorLabels, in: line),
      let dash = rest.firstIndex(where: LineWords.isDash)
    else { return false }
    return PersonName.isName(name(rest[..<dash]))
  }

  /// Whether the name is that of a newsroom or agency.
  static func isOffice(_ name: String) -> Bool {
    LineKey(name).words.first.map(offices.contains) == true || LineWords.isAgency(name)
  }

  private static let offices: Set<String> = WordList.newsroomWord.words

  /// "كتب سمير نادر", "كتبت منى صالح في «النهار»:", "By Jane Doe".
  private mutating func readSentence(_ line: PageLine) {
    let words = line.words.dropFirst()
    // "في", in.
    let place = words.firstIndex { LineKey($0).text == "في" || $0 == "in" }
    let name = words[..<(place ?? words.endIndex)]
    // "كتب صالح إبراهيم وسعيد حسن:".
    let most = line.ending == ":" && name.dropFirst(2).contains { $0.hasPrefix("\u{0648}") } ? 8 : 4
    guard (2...most).contains(name.count), name.allSatisfy(Self.isNameWord) else { return }
    isLabelled = name.count > 4
    if let place {
      let publisher = words[(place + 1)...].joined(separator: " ")
      guard publisher.contains(where: { "\"«“".contains($0) }), words.endIndex - place <= 5 else { return }
      source = LineWords.trim(publisher)
    }
    author = Self.name(name.joined(separator: " "))
  }

  /// What follows one of the labels and its colon or dash, up to "منذ 40 دقيقة", nil where the line has none.
  private static func afterLabel(of labels: [LineKey], in line: PageLine) -> Substring? {
    guard let rest = afterMark(of: labels, in: line) else { return nil }
    let ago = rest.firstRange(of: " \(ago) ")
    return ago.map { rest[..<$0.lowerBound] } ?? rest
  }

  private static let ago = "منذ"

  private static func afterMark(of labels: [LineKey], in line: PageLine) -> Substring? {
    guard LineWords.holdsDash(line) || line.trimmed.unicodeScalars.contains(where: marks.contains),
      labels.contains(where: { line.key.starts(with: $0) }),
      let mark = line.trimmed.unicodeScalars.firstIndex(where: { marks.contains($0) || LineWords.isDash($0) }
      ),
      labels.contains(LineKey(line.trimmed[..<mark]))
    else { return nil }
    return line.trimmed[mark...].dropFirst()
  }

  /// What stands after a label, next to dashes. The colon is there in its wide form, too.
  private static let marks: [Unicode.Scalar] = [":", "\u{FF1A}", "/", "|"]

  /// "كتب بواسطة raed_admin": a label of two words needs no mark.
  private static func afterBareLabel(_ line: PageLine) -> Substring? {
    guard (3...6).contains(line.wordCount),
      let count = [3, 2].first(where: { count in
        count < line.wordCount
          && bareLabels.contains(LineKey(line.words.prefix(count).joined(separator: " ")))
      })
    else { return nil }
    return line.trimmed[line.words[count].startIndex...]
  }

  private static let bareLabels: Set<LineKey> = Set(
    [
      "تحرير من طرف", "كتب بواسطة", "نشر بواسطة", "تم النشر بواسطة",
      "أضيف بواسطة", "أرسلت بواسطة", "مرسل بواسطة",
      "Written by", "Posted by", "Published by",
    ]
    .map { LineKey($0) })

  /// The writer of "محمد سامي - القاهرة": the part that is no place.
  private static func writer(_ text: Substring) -> String? {
    let parts = text.split { LineWords.isDash($0) || "|/(".contains($0) }.map { name($0) }
      .filter { !$0.isEmpty && !LineWords.isPlace($0) }
    guard let first = parts.first,
      LineKey(first).words.count <= (first.contains { ",،".contains($0) } ? 8 : 5)
    else { return nil }
    return first
  }

  /// By: what stands before a writer's name.
  static let by: Substring = "بواسطة"

  /// "بواسطة سالم العبري" without the label's second word.
  private static func withoutLabel(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 3, let first = words.first, ["من", Self.by, "السيد", "السيدة"].contains(first)
    else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  /// Whether the words are a label of writers and nothing else: "كتب".
  static func isLabel(_ text: String) -> Bool { authorLabels.contains(LineKey(text)) }

  /// The name without the marks around it.
  static func name(_ text: some StringProtocol) -> String {
    let name = text.trimming { $0.isWhitespace || LineWords.isDash($0) || outer.contains($0) }
    // TATWEEL only draws it longer.
    return String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\u{0640}" }))
  }

  private static let outer = Set("()[]:،,|/\"'«»“”")

  private static func wordCount(_ text: Substring) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  private static func isNameWord(_ word: Substring) -> Bool {
    !word.contains { $0.isNumber || "،,؛.!؟?".contains($0) && word.count > 2 }
  }

  private static let sourceLabels = WordList.sourceLabel.inOrder

  private static let authorLabels = WordList.authorLabel.inOrder

  private static let authorVerbs: Set<String> = Set(
    keys(
      """
      كتب
      كتبت
      بقلم
      بواسطة
      إعداد
      By
      Par
      """
    ).map(\.text))

  private static func keys(_ lines: String) -> [LineKey] {
    lines.split(whereSeparator: \.isNewline).map { LineKey($0) }
  }
}
