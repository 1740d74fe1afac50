/// Headlines with the name of the site or of a section next to them, as the titles of windows have it.
extension PageLine {
  /// The words of a window's title that is cut off, without the site's name before them and the last word, which may be a part:
  /// "صوت الجنوب | افتتاح معرض الكتاب في المر...".
  var withoutSite: LineKey {
    guard let bar = words.prefix(6).firstIndex(of: "|"), words.count - bar >= 5 else { return key }
    return LineKey(words[(bar + 1)...].dropLast().joined(separator: " "))
  }

  /// Whether `other` is this headline with the name of a section before it: "أخبار محلية: …".
  func isSectionless(_ other: PageLine) -> Bool {
    let extra = other.key.words.count - key.words.count
    // "الرئيسية الأعداد السابقة …", a path without its arrows.
    let most = other.key.words.first.map(PagePath.isHome) == true ? 8 : 3
    guard wordCount >= 4, (1...most).contains(extra) else { return false }
    let before = other.key.words.dropLast(key.words.count)
    return other.key.words.suffix(key.words.count) == key.words[...]
      && (wordCount >= 6 || before.allSatisfy(LineWords.isSectionWord))
  }
}

extension TextPage {
  /// The words of the first two paragraphs.
  var opening: [LineKey] {
    guard let paragraphs else { return [] }
    return paragraphs.prefix(12).filter(isParagraph).prefix(2).map {
      LineKey(lines[$0].words.prefix(200).joined(separator: " "))
    }
  }

  /// The site's name where `line` is the headline with that name and a dash before it: "صوت الجنوب - …".
  static func siteName(in line: PageLine, before headline: PageLine) -> String? {
    guard line.wordCount > headline.wordCount, line.wordCount <= headline.wordCount + 5,
      line.key.words.count > headline.key.words.count,
      line.key.words.suffix(headline.key.words.count) == headline.key.words[...],
      let mark = line.words.prefix(6).firstIndex(where: { $0.last.map { "|-–—".contains($0) } == true }),
      mark > 0 || line.words[mark].count > 1,
      LineKey(line.words[(mark + 1)...].joined(separator: " ")) == headline.key
    else { return nil }
    return CreditLine.name(line.words[...mark].joined(separator: " "))
  }

  /// The site's name where `line` is the headline with that name after a bar or dash, as in a window's title.
  static func siteName(in line: PageLine, after headline: PageLine) -> String? {
    guard line.wordCount > headline.wordCount, line.wordCount <= headline.wordCount + 6,
      line.key.starts(with: headline.key), line.trimmed.hasPrefix(headline.trimmed)
    else { return nil }
    let rest = line.trimmed.dropFirst(headline.trimmed.count).drop(while: \.isWhitespace)
    guard let mark = rest.first, "|-–—".contains(mark) else { return nil }
    let name = LineWords.trim(rest.dropFirst())
    return name.isEmpty ? nil : name
  }
}
