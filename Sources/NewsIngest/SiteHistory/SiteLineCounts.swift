/// On how many pages of one site each line stood: what recurs there is the site's own, not an article's.
///
/// ```swift
/// var history = SiteLineCounts()
/// history.add(article.pageLines)
/// try PageTextExtractor().extract(nextPage, history: history)
/// ```
/// A value without any clock or chance in it: the same pages in the same order give the same history.
public struct SiteLineCounts: Sendable, Equatable {
  /// Pages counted.
  public private(set) var pageCount: Int
  /// On how many of them each line stood.
  public private(set) var pageCounts: [PageLineKey: Int]

  /// A history of numbers that were stored; empty by default.
  public init(pageCount: Int = 0, pageCounts: [PageLineKey: Int] = [:]) {
    self.pageCount = pageCount
    self.pageCounts = pageCounts
  }

  /// How many lines are remembered after a page has been added whose number `forgettingInterval` divides.
  public static let mostLines = 2048
  /// How many pages lie between two times of forgetting.
  public static let forgettingInterval = 32

  /// Counts a page, and now and then forgets the lines that stood on the fewest pages.
  ///
  /// - Parameter lines: the page's lines, each once.
  public mutating func add(_ lines: [PageLineKey]) {
    pageCount += 1
    for line in lines { pageCounts[line, default: 0] += 1 }
    guard pageCount.isMultiple(of: Self.forgettingInterval) else { return }
    var least = 1
    while pageCounts.count > Self.mostLines {
      pageCounts = pageCounts.filter { $0.value > least }
      least += 1
    }
  }

  /// Whether the line stood on at least `pages` pages, and on `percent` of all.
  public func recurs(_ line: PageLineKey, onPages pages: Int, percent: Int) -> Bool {
    guard pageCount >= pages, let count = pageCounts[line] else { return false }
    return count >= pages && count * 100 >= pageCount * percent
  }
}
