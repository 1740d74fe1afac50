/// What a social network prints around a post that a page shows: its writer and day, or the way to it.
///
/// ```swift
/// EmbedLine.isOne(line)  // "— صوت الجنوب (@south) March 16, 2025", "A post shared by صوت الجنوب (@south)"
/// ```
enum EmbedLine {
  static func isOne(_ line: PageLine) -> Bool {
    guard (2...longest).contains(line.wordCount) else { return false }
    let hasHandle = line.ascii.holds("@") && line.trimmed.holdsBytes(of: "(@")
    if hasHandle, line.trimmed.first.map(LineWords.isDash) == true {
      return DateStamp.namesYear(line.trimmed)
    }
    // A blog prints writer and day so, too, but no weekday before the month.
    if line.key.starts(with: posted) { return line.key.words.contains(where: weekdays.contains) }
    if hasHandle, openings.contains(where: line.key.starts) { return true }
    return invitations.contains(line.key) || line.words.allSatisfy { $0.hasPrefix("pic.twitter.com/") }
  }

  private static let longest = 24

  private static let posted = LineKey("Posted by")
  private static let weekdays = LineKey.words(
    of: "Sunday\nMonday\nTuesday\nWednesday\nThursday\nFriday\nSaturday")

  private static let openings = [
    "A post shared by", "A video posted by", "A photo posted by", "تمت مشاركة منشور بواسطة",
    "منشور تمت مشاركته من قبل",
  ]
  .map { LineKey($0) }

  private static let invitations = Set(
    [
      "View this post on Instagram", "Voir cette publication sur Instagram", "عرض هذا المنشور على Instagram",
      "شاهد هذا المنشور على Instagram",
    ]
    .map { LineKey($0) })
}
