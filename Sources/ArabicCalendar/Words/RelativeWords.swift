/// The words of dates that count back from the moment a page was fetched.
enum RelativeWords {
  /// What is counted. Months and years are left out on purpose: "a month ago" names no day and no certain month.
  enum Unit: Int, Hashable {
    case second = 0
    case minute = 1
    case hour = 60
    case day = 1440
    case week = 10_080

    /// The length in minutes; a second counts as none.
    var minutes: Int { rawValue }
    /// Whether the answer is a day, with no clock.
    var isWholeDays: Bool { self == .day || self == .week }
  }

  /// The number is before the word: "3 hours".
  static let plural: [Unit: [String]] = [
    .second: [
      "seconds",
      "ثوان",
      "ثواني",
    ],
    .minute: [
      "minutes",
      "mins",
      "دقائق",
    ],
    .hour: [
      "hours",
      "hrs",
      "ساعات",
    ],
    .day: [
      "days",
      "أيام",
    ],
    .week: [
      "weeks",
      "أسابيع",
    ],
  ]

  /// One, or with a number of eleven and more before it the plural. The word for day is ``DateWord/dayWord``.
  static let singular: [Unit: [String]] = [
    .second: [
      "second",
      "ثانية",
    ],
    .minute: [
      "minute",
      "min",
      "دقيقة",
    ],
    .hour: [
      "hour",
      "hr",
      "ساعة",
    ],
    .day: [
      "day",
      "يوما",
    ],
    .week: [
      "week",
      "أسبوع",
      "أسبوعا",
    ],
  ]

  /// The Arabic dual: two.
  static let dual: [Unit: [String]] = [
    .second: [
      "ثانيتين"
    ],
    .minute: [
      "دقيقتين"
    ],
    .hour: [
      "ساعتين"
    ],
    .day: [
      "يومين"
    ],
    .week: [
      "أسبوعين"
    ],
  ]

  /// Numbers written out, masculine and feminine.
  static let counts: [Int: [String]] = [
    // "one", after its noun
    1: [
      "واحد",
      "واحدة",
    ],
    3: [
      "ثلاث",
      "ثلاثة",
    ],
    4: [
      "أربع",
      "أربعة",
    ],
    5: [
      "خمس",
      "خمسة",
    ],
    6: [
      "ست",
      "ستة",
    ],
    7: [
      "سبع",
      "سبعة",
    ],
    8: [
      "ثماني",
      "ثمانية",
      "ثمان",
    ],
    9: [
      "تسع",
      "تسعة",
    ],
    10: [
      "عشر",
      "عشرة",
    ],
  ]

  /// Days back from today.
  static let dayNames: [Int: [String]] = [
    // "today"
    0: [
      "today",
      "اليوم",
    ],
    // "yesterday"
    1: [
      "yesterday",
      "أمس",
      "البارحة",
    ],
    // "the day before yesterday"
    2: [
      "أول أمس",
      "أول من أمس",
    ],
  ]
}
