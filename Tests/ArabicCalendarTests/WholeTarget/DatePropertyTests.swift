import TestSupport
import Testing

@testable import ArabicCalendar

struct DatePropertyTests {
  private static let levant = firstNames(LevantineMonths.names)
  private static let egypt = firstNames(EgyptianMonths.names)

  private static func firstNames(_ table: [Int: [String]]) -> [String] {
    (1...12).map { table[$0]?.first ?? "" }
  }

  private func digits(_ number: Int) -> String {
    // ARABIC-INDIC DIGIT ZERO is U+0660.
    String(
      String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x0630) })
    )
  }

  /// Every day of two centuries, as Lebanon, Egypt and the digits write it.
  @Test(arguments: [1900...1949, 1950...1999, 2000...2049, 2050...2100])
  func everyDayComesBack(years: ClosedRange<Int>) throws {
    let first = try #require(CalendarDay(year: years.lowerBound, month: 1, day: 1)).ordinal
    let last = try #require(CalendarDay(year: years.upperBound, month: 12, day: 31)).ordinal
    let parser = ArabicDateParser()
    for ordinal in first...last {
      let day = try #require(CalendarDay(ordinal: ordinal))
      let texts = [
        "\(day.day) \(Self.levant[day.month - 1]) \(day.year)",
        "\(digits(day.day)) \(Self.egypt[day.month - 1]) \(digits(day.year))",
        "\(day.day)/\(day.month)/\(day.year)",
      ]
      for text in texts where parser.publicationDate(in: text)?.date != PublicationDate(day: day) {
        Issue.record("\(text) is not read as \(day)")
      }
    }
  }

  /// Words, digits and marks of dates in no order: an answer or none, never a crash, and its range is in the text.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func soupOfDatePartsNeverCrashes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = DateLexicon.entries.map(\.phrase)
    let marks = Array("-/.,:()|+_\n T#\u{200F}\u{0640}\u{00A0}").map(String.init)
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text += words.randomElement(using: &random) ?? ""
        case 1: text += String(Int.random(in: 0...2100, using: &random))
        case 2: text += digits(Int.random(in: 0...60, using: &random))
        default: text += marks.randomElement(using: &random) ?? ""
        }
        if Bool.random(using: &random) { text += " " }
      }
      check(text, seed: seed)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func soupOfDigitsNeverCrashes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳/-.: |")
    for _ in 0..<8000 {
      let length = Int.random(in: 0...40, using: &random)
      check(String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) }), seed: seed)
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func randomScalarsNeverCrash(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let bound: UInt32 = Bool.random(using: &random) ? 0x0700 : 0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...bound, using: &random)) { text.append(scalar) }
      }
      check(String(text), seed: seed)
    }
  }

  private func check(_ text: String, seed: UInt64) {
    let parser = ArabicDateParser()
    _ = parser.typedDate(text)
    let fetch = PublicationDate(iso8601: "2025-01-14T12:00Z")
    for fetchedAt in [nil, fetch] {
      guard let found = parser.publicationDate(in: text, fetchedAt: fetchedAt) else { continue }
      let bytes = Array(text.utf8)
      if !(0...bytes.count).contains(found.range.upperBound)
        || !bytes[found.range].elementsEqual(found.rawText.utf8)
      {
        Issue.record("range \(found.range) of \(text.debugDescription), seed \(seed)")
      }
      if PublicationDate(iso8601: found.date.iso8601) != found.date {
        Issue.record("\(found.date) from \(text.debugDescription), seed \(seed)")
      }
    }
  }
}
