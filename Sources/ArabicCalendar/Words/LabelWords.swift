/// Words next to a date that say what happened on it.
enum LabelWords {
  /// What a label says of its date.
  enum Role: Hashable {
    case published, updated
  }

  static let roles: [Role: [String]] = [
    .published: [
      "published",
      "posted",
      "date",
      "publié",
      "التاريخ",
      "النشر",
      "بتاريخ",
      "تاريخ",
      "تاريخ النشر",
      "تاريخ نشر",
      "تاريخ الإضافة",
      "نشر",
      "نشرت",
      "نشر بتاريخ",
      "نشر في",
      "تم النشر",
      "تم نشره",
      "وقت النشر",
      "منشور",
      "أضيف",
      "أضيفت",
      "حرر",
    ],
    .updated: [
      "updated",
      "modified",
      "last updated",
      "last modified",
      "last update",
      "آخر تحديث",
      "آخر تعديل",
      "تاريخ التحديث",
      "تاريخ آخر تحديث",
      "تاريخ التعديل",
      "تم التحديث",
      "تم تحديثه",
      "تحديث",
      "التحديث",
      "تعديل",
      "محدث",
      "حدث",
      "حدثت",
    ],
  ]

  /// A name may follow these.
  static let bylines = [
    "by",
    "كتب",
    "كتبت",
    "كتبه",
    "كتبها",
    "بقلم",
    "إعداد",
    "تحرير",
    "بواسطة",
    "الكاتب",
  ]
}
