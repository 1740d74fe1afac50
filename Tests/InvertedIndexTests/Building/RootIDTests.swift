@testable import InvertedIndex
import Testing

@Suite("Numbers of root keys")
struct RootIDTests {
  @Test(
    "Every root key keeps its place, the first included, and none is none of them",
    arguments: [0, 1, 1 << 24])
  func places(index: Int) {
    #expect(RootID(index: index).index == index)
    #expect(RootID(index: index).isSome)
    #expect(RootID(index: index) != .none)
    #expect(!RootID.none.isSome)
  }

  @Test("It takes four bytes, none included") func size() { #expect(MemoryLayout<RootID>.stride == 4) }
}
