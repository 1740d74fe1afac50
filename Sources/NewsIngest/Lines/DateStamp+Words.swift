extension DateStamp {
  /// Words that speak of publication and of nothing else.
  static let publishingWords = LineKey.words(
    of:
      """
      نشر
      نشرت
      النشر
      نشره
      أضيف
      أضيفت
      الإضافة
      التاريخ
      العدد
      Published
      Posted
      Publié
      """)

  /// Words that say the date is that of publication, where none says that it is that of a change.
  static let publicationLabels = publishingWords.union(LineKey.words(of: "تاريخ\nبتاريخ\nDate"))

  /// Those of them that sites print next to the day of the visit, too.
  static let weakLabels = LineKey.words(of: "التاريخ\nالعدد\nتاريخ\nبتاريخ\nDate")

  /// Words that say the date is that of the last change.
  static let updateLabels = WordList.updateLabel.words

  /// Words that stand before a time of day.
  static let clockLabels = LineKey.words(of: "التوقيت\nالساعة\nالوقت\nساعة\nعلى")

  /// Words that open a time counted back from now.
  static let relativeWords = LineKey.words(
    of:
      """
      منذ
      قبل
      """)

  /// Days named from that of the visit.
  static let todayWords = LineKey.words(of: "اليوم\nأمس")

  /// Words that open a time counted roughly.
  static let roundings = LineKey.words(
    of:
      "حوالي\nما\nيقرب\nمن\nتقريبا\nover\nabout\nalmost")

  static let relativeUnits = WordList.relativeUnit.words

  static let weekdays = LineKey.words(
    of:
      """
      الاثنين
      الإثنين
      الثلاثاء
      الأربعاء
      الخميس
      الجمعة
      السبت
      الأحد
      """)

  /// Every word that may stand in a date line next to the date itself.
  static let dateLabels = publicationLabels.union(updateLabels).union(weekdays).union(
    WordList.dateLabel.words)
}
