import ArabicCalendar
import Testing

@testable import NewsIngest

/// Dates whose day and time, or whose parts, have columns of their own.
@Suite struct RecordFieldsPublicationTests {
  /// One row of a table with these columns beside title and body.
  private func published(_ columns: [(name: String, value: String)], _ order: DayOrder? = nil) throws
    -> String?
  {
    let text =
      "title,body,\(columns.map(\.name).joined(separator: ","))\nخبر,نص,\(columns.map(\.value).joined(separator: ","))\n"
    let found = try read(text, ReadingOptions(dateOrder: order))
    #expect(found.failures == [])
    return found.articles.first?.published?.iso8601
  }

  @Test(
    arguments: [
      ("date", "2024-03-05", "time", "10:30", "2024-03-05T10:30"),
      ("date", "2024-03-05", "time", "9:05 PM", "2024-03-05T21:05"),
      ("time", "10:30:15", "date", "2024-03-05", "2024-03-05T10:30:15"),
      ("التاريخ", "5 آذار 2024", "الوقت", "10:30 مساءً", "2024-03-05T22:30"),
      ("التاريخ", "٥/١٣/٢٠٢٤", "الساعة", "١٠:٣٠", nil),
      ("التاريخ", "13/3/2024", "الساعة", "7.45", "2024-03-13T07:45"),
      ("تاريخ النشر", "2024-03-05", "وقت النشر", "10 صباحاً", "2024-03-05T10:00"),
      ("published_date", "2024-03-05", "published_time", "10:30", "2024-03-05T10:30"),
      ("pub_time", "10:30", "pub_date", "2024-03-05", "2024-03-05T10:30"),
      ("date", "2024-03-05 00:00:00", "time", "10:30", "2024-03-05T10:30"),
      ("date_utc", "2024-03-05", "time_utc", "10:30", "2024-03-05T10:30Z"),
      ("date", "2024-03-05", "time", "10:30 GMT+3", "2024-03-05T10:30+03:00"),
      ("pubdate", "2024-03-05", "pubtime", "10:30", "2024-03-05T10:30"),
      ("date_published", "2024-03-05", "time_published", "10:30", "2024-03-05T10:30"),
      ("publication_date", "2024-03-05", "publication_hour", "10:30", "2024-03-05T10:30"),
      ("posted_date", "2024-03-05", "posted_time", "10:30", "2024-03-05T10:30"),
      ("created_date", "2024-03-05", "created_time", "10:30", "2024-03-05T10:30"),
      ("تاريخ الإضافة", "2024-03-05", "وقت الإضافة", "10:30", "2024-03-05T10:30"),
      ("يوم النشر", "2024-03-05", "ساعة النشر", "10:30", "2024-03-05T10:30"),
      ("day", "2024-03-05", "clock", "10:30", "2024-03-05T10:30"),
      ("date", "2024-03-05", "hour", "10:30", "2024-03-05T10:30"),
      // A whole date of the same day tells the time as well.
      ("date", "2024-03-05", "time", "2024-03-05T10:30:00Z", "2024-03-05T10:30Z"),
      ("date", "2024-03-05", "time", "2024-03-06T10:30:00Z", "2024-03-05"),
      // It has a time already, or the other is none of its own.
      ("date", "2024-03-05 11:00", "time", "10:30", "2024-03-05T11:00"),
      ("date", "2024-03-05", "time", "", "2024-03-05"), ("date", "2024-03-05", "time", "لاحقا", "2024-03-05"),
      ("date", "2024-03-05", "time", "10:30 - 11:30", "2024-03-05"),
      ("date", "2024-03-05", "time", "10", "2024-03-05"),
      ("date", "2024-03-05", "created_time", "10:30", "2024-03-05"),
      ("date", "2024-03-05", "وقت المباراة", "10:30", "2024-03-05"),
      ("التاريخ", "2024-03-05", "اليوم", "الثلاثاء", "2024-03-05"),
      ("title2", "x", "time", "10:30", nil),
    ] as [(String, String, String, String, String?)])
  func dayAndTime(_ name: String, _ value: String, _ other: String, _ otherValue: String, expected: String?)
    throws
  {
    #expect(try published([(name, value), (other, otherValue)]) == expected)
  }

  @Test func twoTimesThatContradictEachOtherAreNone() throws {
    #expect(try published([("date", "2024-03-05"), ("time", "10:30"), ("heure", "11:00")]) == "2024-03-05")
    #expect(
      try published([("date", "2024-03-05"), ("time", "10:30"), ("heure", "10:30")]) == "2024-03-05T10:30")
  }

  @Test(
    arguments: [
      (["day", "month", "year"], ["5", "3", "2024"], "2024-03-05"),
      (
        ["السنة", "الشهر", "اليوم", "الساعة", "الدقيقة"], ["2024", "آذار", "5", "10", "7"], "2024-03-05T10:07"
      ),
      (["annee", "mois", "jour"], ["2024", "mars", "5"], "2024-03-05"),
      (["pub_year", "pub_month", "pub_day"], ["2024.0", "3.0", "16.0"], "2024-03-16"),
      (["month", "year"], ["3", "2024"], "2024-03"),
      // Nothing says the minute, and a year alone may be that of an event.
      (["day", "month", "year", "hour"], ["5", "3", "2024", "10"], "2024-03-05"), (["year"], ["2024"], nil),
      (["day", "month", "year"], ["31", "2", "2024"], nil),
      (["day", "month", "year"], ["5", "3", "24"], nil),
      (["day", "month", "year"], ["5", "", "2024"], nil),
      (["day", "month", "year"], ["5", "3", "1445"], nil),
      (["date", "day", "month", "year"], ["2024-03-06", "5", "3", "2024"], "2024-03-06"),
      (["date", "day", "month", "year"], ["قريباً", "5", "3", "2024"], "2024-03-05"),
    ] as [([String], [String], String?)])
  func parts(_ names: [String], _ values: [String], expected: String?) throws {
    #expect(try published(zip(names, values).map { ($0, $1) }) == expected)
  }

  /// What is used is not told as not read, and what is not used is.
  @Test func whatIsNotReadIsTold() throws {
    let header = "title,body,date,time,day,month,year,hour\n"
    #expect(try read(header + "خبر,نص,,,5,3,2024,10\n").unread == ["hour"])
    #expect(try read(header + "خبر,نص,2024-03-05,10:30,5,,,\n").unread == ["day"])
    #expect(try read(header + "خبر,نص,2024-03-05 11:00,10:30,,,,\n").unread == ["time"])
  }

  @Test func JSONIsReadAlike() throws {
    let lines = [
      #"{"title":"خبر","body":"نص","date":"2024-03-05","time":"10:30"}"#,
      #"{"title":"خبر","body":"نص","day":5,"month":3,"year":2024}"#,
      #"{"title":"خبر","body":"نص","day":"5","month":"مارس","year":"2024"}"#,
      #"{"title":"خبر","body":"نص","day":[5],"month":3,"year":2024}"#,
    ]
    let found = try read(lines.joined(separator: "\n"))
    #expect(
      found.articles.map(\.published?.iso8601) == ["2024-03-05T10:30", "2024-03-05", "2024-03-05", "2024-03"])
    #expect(found.articles.first?.publishedRaw == "2024-03-05 10:30")
    #expect(found.articles.first?.publishedFrom == "field date, time")
  }

  /// The order of day and month may be known later than the time.
  @Test func aTimeWaitsForItsDay() throws {
    let rows = "title,body,date,time\nخبر,نص,3/4/2024,10:30 PM\nخبر,نص,\(13)/4/2024,\n"
    #expect(try read(rows).articles.map(\.published?.iso8601) == ["2024-04-03T22:30", "2024-04-13"])
  }
}
