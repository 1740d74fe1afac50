import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import Testing

@Suite("How texts spell a folded word")
struct SpellingInTextsTests {
  @Test(
    "The first spelling met, without marks and tatweel",
    arguments: [
      ("القنصليه", "القنصلية", "teh marbuta"),
      ("مسءول", "مسؤول", "the hamza's seat"),
      ("محمد", "محمد", "a tatweel"),
      ("reuters", "Reuters", "case"),
      ("قنصليه", "قنصليه", "no text has that form"),
      ("زبرجد", "زبرجد", "no text has the word"),
    ])
  func spelling(form: String, expected: String, why: String) throws {
    let store = try TestArchive([
      Article("القُنصليّة", "قال مسؤول في القنصلية لوكالة Reuters إن مـحـمـد وصل.")
    ])
    let analyzer = Analyzer(cacheBits: 4)
    let token = try #require(analyzer.tokens(of: form).first)
    let spelling = try store.archive.reader.read { db in
      try SpellingInTexts(db, analyzer: analyzer).spelling(of: token)
    }
    #expect(spelling == expected, "\(why)")
  }
}
