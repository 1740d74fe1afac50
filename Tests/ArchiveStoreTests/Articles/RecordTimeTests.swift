@testable import ArchiveStore
import Testing

@Suite("Which of two texts is the newer one")
struct RecordTimeTests {
  @Test(
    "By the times of fetching, else of storing, else of coming",
    arguments: [
      // What comes: fetched, stored. What is known: fetched, stored. Whether the first is older.
      ("3", "8", "4", "7", true), ("4", "7", "3", "8", false),
      ("4", "7", "4", "8", true), ("4", "8", "4", "7", false), ("4", "8", "4", "8", false),
      (nil, "7", "4", "8", true), ("4", "8", nil, "7", false), (nil, "7", nil, "7", false),
      // What comes now.
      (nil, nil, nil, "9", false), ("3", nil, "4", "9", true), ("4", nil, "4", "9", false),
      // What came now, in this ingest.
      (nil, "9", nil, nil, true), (nil, nil, nil, nil, false),
    ] as [(String?, String?, String?, String?, Bool)])
  func order(fetched: String?, stored: String?, otherFetched: String?, otherStored: String?, isOlder: Bool) {
    let time = RecordTime(fetchedAt: fetched, storedAt: stored)
    #expect(time.isOlder(than: RecordTime(fetchedAt: otherFetched, storedAt: otherStored)) == isOlder)
  }
}
