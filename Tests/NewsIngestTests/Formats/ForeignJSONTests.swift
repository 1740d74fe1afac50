import Foundation
import Testing

@testable import NewsIngest

@Suite struct ForeignJSONTests {
  @Test(arguments: [
    (#"{"name":"site","description":"موقع الساحل","scripts":{"build":"x"}}"#, "a list of a program's parts"),
    (#"{"name":"صحيفة الساحل","description":"أخبار","icons":[]}"#, "a web app's manifest"),
    (#"{"title":"x","start_url":"/","display":"standalone"}"#, "a web app's manifest"),
    (#"{"compilerOptions":{"target":"es5"}}"#, "a file of a program's settings"),
    (#"{"version":3,"sources":["a.js"],"names":[],"mappings":"AAAA"}"#, "a source map"),
    (
      #"{"@context":"https://schema.org","@type":"WebSite","description":"موقع"}"#,
      "a description of a site (JSON-LD)"
    ),
    (#"{"openapi":"3.0","description":"واجهة"}"#, "a description of an interface"),
    (
      #"{"description":"أداة تجمع أخبار الصحف المحلية وتعرضها في صفحة واحدة يقرأها الناس كل صباح","scripts":{}}"#,
      "a list of a program's parts"
    ),
    (
      #"{"title":"صحيفة الوادي","text":"نص","save":"حفظ","cancel":"إلغاء"}"#,
      "the texts of an interface (JSON)"
    ),
    (
      #"{"title":"صحيفة الوادي","nav":{"home":"الرئيسية","contact":"اتصل"},"date":"التاريخ"}"#,
      "the texts of an interface (JSON)"
    ),
    (#"{"icons":[],"shortcuts":[{"name":"الأخبار","url":"/"}]}"#, "a web app's manifest"),
  ])
  func isRefusedByName(json: String, name: String) throws {
    #expect(try read(json).errors == [.foreignJSON(name: name)])
    // What the user maps is the user's.
    let mapped = try read(json, ReadingOptions(map: FieldMap("description=body")))
    #expect(!mapped.errors.contains(.foreignJSON(name: name)))
    #expect(try read(json, ReadingOptions(format: .json)).errors != [.foreignJSON(name: name)])
  }

  @Test(arguments: [
    #"{"title":"خبر","body":"نص","version":2,"sources":["رويترز"]}"#,
    #"{"title":"خبر","body":"نص","meta":{"icons":[1],"scripts":{}}}"#,
    #"{"@context":"https://schema.org","@type":"NewsArticle","headline":"خبر","articleBody":"نص"}"#,
    #"{"title":"خبر","text":"فاز الاتحاد","country":"مصر","city":"القاهرة"}"#,
    #"{"title":"خبر","text":"نص","date":"2024-03-05","share":"شارك","more":"المزيد"}"#,
    #"{"title":"خبر","text":"نص","url":"https://wadi.example/1","share":"شارك","more":"المزيد"}"#,
    #"{"title":"خبر","text":"نص","share":3,"more":"المزيد","save":"حفظ"}"#,
    "{\"title\":\"خبر\",\"body\":\"نص\"}\n{\"title\":\"ثان\",\"scripts\":1}",
  ])
  func leavesArticles(json: String) throws { #expect(try read(json).titles.first == "خبر") }

  /// Sites' programs keep with an article what its page loads.
  @Test(arguments: [
    #"{"scripts":["a.js"],"rules":"x","plugins":[],"title":"خبر","text":"TEXT"}"#,
    #"{"title":"خبر","content":"TEXT","icons":["a.png"]}"#,
    #"{"$schema":"https://a.example/s.json","extends":"y","title":"خبر","body":"TEXT"}"#,
    #"{"permissions":[],"display":"full","articles":[{"title":"خبر"}]}"#,
    #"{"icons":[],"صفحات":[{"text":"TEXT","title":"خبر"}]}"#,
    "{\"title\":\"خبر\",\"text\":\"TEXT\",\"scripts\":[]}\n{\"title\":\"ثان\",\"text\":\"TEXT\",\"scripts\":[]}",
  ])
  func leavesArticlesWithKeysOfPrograms(json: String) throws {
    let text = "وصلت قافلة المساعدات صباح اليوم إلى القرى التي حاصرتها الثلوج منذ أسبوع."
    let found = try read(json.replacing("TEXT", with: text))
    #expect(found.errors == [])
    #expect(found.titles.first == "خبر")
  }
}
