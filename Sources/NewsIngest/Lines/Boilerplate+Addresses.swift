/// Web addresses, alone or after their labels.
extension Boilerplate {
  /// Whether the line is one web address.
  static func isAddress(_ line: PageLine) -> Bool {
    line.wordCount == 1 && begins(line.trimmed)
  }

  /// "المصدر: https://… العودة للخلف": an address after its label.
  static func isLabelledAddress(_ line: PageLine) -> Bool {
    (2...5).contains(line.wordCount) && line.ascii.holds(":") && begins(line.words[1])
      && line.key.words.first.map(sourceLabels.contains) == true
  }

  private static func begins(_ text: some StringProtocol) -> Bool {
    ["http://", "https://", "www."].contains { text.hasPrefix($0) }
  }

  private static let sourceLabels = LineKey.words(of: "المصدر\nالرابط\nرابط\nSource\nLink\nURL")
}
