import ArabicCalendar
import NewsIngest

/// Sorts articles by day and time of publication, undated first, as row ids do.
struct PublicationOrder: Comparable {
  private let second: Int

  init(_ date: PublicationDate?) {
    guard let date else {
      second = -1
      return
    }
    second = ((date.firstDay.ordinal * 24 + date.hour) * 60 + date.minute) * 60 + date.second
  }

  /// Articles of another archive stay within a day in the order that they have there.
  init(_ article: Article) {
    let date = article.published
    self.init(article.archived == nil ? date : date.map { PublicationDate(day: $0.firstDay) })
  }

  static func < (left: PublicationOrder, right: PublicationOrder) -> Bool { left.second < right.second }
}
