/// Names of the days of the week. They never make a date; they check one.
enum WeekdayNames {
  static let names: [Weekday: [String]] = [
    .sunday: [
      "sunday",
      "sun",
      "dimanche",
      "الأحد",
      "أحد",
    ],
    .monday: [
      "monday",
      "mon",
      "lundi",
      "الاثنين",
      "اثنين",
      "الأثنين",
    ],
    // The second Arabic spelling is Lebanese.
    .tuesday: [
      "tuesday",
      "tues",
      "tue",
      "mardi",
      "الثلاثاء",
      "الثلثاء",
      "الثلاثا",
      "ثلاثاء",
    ],
    .wednesday: [
      "wednesday",
      "wed",
      "mercredi",
      "الأربعاء",
      "الأربعا",
      "أربعاء",
    ],
    .thursday: [
      "thursday",
      "thurs",
      "thu",
      "jeudi",
      "الخميس",
      "خميس",
    ],
    .friday: [
      "friday",
      "fri",
      "vendredi",
      "الجمعة",
      "جمعة",
    ],
    .saturday: [
      "saturday",
      "sat",
      "samedi",
      "السبت",
      "سبت",
    ],
  ]
}
