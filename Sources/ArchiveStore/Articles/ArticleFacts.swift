import ArabicCalendar
import NewsIngest

/// What a record says of an article besides its text.
///
/// A later record of the same text may add facts, and correct the date, the section and the author. An address, an id or a source
/// that differs tells of another article, or is the same in another spelling: these are only added. A record with a part of the
/// text, or an older text, corrects nothing, but may have what was missing.
struct ArticleFacts: Equatable, Sendable {
  var externalID: String?
  var source: String?
  var section: String?
  var author: String?
  var url: String?
  var image: String?
  var published: PublicationDate?
  var publishedRaw: String?
  var publishedFrom: String?

  /// Whether two records may be of one moment: the finer date lies within the coarser one.
  static func mayAgree(_ one: PublicationDate, other: PublicationDate) -> Bool {
    if let one = one.utc, let other = other.utc { return sameMoment(one, other: other) }
    return sameMoment(one, other: other) || isInstant(one, within: other) || isInstant(other, within: one)
  }

  /// Whether the local day of an instant may be `day` somewhere: `2020-11-16T22:30Z` is of 17 November in Beirut.
  private static func isInstant(_ instant: PublicationDate, within day: PublicationDate) -> Bool {
    guard let utc = instant.utc, day.precision == .day, day.utcOffsetMinutes == nil else { return false }
    let days = day.firstDay.ordinal - utc.firstDay.ordinal
    return days == 0 || days == 1 && utc.hour >= 10 || days == -1 && utc.hour < 12
  }

  /// `2020-11-16` and `2020-11-16T09:06` are, as written, the same as far as both go.
  private static func sameMoment(_ one: PublicationDate, other: PublicationDate) -> Bool {
    let (one, other) = (local(one), local(other))
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  private static func local(_ date: PublicationDate) -> String {
    String(date.iso8601.prefix(date.precision == .second ? 19 : date.precision == .minute ? 16 : 10))
  }

  /// Whether `other` says nothing of the date that this does not say.
  private func coversDate(of other: ArticleFacts) -> Bool {
    guard let new = other.published else { return true }
    guard let old = published, Self.mayAgree(old, other: new) else { return false }
    return old.precision.fineness >= new.precision.fineness
      && (new.utcOffsetMinutes == nil || old.utcOffsetMinutes != nil)
  }

  /// These facts with what `later` adds to them.
  ///
  /// - Parameter isCorrection: whether a date, a section or an author of `later` goes before one that is known.
  func adding(_ later: ArticleFacts, isCorrection: Bool) -> ArticleFacts {
    var facts = self
    facts.externalID = externalID ?? later.externalID
    facts.source = source ?? later.source
    facts.url = url ?? later.url
    facts.image = image ?? later.image
    facts.section = isCorrection ? later.section ?? section : section ?? later.section
    facts.author = isCorrection ? later.author ?? author : author ?? later.author
    let isRefined =
      published.map { old in later.published.map { Self.mayAgree(old, other: $0) } ?? false } ?? true
    // A year or a month corrects no day.
    let isVague =
      published != nil && (later.published.map { $0.precision == .year || $0.precision == .month } ?? false)
    if isCorrection && !isVague || isRefined, !coversDate(of: later) {
      facts.published = later.published
      facts.publishedRaw = later.publishedRaw
      facts.publishedFrom = later.publishedFrom
    }
    return facts
  }

  /// Whether `later`, as the newer record, would change nothing.
  func covers(_ later: ArticleFacts) -> Bool { adding(later, isCorrection: true).says(sameAs: self) }

  /// Whether a reader would see no difference: how a date was written in the source is none.
  func says(sameAs other: ArticleFacts) -> Bool {
    var (one, other) = (self, other)
    (one.publishedRaw, one.publishedFrom) = (nil, nil)
    (other.publishedRaw, other.publishedFrom) = (nil, nil)
    return one == other
  }
}

extension PublicationDate.Precision {
  /// Grows with what is known: 0 for a year, 4 for a second.
  fileprivate var fineness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Article {
  /// The facts of this record.
  var facts: ArticleFacts {
    get {
      ArticleFacts(
        externalID: externalID, source: source, section: section, author: author, url: url, image: image,
        published: published, publishedRaw: publishedRaw, publishedFrom: publishedFrom)
    }
    set {
      (externalID, source, section) = (newValue.externalID, newValue.source, newValue.section)
      (author, url, image) = (newValue.author, newValue.url, newValue.image)
      (published, publishedRaw) = (newValue.published, newValue.publishedRaw)
      publishedFrom = newValue.publishedFrom
    }
  }
}
