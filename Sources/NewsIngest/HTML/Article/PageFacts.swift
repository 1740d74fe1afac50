/// What a page's mark-up states about its article, the surest statement of each kind first.
///
/// JSON-LD is made for machines and is right more often than OpenGraph, which is made for previews; Dublin Core, microdata
/// and the window's title follow.
struct PageFacts {
  /// A date as stated, and where.
  struct StatedDate {
    let text: String
    let origin: String
  }

  /// Headlines, best first; some with the site's name after them.
  private(set) var titles: [String] = []
  /// Dates of publication, best first. Dates of changes are not among them.
  private(set) var dates: [StatedDate] = []
  /// Names of writers, best first; some are the site's.
  private(set) var authors: [String] = []
  private(set) var section: String?
  private(set) var siteName: String?
  /// Addresses as written.
  private(set) var image: String?
  private(set) var addresses: [String] = []
  /// JSON-LD's `articleBody`, paragraphs as lines.
  private(set) var body: String?
  /// How many runs of mojibake were repaired in JSON-LD.
  private(set) var repairedCount = 0
  /// Whether the page says that it is an article's.
  private(set) var isArticle = false
  /// Whether the page says that it is a site's or a list's, and nothing of an article.
  private(set) var isWebsite = false

  private let metas: [String: String]

  init(_ document: HTMLDocument) {
    let metas = Dictionary(document.metas.map { ($0.key, $0.content) }) { first, _ in first }
    self.metas = metas
    let linked = LinkedData(
      document.linkedData,
      titles: [metas["og:title"], metas["twitter:title"], document.title].compactMap { $0 },
      addresses: [document.canonical, metas["og:url"]].compactMap { $0 })
    let headline = Self.property("headline", in: document)
    titles = [
      linked.headline, metas["og:title"], headline, metas["twitter:title"], metas["dc.title"], document.title,
    ].compactMap { $0.map { HTMLText.collapsed($0) } }.filter { !$0.isEmpty }
    dates = Self.dates(linked, metas: metas)
    authors = [linked.author].compactMap { $0 } + Self.authorKeys.compactMap { Self.name(metas[$0]) }
    let sections = document.metas.filter { Self.sectionKeys.contains($0.key) }.map(\.content)
    section = linked.section ?? sections.first { !SectionName.isSlot($0) }
    siteName = Self.siteName(
      [
        linked.publisher, metas["og:site_name"], linked.sitePublisher, metas["application-name"],
        metas["dc.publisher"],
      ],
      in: document.title)
    image = linked.image ?? first(["og:image", "og:image:url", "twitter:image", "twitter:image:src"])
    addresses = [document.canonical, metas["og:url"], linked.address, document.savedFrom].compactMap { $0 }
    body = linked.body
    repairedCount = linked.repairedCount
    let type = metas["og:type"]?.lowercased()
    isArticle =
      linked.isArticle || type == "article" || metas["article:published_time"] != nil
      || document.spans.contains { $0.kind == .property("articlebody") }
    isWebsite = !isArticle && type == "website"
  }

  private static let authorKeys = ["author", "article:author", "dc.creator", "itemprop author"]
  private static let sectionKeys: Set<String> = [
    "article:section", "og:article:section", "itemprop articlesection",
  ]

  /// The site's name: the one that the window's title begins or ends with, else the first.
  private static func siteName(_ names: [String?], in title: String) -> String? {
    let names = names.compactMap { $0.map(HTMLText.collapsed) }.filter { !$0.isEmpty }
    return names.first { title.hasSuffix($0) || title.hasPrefix($0) } ?? names.first
  }

  private func first(_ keys: [String]) -> String? {
    keys.lazy.compactMap { self.metas[$0] }.first { !$0.isEmpty }
  }

  private static func dates(_ linked: LinkedData, metas: [String: String]) -> [StatedDate] {
    var dates: [StatedDate] = []
    if let date = linked.published { dates.append(StatedDate(text: date, origin: "JSON-LD datePublished")) }
    for key in dateKeys {
      guard let date = metas[key] else { continue }
      dates.append(StatedDate(text: date, origin: "meta \(key)"))
    }
    return dates
  }

  /// Names of `<meta>` that date the publication and nothing else, the widest used first.
  private static let dateKeys = [
    "article:published_time", "og:article:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "published_time", "published-date", "parsely-pub-date",
    "sailthru.date",
    "article.published",
  ]

  private static func property(_ name: String, in document: HTMLDocument) -> String? {
    let span = document.spans.first { $0.kind == .property(name) }
    return span.map { $0.value ?? document.string($0.bytes) }
  }

  /// A person's name; the address of a profile is none.
  private static func name(_ text: String?) -> String? {
    text.flatMap { $0.contains("://") || $0.hasPrefix("@") ? nil : $0 }
  }
}
