/// A noun with its number: خبر واحد, خبران, 3 أخبار, 11 خبراً, 100 خبر.
///
/// - Source: the plural rules of Unicode CLDR for Arabic and English.
enum CountedNoun {
  case article, mark, line, copy

  private struct ArabicForms {
    let none: String
    let one: String
    let two: String
    let few: String
    let many: String
    let other: String
  }

  func arabic(_ count: Int) -> String {
    let forms = arabicForms
    switch count {
    case 0: return forms.none
    case 1: return forms.one
    case 2: return forms.two
    default: break
    }
    let rest = count % 100
    let noun = (3...10).contains(rest) ? forms.few : rest >= 11 ? forms.many : forms.other
    return "\(count) \(noun)"
  }

  func english(_ count: Int) -> String {
    let noun =
      switch self {
      case .article: count == 1 ? "article" : "articles"
      case .mark: count == 1 ? "mark" : "marks"
      case .line: count == 1 ? "line" : "lines"
      case .copy: count == 1 ? "copy" : "copies"
      }
    return "\(count) \(noun)"
  }

  private var arabicForms: ArabicForms {
    switch self {
    case .article:
      ArabicForms(none: "لا أخبار", one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبراً", other: "خبر")
    case .mark:
      ArabicForms(
        none: "لا علامات", one: "علامة واحدة", two: "علامتان", few: "علامات", many: "علامة", other: "علامة")
    case .line:
      ArabicForms(none: "لا أسطر", one: "سطر واحد", two: "سطران", few: "أسطر", many: "سطراً", other: "سطر")
    case .copy:
      ArabicForms(none: "لا نسخ", one: "نسخة واحدة", two: "نسختان", few: "نسخ", many: "نسخة", other: "نسخة")
    }
  }
}
