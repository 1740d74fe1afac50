import Foundation
import NewsIngest
import TestSupport
import Testing

@Suite struct LineSplitterTests {
  struct Line: Equatable {
    let number: Int
    let text: Result<String, IngestError>

    static func sound(_ number: Int, _ text: String) -> Line { Line(number: number, text: .success(text)) }
  }

  private func lines(of text: String, chunkSize: Int = .max, lineLimit: Int = 1 << 20) -> [Line] {
    lines(of: Data(text.utf8), lineLimit: lineLimit) { chunkSize }
  }

  private func lines(of bytes: Data, lineLimit: Int, chunkSize: () -> Int) -> [Line] {
    var splitter = LineSplitter(lineLimit: lineLimit)
    var lines: [Line] = []
    let take = { (number: Int, line: Result<Data, IngestError>) in
      lines.append(Line(number: number, text: line.map { String(decoding: $0, as: UTF8.self) }))
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(chunkSize())
      splitter.append(chunk, take)
      rest = rest.dropFirst(chunk.count)
    }
    splitter.finish(take)
    return lines
  }

  @Test(arguments: [
    ("a\nb\n", [Line.sound(1, "a"), .sound(2, "b")]),
    ("a\nb", [.sound(1, "a"), .sound(2, "b")]),
    ("a\r\nb\r\n", [.sound(1, "a"), .sound(2, "b")]),
    ("\u{FEFF}a\n", [.sound(1, "a")]),  // ZERO WIDTH NO-BREAK SPACE as byte-order mark
    ("a\n\n \t\n\r\nb", [.sound(1, "a"), .sound(5, "b")]),
    ("\u{FEFF}\na", [.sound(2, "a")]),
    ("", []),
    ("\n\n", []),
    ("سطر\nثانٍ", [.sound(1, "سطر"), .sound(2, "ثانٍ")]),
  ])
  func splits(text: String, expected: [Line]) {
    for chunkSize in [1, 2, 3, 1000] {
      #expect(lines(of: text, chunkSize: chunkSize) == expected)
    }
  }

  @Test func reportsLongLinesAndGoesOn() {
    let tooLong = Line(number: 2, text: .failure(.lineTooLong(limit: 4)))
    for chunkSize in [1, 3, 5, 100] {
      #expect(
        lines(of: "abcd\nabcde\nef", chunkSize: chunkSize, lineLimit: 4)
          == [.sound(1, "abcd"), tooLong, .sound(3, "ef")])
      #expect(lines(of: "a\nabcdef", chunkSize: chunkSize, lineLimit: 4) == [.sound(1, "a"), tooLong])
    }
  }

  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func doesNotDependOnChunks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x0A, 0x0A, 0x0D, 0x20, 0x61, 0x62, 0xEF, 0xBB, 0xBF, 0xD8, 0x00]
    for _ in 0..<200 {
      let count = Int.random(in: 0...120, using: &generator)
      let bytes = Data((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
      let limit = Int.random(in: 1...30, using: &generator)
      let whole = lines(of: bytes, lineLimit: limit) { Int.max }
      let pieces = lines(of: bytes, lineLimit: limit) { Int.random(in: 1...9, using: &generator) }
      #expect(whole == pieces, "seed \(seed)")
    }
  }

  @Test func stopsWithTheErrorOfTheCaller() {
    struct Stop: Error {}
    var splitter = LineSplitter()
    #expect(throws: Stop.self) {
      try splitter.append(Data("a\nb\n".utf8)) { _, _ in throw Stop() }
    }
  }
}
