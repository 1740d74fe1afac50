import ArabicCalendar
import Foundation

/// Reads the lines between the headline and the running text, and what stands above: date, writer, section.
struct HeadReader {
  /// The lines of the head in page order, the headline left out.
  private let blocks: [Int]

  /// How many lines above the headline belong to the head.
  private static let linesAbove = 8
  private static let linesBelow = 60
  private static let linesBelowAlone = 8

  init(_ page: HTMLPage) {
    let body = page.body.flatMap { Array($0) }.filter { page.reason($0) == nil }
    guard let anchor = page.headline ?? body.first else {
      blocks = []
      return
    }
    let text = body.first(where: page.isParagraph) ?? body.first
    let headline = page.headline ?? max(0, (text ?? anchor) - Self.linesAbove)
    let start = max(0, headline - Self.linesAbove)
    // Where no text ends the head, what stands further down is other articles'.
    let below = text.map { min($0, headline + Self.linesBelow) } ?? headline + Self.linesBelowAlone
    let end = max(start, min(below, page.uses.count))
    blocks = (start..<end).filter { $0 != page.headline && page.uses[$0] == nil }
  }

  /// Finds the fields and settles the lines they were read from. Dates come first: a writer may stand next to them.
  func read(_ page: inout HTMLPage, fetchedAt: PublicationDate?) {
    let open = blocks.filter { page.reason($0) == nil }
    PublicationDateFinder(head: open, fetchedAt: fetchedAt).find(&page)
    readAuthor(&page, among: open)
    readSection(&page)
    for block in open where page.uses[block] == nil { settle(&page, at: block) }
  }

  private func settle(_ page: inout HTMLPage, at block: Int) {
    let line = page.line(block)
    let isInBody = page.body.contains { $0.contains(block) }
    if let verdict = Boilerplate.verdict(on: line), !verdict.isWeak || !isInBody {
      page.remove(block, verdict.reason)
    } else if let credit = CreditLine(line), credit.isLabelled || !isInBody {
      page.take(credit, at: block)
    } else if !line.endsWithFullStop, line.wordCount <= 30, LineWords.isCaption(line) {
      page.remove(block, .caption)
    } else if line.key == LineKey(page.article.title) {
      page.remove(block, .repeatedHeadline)
    } else if isField(line, of: page) {
      page.remove(block, .metadata)
    } else if !isInBody, !isLead(block, in: page) {
      page.remove(block, .beforeArticle)
    } else if !isInBody {
      page.uses.keep(block)
    }
  }

  /// Whether the line repeats a field.
  private func isField(_ line: PageLine, of page: HTMLPage) -> Bool {
    let fields = [page.article.author, page.article.section, page.article.source].compactMap { $0 }
    return line.wordCount <= 6 && fields.contains { LineKey($0) == line.key }
  }

  /// Whether the line introduces the article: between headline and text, and called so by its class.
  private func isLead(_ block: Int, in page: HTMLPage) -> Bool {
    guard let headline = page.headline, block > headline else { return false }
    let line = page.document.blocks[block]
    guard line.wordCount >= 6, line.linkDensity < 0.3 else { return false }
    var element = line.element
    for _ in 0..<3 {
      if page.document.elements[element].hint.isLead { return true }
      element = page.document.elements[element].parent
    }
    return false
  }

  // MARK: - Writer

  private func readAuthor(_ page: inout HTMLPage, among open: [Int]) {
    let known = page
    let stated = known.facts.authors.lazy.compactMap { Self.name($0, on: known) }.first
    page.article.author = stated ?? markedAuthor(page)
    for block in open {
      if page.uses[block] != nil {
        page.article.author = page.article.author ?? authorBeforeDate(&page, at: block)
        continue
      }
      let line = page.line(block)
      if let credit = CreditLine(line), let author = credit.author {
        page.article.author = page.article.author ?? author
        page.read(block, into: "author", author)
      } else if page.article.author == nil, let writer = LineWords.writerWithPlace(in: line) {
        page.article.author = writer
        page.read(block, into: "author", writer)
      } else if let author = page.article.author, line.wordCount <= 8,
        Self.name(line.trimmed, on: known).map({ LineKey($0) }) == LineKey(author)
      {
        page.read(block, into: "author", author)
      }
    }
  }

  /// The writer in "كتب: سمير نادر - 5 يونيو 2022", a line that was read for its date.
  private func authorBeforeDate(_ page: inout HTMLPage, at block: Int) -> String? {
    let line = page.line(block)
    guard let raw = page.article.publishedRaw,
      let date = line.trimmed.range(of: raw) ?? firstNumber(line.trimmed)
    else {
      return nil
    }
    let isSeparator = { (scalar: Unicode.Scalar) in
      scalar.isBlank || "-–—|,/،".unicodeScalars.contains(scalar)
    }
    let words = line.trimmed[..<date.lowerBound].unicodeScalars.reversed().drop(while: isSeparator).reversed()
    let text = String(String.UnicodeScalarView(words))
    return CreditLine(PageLine(number: block + 1, text: text, startsBlock: true))?.author
  }

  private func firstNumber(_ text: String) -> Range<String.Index>? {
    text.firstIndex(where: \.isNumber).map { $0..<text.endIndex }
  }

  /// The writer by microdata, `rel=author` or a class, near the head and nowhere else: related articles have writers too.
  private func markedAuthor(_ page: HTMLPage) -> String? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let spans = page.document.spans.filter {
      (first...last).contains($0.block) && page.reasons[$0.element] == nil
    }
    for kind in [HTMLSpan.Kind.property("author"), .author] {
      for span in spans where span.kind == kind {
        let inner = spans.first {
          $0.kind == .property("name") && span.bytes.lowerBound <= $0.bytes.lowerBound
            && $0.bytes.upperBound <= span.bytes.upperBound
        }
        let bytes = inner?.bytes ?? span.bytes
        let text = HTMLText.collapsed(page.document.string(bytes))
        // A class may as well mean the row that the section stands in.
        if kind == .author, !Self.mayBeName(text) { continue }
        if let name = Self.name(text, on: page) { return name }
      }
    }
    return nil
  }

  private static func mayBeName(_ text: String) -> Bool {
    guard let line = PageLine.visibleLines(of: text).first else { return false }
    return line.wordCount >= 2 && !LineWords.isSectionName(line) || LineWords.agencies(in: line) != nil
  }

  /// A person's name without its label; nil where the words are no name, or the site's own.
  private static func name(_ text: String, on page: HTMLPage) -> String? {
    guard let line = PageLine.visibleLines(of: text).first, line.wordCount <= 8, !text.contains("://") else {
      return nil
    }
    let credit = CreditLine(line)
    guard let name = WriterName.name(in: credit?.author ?? line.trimmed, site: page.article.source) else {
      return nil
    }
    let key = LineKey(name)
    let site = LineKey(page.article.source ?? "")
    guard !key.words.isEmpty, !site.starts(with: key),
      !["admin", "administrator", "editor"].contains(key.text),
      DateStamp(line, clock: nil, fetchedAt: nil) == nil
    else { return nil }
    return name
  }

  // MARK: - Section

  private func readSection(_ page: inout HTMLPage) {
    page.article.section =
      page.facts.section ?? markedSection(page) ?? sectionInPath(&page).flatMap {
        SectionName.isSlot($0) ? nil : $0
      }
      ?? sectionAbove(&page)
  }

  private func markedSection(_ page: HTMLPage) -> String? {
    let span = page.document.spans.first { $0.kind == .property("articlesection") }
    let text = span.map { HTMLText.collapsed($0.value ?? page.document.string($0.bytes)) }
    return text.flatMap { $0.isEmpty || LineKey($0).words.count > 6 ? nil : $0 }
  }

  /// The last page on the path from the home page that is not the article itself.
  private func sectionInPath(_ page: inout HTMLPage) -> String? {
    guard let headline = page.headline else { return nil }
    let title = LineKey(page.article.title)
    let path = (0..<page.uses.count).prefix { $0 <= headline + 3 }.filter { page.reason($0) == .breadcrumb }
    if path.count == 1, let block = path.first {
      return PagePath(page.line(block))?.section(ofArticle: title)
    }
    let names = path.dropFirst().filter {
      page.document.blocks[$0].wordCount <= 4 && page.document.blocks[$0].linkByteCount > 0
        && page.line($0).key != title && !page.line($0).key.words.isEmpty
    }
    return names.last.map { page.document.string($0) }
  }

  /// The usual name of a section next to the headline.
  private func sectionAbove(_ page: inout HTMLPage) -> String? {
    guard let headline = page.headline else { return nil }
    for block in blocks
    where abs(block - headline) <= 3 && page.uses[block] == nil && page.reason(block) == nil {
      let line = page.line(block)
      guard LineWords.isSectionName(line), !LineWords.isNewsFlash(line) else { continue }
      page.read(block, into: "section", line.trimmed)
      return line.trimmed
    }
    return nil
  }
}
