/// Names of the days of the week. They never make a date; they check one.
enum WeekdayNames {
  static let names: [Weekday: [String]] = [
    .sunday: [
      "sunday",
      "sun",
      "الأحد",
      "أحد",
    ],
    .monday: [
      "monday",
      "mon",
      "الاثنين",
      "اثنين",
      "الأثنين",
    ],
    // The second Arabic spelling is Lebanese.
    .tuesday: [
      "tuesday",
      "tues",
      "tue",
      "الثلاثاء",
      "الثلثاء",
      "الثلاثا",
      "ثلاثاء",
    ],
    .wednesday: [
      "wednesday",
      "wed",
      "الأربعاء",
      "الأربعا",
      "أربعاء",
    ],
    .thursday: [
      "thursday",
      "thurs",
      "thu",
      "الخميس",
      "خميس",
    ],
    .friday: [
      "friday",
      "fri",
      "الجمعة",
      "جمعة",
    ],
    .saturday: [
      "saturday",
      "sat",
      "السبت",
      "سبت",
    ],
  ]
}
