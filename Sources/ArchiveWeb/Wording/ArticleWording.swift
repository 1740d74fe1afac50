/// One article, its versions and copies.
enum ArticleWording: Wording {
  case back, marks(Int), firstMark, original, olderVersion, currentVersion
  case provenance, publishedAs, foundIn, origin, record(Int), readAs, ingestedAt, fetchedAt, checksum, id,
    author
  case removedLines(Int)
  case versions, versionsOf(String), copies, copiesOf(String), noCopies, noVersions
  case date, source, title, resemblance, isCurrent
  case storyFirst(String, isSure: Bool)

  var arabic: String {
    switch self {
    case .back: "العودة إلى النتائج"
    case .marks(let count): CountedNoun.mark.arabic(count)
    case .firstMark: "إلى أولاها"
    case .original: "الأصل"
    case .olderVersion: "هذا نص سابق للخبر."
    case .currentVersion: "النص الحالي"
    case .provenance: "المصدر والتجزئة"
    case .publishedAs: "التاريخ كما ورد"
    case .foundIn: "موضع التاريخ"
    case .origin: "الملف"
    case .record(let number): "السجل \(number)"
    case .readAs: "قُرئ بصيغة"
    case .ingestedAt: "أُدخل في"
    case .fetchedAt: "جُلبت صفحته في"
    case .checksum: "SHA-256 للسجل"
    case .id: "المعرّف"
    case .author: "الكاتب"
    case .removedLines(let count): "\(CountedNoun.line.arabic(count)) من إطار الصفحة، حُذف"
    case .versions: "النصوص السابقة"
    case .versionsOf(let title): "نصوص: \(title.isolated)"
    case .copies: "النسخ"
    case .copiesOf(let title): "نسخ: \(title.isolated)"
    case .noCopies: "لا نسخ أخرى لهذا الخبر في الأرشيف."
    case .noVersions: "لا نصوص سابقة لهذا الخبر."
    case .date: "التاريخ"
    case .source: "المصدر"
    case .title: "العنوان"
    case .resemblance: "التشابه"
    case .isCurrent: "الحالي"
    case .storyFirst(let article, true): "أول من نشره: \(article.isolated)"
    case .storyFirst(let article, false): "أول من نشره، ربما: \(article.isolated)"
    }
  }

  var english: String {
    switch self {
    case .back: "Back to the hits"
    case .marks(let count): CountedNoun.mark.english(count)
    case .firstMark: "to the first"
    case .original: "Original"
    case .olderVersion: "This is an older text of the article."
    case .currentVersion: "The current text"
    case .provenance: "Provenance and checksum"
    case .publishedAs: "Date as written"
    case .foundIn: "Where the date was"
    case .origin: "File"
    case .record(let number): "Record \(number)"
    case .readAs: "Read as"
    case .ingestedAt: "Ingested at"
    case .fetchedAt: "Its page was fetched at"
    case .checksum: "SHA-256 of the record"
    case .id: "Id"
    case .author: "Author"
    case .removedLines(let count): "\(CountedNoun.line.english(count)) of the page's frame, taken off"
    case .versions: "Older texts"
    case .versionsOf(let title): "Texts: \(title.isolated)"
    case .copies: "Copies"
    case .copiesOf(let title): "Copies: \(title.isolated)"
    case .noCopies: "The archive has no other copies of this article."
    case .noVersions: "The archive has no older texts of this article."
    case .date: "Date"
    case .source: "Source"
    case .title: "Title"
    case .resemblance: "Resemblance"
    case .isCurrent: "Current"
    case .storyFirst(let article, true): "First published by: \(article.isolated)"
    case .storyFirst(let article, false): "First published, perhaps, by: \(article.isolated)"
    }
  }
}
