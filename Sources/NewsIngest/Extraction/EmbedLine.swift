/// What a social network prints around a post that a page shows: its writer and day, or the way to it.
///
/// ```swift
/// EmbedLine.isOne(line)  // "— صوت الجنوب (@south) March 16, 2025", "A post shared by صوت الجنوب (@south)"
/// ```
enum EmbedLine {
  static func isOne(_ line: PageLine) -> Bool {
    guard (2...longest).contains(line.wordCount) else { return false }
    let hasHandle = line.ascii.holds("@") && line.trimmed.holdsBytes(of: "(@")
    if hasHandle, line.trimmed.first.map(LineWords.isDash) == true { return true }
    if openings.contains(where: line.key.starts) { return hasHandle || DateLine.namesYear(line.trimmed) }
    return invitations.contains(line.key) || line.words.allSatisfy { $0.hasPrefix("pic.twitter.com/") }
  }

  private static let longest = 24

  private static let openings = [
    "A post shared by", "A video posted by", "A photo posted by", "Posted by", "Publiée par",
    "Publié par", "Geplaatst door", "تمت مشاركة منشور بواسطة", "منشور تمت مشاركته من قبل", "تم نشره بواسطة",
  ]
  .map { LineKey($0) }

  private static let invitations = Set(
    [
      "View this post on Instagram", "Voir cette publication sur Instagram", "عرض هذا المنشور على Instagram",
      "شاهد هذا المنشور على Instagram",
    ]
    .map { LineKey($0) })
}
