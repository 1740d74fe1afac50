import Testing

@testable import ArabicCalendar

struct DateRuleTests {
  @Test(arguments: [
    ("2025-03-15", "15 رمضان 1446 هـ الموافق 15 مارس 2025 م"),
    ("2025-03-15", "15 مارس 2025 م الموافق 15 رمضان 1446 هـ"),
    ("2025-03-15", "15/9/1446هـ - 15/3/2025م"),
    ("2025-03-15", "السبت 15 رمضان 1446هـ / 15 مارس 2025"),
    // A sighting may differ by a day: the Gregorian day is the one that is sure.
    ("2025-03-16", "15 رمضان 1446 هـ الموافق 16 مارس 2025 م"),
    ("-", "15 رمضان 1446 هـ الموافق 20 مارس 2025 م"),
    ("-", "الأحد 15 رمضان 1446 هـ الموافق 15 مارس 2025 م"),
    ("2025-03-15", "نُشر: 15 رمضان 1446 هـ (15 مارس 2025)"),
  ])
  func bothCalendars(expected: String, text: String) {
    #expect(published(text) == expected)
  }
}
