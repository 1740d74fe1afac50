import Testing

@testable import ArabicCalendar

struct ArabicDateParserTests {
  @Test func examplesOfTheDocumentation() {
    #expect(published("16-11-2020 | 09:06") == "2020-11-16T09:06")
    #expect(published("الاثنين 14 يناير 2025") == "-")
    #expect(typed("تشرين الثاني 2020") == "2020-11")
  }

  /// The raw text is between `<` and `>`.
  @Test(arguments: [
    "<2020-11-16T09:06:30.000Z>",
    " <2020-11-16>\n",
    "<16-11-2020 | 09:06>",
    "نُشر في: <الثلاثاء 14 يناير 2025 | 10:30 م>",
    "لبنان\n\nبيروت | <14 كانون الثاني/يناير 2025 م>",
    "<10:30 ص - 14 يناير 2025>",
    "<15 رمضان 1446 هـ>",
    "📅 <14 يناير 2025> | سياسة",
  ])
  func rangesAreOfTheOriginal(marked: String) throws {
    let text = marked.filter { $0 != "<" && $0 != ">" }
    let raw = try #require(
      marked.split(separator: "<", omittingEmptySubsequences: false).last?.split(separator: ">").first)
    let found = try #require(ArabicDateParser().publicationDate(in: text))
    #expect(found.rawText == raw)
    #expect(!found.isInferred)
    #expect(Array(text.utf8)[found.range].elementsEqual(raw.utf8))
  }

  @Test func inferredIsFlagged() throws {
    let fetch = PublicationDate(iso8601: "2025-01-14T12:00")
    for text in ["منذ 3 ساعات", "أمس", "10 يناير"] {
      #expect(try #require(ArabicDateParser().publicationDate(in: text, fetchedAt: fetch)).isInferred)
    }
  }

  /// Things with numbers that are no dates.
  @Test(arguments: [
    "قناة 24",
    "كوفيد-19",
    "قرار مجلس الأمن 1701",
    "القرار 1701/2006",
    "هاتف: 01-234567",
    "هاتف: 03/123456",
    "00961 1 234 567",
    "السعر 2025 ليرة",
    "$ 2025",
    "2025 %",
    "© 2025",
    "جميع الحقوق محفوظة 2025",
    "الأهلي 2 - 1 الزمالك",
    "2-1",
    "موسم 2020-2021",
    "قراءة 3 دقائق",
    "3 دقائق",
    "المادة 14 من الدستور",
    "17 تشرين",
    "14 آذار",
    "8 و14 آذار",
    "ثورة 25 يناير",
    "سورة البقرة 2:255",
    "الإصدار 14.01.2025.3",
    "IMG-2020-11-16.jpg",
    "https://example.com/2020/11/16/news",
    "A- A+",
    "12:30",
    "الثلاثاء",
    "1701",
    "20250114",
    "1736850600",
  ])
  func noDates(text: String) {
    #expect(published(text) == "-")
  }

  /// A paragraph is no date line, whatever it mentions.
  @Test(arguments: [
    "أعلن وزير الخارجية خلال مؤتمر صحافي أن الاجتماع المقبل سيعقد في 9 تشرين الثاني",
    "وقّع الطرفان الاتفاق في 27 تشرين الثاني 2024 بعد مفاوضات استمرت أسابيع",
    "ودخل وقف إطلاق النار حيز التنفيذ عند الساعة 4:00 فجر الأربعاء 27 تشرين الثاني 2024",
    "وكان المجلس قد أقر القانون قبل يومين",
  ])
  func prose(text: String) {
    #expect(published(text) == "-")
    #expect(published(text, fetchedAt: "2025-01-14T12:00") == "-")
    #expect(published("\(text) " + String(repeating: text, count: 5), fetchedAt: "2025-01-14T12:00") == "-")
  }
}
