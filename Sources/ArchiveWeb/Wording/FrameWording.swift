/// What stands on every page, and the home page.
enum FrameWording: Wording {
  case name, search, searchLabel, help, otherLanguage, skipToContent, footer
  case welcome, newest, noArticles, tryThese
  case span(articles: Int, from: String, to: String)
  case articles(Int)

  var arabic: String {
    switch self {
    case .name: "أرشيف"
    case .search: "بحث"
    case .searchLabel: "ابحث في الأخبار"
    case .help: "مساعدة"
    case .otherLanguage: "English"
    case .skipToContent: "إلى المحتوى"
    case .footer: "أرشيف يقرأ ملفاً واحداً على هذا الجهاز، ولا يرسل منه شيئاً إلى أحد."
    case .welcome: "ابحث في أرشيف الأخبار"
    case .newest: "أحدث الأخبار"
    case .noArticles: "الأرشيف فارغ. أدخل فيه أخباراً بهذا الأمر:"
    case .tryThese: "جرّب مثلاً"
    case .span(let articles, let from, let to):
      "في الأرشيف \(CountedNoun.article.arabic(articles))، من \(from) إلى \(to)."
    case .articles(let articles): "في الأرشيف \(CountedNoun.article.arabic(articles))."
    }
  }

  var english: String {
    switch self {
    case .name: "Arshif"
    case .search: "Search"
    case .searchLabel: "Search the news"
    case .help: "Help"
    case .otherLanguage: "العربية"
    case .skipToContent: "Skip to content"
    case .footer: "Arshif reads one file on this machine and sends nothing of it to anyone."
    case .welcome: "Search the news archive"
    case .newest: "Newest articles"
    case .noArticles: "The archive is empty. Put articles into it with this command:"
    case .tryThese: "For example"
    case .span(let articles, let from, let to):
      "The archive has \(CountedNoun.article.english(articles)), from \(from) to \(to)."
    case .articles(let articles): "The archive has \(CountedNoun.article.english(articles))."
    }
  }
}
