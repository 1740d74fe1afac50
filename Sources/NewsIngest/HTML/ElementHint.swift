/// What an element's class and id tell about its text. Weak evidence: authors name things as they like.
struct ElementHint: Sendable, Equatable {
  /// Why its text is no part of an article, if it is what its class says.
  var reason: RemovedLine.Reason?
  /// Whether the class speaks of an article's text.
  var isBody = false
  /// Whether the class speaks of the lines that introduce an article.
  var isLead = false
  /// Whether the class speaks of a date.
  var isDate = false
  /// Whether the class speaks of a last change.
  var isUpdate = false
  /// Whether the class speaks of who wrote it.
  var isAuthor = false
  /// Whether the class hides the element.
  var isHidden = false

  /// - Parameter names: the values of `class` and `id`.
  init(_ names: String) {
    let words = Self.words(names)
    for (index, word) in words.enumerated() {
      let pair = index > 0 ? words[index - 1] + word : ""
      note(word)
      if reason == nil { reason = Self.reasons[word] ?? Self.reasons[pair] }
      isHidden = isHidden || Self.hiding.contains(pair)
    }
    // "d-none d-md-block" is hidden on small screens only.
    if isHidden, words.contains(where: Self.showing.contains) { isHidden = false }
    // "author" names the box about the author only with such a word.
    if isAuthor, words.contains(where: Self.boxWords.contains) { reason = reason ?? .authorNote }
  }

  private init() {}

  /// An element without class and id.
  static let none = ElementHint()

  private mutating func note(_ word: String) {
    isBody = isBody || Self.bodyWords.contains(word)
    isLead = isLead || Self.leadWords.contains(word)
    isDate = isDate || Self.dateWords.contains(word)
    isUpdate = isUpdate || Self.updateWords.contains(word)
    isAuthor = isAuthor || Self.authorWords.contains(word)
  }

  /// The words of "entry-content postBody__text" in small letters: parted by other signs, and before capitals.
  private static func words(_ names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in names.utf8.prefix(longest) {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte)
      if !isLetter || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(byte | 0x20) }
      wasSmall = isLetter && !isCapital
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Bytes of the names that are looked at.
  private static let longest = 300
}

extension ElementHint {
  private static let bodyWords = set("articlebody articletext articlecontent body content story text entry")
  private static let leadWords = set("lead lede summary standfirst intro excerpt subtitle sapo chapeau deck")
  private static let dateWords = set("date dates datetime pubdate published posted timestamp time")
  private static let updateWords = set("updated update modified lastmod lastupdate")
  private static let authorWords = set("author authors byline writer auteur")
  private static let boxWords = set("box bio biography about profile card")
  private static let showing = set("block flex inline table grid")
  private static let hiding = set("dnone uhide sronly visuallyhidden readertext")

  /// Why text in an element of this ARIA role is no part of an article.
  static func reason(ofRole role: String) -> RemovedLine.Reason? {
    switch role {
    case "navigation", "search", "menu", "menubar": .navigation
    case "complementary": .sidebar
    case "contentinfo": .afterArticle
    default: nil
    }
  }

  private static let reasons: [String: RemovedLine.Reason] = {
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
    return names.reduce(into: [:]) { reasons, entry in
      for word in entry.1.split(separator: " ") { reasons[String(word)] = entry.0 }
    }
  }()

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { String($0) })
  }
}
