import Testing

@testable import ArchiveIngest

@Suite struct ChangedAddressesTests {
  @Test(arguments: [(4, 0), (5, 1)])
  func onlyManyVersionsAreNews(versions: Int, entries: Int) {
    var addresses = ChangedAddresses()
    for _ in 0..<versions { addresses.count("https://example.org/a") }
    #expect(addresses.entries.count == entries)
  }

  @Test func theAddressWithMostVersionsComesFirst() {
    var addresses = ChangedAddresses()
    for _ in 0..<6 { addresses.count("https://example.org/b") }
    for _ in 0..<7 { addresses.count("https://example.org/c") }
    for _ in 0..<6 { addresses.count("https://example.org/a") }
    #expect(addresses.entries.map(\.url).map { $0.suffix(1) } == ["c", "a", "b"])
  }

  @Test func memoryIsBounded() {
    var addresses = ChangedAddresses()
    for number in 0..<20_000 { for _ in 0..<5 { addresses.count("https://example.org/\(number)") } }
    #expect(addresses.entries.count == 10_000)
  }
}
