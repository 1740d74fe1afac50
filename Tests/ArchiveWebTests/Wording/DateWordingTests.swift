import ArabicCalendar
@testable import ArchiveWeb
import Testing

@Suite("Dates in words")
struct DateWordingTests {
  @Test(
    "As precise as they are, with their zone",
    arguments: [
      ("2018", "2018", "2018"), ("2018-10", "تشرين الأول 2018", "October 2018"),
      ("2018-10-04", "4 تشرين الأول 2018", "4 October 2018"),
      ("2018-10-04T02:31Z", "4 تشرين الأول 2018، 02:31 غرينتش", "4 October 2018, 02:31 UTC"),
      ("2018-10-04T02:31", "4 تشرين الأول 2018، 02:31", "4 October 2018, 02:31"),
      (
        "2018-10-04T02:31+04:00", "4 تشرين الأول 2018، 02:31 \u{200E}+04", "4 October 2018, 02:31 \u{200E}+04"
      ),
      (
        "2018-10-04T02:31-03:30", "4 تشرين الأول 2018، 02:31 \u{200E}\u{2212}03:30",
        "4 October 2018, 02:31 \u{200E}\u{2212}03:30"
      ),
    ])
  func dates(iso: String, arabic: String, english: String) {
    let date = PublicationDate(iso8601: iso)
    #expect(DateWording(language: .arabic).text(date) == arabic)
    #expect(DateWording(language: .english).text(date) == english)
  }

  @Test("No date is told")
  func undated() {
    #expect(DateWording(language: .arabic).text(nil as PublicationDate?) == "بلا تاريخ")
  }
}
