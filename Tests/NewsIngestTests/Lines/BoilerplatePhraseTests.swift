import Testing

@testable import NewsIngest

/// The files boilerplate-arabic.txt and boilerplate-latin.txt.
@Suite struct BoilerplatePhraseTests {
  private typealias Match = BoilerplatePhrase.Match

  @Test func everyLineIsWellFormed() {
    for row in EmbeddedTable.boilerplate.rows {
      #expect(BoilerplatePhrase(row) != nil, "\(row.columns)")
      #expect(row.columns.allSatisfy { $0.first != " " && $0.last != " " }, "\(row.columns)")
    }
    #expect(BoilerplatePhrase.all.count == EmbeddedTable.boilerplate.rows.count)
  }

  @Test(arguments: [
    ["share", "whole", "sure"], ["share", "whole", "sure", ""], ["button", "whole", "sure", "شارك"],
    ["share", "start", "sure", "شارك"], ["share", "start 5 6", "sure", "شارك"],
    ["share", "whole 5", "sure", "شارك"],
    ["share", "whole", "perhaps", "شارك"],
  ])
  func anotherLineIsNone(columns: [String]) {
    let row = EmbeddedTable.Row(columns: columns.filter { !$0.isEmpty })
    #expect(BoilerplatePhrase(row) == nil)
  }

  /// A phrase that stands again with the same match would never be met.
  @Test func noPhraseStandsTwice() {
    struct Place: Hashable {
      let key: LineKey
      let match: BoilerplatePhrase.Match
    }
    let places = Dictionary(grouping: BoilerplatePhrase.all) { Place(key: $0.key, match: $0.match) }
    for (place, phrases) in places where phrases.count > 1 || place.key.text.isEmpty {
      Issue.record("\(place.key.text) stands \(phrases.count) times")
    }
  }

  /// Lines that two phrases meet: the first in the file decides, a whole line before a beginning.
  @Test(arguments: [
    // "الموضوع السابق" is a heading before it is a menu's.
    ("الموضوع السابق", RemovedLine.Reason.relatedHeading, false),
    // The whole line, above "اقرأ أيضاً" with words after it.
    ("اقرأ أيضاً", .relatedHeading, false),
    ("اقرأ أيضاً افتتاح معرض الكتاب في المرفأ", .relatedLink, false),
    // A button, above the weak menu entry of the same word.
    ("التفاصيل", .readMore, false),
    // A weak form's label, above the button of the same words.
    ("البريد الإلكتروني", .comments, true),
    // Readers' comments are sure where they stand in the list of Arabic lists, weak in that of boxes, which is first.
    ("تعليقات القراء", .comments, true),
    ("Published", .navigation, false),
  ])
  func theFirstThatMatchesDecides(text: String, reason: RemovedLine.Reason, isWeak: Bool) throws {
    let line = try #require(PageLine.visibleLines(of: text).first)
    let verdict = try #require(BoilerplateIndex.shared.verdict(on: line))
    #expect(verdict.reason == reason)
    #expect(verdict.isWeak == isWeak)
  }
}
