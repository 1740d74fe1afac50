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
    "2020-11-16T24:00", "2020-11-16T09:60", "2020-11-16T09:06:60", "2020-13", "2020-00", "2020-02-30",
    "2020-11-16Z",
    "0000", "2020/11/16", "2020-11-16T09:06ZZ", "2020-11-16T09:06Z x", "+2020", "2020-W47-1", "2020-321",
    "20201116T090630Z",
  ])
  func refusedInBothForms(text: String) {
    #expect(ISO8601Reader.read(text, form: .feed) == nil)
    #expect(ISO8601Reader.read(text, form: .strict) == nil)
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
