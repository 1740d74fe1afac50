import NewsQuery
import Testing

@Suite("What a query asks for")
struct QueryParserTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let query: String
    let understood: String
    let notes: [QueryNote]
    var testDescription: String { query }

    init(_ query: String, _ understood: String, _ notes: [QueryNote] = []) {
      (self.query, self.understood, self.notes) = (query, understood, notes)
    }
  }

  /// As they are typed in newsrooms.
  static let newsroom: [Row] = [
    Row("هدنة لبنان -غزة", "هدنة AND لبنان NOT غزة"),
    Row("رئيس الوزراء نجيب ميقاتي", "رئيس AND الوزراء AND نجيب AND ميقاتي"),
    Row("\"انفجار مرفأ بيروت\" -ذكرى", "\"انفجار مرفأ بيروت\" NOT ذكرى"),
    Row("«سعر صرف» (الدولار أو اليورو)", "\"سعر صرف\" AND (الدولار OR اليورو)"),
    Row("عنوان:«حزب الله» (انتخابات | برلمان) -رأي", "title:\"حزب الله\" AND (انتخابات OR برلمان) NOT رأي"),
    Row("كورونا OR كوفيد-19 OR Covid-19", "كورونا OR كوفيد-19 OR Covid-19"),
    Row("ترامب أو ترمب", "ترامب OR ترمب"),
    Row("ماكرون بدون فرنسا", "ماكرون NOT فرنسا"),
    Row("أسعار النفط ليس الذهب", "أسعار AND النفط NOT الذهب"),
    Row("لقاح قرب/٥ فايزر", "لقاح NEAR/5 فايزر"),
    Row("\"القمة العربية\"~5 الجزائر", "القمة NEAR/5 العربية AND الجزائر"),
    Row("الأسد قرب/3 \"وزير الخارجية\"", "الأسد NEAR/3 \"وزير الخارجية\""),
    Row("اسرائيل* تطبيع", "اسرائيل* AND تطبيع"),
    Row("نص:(الليرة و الدولار)", "body:(الليرة AND و AND الدولار)"),
    Row("رويترز/أ.ف.ب: 10:30 بتوقيت غرينتش", "رويترز/أ.ف.ب: AND 10:30 AND بتوقيت AND غرينتش"),
    Row("U.S. election 2020", "U.S. AND election AND 2020"),
    Row("هل تسقط الحكومة؟ نعم، قريباً!", "هل AND تسقط AND الحكومة AND نعم AND قريباً!"),
    Row("قال ميقاتي: لا عودة", "قال AND ميقاتي: AND لا AND عودة"),
    Row("https://www.lebanon24.com/news/1", "https://www.lebanon24.com/news/1"),
  ]
  /// Words of the language inside ordinary sentences.
  static let sentences: [Row] = [
    Row("بدون كهرباء", "بدون AND كهرباء", [.exclusionAsText("بدون")]),
    Row("ليس هناك حل", "ليس AND هناك AND حل", [.exclusionAsText("ليس")]),
    Row("أو", "\\أو", [.joinAsText("أو")]),
    Row("حرب أو", "حرب AND \\أو", [.joinAsText("أو")]),
    Row("قبل: الحرب", "قبل: AND الحرب"),
    Row("بعد الحرب قبل السلام", "بعد AND الحرب AND قبل AND السلام"),
    Row("لبنان و غزة", "لبنان AND و AND غزة"),
    Row("قرب بيروت", "قرب AND بيروت"),
    Row("قرب/بيروت", "قرب/بيروت"),
    Row("rights and freedoms or not", "rights AND and AND freedoms AND or AND not"),
    Row("title: هدنة", "title: AND هدنة", [.fieldAsText("title:")]),
    Row("\"أو ليس OR\"", "\"أو ليس OR\""),
  ]
  /// Vocalised, stretched, without hamza, with other digits.
  static let spellings: [Row] = [
    Row("هُدْنَة أَوْ اِتِّفاق", "هُدْنَة OR اِتِّفاق"),
    Row("هدنه او اتفاق", "هدنه OR اتفاق"),
    Row("لبنان لَيْسَ غزة", "لبنان NOT غزة"),
    Row("لبــنان أو\u{0640} غزة", "لبــنان OR غزة"),  // ARABIC TATWEEL
    Row("لقاح قُرب/۵ فايزر", "لقاح NEAR/5 فايزر"),
    Row("عُنوان:هدنة", "title:هدنة"),
  ]
  /// With the suffix or the quotes where right-to-left typing left them.
  static let rightToLeft: [Row] = [
    Row("5~\"وقف النار\"", "وقف NEAR/5 النار"),
    Row("٥~«وقف النار»", "وقف NEAR/5 النار"),
    Row("لقاح ٥/قرب فايزر", "لقاح NEAR/5 فايزر"),
    Row("*اسرائيل", "اسرائيل*", [.starMoved("اسرائيل")]),
    Row("»وقف النار«", "\"وقف النار\""),
    Row("\u{202B}«\u{200F}وقف النار\u{200F}»\u{202C} \u{200F}-\u{200F}غزة", "\"وقف النار\" NOT غزة"),
    Row(")هدنة أو اتفاق(", "هدنة OR اتفاق", [.strayParenthesis(count: 1), .unclosedGroup(count: 1)]),
  ]
  static let notYet: [Row] = [
    Row("=إعلام لبنان", "=إعلام AND لبنان"),
    Row("title:=إعلام", "title:=إعلام"),
    Row("=أعلام NEAR/3 شارع", "=أعلام NEAR/3 شارع"),
    Row("=\"وقف النار\"~3", "=وقف NEAR/3 =النار"),
    Row("=5~\"وقف النار\"", "=وقف NEAR/5 =النار"),
    Row("=(هدنة لبنان)", "هدنة AND لبنان", [.exactNeedsWord("=")]),
    Row("=إعلام*", "=إعلام*"),
    Row("-=\"وقف النار\" هدنة", "هدنة NOT =\"وقف النار\""),
  ]
  static let repairs: [Row] = [
    Row("«وقف إطلاق النار", "\"وقف إطلاق النار\"", [.unclosedQuote(phrase: "وقف إطلاق النار")]),
    Row("«وقف النار\" غزة", "\"وقف النار\" AND غزة", [.mismatchedQuotes(phrase: "وقف النار")]),
    Row("شاشة 12\" جديدة", "شاشة AND 12 AND جديدة", [.strayQuote]),
    Row("(هدنة (لبنان | غزة", "هدنة AND (لبنان OR غزة)", [.unclosedGroup(count: 2)]),
    Row("هدنة) لبنان", "هدنة AND لبنان", [.strayParenthesis(count: 1)]),
    Row("هدنة () لبنان", "هدنة AND لبنان"),
    Row("ا* هدنة", "ا AND هدنة", [.prefixTooShort("ا")]),
    Row("لبنان NEAR غزة", "لبنان AND NEAR AND غزة", [.nearAsText("NEAR")]),
    Row("لبنان OR -غزة", "لبنان", [.exclusionInsideOr("غزة")]),
  ]

  @Test("Understood as", arguments: newsroom + sentences + spellings + rightToLeft + notYet + repairs)
  func understood(row: Row) {
    let query = QueryParser(limits: .default).parse(row.query)
    #expect(query.understood == row.understood)
    #expect(query.notes == row.notes)
    #expect(query.text == row.query)
    #expect(QueryParser(limits: .default).parse(query.understood).root == query.root)
  }

  static let rootless: [(String, [QueryNote])] = [
    ("", []),
    (" \n\u{00A0}", []),
    ("... ،؛ -", [.noWords]),
    ("\"\"", [.noWords]),
    ("(((", [.unclosedGroup(count: 3), .noWords]),
    ("😀", [.noWords]),
    ("\u{064E}\u{0640}", [.noWords]),  // ARABIC FATHA, ARABIC TATWEEL
    ("-غزة", [.onlyExclusions]),
    ("NOT (غزة OR لبنان)", [.onlyExclusions]),
    ("-title:غزة -لبنان", [.onlyExclusions]),
    ("-غزة OR -لبنان", [.exclusionInsideOr("غزة"), .exclusionInsideOr("لبنان"), .onlyExclusions]),
  ]

  @Test("Nothing to search for, and why", arguments: rootless)
  func nothing(text: String, notes: [QueryNote]) {
    let query = QueryParser(limits: .default).parse(text)
    #expect(query.root == nil)
    #expect(query.understood.isEmpty)
    #expect(query.notes == notes)
  }
}
