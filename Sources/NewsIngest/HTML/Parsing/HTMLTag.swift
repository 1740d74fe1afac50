/// An element's name, as far as it matters to finding an article.
enum HTMLTag: UInt8, Sendable {
  /// Every name that is not listed; it runs inside a line.
  case inline
  /// A name with a hyphen, which no standard element has; its place says what it is.
  case custom
  case link, time, lineBreak, html, body, article, main, header, footer, nav, aside, form, figure
  case figureCaption, paragraph, heading1, heading2, heading3, heading, listItem, list, quotation, tableCell
  case table, block, button, meta, linkRelation, base, title, script
  /// Shows nothing, or nothing that is text of the page.
  case unseen
  /// What AMP pages name by elements of their own.
  case shareButton, advertisement, notice

  /// Whether the element begins and ends a line of text.
  var isBlock: Bool {
    switch self {
    case .inline, .custom, .link, .time, .meta, .linkRelation, .base, .title, .script, .unseen: false
    default: true
    }
  }

  /// Whether its lines are the parts of what holds it, as paragraphs are.
  var isPartOfText: Bool {
    switch self {
    case .paragraph, .heading1, .heading2, .heading3, .heading, .listItem, .list, .quotation: true
    default: false
    }
  }

  /// Whether its lines are headings.
  var isHeading: Bool {
    switch self {
    case .heading1, .heading2, .heading3, .heading: true
    default: false
    }
  }

  /// Why the text in such an element is no part of an article, as a rule.
  var usualReason: RemovedLine.Reason? {
    switch self {
    case .nav, .form, .button: .navigation
    case .aside: .sidebar
    case .footer: .afterArticle
    case .figureCaption: .caption
    case .shareButton: .share
    case .advertisement: .advertisement
    case .notice: .consent
    default: nil
    }
  }

  /// - Parameter name: the name in small letters, ending with a NUL.
  static func named(_ name: UnsafePointer<UInt8>) -> HTMLTag {
    var packed: UInt64 = 0
    var count = 0
    while name[count] != 0, count < 8 {
      packed = packed << 8 | UInt64(name[count])
      count += 1
    }
    if let known = name[count] == 0 ? byPackedName[packed] : byName[String(cString: name)] { return known }
    let parts = String(cString: name).split(separator: "-", omittingEmptySubsequences: false)
    return parts.count < 2 ? .inline : byLastPart[parts[parts.count - 1]] ?? .custom
  }

  /// What the end of a custom element's name says: "tei-head", "story-paragraph".
  private static let byLastPart: [Substring: HTMLTag] = [
    "p": .paragraph, "para": .paragraph, "paragraph": .paragraph, "head": .heading1, "headline": .heading1,
  ]

  /// Names of up to eight letters as one number: most elements of a page.
  private static let byPackedName = byName.reduce(into: [UInt64: HTMLTag]()) { tags, entry in
    guard entry.key.utf8.count <= 8 else { return }
    tags[entry.key.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = entry.value
  }

  private static let byName: [String: HTMLTag] = {
    let names: [(HTMLTag, String)] = [
      (.link, "a"), (.time, "time"), (.lineBreak, "br"), (.html, "html"), (.body, "body"),
      (.article, "article"), (.main, "main"), (.header, "header"), (.footer, "footer"),
      (.nav, "nav menu amp-sidebar"), (.aside, "aside"), (.form, "form"), (.figure, "figure"),
      (.figureCaption, "figcaption"), (.paragraph, "p pre"), (.heading1, "h1"), (.heading2, "h2"),
      (.heading3, "h3"), (.heading, "h4 h5 h6"), (.listItem, "li dd dt"), (.list, "ul ol dl"),
      (.quotation, "blockquote"), (.tableCell, "td th"), (.table, "table tbody thead tfoot tr"),
      (.block, "div section center address details summary dialog fieldset legend hgroup hr dir caption"),
      (.button, "button label"), (.meta, "meta"), (.linkRelation, "link"), (.base, "base"),
      (.title, "title"), (.script, "script"),
      (
        .unseen,
        "style noscript template iframe svg object canvas video audio map select datalist textarea input"
          + " rp rt"
      ),
      (.shareButton, "amp-social-share"), (.advertisement, "amp-ad amp-embed"),
      (.notice, "amp-user-notification amp-consent"),
    ]
    return names.reduce(into: [:]) { tags, entry in
      for name in entry.1.split(separator: " ") { tags[String(name)] = entry.0 }
    }
  }()
}
