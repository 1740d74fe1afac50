import Testing

@testable import NewsIngest

@Suite struct ForeignPairTests {
  @Test(
    arguments: [
      ("home: الرئيسية", .settings, false), ("- title: خبر", .settings, false),
      ("Home = الرئيسية", .settings, false),
      ("home: 'الرئيسية',", .code, true), ("home: {", .code, false), ("APP_NAME=الميناء", .variables, true),
      ("export A=b", .variables, true), ("\"home\" = \"الرئيسية\";", .code, true),
      ("'home' => 'الرئيسية',", .code, true),
      ("\"العنوان\": \"خبر\",", .code, true), ("let title: String = \"خبر\"", .code, true),
      ("$lang['home'] = 'الرئيسية';", .code, true), ("print(\"خبر\")", .code, true),
      ("cout << \"خبر\" << endl;", .code, true), ("title <- \"خبر\"", .code, true),
      ("println!(\"خبر\");", .code, true), ("IDS_HOME \"الرئيسية\"", .code, true),
      ("msgstr[0] \"خبر\"", .translations, true),
    ] as [(String, ForeignLine, Bool)])
  func kinds(line: String, kind: ForeignLine, isSure: Bool) throws {
    let pair = try #require(ForeignPair(Array(line.utf8)[...]))
    #expect((pair.kind, pair.isSure) == (kind, isSure))
  }

  @Test(arguments: [
    "الاسم: سعيد", "Title: خبر", "q: كيف ترى الموسم؟", "\"الأهرام\": الحكومة تدرس",
    "\"Reuters\": the mayor said",
    "http://wadi.example/a", "قال: \"نعم\"", "BBC \"خبر\"", "The paper \"الأهرام\" (Cairo) said so;", "خبر",
    "«f(x) = 1»", "He said \"yes\";",
  ])
  func isNone(line: String) { #expect(ForeignPair(Array(line.utf8)[...])?.kind == nil) }
}
