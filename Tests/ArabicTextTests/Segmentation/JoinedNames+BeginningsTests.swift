import ArabicText
import Testing

@Suite("JoinedNames: beginnings")
struct JoinedNamesBeginningsTests {
  private func beginnings(_ prefix: String) -> [String] {
    Analyzer(cacheBits: 8).joinedNames(beginningWith: prefix).map { name in
      switch name.secondWord {
      case .exactly(let word): "\(name.firstWord) \(word)"
      case .beginning(let prefix): "\(name.firstWord) \(prefix)*"
      }
    }.sorted()
  }

  @Test(
    "A prefix that reaches into the second word of a name",
    arguments: [
      ("عبدال", ["عبد ال*"]),
      ("عبدالر", ["عبد الر*"]),
      ("وعبدالر", ["وعبد الر*"]),
      ("نورالد", ["نور الدين"]),
      ("ابوظ", ["ابو ظبي"]),
      ("لابوظب", ["لابو ظبي"]),
      // What goes no further than ال begins other words, too.
      ("كتابا", []),
      ("نورال", []),
      ("عبد", []),
      ("ابو", []),
      ("bbc", []),
    ])
  func prefixes(prefix: String, expected: [String]) {
    #expect(beginnings(prefix) == expected, "\(prefix)")
  }
}
