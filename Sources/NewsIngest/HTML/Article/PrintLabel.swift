import Foundation

/// What a page for printing is called, where its headline should stand: "نسخة للطباعة", "Print".
enum PrintLabel {
  /// The title without the label at either end; empty where it says no more.
  ///
  /// ```swift
  /// PrintLabel.removed(from: "طباعة الخبر | افتتاح الجسر الجديد")  // "افتتاح الجسر الجديد"
  /// ```
  static func removed(from title: String) -> String {
    guard mayHold(title) else { return title }
    if isLabel(title) { return "" }
    for mark in marks {
      if let range = title.range(of: mark), isLabel(title[..<range.lowerBound]) {
        return removed(from: HTMLText.trimmed(String(title[range.upperBound...])))
      }
      if let range = title.range(of: mark, options: .backwards), isLabel(title[range.upperBound...]) {
        return removed(from: HTMLText.trimmed(String(title[..<range.lowerBound])))
      }
    }
    return title
  }

  /// Whether the words are such a label and no more.
  static func isLabel(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 80 && mayHold(text) && labels.contains(LineKey(text))
  }

  /// Whether TAH and BEH stand in it with marks alone between them, or the beginning of a Latin label. Few titles have either.
  private static func mayHold(_ text: some StringProtocol) -> Bool {
    var isAfterTah = false
    var latin: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0637: isAfterTah = true
      case 0x0628 where isAfterTah: return true
      case 0x064B...0x0652, 0x0640: break
      default: isAfterTah = false
      }
      // PR, as in "print", "imprimer", "impression".
      if latin == "p", scalar == "r" || scalar == "R" { return true }
      latin = scalar == "p" || scalar == "P" ? "p" : nil
    }
    return false
  }

  private static let marks = ["|", " - ", " – ", " — ", "::", "»", ":", "/"]

  private static let labels: Set<LineKey> = WordList.printLabel.keys
}
