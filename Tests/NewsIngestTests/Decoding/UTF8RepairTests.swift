import Foundation
import Testing

@testable import NewsIngest

/// Lines in Windows-1256 among lines in UTF-8.
@Suite struct UTF8RepairTests {
  private static func row(_ number: Int) -> String {
    "\(number),أعلن رئيس البلدية قريباً,\"وصلت السفينة \(number) إلى الميناء\nوغادرت بعد يومين\",2024-01-0\(number)\n"
  }

  private static func windows1256(_ text: String) -> Data {
    Data(text.unicodeScalars.map { ByteMapping.windows1256.byte(of: $0) ?? 0x3F })
  }

  private static let header = Data("id,title,body,date\n".utf8)

  @Test(arguments: [1, 3, 1 << 20])
  func readsTablesOfTwoPrograms(chunkSize: Int) throws {
    let first = (1...5).map(Self.row).joined()
    let second = (6...8).map(Self.row).joined()
    let orders = [
      Self.header + Data(first.utf8) + Self.windows1256(second),
      Self.header + Self.windows1256(first) + Data(second.utf8),
    ]
    for (order, table) in orders.enumerated() {
      let found = try read(table) { chunkSize }
      #expect(found.titles == Array(repeating: "أعلن رئيس البلدية قريباً", count: 8))
      #expect(found.articles.last?.body == "وصلت السفينة 8 إلى الميناء\nوغادرت بعد يومين")
      #expect(found.replacedCounts.allSatisfy { $0 == 0 })
      #expect(found.encodings[order == 0 ? 7 : 0] == "windows-1256")
      #expect(found.encodings[order == 0 ? 0 : 7] == "UTF-8")
    }
  }

  @Test func leavesDamageAsItIs() {
    var repair = UTF8Repair()
    let damaged = Data("أعلن رئيس البلدية ".utf8) + [0xC7] + Data(" أن العمل بدأ\n".utf8)
    let (text, count) = repair.append(damaged + Data("Caf".utf8) + [0xE9] + Data("\n".utf8), isLast: true)
    #expect(String(decoding: text, as: UTF8.self) == "أعلن رئيس البلدية \u{FFFD} أن العمل بدأ\nCaf\u{FFFD}\n")
    #expect(count == 2)
  }

  /// A short line tells no encoding, but behind one that did.
  @Test(arguments: [(true, "خبر\n"), (false, "\u{FFFD}\u{FFFD}\u{FFFD}\n")])
  func fewLettersNeedAWitness(isBehindOther: Bool, expected: String) {
    var repair = UTF8Repair()
    let before = isBehindOther ? Self.windows1256("أعلن رئيس البلدية أن العمل بدأ\n") : Data()
    let text = repair.append(before + Self.windows1256("خبر\n"), isLast: true).text
    #expect(String(decoding: text, as: UTF8.self).hasSuffix(expected))
  }

  @Test func boundsWhatItHolds() {
    var repair = UTF8Repair()
    let piece = Data(String(repeating: "نص ", count: 1000).utf8)
    let given = (0..<100).reduce(0) { count, _ in count + repair.append(piece, isLast: false).text.count }
    #expect(given + (64 << 10) + piece.count >= 100 * piece.count)
  }
}
