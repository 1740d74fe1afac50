/// The parts of a dateline between dashes, bars and slashes: "صوت الجنوب - كييف / السبت 28 أيلول 2019 /". A slash or dash between
/// digits belongs to a date.
enum DatelineParts {
  static func split(_ text: some StringProtocol) -> [String] {
    var parts: [String] = [""]
    var previous: Character?
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let isMark = LineWords.isDash(character) || "/|".contains(character)
      if isMark, !(previous?.isNumber == true && next?.isNumber == true) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      previous = character
    }
    return parts.map { LineWords.trim($0) }.filter { !$0.isEmpty }
  }
}
