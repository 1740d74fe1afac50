import Foundation
import NewsIngest
import Testing

@Suite struct RemovedLineTests {
  @Test func everyReasonHasItsOwnPhrase() {
    let reasons = RemovedLine.Reason.allCases
    #expect(Set(reasons.map(\.description)).count == reasons.count)
    for reason in reasons { #expect(reason.description.contains(" "), "\(reason.rawValue)") }
  }

  @Test func keepsItsFormInJSON() throws {
    let line = RemovedLine(number: 9, text: "A-", reason: .fontSize)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(line), as: UTF8.self)
    #expect(json == #"{"number":9,"reason":"fontSize","text":"A-"}"#)
    #expect(try JSONDecoder().decode(RemovedLine.self, from: Data(json.utf8)) == line)
  }
}
