/// The ways in which a user may type which days are meant; options and the query language take them.
extension ArabicDateParser {
  /// A range of days that a user typed.
  public struct TypedRange: Hashable, Sendable {
    /// The days, the earlier end first.
    public let days: DayRange
    /// Whether the later end was typed first.
    public let isReversed: Bool
  }

  /// The days of a date that a user typed, from its first to its last.
  ///
  /// ```swift
  /// ArabicDateParser().typedDays("تشرين-الثاني-2020")  // 2020-11-01...2020-11-30
  /// ArabicDateParser().typedDays("رمضان 1442 هـ")      // 2021-04-13...2021-05-12
  /// ```
  /// Takes what ``typedDate(_:now:)`` takes, also Hijri months and years (by the Umm al-Qura calendar), and hyphens
  /// for the blanks between words.
  /// - Parameter now: the user's local time; without it there are no relative dates.
  public func typedDays(_ text: String, now: PublicationDate? = nil) -> ClosedRange<CalendarDay>? {
    daysAsWritten(text, now: now) ?? Self.withBlanks(text).flatMap { daysAsWritten($0, now: now) }
  }

  /// A date, two with `..` between them, or one with `..` before or after it for an open end.
  ///
  /// ```swift
  /// ArabicDateParser().typedRange("2020-11..2021")?.days.description  // "2020-11-01..2021-12-31"
  /// ```
  /// - Parameter now: as in ``typedDays(_:now:)``.
  public func typedRange(_ text: String, now: PublicationDate? = nil) -> TypedRange? {
    guard let (left, right) = Self.ends(of: text) else {
      return typedDays(text, now: now).map {
        TypedRange(days: DayRange(first: $0.lowerBound, last: $0.upperBound), isReversed: false)
      }
    }
    let (from, to) = (typedDays(left, now: now), typedDays(right, now: now))
    guard from != nil || Self.isBlank(left), to != nil || Self.isBlank(right), from != nil || to != nil else {
      return nil
    }
    if let from, let to, to.upperBound < from.lowerBound {
      return TypedRange(days: DayRange(first: to.lowerBound, last: from.upperBound), isReversed: true)
    }
    return TypedRange(days: DayRange(first: from?.lowerBound, last: to?.upperBound), isReversed: false)
  }

  private func daysAsWritten(_ text: String, now: PublicationDate?) -> ClosedRange<CalendarDay>? {
    if let date = typedDate(text, now: now) { return date.firstDay...date.lastDay }
    guard text.utf8.count <= DateLimits.lineBytes else { return nil }
    return TypedDateReader(ScannedLine(text[...], byteOffset: 0)).hijriPeriod()
  }

  /// The text with blanks for hyphens; nil where it has no words that they could join.
  private static func withBlanks(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: isHyphen), scalars.contains(where: LetterFolding.isLetter) else {
      return nil
    }
    return String(String.UnicodeScalarView(scalars.map { isHyphen($0) ? " " : $0 }))
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    let meaning = MarkFolding.meaning(of: scalar)
    return meaning == .mark("-") || meaning == .mark("_")
  }

  /// The texts before and after the first `..`. It may have more full stops, or be an ellipsis.
  private static func ends(of text: String) -> (left: String, right: String)? {
    let scalars = text.unicodeScalars
    func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "\u{2026}" }
    let start = scalars.indices.first { index in
      let next = scalars.index(after: index)
      // HORIZONTAL ELLIPSIS, which keyboards make of full stops.
      return scalars[index] == "\u{2026}"
        || scalars[index] == "." && next < scalars.endIndex && isDot(scalars[next])
    }
    guard let start else { return nil }
    let end = scalars[start...].firstIndex { !isDot($0) } ?? scalars.endIndex
    return (String(scalars[..<start]), String(scalars[end...]))
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
