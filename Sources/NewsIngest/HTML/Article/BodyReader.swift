/// Decides which lines of the body's elements are the article's, with what is known of page texts' lines and with the
/// links that only mark-up shows.
struct BodyReader {
  /// The body's lines in page order.
  private let blocks: [Int]
  /// The first and the last line of running text, as positions in `blocks`.
  private var paragraphs: ClosedRange<Int>?
  private var boilerplate: [Int: Boilerplate] = [:]

  init(_ page: HTMLPage) {
    blocks = page.body.flatMap { Array($0) }.filter { page.uses[$0] == nil && page.reason($0) == nil }
  }

  /// Settles the lines; those left open are the body.
  mutating func read(_ page: inout HTMLPage) {
    for block in blocks { boilerplate[block] = Boilerplate.verdict(on: page.line(block)) }
    let texts = blocks.indices.filter { boilerplate[blocks[$0]] == nil && page.isParagraph(blocks[$0]) }
    paragraphs = texts.first.flatMap { first in texts.last.map { first...$0 } }
    removeBoxes(&page)
    removeByThemselves(&page)
    cutComments(&page)
    removeRelated(&page)
    removeLinks(&page)
    removeCaptions(&page)
    removeWeak(&page)
    takeCreditsBelow(&page)
    removeTail(&page)
  }

  /// Words that stand below an article as a whole box: about comments, rights, newsletters.
  private static let boxReasons: Set<RemovedLine.Reason> = [
    .disclaimer, .comments, .copyright, .newsletter, .followUs, .consent,
  ]

  /// These stand among the article's own last paragraphs, too; the others have at most one sentence of theirs before them.
  private static let invitations: Set<RemovedLine.Reason> = [.newsletter, .followUs]

  /// A box in the body's last third with one such line is boilerplate as a whole, its sentences too.
  private func removeBoxes(_ page: inout HTMLPage) {
    let document = page.document
    let all = blocks.reduce(0) { $0 + document.blocks[$1].wordCount }
    var before = 0
    for block in blocks {
      before += document.blocks[block].wordCount
      guard let verdict = boilerplate[block], Self.boxReasons.contains(verdict.reason), before * 3 > all * 2,
        page.uses[block] == nil,
        let box = box(around: block, ofAtMost: all / 3, in: document),
        (document.elements[box].blocks.lowerBound..<block).count(where: page.isParagraph)
          <= (Self.invitations.contains(verdict.reason) ? 0 : 1)
      else { continue }
      for other in document.elements[box].blocks where page.uses[other] == nil {
        page.remove(other, verdict.reason)
      }
    }
  }

  /// The outermost element around the line that holds few words and is no paragraph.
  private func box(around block: Int, ofAtMost limit: Int, in document: HTMLDocument) -> Int? {
    var found: Int?
    var element = document.blockElement(block)
    while element > 0, document.wordCount(document.elements[element].blocks) <= limit {
      if !document.elements[element].tag.isPartOfText { found = element }
      element = document.elements[element].parent
    }
    return found
  }

  private func removeByThemselves(_ page: inout HTMLPage) {
    let title = LineKey(page.article.title)
    for block in blocks where page.uses[block] == nil {
      if title.words.count >= 3, page.line(block).key == title {
        page.remove(block, .repeatedHeadline)
      } else if let verdict = boilerplate[block], !verdict.isWeak {
        page.remove(block, verdict.reason)
      }
    }
  }

  /// Below an invitation to comment stand comments, unless most of the text does.
  private func cutComments(_ page: inout HTMLPage) {
    let words = blocks.map { page.isParagraph($0) ? page.document.blocks[$0].wordCount : 0 }
    let all = words.reduce(0, +)
    var before = 0
    for (position, block) in blocks.enumerated() {
      before += words[position]
      guard boilerplate[block]?.reason == .comments, before >= 20, page.document.blocks[block].wordCount <= 8
      else {
        continue
      }
      let isInvitation = boilerplate[block]?.isWeak == false || page.document.isHeading(block)
      guard isInvitation || before * 2 >= all else { continue }
      for comment in blocks[position...] { page.remove(comment, .comments) }
      return
    }
  }

  /// Links and list items below "related", up to the next line of running text.
  private func removeRelated(_ page: inout HTMLPage) {
    var isOpen = false
    for block in blocks {
      if case .removed(.relatedHeading)? = page.uses[block] {
        isOpen = true
      } else if isOpen, page.uses[block] == nil {
        let density = page.document.blocks[block].linkDensity
        isOpen = density > 0.5 || !page.isParagraph(block) && (density > 0.2 || isListItem(block, in: page))
        if isOpen { page.remove(block, .relatedLink) }
      }
    }
  }

  private func isListItem(_ block: Int, in page: HTMLPage) -> Bool {
    page.document.elements[page.document.blockElement(block)].tag == .listItem
  }

  /// A line that is a link as a whole leads elsewhere; a linked sentence may be the article's.
  private func removeLinks(_ page: inout HTMLPage) {
    for block in blocks where page.uses[block] == nil && page.document.blocks[block].linkDensity >= 0.75 {
      let line = page.line(block)
      if line.endsWithFullStop && line.wordCount >= 6 && !page.document.isHeading(block) { continue }
      page.remove(block, line.wordCount <= 2 ? .tags : .relatedLink)
    }
  }

  private func removeCaptions(_ page: inout HTMLPage) {
    for block in blocks where page.uses[block] == nil && page.document.blocks[block].wordCount <= 30 {
      let line = page.line(block)
      let isCredit = LineWords.agencies(in: line) != nil
      if !isCredit, !line.endsWithFullStop, LineWords.isCaption(line), line.wordCount > 1 {
        page.remove(block, .caption)
      }
    }
  }

  /// Words that may be body text go where they stand outside the paragraphs, next to boilerplate, or twice.
  private func removeWeak(_ page: inout HTMLPage) {
    var seen: [LineKey: Int] = [:]
    for block in blocks where boilerplate[block] != nil { seen[page.line(block).key, default: 0] += 1 }
    var weak: [LineUses.WeakLine] = []
    for (position, block) in blocks.enumerated() where page.uses[block] == nil {
      guard let verdict = boilerplate[block] else { continue }
      let isOutside = paragraphs.map { !$0.contains(position) } ?? true
      weak.append(
        LineUses.WeakLine(
          line: block, position: position, reason: verdict.reason,
          isSure: isOutside || seen[page.line(block).key, default: 0] > 1))
    }
    page.uses.removeWeak(weak, among: blocks)
  }

  /// "المصدر: رويترز" and the like below the last paragraph.
  private func takeCreditsBelow(_ page: inout HTMLPage) {
    guard let last = blocks.lastIndex(where: { page.uses[$0] == nil && page.isParagraph($0) }) else { return }
    for block in blocks[(last + 1)...] where page.uses[block] == nil {
      _ = page.takeLabelledCredit(page.line(block), at: block)
    }
  }

  /// Linked words and lone dates below the last sentence.
  private func removeTail(_ page: inout HTMLPage) {
    guard let last = blocks.lastIndex(where: { page.uses[$0] == nil && page.isParagraph($0) }) else { return }
    for block in blocks[(last + 1)...] where page.uses[block] == nil {
      if page.document.blocks[block].linkDensity >= 0.4 {
        page.remove(block, .afterArticle)
      } else if DateStamp(page.line(block), clock: nil, fetchedAt: nil) != nil {
        page.remove(block, .metadata)
      }
    }
  }
}
