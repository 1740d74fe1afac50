import Testing

@testable import ArabicCalendar

/// Every line of `Fixtures/dates.tsv`: input, expected ISO 8601 or `-`, why.
struct DateVectorTests {
  struct Vector: CustomTestStringConvertible {
    let line: Int
    let text: String
    let expected: String
    let fetchedAt: String?
    var testDescription: String { "line \(line)" }
  }

  static func vectors() throws -> [Vector] {
    let lines = try Fixture.dates().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count >= 2 else { return nil }
      let expected = fields[1].split(separator: " ").map(String.init)
      let fetchedAt = expected.first.flatMap { $0.hasPrefix("@") ? String($0.dropFirst()) : nil }
      return Vector(line: index + 1, text: fields[0], expected: expected.last ?? "", fetchedAt: fetchedAt)
    }
  }

  @Test func allLinesAreThere() throws {
    #expect(try Self.vectors().count == 102)
  }

  @Test func everyLineIsReadRight() throws {
    for vector in try Self.vectors() {
      let answer = published(vector.text, fetchedAt: vector.fetchedAt)
      #expect(answer == vector.expected, "line \(vector.line): \(vector.text)")
    }
  }
}
