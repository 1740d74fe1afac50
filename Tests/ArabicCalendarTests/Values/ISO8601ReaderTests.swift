import TestSupport
import Testing

@testable import ArabicCalendar

struct ISO8601ReaderTests {
  /// What only machines' feeds write; the strict form refuses each.
  @Test(arguments: [
    ("2020-11-16 09:06", "2020-11-16T09:06"),
    ("2020-11-16t09:06z", "2020-11-16T09:06Z"),
    ("2020-11-16T09:06:30.123Z", "2020-11-16T09:06:30Z"),
    ("2020-11-16T09:06:30,5+02:00", "2020-11-16T09:06:30+02:00"),
    ("2020-11-16T09:06:30.123456789+0200", "2020-11-16T09:06:30+02:00"),
    ("2020-11-16T09:06:30+02", "2020-11-16T09:06:30+02:00"),
    ("2020-11-16 09:06:30 +0200", "2020-11-16T09:06:30+02:00"),
    ("2020-11-16T09:06+00:00", "2020-11-16T09:06Z"),
    ("2020-11-16T09:06-00:00", "2020-11-16T09:06Z"),
    (" \n2020-11-16\t", "2020-11-16"),
    // The midnight that ends a day is the one that begins the next.
    ("2020-11-16T24:00", "2020-11-17T00:00"),
    ("2020-11-16T24:00:00Z", "2020-11-17T00:00Z"),
    ("2020-12-31 24:00+03:00", "2021-01-01T00:00+03:00"),
  ])
  func feedForm(text: String, expected: String) {
    #expect(ISO8601Reader.read(text, form: .feed)?.iso8601 == expected)
    #expect(PublicationDate(iso8601: text) == nil)
  }

  @Test(arguments: [
    "", " ", "-", "2", "20", "202", "20201", "2020-", "2020-1", "2020-11-", "2020-11-1", "2020-11-16T",
    "2020-11-16T9",
    "2020-11-16T09", "2020-11-16T09:", "2020-11-16T09:0", "2020-11-16T09:06:", "2020-11-16T09:06:3",
    "2020-11-16T09:06:30.", "2020-11-16T09:06:30+", "2020-11-16T09:06:30+0", "2020-11-16T09:06:30+02:",
    "2020-11-16T09:06:30+02:0", "2020-11-16T09:06:30+15:00", "2020-11-16T09:06:30-13:00",
    "2020-11-16T09:06:30+02:60",
    "2020-11-16T24:01", "2020-11-16T24:00:01", "2020-11-16T25:00", "2020-11-16T09:60", "2020-11-16T09:06:60",
    "2020-13", "2020-00", "2020-02-30",
    "2020-11-16Z",
    "0000", "2020/11/16", "2020-11-16T09:06ZZ", "2020-11-16T09:06Z x", "+2020", "2020-W47-1", "2020-321",
    "20201116T090630Z",
  ])
  func refusedInBothForms(text: String) {
    #expect(ISO8601Reader.read(text, form: .feed) == nil)
    #expect(ISO8601Reader.read(text, form: .strict) == nil)
  }

  /// What only a field may say; in a feed's line such a number may be anything.
  @Test(arguments: [
    ("20201116", "2020-11-16"),
    ("20201116T103000Z", "2020-11-16T10:30:00Z"),
    ("20201116T1030+0300", "2020-11-16T10:30+03:00"),
    ("20201116103000", "2020-11-16T10:30:00"),
    ("202011161030", "2020-11-16T10:30"),
  ])
  func fieldForm(text: String, expected: String) {
    #expect(ISO8601Reader.read(text, form: .field)?.iso8601 == expected)
    #expect(ISO8601Reader.read(text, form: .feed) == nil)
    #expect(ISO8601Reader.read(text, form: .strict) == nil)
  }

  /// Unix times, and numbers with no such month, day or hour.
  @Test(arguments: [
    "1605484800", "1605484800000", "1612011200000", "20201316", "20200230", "2020111610", "20201116253000",
    "202011161030001", "2020111", "20201116T", "20201116Z",
  ])
  func refusedInAField(text: String) {
    #expect(ISO8601Reader.read(text, form: .field) == nil)
  }

  @Test func whatIsReadIsWhatIsWritten() {
    let seed: UInt64 = 8601
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789-:TZ+. ")
    let model = Array("2020-11-16T09:06:30+02:00")
    for _ in 0..<50_000 {
      var text = model.prefix(Int.random(in: 0...model.count, using: &random)).map { $0 }
      for _ in 0..<Int.random(in: 0...3, using: &random) where !text.isEmpty {
        let index = Int.random(in: 0..<text.count, using: &random)
        text[index] = alphabet.randomElement(using: &random) ?? "0"
      }
      if let date = PublicationDate(iso8601: String(text)), date.iso8601 != String(text) {
        Issue.record("\(String(text)) became \(date), seed \(seed)")
      }
    }
  }
}
