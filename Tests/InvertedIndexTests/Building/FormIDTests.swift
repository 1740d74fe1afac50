@testable import InvertedIndex
import Testing

@Suite("Numbers of forms")
struct FormIDTests {
  @Test("The break is no form, and every form keeps its place", arguments: [0, 1, 255, 1 << 24])
  func places(index: Int) {
    #expect(FormID(index: index).index == index)
    #expect(FormID(index: index) != .columnBreak)
  }
}
