/// Chooses among the texts that an item has: the fullest that can be read.
///
/// A feed gives the text, a summary and what its pictures show under many names, and each may be empty, or hold a picture alone.
/// Of the texts and summaries the one with most letters counts, a text before a summary that is as long. Descriptions of media count
/// where there is neither.
struct FeedBody {
  /// Nil where no text has letters.
  private(set) var text: String?
  /// The texts that are not in it. A shorter summary is not among them: it was made of the text.
  private(set) var unread: [UnreadField] = []

  /// - Parameter read: gives an element's text without mark-up.
  /// - Errors: those of `read`, where no text could be read.
  init(
    fullTexts: [FeedItem.Text]?, summaries: [FeedItem.Text]?, others: [FeedItem.Text]?,
    read: (FeedItem.Text) throws(IngestError) -> String
  ) throws(IngestError) {
    var faults: [(error: IngestError, element: FeedItem.Text)] = []
    var chosen: (element: FeedItem.Text, letters: Int)?
    for element in (fullTexts ?? []) + (summaries ?? []) {
      do throws(IngestError) {
        let text = try read(element)
        let letters = Self.letterCount(text)
        if letters > chosen?.letters ?? 0 {
          if let shorter = chosen?.element { leave(shorter) }
          chosen = (element, letters)
          self.text = text
        } else if letters > 0 {
          leave(element)
        }
      } catch {
        faults.append((error, element))
      }
    }
    for element in others ?? [] {
      guard text == nil else {
        leave(element)
        continue
      }
      let other = try read(element)
      if Self.letterCount(other) > 0 { text = other }
    }
    if text == nil, let first = faults.first { throw first.error }
    for fault in faults { leave(fault.element) }
  }

  private mutating func leave(_ element: FeedItem.Text) {
    guard !Self.summaryNames.contains(element.name) else { return }
    let count = element.characters.utf8.count
    unread.append(UnreadField(name: element.name, byteCount: count, textByteCount: count))
  }

  private static let summaryNames: Set<String> = ["description", "summary", "excerpt:encoded"]

  private static func letterCount(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic }
  }
}
