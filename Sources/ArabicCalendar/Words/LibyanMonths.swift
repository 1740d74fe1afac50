/// Month names that Libya used officially until 2011. Many are everyday words (`الربيع` is spring, `الماء` water), so
/// they are months only between a day and a year of ``years``.
enum LibyanMonths {
  /// The years in which the names were in use.
  static let years = 1986...2011

  static let names: [Int: [String]] = [
    // January, "where is the fire"
    1: [
      "أي النار"
    ],
    // February, "blossoms"
    2: [
      "النوار"
    ],
    // March, "spring"
    3: [
      "الربيع"
    ],
    // April, "birds"
    4: [
      "الطير"
    ],
    // May, "water"
    5: [
      "الماء"
    ],
    // June, "summer"
    6: [
      "الصيف"
    ],
    // July, Nasser
    7: [
      "ناصر"
    ],
    // August, Hannibal
    8: [
      "هانيبال"
    ],
    // September, "the conqueror"
    9: [
      "الفاتح"
    ],
    // October, "dates"
    10: [
      "التمور"
    ],
    // November, "ploughing"
    11: [
      "الحرث"
    ],
    // December, "hearth"
    12: [
      "الكانون"
    ],
  ]
}
