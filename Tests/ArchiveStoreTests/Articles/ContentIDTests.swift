@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

@Suite("Fingerprints")
struct ContentIDTests {
  private static func hexadecimal(_ bytes: Data) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Source: FIPS 180-2, appendix B.
  @Test(
    "SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(text: String, expected: String) {
    #expect(Self.hexadecimal(ContentID.sha256(Data(text.utf8))) == expected)
  }

  @Test("A slice of data has the digest of its own bytes")
  func slice() {
    #expect(
      ContentID.sha256(Data("xabcx".utf8).dropFirst().dropLast()) == ContentID.sha256(Data("abc".utf8)))
  }

  @Test("Public ids are frozen: users cite them")
  func frozen() {
    let article = Article("هدنة في لبنان", "أعلنت الحكومة الهدنة", source: "رويترز")
    #expect(ContentID.publicID(of: article) == "db0fjkwdxy8z0sf8")
    #expect(ContentID.publicID(of: article, copy: 1) == "db0fjkwdxy8z0sf8")
    #expect(ContentID.publicID(of: article, copy: 12) == "db0fjkwdxy8z0sf8-12")
    #expect(ContentID.publicID(of: Article("")) == "e2f81j44gyh427gy")
  }

  @Test("Source, title and body count, each in its place; nothing else does")
  func whatCounts() {
    let base = Article("a", "b", source: "c")
    let id = ContentID.publicID(of: base)
    for other in [
      Article("a", "b"), Article("ab", "", source: "c"), Article("", "ab", source: "c"),
      Article("b", "a", source: "c"),
    ] {
      #expect(ContentID.publicID(of: other) != id)
    }
    let same = Article("a", "b", date: "2020-11-16", source: "c", section: "d", externalID: "7")
    #expect(ContentID.publicID(of: same) == id)
  }

  @Test("Ten thousand random articles have ten thousand ids of sixteen letters and digits")
  func shape() {
    var news = RandomNews(seed: 5)
    let ids = Set((0..<10_000).map { _ in ContentID.publicID(of: news.article(bodyWords: 0...3)) })
    #expect(ids.count == 10_000)
    let allowed = Set("0123456789abcdefghjkmnpqrstvwxyz")
    #expect(ids.allSatisfy { $0.count == 16 && allowed.isSuperset(of: $0) })
    // Every one of the 32 signs is used in every place.
    for place in 0..<16 { #expect(Set(ids.map { Array($0)[place] }).count == 32) }
  }

  @Test("An article has one id in every archive and in every run")
  func stableAcrossArchives() throws {
    let article = Article("هدنة في لبنان", "نص", date: "2020-11-16")
    let first = try TestArchive([article])
    let second = try TestArchive([Article("خبر آخر", date: "2020-11-16"), article])
    #expect(try first.archive.texts("SELECT public_id FROM article") == [ContentID.publicID(of: article)])
    #expect(try second.searcher.article(id: ContentID.publicID(of: article)).body == "نص")
  }
}
