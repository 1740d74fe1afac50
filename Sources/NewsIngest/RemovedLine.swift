/// A line of a page that is no part of its article, kept so that the extraction can be checked and undone.
public struct RemovedLine: Sendable, Equatable, Codable {
  /// The line's number in the page, from 1; blank lines count.
  public let number: Int
  /// The line as it stood, without the white space at its end.
  public let text: String
  /// Why it was taken out.
  public let reason: Reason

  /// Makes a removed line of its number (from 1), its text and the reason.
  public init(number: Int, text: String, reason: Reason) {
    self.number = number
    self.text = text
    self.reason = reason
  }
}

extension RemovedLine {
  /// Why a line was taken out. The raw values are stored: a case may be added, never renamed.
  public enum Reason: String, Sendable, Codable, CaseIterable, CustomStringConvertible {
    /// The label of an advertisement.
    case advertisement
    /// A button or label for sharing, sending, saving or printing.
    case share
    /// A button for the size of the letters.
    case fontSize
    /// The name of a picture or another file.
    case fileName
    /// The caption or the credit of a picture.
    case caption
    /// The label of a player or of its controls.
    case player
    /// An invitation to a newsletter.
    case newsletter
    /// An invitation to follow the publisher elsewhere, or to install its application.
    case followUs
    /// The heading of a list of other articles.
    case relatedHeading
    /// A link to another article.
    case relatedLink
    /// A button that opens more text.
    case readMore
    /// Key words of the article.
    case tags
    /// The path from the home page to this page.
    case breadcrumb
    /// Menus, searching, signing in.
    case navigation
    /// A notice about cookies and consent.
    case consent
    /// A notice about rights.
    case copyright
    /// A count of views, or the time reading takes.
    case counter
    /// Readers' comments and what invites them.
    case comments
    /// A statement that the publisher does not answer for opinions.
    case disclaimer
    /// A line without letters and digits.
    case separator
    /// A line about the article whose meaning went into a field: date, author, source.
    case metadata
    /// The headline once more.
    case repeatedHeadline
    /// A short line that stands on the page several times.
    case repetition
    /// A line that recurs on pages of this source.
    case recurring
    /// A short line above the headline that is not the section.
    case beforeArticle
    /// A short line in the page's foot.
    case afterArticle
    /// A column or box next to the article.
    case sidebar
    /// Who the author is, in a box of its own.
    case authorNote

    /// The reason as a phrase to print.
    public var description: String { Self.phrases[self] ?? rawValue }

    private static let phrases: [Reason: String] = [
      .advertisement: "advertisement label",
      .share: "share, send or print button",
      .fontSize: "font size button",
      .fileName: "file name",
      .caption: "picture caption or credit",
      .player: "media player label",
      .newsletter: "newsletter invitation",
      .followUs: "invitation to follow or install",
      .relatedHeading: "heading of related articles",
      .relatedLink: "link to another article",
      .readMore: "button that opens more text",
      .tags: "key words",
      .breadcrumb: "path of the page",
      .navigation: "menu or sign-in label",
      .consent: "cookie notice",
      .copyright: "rights notice",
      .counter: "view count or reading time",
      .comments: "readers' comments",
      .disclaimer: "disclaimer about opinions",
      .separator: "line of symbols",
      .metadata: "read into the article's fields",
      .repeatedHeadline: "the headline again",
      .repetition: "repeats on the page",
      .recurring: "recurs on pages of this source",
      .beforeArticle: "short line above the headline",
      .afterArticle: "short line in the page's foot",
      .sidebar: "column or box beside the article",
      .authorNote: "note about the author",
    ]
  }
}
