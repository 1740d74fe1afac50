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

  /// Those of them that sites print beside the day of the visit, too.
  static let weakLabels = LineKey.words(of: "التاريخ\nالعدد\nتاريخ\nبتاريخ\nDate")

  /// Words that say the date is that of the last change.
  static let updateLabels = LineKey.words(
    of:
      """
      تحديث
      التحديث
      تحديثه
      عدلت
      مراجعة
      المراجعة
      Reviewed
      Revised
      حدث
      حدثت
      محدث
      حتلن
      تعديل
      التعديل
      Update
      Updated
      Modified
      jour
      """)

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

  static let relativeUnits = LineKey.words(
    of:
      """
      ثانية
      ثوان
      ثواني
      شهران
      سنتان
      يومان
      ساعتان
      years
      year
      months
      month
      days
      day
      hours
      hour
      minutes
      ساعة
      ساعات
      ساعتين
      دقيقة
      دقائق
      دقيقتين
      يوم
      أيام
      يومين
      أسبوع
      أسابيع
      أسبوعين
      شهر
      أشهر
      شهور
      شهرين
      سنة
      سنوات
      سنتين
      عام
      أعوام
      عامين
      """)

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

  /// Every word that may stand in a date line beside the date itself.
  static let dateLabels = publicationLabels.union(updateLabels).union(weekdays).union(
    LineKey.words(
      of:
        """
        آخر
        الخبر
        المقال
        المقالة
        الموضوع
        التقرير
        المادة
        التوقيت
        الوقت
        الزمن
        في
        يوم
        الساعة
        ساعة
        بتوقيت
        بيروت
        غرينتش
        جرينتش
        القاهرة
        مكة
        المكرمة
        الرياض
        دمشق
        بغداد
        محلي
        ص
        م
        صباحا
        مساء
        ظهرا
        هـ
        هجري
        هجرية
        ميلادي
        ميلادية
        الموافق
        لـ
        ل
        عدن
        فجرا
        دقيقة
        واحدة
        دقائق
        GST
        AST
        عصرا
        ليلا
        المنشور
        تم
        على
        أضيف
        Last
        on
        at
        GMT
        UTC
        EET
        EEST
        AM
        PM
        Date
        le
        à
        mis
        Mise
        the
        """))
}
