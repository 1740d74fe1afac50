/// Month names of Egypt, Sudan, the Gulf, Yemen and Libya, and of pan-Arab media.
enum EgyptianMonths {
  static let names: [Int: [String]] = [
    // January
    1: [
      "يناير"
    ],
    // February
    2: [
      "فبراير"
    ],
    // March
    3: [
      "مارس"
    ],
    // April
    4: [
      "أبريل"
    ],
    // May
    5: [
      "مايو"
    ],
    // June
    6: [
      "يونيو",
      "يونية",
    ],
    // July
    7: [
      "يوليو",
      "يولية",
    ],
    // August
    8: [
      "أغسطس"
    ],
    // September
    9: [
      "سبتمبر"
    ],
    // October
    10: [
      "أكتوبر"
    ],
    // November
    11: [
      "نوفمبر"
    ],
    // December
    12: [
      "ديسمبر"
    ],
  ]
}
