/// What a search found.
enum SearchWording: Wording {
  case title(query: String)
  case browsing
  case found(Int)
  case foundNone
  case wordCount(word: String, articles: Int)
  case wordsInArchive
  case isPartialMatch
  case copies(Int, first: String, isSure: Bool)
  case pages, previous, next
  case page(Int)
  case pastLastPage(hits: Int)
  case onCommandLine
  case didYouMean(Int)
  case withoutPart
  case withoutDates, withoutSources, withoutSections
  case noTitle

  var arabic: String {
    switch self {
    case .title(let query): "\(query.isolated) · بحث"
    case .browsing: "تصفّح"
    case .found(let articles): CountedNoun.article.arabic(articles)
    case .foundNone: "لا خبر يحوي كل هذا"
    case .wordCount(let word, let articles): "\(word.isolated) \(articles)"
    case .wordsInArchive: "في كل الأرشيف:"
    case .isPartialMatch: "لا يحوي كل الكلمات"
    case .copies(let count, let first, true): "\(CountedNoun.copy.arabic(count))، الأولى \(first.isolated)"
    case .copies(let count, let first, false):
      "\(CountedNoun.copy.arabic(count))، الأولى ربما \(first.isolated)"
    case .pages: "صفحات النتائج"
    case .previous: "السابق"
    case .next: "التالي"
    case .page(let page): "صفحة \(page)"
    case .pastLastPage(let hits): "تظهر هنا أول \(hits) نتيجة. صدّرها كلها بهذا الأمر:"
    case .onCommandLine: "في سطر الأوامر:"
    case .didYouMean(let articles): "هل تقصد (\(CountedNoun.article.arabic(articles))):"
    case .withoutPart: "من دون"
    case .withoutDates: "التاريخ"
    case .withoutSources: "المصادر"
    case .withoutSections: "الأقسام"
    case .noTitle: "بلا عنوان"
    }
  }

  var english: String {
    switch self {
    case .title(let query): "\(query.isolated) · search"
    case .browsing: "Browse"
    case .found(let articles): CountedNoun.article.english(articles)
    case .foundNone: "No article holds all of this"
    case .wordCount(let word, let articles): "\(word.isolated) \(articles)"
    case .wordsInArchive: "In all of the archive:"
    case .isPartialMatch: "Lacks some of the words"
    case .copies(let count, let first, true): "\(CountedNoun.copy.english(count)), first \(first.isolated)"
    case .copies(let count, let first, false):
      "\(CountedNoun.copy.english(count)), first perhaps \(first.isolated)"
    case .pages: "Pages of hits"
    case .previous: "Previous"
    case .next: "Next"
    case .page(let page): "Page \(page)"
    case .pastLastPage(let hits):
      "The first \(hits) hits are shown here. Export all of them with this command:"
    case .onCommandLine: "On the command line:"
    case .didYouMean(let articles): "Did you mean (\(CountedNoun.article.english(articles))):"
    case .withoutPart: "Without"
    case .withoutDates: "the dates"
    case .withoutSources: "the sources"
    case .withoutSections: "the sections"
    case .noTitle: "No title"
    }
  }
}
