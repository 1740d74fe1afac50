/// A line that lists pages between separators: the path from the home page, or a menu.
struct PagePath: Sendable, Equatable {
  /// `.breadcrumb` or `.navigation`.
  let reason: RemovedLine.Reason
  /// The pages' names in order, the home page included.
  let names: [String]

  /// - Returns: nil where the line is no such list.
  init?(_ line: PageLine) {
    if let section = Self.sectionAfterHome(line) {
      reason = .breadcrumb
      names = [String(line.words[0]), section]
      return
    }
    if let names = Self.dashed(line) {
      reason = .breadcrumb
      self.names = names
      return
    }
    let opensAtHome = line.key.words.first.map(Self.homeWords.contains) == true
    guard line.wordCount <= 40, !line.endsWithFullStop || opensAtHome,
      line.trimmed.unicodeScalars.contains(where: { Self.separators.contains($0) })
    else { return nil }
    let names = Self.names(in: line.words)
    guard names.count >= 2, let first = names.first else { return nil }
    // A line from right to left may have been copied from left to right.
    let startsAtHome =
      Self.homeNames.contains(LineKey(first))
      || names.last.map { Self.homeNames.contains(LineKey($0)) } == true
    let isMenu = names.count >= 4 && names.allSatisfy { $0.split(separator: " ").count <= 6 }
    let isBarred = line.trimmed.contains("|")
    if startsAtHome && !(isMenu && isBarred && names.count >= 5) {
      reason = .breadcrumb
    } else if isMenu {
      reason = .navigation
    } else {
      return nil
    }
    self.names = names
  }

  /// "الرئيسية - منوعات - عنوان المقال".
  private static func dashed(_ line: PageLine) -> [String]? {
    guard line.ascii.holds("-"), line.wordCount <= 40, line.key.words.first.map(homeWords.contains) == true
    else { return nil }
    let names = line.words.split { $0 == "-" }.map { $0.joined(separator: " ") }
    guard names.count >= 3, let first = names.first, homeNames.contains(LineKey(first)) else { return nil }
    return names
  }

  /// "Home محليات", whose arrow was a picture.
  private static func sectionAfterHome(_ line: PageLine) -> String? {
    guard (2...5).contains(line.wordCount), line.key.words.first.map(homeWords.contains) == true,
      !line.words.contains(where: { $0.count == 1 })
    else { return nil }
    let home = [2, 1].first { homeNames.contains(LineKey(line.words.prefix($0).joined(separator: " "))) }
    guard let home else { return nil }
    let section = line.words.dropFirst(home).joined(separator: " ")
    return PageLine.visibleLines(of: section).first.flatMap { LineWords.isSectionName($0) ? section : nil }
  }

  /// The section: the last page on the path that is neither the home page nor the article itself.
  func section(ofArticle title: LineKey) -> String? {
    guard reason == .breadcrumb else { return nil }
    let sections = names.dropFirst().filter { LineKey($0) != title && $0.split(separator: " ").count <= 3 }
    return sections.last
  }

  /// The words between separators. A closing quote is no separator: only one that stands alone is, or an arrow.
  private static func names(in words: [Substring]) -> [String] {
    var names: [[Substring]] = [[]]
    for word in words {
      if word.count == 1, word.first.map({ $0.unicodeScalars.allSatisfy(separators.contains) }) == true {
        names.append([])
        continue
      }
      for (index, part) in word.split(omittingEmptySubsequences: false, whereSeparator: isArrow).enumerated()
      {
        if index > 0 { names.append([]) }
        if !part.isEmpty { names[names.count - 1].append(part) }
      }
    }
    return names.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  private static let separators: Set<Unicode.Scalar> = ["»", "←", "|", "/", "\\", "<", ">", "›"]

  private static func isArrow(_ character: Character) -> Bool {
    character == ">" || character == "›"
  }

  private static let homeNames: Set<LineKey> = Set(
    """
    الرئيسية
    الصفحة الرئيسية
    الصفحة الرئسية
    الرئسية
    الصفحة الأولى
    الصفحة الأساسية
    الصفحة الرئيسة
    Home
    Accueil
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  /// Whether the folded word opens the home page's name.
  static func isHome(_ word: String) -> Bool { homeWords.contains(word) }

  /// The first words of those names.
  private static let homeWords = Set(homeNames.compactMap(\.words.first))
}
