import ArchiveStore

/// An article's text: its paragraphs as they are, every mark with an `id` of its own.
struct BodyPart {
  let body: HighlightedText
  /// The number of its first mark.
  let firstMark: Int

  func write(to html: inout HTML) {
    let bytes = Array(body.text.utf8)
    var start = 0
    var marks = body.marks[...]
    html.element("div", .classed("text", .init("lang", "ar"))) { html in
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let inside = marks.prefix { $0.upperBound <= end }
        let first = firstMark + marks.startIndex
        marks = marks.dropFirst(inside.count)
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        if !text.trimmed.isEmpty {
          let paragraph = HighlightedText(
            text: text, marks: inside.map { $0.lowerBound - start..<$0.upperBound - start })
          html.element("p", [.init("dir", "auto")]) { $0.marked(paragraph, identifiedFrom: first) }
        }
        start = end + 1
      }
    }
  }
}
