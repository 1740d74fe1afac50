/// What may stand between the parts of one date with a month name: `14 يناير، 2025`, `14-Jan-2025`, `14 من شهر يناير`.
enum JoinerRule {
  /// The index after at most one mark and one word. A dash or slash counts only without spaces: with spaces it
  /// separates two things.
  static func end(_ line: ScannedLine, at start: Int) -> Int {
    var index = start
    switch line.mark(at: index) {
    case ",", ".": index += 1
    case "-", "/", "_": if line.isJoint(at: index) { index += 1 }
    default: break
    }
    return line.word(at: index) == .joiner ? index + 1 : index
  }
}
