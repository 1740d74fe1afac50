import Testing

@testable import ArabicCalendar

struct HijriDateRuleTests {
  @Test(arguments: [
    ("2025-03-15", "15 رمضان 1446 هـ"),
    ("2025-03-15", "15 من شهر رمضان المبارك 1446هـ"),
    ("2025-03-15", "15 رمضان عام 1446 للهجرة"),
    ("2023-04-21", "1 شوال 1444"),
    ("2025-03-15", "15/9/1446 هـ"),
    ("2025-03-15", "١٤٤٦/٠٩/١٥هـ"),
    ("2024-06-16", "10 ذي الحجّة 1445 هـ"),
    ("2025-03-15", "السبت 15 رمضان 1446 هـ"),
    // Before 1420 the weekday, or the Gregorian date, must bear it out.
    ("1979-11-21", "الأربعاء 1 محرم 1400 هـ"),
    ("1979-11-20", "1 محرم 1400 هـ الموافق 20 نوفمبر 1979 م"),
    // A sighting may give a month a thirtieth day that Umm al-Qura does not have; the Gregorian date bears it out.
    ("2020-11-16", "30 ربيع الأول 1442هـ الموافق 16 نوفمبر 2020م"),
    ("2020-11-16", "16 نوفمبر 2020م (30 ربيع الأول 1442هـ)"),
  ])
  func days(expected: String, text: String) {
    #expect(published(text) == expected)
  }

  @Test(arguments: [
    "15/9/1446",
    "1 محرم 1400 هـ",
    "15 رمضان",
    "رمضان 1446 هـ",
    "30 رمضان 1444 هـ",
    "31 رمضان 1446 هـ",
    "15 رمضان 1100 هـ",
    "15 رمضان 2025",
    "30 ربيع الأول 1442هـ",
    "30 ربيع الأول 1442هـ الموافق 20 نوفمبر 2020م",
    // A local sighting that differs from Umm al-Qura: which day it was is unsure.
    "الأحد 15 رمضان 1446 هـ",
  ])
  func noDays(text: String) {
    #expect(published(text) == "-")
  }
}
