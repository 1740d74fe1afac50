/// The small words inside and around dates.
enum SmallWords {
  static let names: [DateWord: [String]] = [
    // "evening" or "Common Era"
    .meem: [
      "م"
    ],
    .hijriEra: [
      "هـ",
      "هجري",
      "هجرية",
      "للهجرة",
    ],
    .commonEra: [
      "ميلادي",
      "ميلادية",
      "للميلاد",
    ],
    .corresponding: [
      "الموافق",
      "الموافقة",
      "الموافق لـ",
      "موافق",
    ],
    .clockWord: [
      "الساعة",
      "عند الساعة",
      "على الساعة",
      "في الساعة",
      "في تمام الساعة",
      "تمام الساعة",
      "à",
    ],
    .hourLetter: ["h"],
    // "since", "before"
    .ago: [
      "منذ",
      "قبل",
    ],
    .agoBehind: ["ago"],
    .and: [
      "and",
      "و",
    ],
    // "day"
    .dayWord: [
      "يوم"
    ],
    // "of", "month", "year", "of the year"
    .joiner: [
      "of",
      "من",
      "شهر",
      "من شهر",
      "عام",
      "سنة",
      "لعام",
      "لسنة",
      "من عام",
      "من سنة",
    ],
    // "in", "on", "to", "was done"
    .filler: [
      "on",
      "at",
      "the",
      "in",
      "le",
      "في",
      "فى",
      "لـ",
      "تم",
      "بيوم",
      "ليوم",
    ],
    .clockLetter: ["t"],
    .ordinalSuffix: ["st", "nd", "rd", "th", "er"],
  ]
}
