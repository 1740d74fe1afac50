/// What an element's class and id tell about its text. Weak evidence: authors name things as they like.
struct ElementHint: Sendable, Equatable {
  /// What single words say, such as "entry" in "entry-content".
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// An article's text.
    static let body = Traits(rawValue: 1)
    /// The lines that introduce an article.
    static let lead = Traits(rawValue: 2)
    /// A date.
    static let date = Traits(rawValue: 4)
    /// A last change.
    static let update = Traits(rawValue: 8)
    /// Who wrote it.
    static let author = Traits(rawValue: 16)
    /// A box about somebody, other than `author`.
    static let box = Traits(rawValue: 32)
    /// The element is not seen.
    static let hidden = Traits(rawValue: 64)
    /// It is seen all the same, on some screens.
    static let shown = Traits(rawValue: 128)
  }

  /// Why its text is no part of an article, if it is what its class says.
  var reason: RemovedLine.Reason?
  private var traits: Traits = []

  /// Whether the class speaks of an article's text.
  var isBody: Bool { traits.contains(.body) }
  /// Whether the class speaks of the lines that introduce an article.
  var isLead: Bool { traits.contains(.lead) }
  /// Whether the class speaks of a date.
  var isDate: Bool { traits.contains(.date) }
  /// Whether the class speaks of a last change.
  var isUpdate: Bool { traits.contains(.update) }
  /// Whether the class speaks of who wrote it.
  var isAuthor: Bool { traits.contains(.author) }
  /// Whether the class hides the element. "d-none d-md-block" hides it on small screens only.
  var isHidden: Bool { traits.contains(.hidden) && !traits.contains(.shown) }

  /// - Parameter names: the values of `class` and `id` in UTF-8. Words are parted by other signs than letters, and before
  ///   capitals: "entry-content", "postBody".
  init(_ names: some Sequence<UInt8>) {
    var word = WordHash()
    var wasSmall = false
    for byte in names.prefix(Self.longest) {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte)
      if !isLetter || isCapital && wasSmall { take(&word) }
      if isLetter { word.append(byte | 0x20) }
      wasSmall = isLetter && !isCapital
    }
    take(&word)
    // "author" names the box about the author only with such a word.
    if isAuthor, traits.contains(.box) { reason = reason ?? .authorNote }
  }

  private init() {}

  /// An element without class and id.
  static let none = ElementHint()

  /// Bytes of the names that are looked at.
  private static let longest = 300

  private mutating func take(_ word: inout WordHash) {
    guard !word.isEmpty else { return }
    for meaning in [Self.meanings[word.single], Self.meanings[word.joined]] {
      guard let meaning else { continue }
      reason = reason ?? meaning.reason
      traits.formUnion(meaning.traits)
    }
    word.end()
  }
}

/// A word as a number, alone and joined to the word before it ("most-read", "mostread"), made byte by byte: most pages have more
/// classes than text, and a string for each of their words would cost more than all the rest.
private struct WordHash {
  /// The word's number.
  private(set) var single = seed
  /// The number of the word before and this one together.
  private(set) var joined = seed
  private(set) var isEmpty = true

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: some StringProtocol) {
    for byte in word.utf8 { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    single = (single ^ UInt64(byte)) &* 0x100_0000_01B3
    joined = (joined ^ UInt64(byte)) &* 0x100_0000_01B3
    isEmpty = false
  }

  mutating func end() {
    joined = single
    single = Self.seed
    isEmpty = true
  }
}

extension ElementHint {
  /// Why text in an element of this ARIA role is no part of an article.
  static func reason(ofRole role: String) -> RemovedLine.Reason? {
    switch role {
    case "navigation", "search", "menu", "menubar": .navigation
    case "complementary": .sidebar
    case "contentinfo": .afterArticle
    default: nil
    }
  }

  private struct Meaning: Sendable {
    var reason: RemovedLine.Reason?
    var traits: Traits = []
  }

  /// By the numbers of words and of pairs of words.
  private static let meanings: [UInt64: Meaning] = {
    let traits: [(Traits, String)] = [
      (.body, "articlebody articletext articlecontent body content story text entry"),
      (.lead, "lead lede summary standfirst intro excerpt subtitle sapo chapeau deck"),
      (.date, "date dates datetime pubdate published posted timestamp time"),
      (.update, "updated update modified lastmod lastupdate"),
      (.author, "author authors byline writer auteur"),
      (.box, "box bio biography about profile card"),
      (.hidden, "dnone uhide sronly visuallyhidden readertext"),
      (.shown, "block flex inline table grid"),
    ]
    let names: [(RemovedLine.Reason, String)] = [
      (.comments, "comment comments commentlist commentform disqus respond replies"),
      (
        .share,
        "share shares sharing social socials addthis addtoany sharedaddy sharethis sharebar sharebox socialmedia"
      ),
      (
        .relatedLink,
        "related relatedposts recommended recommendations recommend similar readalso alsoread seealso trending"
          + " popular mostread mostviewed latest latestnews morenews morestories outbrain taboola suggested"
          + " suggestions nextprev prevnext nextarticle prevarticle postnavigation"
      ),
      (.tags, "tags taglist tagcloud tag keywords hashtags"),
      (.breadcrumb, "breadcrumb breadcrumbs crumbs"),
      (.navigation, "nav navbar navigation menu submenu megamenu topbar pagination pager search login"),
      (.newsletter, "newsletter subscribe subscription mailchimp signup"),
      (
        .advertisement,
        "ad ads advert adverts advertisement advertising adsbygoogle sponsor sponsored adslot adunit dfp promo"
      ),
      (.caption, "caption captions credit photocredit imagecredit"),
      (.consent, "cookie cookies consent gdpr"),
      (.sidebar, "sidebar aside"),
      (.authorNote, "biography bio authorbox"),
      (.followUs, "follow followus"),
      (.player, "player jwplayer"),
      (.afterArticle, "footer"),
      (.copyright, "copyright copyrights"),
      (.disclaimer, "disclaimer"),
    ]
    var meanings: [UInt64: Meaning] = [:]
    for (trait, words) in traits {
      for word in words.split(separator: " ") {
        meanings[WordHash(word).single, default: Meaning()].traits.formUnion(trait)
      }
    }
    for (reason, words) in names {
      for word in words.split(separator: " ") {
        meanings[WordHash(word).single, default: Meaning()].reason = reason
      }
    }
    return meanings
  }()
}
