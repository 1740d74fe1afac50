import ArchiveStore

/// What narrows and orders hits.
enum ChoiceWording: Wording {
  case filters, from, to, apply, unreadableDate, datesSwapped
  case property(Facet.Property)
  case undated, unnamed, exclude, moreValues(Int)
  case sortedBy
  case order(SearchRequest.Order)
  case grouped
  case grouping(SearchRequest.Grouping)
  case chosen
  case remove(String)
  case chipFrom(String)
  case chipTo(String)
  case chipNot(String)

  var arabic: String {
    switch self {
    case .filters: "تضييق النتائج"
    case .from: "من تاريخ"
    case .to: "إلى تاريخ"
    case .apply: "طبّق"
    case .unreadableDate: "هذا ليس تاريخاً. اكتب مثلاً 2020-11-16 أو 2020-11 أو «رمضان 1442 هـ»."
    case .datesSwapped: "البداية بعد النهاية."
    case .property(.source): "المصادر"
    case .property(.section): "الأقسام"
    case .property(.year): "السنوات"
    case .undated: "بلا تاريخ"
    case .unnamed: "بلا اسم"
    case .exclude: "استثنِ"
    case .moreValues(let count): "و\(count) غيرها"
    case .sortedBy: "الترتيب"
    case .order(.relevance): "الأقرب إلى البحث"
    case .order(.newest): "الأحدث أولاً"
    case .order(.oldest): "الأقدم أولاً"
    case .grouped: "نسخ الخبر الواحد"
    case .grouping(.article): "كل نسخة على حدة"
    case .grouping(.story): "مجموعة"
    case .chosen: "المختار"
    case .remove(let choice): "احذف: \(choice.isolated)"
    case .chipFrom(let day): "من \(day.isolated)"
    case .chipTo(let day): "إلى \(day.isolated)"
    case .chipNot(let name): "ليس: \(name.isolated)"
    }
  }

  var english: String {
    switch self {
    case .filters: "Narrow the hits"
    case .from: "From date"
    case .to: "To date"
    case .apply: "Apply"
    case .unreadableDate: "This is no date. Write, for example, 2020-11-16, 2020-11 or «رمضان 1442 هـ»."
    case .datesSwapped: "The first day is after the last."
    case .property(.source): "Sources"
    case .property(.section): "Sections"
    case .property(.year): "Years"
    case .undated: "undated"
    case .unnamed: "unnamed"
    case .exclude: "exclude"
    case .moreValues(let count): "and \(count) more"
    case .sortedBy: "Order"
    case .order(.relevance): "Relevance"
    case .order(.newest): "Newest first"
    case .order(.oldest): "Oldest first"
    case .grouped: "Copies of a story"
    case .grouping(.article): "Each by itself"
    case .grouping(.story): "Grouped"
    case .chosen: "Chosen"
    case .remove(let choice): "Remove: \(choice.isolated)"
    case .chipFrom(let day): "from \(day.isolated)"
    case .chipTo(let day): "to \(day.isolated)"
    case .chipNot(let name): "not: \(name.isolated)"
    }
  }
}
