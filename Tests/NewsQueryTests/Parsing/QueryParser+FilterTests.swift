import ArabicCalendar
import NewsQuery
import Testing

/// Filters as journalists type them. What a query comes to stands first, so that no Arabic reorders it.
@Suite("Filters of a query")
struct QueryParserFilterTests {
  typealias Row = QueryParserTests.Row

  /// Tuesday, 14 January 2025, 12:00.
  private let parser = QueryParser(limits: .default, now: PublicationDate(iso8601: "2025-01-14T12:00"))

  static let dates: [Row] = [
    Row("date:2020", "date:2020"),
    Row("date:2020-11 هدنة", "date:2020-11 AND هدنة"),
    Row("تاريخ:٢٠٢٠-١١-١٦", "date:2020-11-16"),
    Row("تاريخ:16/11/2020", "date:2020-11-16"),
    Row("date:2020-11-01..2020-11-30", "date:2020-11"),
    Row("date:2020..", "date:2020-01-01.."),
    Row("date:..2020-06", "date:..2020-06-30"),
    Row("after:2020 before:2021-06", "date:2020-01-01.. AND date:..2021-06-30"),
    Row("بعد:2020-11-16 قبل:2020-11-20", "date:2020-11-16.. AND date:..2020-11-20"),
    Row("تاريخ:\"تشرين الثاني 2020\"", "date:2020-11"),
    Row("تاريخ:«تشرين الثاني ٢٠٢٠»", "date:2020-11"),
    Row("تاريخ:“نوفمبر 2020” هدنة", "date:2020-11 AND هدنة"),
    Row("تاريخ:„نونبر 2020“", "date:2020-11"),
    Row("تاريخ:تشرين-الثاني-2020", "date:2020-11"),
    Row("تاريخ:16-تشرين-الثاني-2020", "date:2020-11-16"),
    Row("تاريخ:\"تشرين الثاني (نوفمبر) 2020\"", "date:2020-11"),
    Row("تاريخ:\"آب 2020..تشرين الأول 2020\"", "date:2020-08-01..2020-10-31"),
    Row("تاريخ:\"آب 2020\"..\"تشرين الأول 2020\" هدنة", "date:2020-08-01..2020-10-31 AND هدنة"),
    Row("تاريخ:«آب 2020»..2020-10", "date:2020-08-01..2020-10-31"),
    Row("تاريخ:2020-08..«تشرين الأول 2020»", "date:2020-08-01..2020-10-31"),
    Row("تاريخ:«آب 2020».. هدنة", "date:2020-08-01.. AND هدنة"),
    Row("تاريخ:..«آب 2020»", "date:..2020-08-31"),
    Row("date:2020-11, هدنة", "date:2020-11 AND هدنة"),
    Row("بعد:2021-03-08.", "date:2021-03-08.."),
    Row("تاريخ:\"رمضان 1442 هـ\"", "date:2021-04-13..2021-05-12"),
    Row("تاريخ:رمضان-1442", "date:2021-04-13..2021-05-12"),
    Row("تاريخ:1442هـ مسلسلات", "date:2020-08-20..2021-08-08 AND مسلسلات"),
    Row("بعد:\"1 رمضان 1442 هـ\"", "date:2021-04-13.."),
    Row("بعد:أمس", "date:2025-01-13.."),
    Row("after:\"قبل أسبوع\"", "date:2025-01-07.."),
    Row("بعد:قبل-أسبوع -غزة", "date:2025-01-07.. NOT غزة"),
    Row("قبل:اليوم", "date:..2025-01-14"),
  ]
  static let names: [Row] = [
    Row("source:رويترز هدنة", "source:رويترز AND هدنة"),
    Row("مصدر:\"وكاله المشرق للانباء\"", "source:\"وكاله المشرق للانباء\""),
    Row("هدنة مصدر:«لبنان 24»", "هدنة AND source:\"لبنان 24\""),
    Row("قسم:عربي-دولي", "section:عربي-دولي"),
    Row("كاتب:«محمد علي» -قسم:رأي", "author:\"محمد علي\" NOT section:رأي"),
    Row("مصدر:رُويتـرز", "source:رُويتـرز"),
    Row("source:“the \"Times\"”", "source:\"the Times\""),
    Row("source:OR", "source:OR"),
  ]
  static let combined: [Row] = [
    Row("date:2020 OR title:كورونا", "date:2020 OR title:كورونا"),
    Row("هدنة -مصدر:رويترز", "هدنة NOT source:رويترز"),
    Row("هدنة -date:2020", "هدنة NOT date:2020"),
    Row("هدنة ليس مصدر:رويترز", "هدنة NOT source:رويترز"),
    Row("هدنة NOT تاريخ:«آب 2020»", "هدنة NOT date:2020-08"),
    Row("هدنة (source:a OR source:b)", "هدنة AND (source:a OR source:b)"),
    Row("هدنة (مصدر:رويترز أو مصدر:«لبنان 24»)", "هدنة AND (source:رويترز OR source:\"لبنان 24\")"),
    Row("مصدر:رويترز أو قسم:رياضة", "source:رويترز OR section:رياضة"),
    Row("date:2020 -source:a", "date:2020 NOT source:a"),
    Row("date:2020|date:2022", "date:2020 OR date:2022"),
  ]
  static let groups: [Row] = [
    Row("source:(a OR b)", "source:a OR source:b"),
    Row("هدنة NOT source:(a OR b)", "هدنة NOT (source:a OR source:b)"),
    Row("مصدر:(BBC عربي أو رويترز)", "source:\"BBC عربي\" OR source:رويترز"),
    Row("تاريخ:(تشرين الثاني 2020)", "date:2020-11"),
    Row("date:(2020 OR 2022)", "date:2020 OR date:2022"),
    Row("source:(a -b)", "source:a NOT source:b"),
    Row("هدنة source:(-a)", "هدنة NOT source:a"),
    Row("date:(2020 OR كورونا)", "date:2020 OR كورونا", [.noDate(field: "date:", value: "كورونا")]),
    Row("قبل:(الحرب العالمية)", "الحرب AND العالمية", [.noDate(field: "قبل:", value: "الحرب العالمية")]),
    Row("source:(title:a OR b)", "title:a OR source:b", [.fieldInsideField(inner: "title")]),
    Row("title:(a date:2020)", "title:a AND date:2020", [.fieldInsideField(inner: "date")]),
    Row("source:()", "source:", [.fieldAsText("source:")]),
  ]
  /// Names that are words of the language first.
  static let text: [Row] = [
    Row("قبل: الحرب", "قبل: AND الحرب"),
    Row("بعد: 2020", "بعد: AND 2020"),
    Row("قبل:الحرب", "قبل:الحرب", [.noDate(field: "قبل:", value: "الحرب")]),
    Row("بعد:ساعة", "بعد:ساعة", [.noDate(field: "بعد:", value: "ساعة")]),
    Row("date:tomorrow", "date:tomorrow", [.noDate(field: "date:", value: "tomorrow")]),
    Row(
      "تاريخ:«لبنان الحديث» -غزة", "\"لبنان الحديث\" NOT غزة",
      [.noDate(field: "تاريخ:", value: "لبنان الحديث")]),
    Row("هدنة -قبل:\"الحرب\"", "هدنة NOT \"الحرب\"", [.noDate(field: "قبل:", value: "الحرب")]),
    Row("date:2020-13", "date:2020-13", [.noDate(field: "date:", value: "2020-13")]),
    Row("بعد:«آب 2020»..", "date:2020-08-01.."),
    Row(
      "تاريخ:«آب 2020»..«الحرب»", "\"آب 2020..الحرب\"", [.noDate(field: "تاريخ:", value: "آب 2020..الحرب")]),
    Row("after:2020..2021", "after:2020..2021", [.noDate(field: "after:", value: "2020..2021")]),
    Row("date:2021..2020", "date:2020-01-01..2021-12-31", [.rangeReversed("2021..2020")]),
    Row("\\date:2020", "\\date:2020"),
    Row("date:\"\" لبنان", "date: AND لبنان", [.fieldAsText("date:")]),
    Row("source:\"a b\"~5", "source:\"a b\"", [.distanceOfFilter("a b")]),
    Row("مصدر:«رويترز", "source:رويترز", [.unclosedQuote(phrase: "رويترز")]),
    Row("source:a NEAR/5 b", "source:a AND \\NEAR/5 AND b", [.nearAsText("NEAR/5")]),
  ]
  /// With the marks that keyboards and copying leave, and with other digits and dashes.
  static let rightToLeft: [Row] = [
    Row("\u{202B}تاريخ:\u{200E}2020-11\u{200F} هدنة\u{202C}", "date:2020-11 AND هدنة"),
    Row("\u{200F}-\u{200F}مصدر:\u{200F}«\u{200F}لبنان 24\u{200F}» هدنة", "هدنة NOT source:\"لبنان 24\""),
    Row("تاريـخ:٢٠٢٠..٢٠٢١", "date:2020-01-01..2021-12-31"),
    Row("تاريخ:»تشرين الثاني 2020«", "date:2020-11"),
    Row("تاريخ:2020\u{2013}11", "date:2020-11"),  // EN DASH
    Row("بَعْدَ:٢٠٢٠/١١/١٦", "date:2020-11-16.."),
    Row("تاريخ:۲۰۲۰", "date:2020"),
    Row("تاريخ:16\u{200F}/\u{200F}11\u{200F}/\u{200F}2020", "date:2020-11-16"),
  ]

  @Test("Understood as", arguments: dates + names + combined + groups + text + rightToLeft)
  func understood(row: Row) {
    let query = parser.parse(row.query)
    #expect(query.understood == row.understood)
    #expect(query.notes == row.notes)
    #expect(QueryParser(limits: .default).parse(query.understood).root == query.root)
  }

  @Test("Without knowing the time, relative dates are text, and stay it in what is understood")
  func withoutNow() {
    let query = QueryParser(limits: .default).parse("بعد:أمس هدنة")
    #expect(query.notes == [.noDate(field: "بعد:", value: "أمس")])
    #expect(parser.parse(query.understood).root == query.root)
  }

  @Test(
    "An exclusion alone excludes nothing, as before",
    arguments: ["-date:2020", "-مصدر:رويترز", "NOT source:(a OR b)"])
  func onlyExclusions(text: String) {
    let query = parser.parse(text)
    #expect(query.root == nil)
    #expect(query.notes == [.onlyExclusions])
  }

  @Test("Filters count as terms")
  func limit() {
    let query = QueryParser(limits: QueryLimits(termCount: 2)).parse("date:2020 source:a هدنة")
    #expect(query.understood == "date:2020 AND source:a")
    #expect(query.notes == [.tooManyTerms(limit: 2, ignored: 1)])
  }
}
