import ArabicCalendar
import Foundation

/// What a WordPress export (WXR) says of an item besides what feeds say: whether it is a published article, and when it was.
///
/// - Source: WordPress, `export_wp`, versions 1.0 to 1.2.
struct WordPressItem {
  /// The elements that are read, without their prefix.
  static let names: Set<String> = ["status", "post_type", "post_date", "post_date_gmt"]
  static let mostAuthors = 10_000

  private var texts: [String: String] = [:]
  /// Names by log-in.
  var authors: [String: String] = [:]

  mutating func take(_ name: String, text: String) { texts[name] = text.trimmingWhiteSpace }

  /// Whether the item is one of an export.
  var isExported: Bool { texts["post_type"] != nil }

  /// Why it is not an article of the site; nil where it is one, or stands in no export.
  ///
  /// - Parameter hasText: whether it has a title and a text, which tell an article of a type that the site made.
  func skipReason(hasText: () -> Bool) -> SkipReason? {
    guard let type = texts["post_type"] else { return nil }
    let isUsual = type == "post" || type == "page"
    guard isUsual || WordPressType.mayBeArticle(type) else { return Self.isOfType(type) }
    guard texts["status"] == "publish" else { return .notPublished }
    return isUsual || hasText() ? nil : Self.isOfType(type)
  }

  private static func isOfType(_ type: String) -> SkipReason { .otherKind("of type \(type.prefix(40))") }

  /// The site's own clock with its zone, where the export has it in UTC, too.
  var published: String? {
    guard let local = texts["post_date"].flatMap(Self.instant),
      let utc = texts["post_date_gmt"].flatMap(Self.instant)
    else { return nil }
    let minutes = Int((local.timeIntervalSince(utc) / 60).rounded())
    guard minutes.isMultiple(of: 15), abs(minutes) <= 14 * 60, let text = texts["post_date"] else {
      return nil
    }
    let clock = text.replacing(" ", with: "T")
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return clock + (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "")
      + "\(rest)"
  }

  /// The site's own clock without a zone.
  var publishedOnSite: String? {
    texts["post_date"].flatMap { Self.instant($0) == nil ? nil : $0.replacing(" ", with: "T") }
  }

  /// "2021-03-04 10:15:00"; nil for the zeros of a draft.
  private static func instant(_ text: String) -> Date? {
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    guard shape.elementsEqual("0000-00-00 00:00:00".utf8), !text.hasPrefix("0") else { return nil }
    return try? Date(text.replacing(" ", with: "T") + "Z", strategy: .iso8601)
  }

  /// An item's text: without shortcodes, and with the paragraphs that WordPress makes of empty lines.
  ///
  /// - Errors: `.pageTooLarge`, `.nestedTooDeep`.
  func body(_ text: FeedItem.Text) throws(IngestError) -> String {
    let markup = Shortcodes.removed(from: text.characters)
    return try MarkupText.paragraphs(of: MarkupText.partedByEmptyLines(markup))
  }
}
