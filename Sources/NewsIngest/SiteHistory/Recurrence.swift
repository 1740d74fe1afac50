/// What a site's history says about the lines of a page.
struct Recurrence: Sendable {
  /// The lines, by index, that recur so often that they are the site's own wherever they are not read into a field.
  private(set) var recurring: Set<Int> = []
  /// Those of them that stand on nearly every page.
  private(set) var siteWide: Set<Int> = []

  /// Words in the longest line that is a label.
  private static let longestLabel = 15

  init(_ lines: [PageLine], zones: PageZones, history: SiteLineCounts?) {
    guard let history, history.pageCount >= 3 else { return }
    for index in lines.indices {
      guard let zone = zones.zones[index], let key = zones.keys[index] else { continue }
      let recurs =
        switch zone {
        case .head, .foot: history.recurs(key, onPages: 3, percent: 25)
        // A sub-heading may come twice; versions of one article are few.
        case .among: history.recurs(key, onPages: 4, percent: 25)
        // Running text never goes for recurring alone, unless it is a notice that most pages end or begin with.
        case .opening, .closing: history.recurs(key, onPages: 5, percent: 50)
        }
      let isNotice = zone == .opening || zone == .closing
      guard recurs, isNotice || lines[index].wordCount <= Self.longestLabel else { continue }
      recurring.insert(index)
      if isNotice || history.recurs(key, onPages: 5, percent: 90) { siteWide.insert(index) }
    }
    keepOnlyHeadline(lines, zones: zones)
  }

  /// A column may have one headline every day: where nothing else can be the headline, what recurs above the text stays.
  private mutating func keepOnlyHeadline(_ lines: [PageLine], zones: PageZones) {
    let head = lines.indices.filter { zones.zones[$0] == .head }
    let hasOther = head.contains {
      !recurring.contains($0) && lines[$0].wordCount >= 4 && !Self.isField(lines[$0])
    }
    if hasOther { return }
    recurring.subtract(head)
    siteWide.subtract(head)
  }

  /// Whether the line goes before anything is read from the page. Above the running text it may be the section, the writer or
  /// the like, unless it stands on nearly every page; what says so itself is read in any case.
  func goes(_ index: Int, line: PageLine, zone: PageZone?) -> Bool {
    if zone == .opening || zone == .closing { return true }
    if zone == .head && !siteWide.contains(index) { return false }
    return !Self.isField(line)
  }

  /// Whether the line says by itself what it tells of the article.
  private static func isField(_ line: PageLine) -> Bool {
    DateStamp(line, clock: nil, fetchedAt: nil) != nil || CreditLine(line) != nil || PagePath(line) != nil
      || LineWords.isSectionName(line) || LineWords.agencies(in: line) != nil
  }
}
