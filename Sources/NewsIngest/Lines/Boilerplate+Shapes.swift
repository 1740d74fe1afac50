/// Shapes that say what a line is: marks, buttons, file names, tags.
extension Boilerplate {
  /// Stars between paragraphs are the author's own; other marks are what is left of icons.
  static func symbols(_ line: PageLine) -> Boilerplate {
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
  static func isPictureFile(_ line: PageLine) -> Bool {
    guard line.wordCount <= 10, line.ascii.holds("."), let dot = line.trimmed.lastIndex(of: ".") else {
      return false
    }
    return ["jpg", "jpeg", "png", "webp"].contains(line.trimmed[dot...].dropFirst().lowercased())
  }

  private static let fileExtensions: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "mp3", "mp4", "m3u8", "pdf",
  ]

  /// "A+", "A-", "ع+" and rows of them.
  static func isFontSizeButton(_ line: PageLine) -> Bool {
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
  static func isImageName(_ line: PageLine) -> Bool {
    guard line.wordCount == 1 else { return false }
    let letters = line.trimmed.filter { $0 != "-" && $0 != "_" && $0 != "." }
    return letters.count >= 5 && letters.allSatisfy(\.isHexDigit) && letters.contains(where: \.isLetter)
      && (letters.count >= 16 || Set(letters).count == 1)
  }

  static func isTagRow(_ line: PageLine) -> Bool {
    line.wordCount <= 20 && line.ascii.holds("#")
      && line.words.allSatisfy { $0.hasPrefix("#") && $0.count > 1 }
      // "الحدث_المحلي".
      || line.wordCount <= 4 && line.ascii.holds("_")
        && line.words.allSatisfy { $0.dropFirst().dropLast().contains("_") }
  }
}
