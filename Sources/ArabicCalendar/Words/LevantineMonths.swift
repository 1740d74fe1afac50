/// Month names of Lebanon, Syria, Palestine, Jordan and Iraq.
///
/// The two months called Tishreen and the two called Kanun may also be numbered: see ``NumberedMonths``.
enum LevantineMonths {
  static let names: [Int: [String]] = [
    // January
    1: [
      "كانون الثاني",
      "كانون ثاني",
      "كانون ثان",
    ],
    // February
    2: [
      "شباط"
    ],
    // March
    3: [
      "آذار"
    ],
    // April
    4: [
      "نيسان"
    ],
    // May; the second is Iraqi
    5: [
      "أيار",
      "مايس",
    ],
    // June
    6: [
      "حزيران"
    ],
    // July
    7: [
      "تموز"
    ],
    // August
    8: [
      "آب"
    ],
    // September
    9: [
      "أيلول"
    ],
    // October
    10: [
      "تشرين الأول",
      "تشرين أول",
    ],
    // November
    11: [
      "تشرين الثاني",
      "تشرين ثاني",
      "تشرين ثان",
    ],
    // December
    12: [
      "كانون الأول",
      "كانون أول",
    ],
  ]
}
