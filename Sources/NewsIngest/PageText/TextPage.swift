/// A page while it is being read: its visible lines, and what each has been found to be so far.
///
/// Indices count visible lines from 0; they are not line numbers.
struct TextPage: PageInReading {
  let lines: [PageLine]
  /// The verdict on each line by itself.
  let boilerplate: [Boilerplate?]
  var uses: LineUses
  /// The fields found so far.
  var article = Article(title: "", body: "")
  /// The headline's line, nil where the page has none.
  var headline: Int?
  /// Who publishes the page, nil where that is not sure.
  var publisher: Publisher?
  /// Whether the lines around the headline speak for it.
  var isSureOfHeadline = false
  /// Whether a line of the head holds a day and a month that may be either: no other day stands for it.
  var hasOpenDate = false
  /// The first and the last line of running text; nil where there is none.
  var paragraphs: ClosedRange<Int>?
  /// Where the readers' comments begin; the count of lines where there are none.
  var end: Int

  /// The parts of the page, and the keys that its lines are remembered under.
  let zones: PageZones
  private let recurrence: Recurrence
  private let occurrences: [LineKey: Int]

  /// - Parameter history: of the page's site, nil where nothing is known of it.
  init(_ text: String, history: SiteLineCounts? = nil) {
    let lines = PageLine.visibleLines(of: text)
    var boilerplate = lines.map { Boilerplate.verdict(on: $0) }
    zones = PageZones(lines, boilerplate: boilerplate)
    recurrence = Recurrence(lines, zones: zones, history: history)
    for index in recurrence.recurring
    where recurrence.goes(index, line: lines[index], zone: zones.zones[index]) {
      // A known phrase says more about the line than its recurrence.
      boilerplate[index] = Boilerplate(reason: boilerplate[index]?.reason ?? .recurring)
    }
    for index in TeaserRun.box(in: lines, boilerplate) {
      boilerplate[index] = Boilerplate(reason: .relatedLink)
    }
    for index in TeaserRun.joined(in: lines) { boilerplate[index] = Boilerplate(reason: .navigation) }
    for index in Masthead.indices(in: lines) { boilerplate[index] = Boilerplate(reason: .navigation) }
    for index in TeaserRun.indices(in: lines) { boilerplate[index] = Boilerplate(reason: .relatedLink) }
    self.lines = lines
    self.boilerplate = boilerplate
    uses = LineUses(boilerplate.map { $0.flatMap { $0.isWeak ? nil : .removed($0.reason) } })
    end = lines.count
    occurrences = lines.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
  }

  /// Whether nothing is known against the line yet: it is used for nothing and looks like no boilerplate.
  func isText(_ index: Int) -> Bool {
    uses[index] == nil && boilerplate[index] == nil
  }

  /// Whether the line recurs on pages of this site.
  func recurs(_ index: Int) -> Bool { recurrence.recurring.contains(index) }

  /// Whether nothing on the page is surely boilerplate: plain text, of which nothing may go.
  var isPlain: Bool { !boilerplate.contains { $0?.isFrame == true } }

  /// Whether the line is running text.
  func isParagraph(_ index: Int) -> Bool {
    isText(index) && lines[index].isParagraph
  }

  /// The words of the paragraphs among some lines.
  func kinship(in lines: some Sequence<Int>) -> Kinship {
    Kinship(lines.filter(isParagraph).map { self.lines[$0] })
  }

  /// Whether the line is the publisher's name and nothing else.
  func isPublisher(_ index: Int) -> Bool { publisher?.isNamed(by: lines[index]) ?? false }

  /// How often the line stands on the page; 0 for lines too long to be compared.
  func occurrenceCount(_ index: Int) -> Int {
    lines[index].key.text.isEmpty ? 0 : occurrences[lines[index].key, default: 0]
  }

  func written(_ line: Int) -> String { lines[line].trimmed }

  /// The first and the last line of running text before `end`.
  func paragraphRange(from start: Int = 0) -> ClosedRange<Int>? {
    let range = start..<max(start, end)
    guard let first = range.first(where: isParagraph), let last = range.last(where: isParagraph) else {
      return nil
    }
    return first...last
  }
}
