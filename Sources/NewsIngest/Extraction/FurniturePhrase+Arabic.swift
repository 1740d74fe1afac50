extension FurniturePhrase {
  /// Arabic furniture. The first that matches decides, so the narrower stand above the wider.
  static let arabic: [FurniturePhrase] = arabicBoxes + arabicLists + arabicFrame

  /// Advertisements, newsletters, invitations, players and counters: boxes between the paragraphs.
  private static let arabicBoxes: [FurniturePhrase] = [
    FurniturePhrase(
      .advertisement,
      phrases: """
        إعلان
        إعلانات
        الإعلانات
        إعلان ممول
        إعلان مدفوع
        محتوى ممول
        محتوى إعلاني
        مساحة إعلانية
        مادة إعلانية
        مادة اعلانية مدفوعة
        اضافة اعلان
        تتمة المقال تحت الإعلان
        تابع القراءة بعد الإعلان
        يستمر المحتوى بعد الإعلان
        المقال يتبع بعد الإعلان
        """),
    FurniturePhrase(
      .newsletter, .start(maximumWordCount: 20),
      phrases: """
        أخبارنا عبر بريدك
        اشترك في نشرتنا
        اشتركوا في نشرتنا
        اشترك في النشرة
        اشترك في القائمة البريدية
        اشترك بالنشرة
        سجل بريدك الإلكتروني
        أدخل بريدك الإلكتروني
        النشرة البريدية
        للاشتراك في النشرة
        """),
    FurniturePhrase(
      .newsletter,
      phrases: """
        إشترك
        اشترك
        اشتركوا
        اشترك الآن
        اشترك معنا
        سجل الآن
        النشرة الإخبارية
        """),
    FurniturePhrase(
      .followUs, .start(maximumWordCount: 20),
      phrases: """
        تابعنا على
        تابعنا عبر
        تابعونا على
        تابعونا عبر
        لمتابعة آخر الأخبار عبر
        تابعوا آخر الأخبار
        تابع آخر الأخبار
        انضم إلى قناتنا
        تابعوا قناتنا
        اشترك في قناتنا
        اشتركوا في قناتنا
        انضم لقناتنا
        لمتابعة أهم الأخبار
        لمتابعة كل جديد
        للمزيد من الأخبار تابعونا
        انضموا إلى قناتنا
        انضم الى ملايين
        حمل تطبيق
        حمل التطبيق
        حملوا تطبيق
        حملوا التطبيق
        نزل التطبيق
        للاشتراك في قناة
        اشترك في قناة
        اشتركوا في قناة
        """),
    FurniturePhrase(
      // A row of one link: "تابع آخر أخبارنا على Google News".
      .followUs, .anywhere(maximumWordCount: 14),
      phrases: """
        على Google News
        عبر Google News
        على جوجل نيوز
        على غوغل نيوز
        عبر تطبيق جوجل نيوز
        Google News تابع
        """),
    FurniturePhrase(
      .followUs,
      phrases: """
        تابعنا
        تابعونا
        """),
    FurniturePhrase(
      .player,
      phrases: """
        شاهد الفيديو
        شاهدوا الفيديو
        استمع
        استمع إلى المقال
        استمع إلى الخبر
        استمع للمقال
        استمع للخبر
        استمع إلى الملخص
        اظهر الملخص
        إظهار الملخص
        إخفاء الملخص
        تشغيل الفيديو
        """),
    FurniturePhrase(
      .caption, .label(maximumWordCount: 30),
      phrases: """
        الصورة
        صورة
        تصوير
        عدسة
        مصدر الصورة
        التعليق على الصورة
        صورة أرشيفية
        صورة من الأرشيف
        """),
    FurniturePhrase(
      // What a network writes below a picture that nobody described.
      .caption, .start(maximumWordCount: 20),
      phrases: """
        قد تكون صورة
        ربما تحتوي الصورة على
        لا يتوفر وصف للصورة
        لا يتوفر نص بديل
        """),
    FurniturePhrase(
      .counter, .start(maximumWordCount: 6),
      phrases: """
        مدة القراءة
        وقت القراءة
        زمن القراءة
        عدد القراءات
        عدد المشاهدات
        عدد الزيارات
        عدد المشاهدين
        الزيارات
        المشاهدات
        القراءات
        عدد القراء
        قيم هذا المقال
        قيم الخبر
        تقييم المقال
        """),
    FurniturePhrase(
      .counter, isWeak: true,
      phrases: """
        مشاهدات عالية
        دقيقة قراءة
        مشاهدات
        """),
  ]

  /// Headings and links of what follows the article: other articles, comments, key words.
  private static let arabicLists: [FurniturePhrase] = [
    FurniturePhrase(
      .relatedHeading,
      phrases: """
        اقرأ أيضاً
        اقرأوا أيضاً
        اقرئي أيضاً
        إقرأ أيضا
        شاهد أيضاً
        طالع أيضاً
        قد يهمك
        قد يهمك أيضاً
        قد يعجبك أيضاً
        ربما يعجبك
        مواضيع ذات صلة
        مواضيع مشابهة
        مواضيع متعلقة
        مواضيع ذات علاقة
        مواضيع مرتبطة
        مواضيع قد تهمك
        أخبار ذات علاقة
        أخبار مرتبطة
        أخبار قد تهمك
        مقالات قد تهمك
        مقالات مرتبطة
        في نفس السياق
        من نفس القسم
        أخبار من نفس القسم
        من القسم نفسه
        تصفح أيضا
        اقرأ كذلك
        نرشح لك
        نوصي بقراءة
        اخترنا لكم
        مختارات
        آخر المقالات
        أحدث المقالات
        المزيد من المقالات
        الأكثر تعليقاً
        الأكثر زيارة
        الأكثر تفاعلاً
        مقالات الكاتب
        مقالات أخرى للكاتب
        موضوعات ذات صلة
        موضوعات متعلقة
        أخبار ذات صلة
        أخبار متعلقة
        أخبار مشابهة
        أخبار أخرى
        مقالات ذات صلة
        مقالات متعلقة
        مقالات مشابهة
        مقالات أخرى
        ذات صلة
        المزيد من الأخبار
        المزيد حول هذه القصة
        الأكثر قراءة
        الأكثر قراءةً
        الأكثر مشاهدة
        الأكثر تصفحاً
        الأكثر تداولاً
        الأكثر شيوعاً
        آخر الأخبار
        أحدث الأخبار
        شريط الأخبار
        اخترنا لكم
        اخترنا لك
        يعرض الآن
        """),
    FurniturePhrase(
      .relatedLink, .label(maximumWordCount: 30),
      phrases: """
        اقرأ أيضاً
        اقرأوا أيضاً
        اقرأ المزيد
        شاهد أيضاً
        طالع أيضاً
        قد يهمك
        قد يهمك أيضاً
        ذات صلة
        خبر ذو صلة
        اقرأ كذلك
        نرشح لك
        نرشح لكم
        موضوعات متعلقة
        أخبار متعلقة
        مواضيع ذات صلة
        أخبار ذات صلة
        """),
    FurniturePhrase(
      .comments, .start(maximumWordCount: 8),
      phrases: """
        أضف تعليقاً
        أضف تعليق
        اترك تعليقاً
        اترك تعليق
        اكتب تعليقك
        اكتب تعليقاً
        كتابة تعليق
        ضع تعليقاً
        ضع تعليقك
        اترك رد
        اترك رداً
        أضف رداً
        إلغاء الرد
        تعليقات الفيسبوك
        تعليقات فيسبوك
        التعليقات مغلقة
        كن أول من يعلق
        لا يوجد تعليقات
        ليست هناك تعليقات
        إرسال تعليق
        الحقول الإلزامية
        عدد التعليقات
        سياسة التعليقات
        شروط التعليق
        شارك برأيك
        شاركنا رأيك
        تعليقات القراء
        لن يتم نشر عنوان بريدك
        لا توجد تعليقات
        """),
    FurniturePhrase(
      .comments, isWeak: true,
      phrases: """
        التعليقات
        تعليقات
        تعليق
        رد
        الرد
        إبلاغ
        أعجبني
        """),
    FurniturePhrase(
      .disclaimer, .anywhere(maximumWordCount: 40), isWeak: true,
      phrases: """
        لا تعبر عن رأي
        لا يعبر عن رأي
        لا تعبر بالضرورة عن رأي
        لا يعبر بالضرورة عن رأي
        """),
    FurniturePhrase(
      .tags,
      phrases: """
        الكلمات المفتاحية
        كلمات مفتاحية
        الكلمات الدلالية
        كلمات دلالية
        الكلمات الدالة
        الوسوم
        هاشتاغ
        """),
    FurniturePhrase(
      .tags, isWeak: true,
      phrases: """
        مواضيع
        المواضيع
        وسوم
        """),
    FurniturePhrase(
      .tags, .label(maximumWordCount: 30),
      phrases: """
        الكلمات المفتاحية
        كلمات مفتاحية
        الكلمات الدلالية
        كلمات دلالية
        الكلمات الدالة
        الوسوم
        وسوم
        هاشتاغ
        دلالات
        """),
    FurniturePhrase(
      .readMore,
      phrases: """
        اقرأ المزيد
        إقرأ المزيد
        المزيد
        للمزيد
        انقر هنا لقراءة الخبر من مصدره
        اضغط هنا لقراءة الخبر من المصدر
        عرض المزيد
        تابع القراءة
        أكمل القراءة
        قراءة المزيد
        إقرأ الخبر كاملاً
        """),
    FurniturePhrase(
      .readMore, isWeak: true,
      phrases: """
        تابع
        يتبع
        """),
  ]

  /// What frames every page of a site: menus, rights, consent, share buttons.
  private static let arabicFrame: [FurniturePhrase] = [
    FurniturePhrase(
      .copyright, .anywhere(maximumWordCount: 40),
      phrases: """
        جميع الحقوق محفوظة
        كل الحقوق محفوظة
        الحقوق محفوظة
        """),
    FurniturePhrase(
      // Such a sentence may close an article, about its pictures.
      .copyright, .start(maximumWordCount: 12), isWeak: true,
      phrases: """
        حقوق النشر محفوظة
        حقوق الطبع محفوظة
        حقوق النشر والطبع محفوظة
        حقوق الطبع والنشر محفوظة
        جميع حقوق النشر محفوظة
        جميع حقوق الطبع محفوظة
        جميع حقوق الطبع والنشر محفوظة
        """),
    FurniturePhrase(
      .consent, .start(maximumWordCount: 40),
      phrases: """
        نستخدم ملفات تعريف الارتباط
        نحن نستخدم ملفات تعريف الارتباط
        يستخدم هذا الموقع ملفات تعريف الارتباط
        يستخدم موقعنا ملفات تعريف الارتباط
        يستعمل هذا الموقع ملفات تعريف الارتباط
        باستخدامك هذا الموقع
        """),
    FurniturePhrase(
      .navigation, isWeak: true,
      phrases: """
        الرئيسية
        الصفحة الرئيسية
        القائمة
        القائمة الرئيسية
        التفاصيل
        بحث
        ابحث
        ابحث في الموقع
        تسجيل الدخول
        تسجيل دخول
        إنشاء حساب
        من نحن
        اتصل بنا
        تواصل معنا
        أعلن معنا
        للإعلان معنا
        سياسة الخصوصية
        شروط الاستخدام
        الشروط والأحكام
        هيئة التحرير
        خريطة الموقع
        وظائف
        التالي
        السابق
        الخبر التالي
        الخبر السابق
        المقال التالي
        المقال السابق
        العودة إلى الأعلى
        الانتقال إلى المحتوى
        تخطى إلى المحتوى
        التخطي إلى المحتوى
        تجاوز إلى المحتوى
        انتقل إلى المحتوى
        مواقيت الصلاة
        مواقيت الصلاة وأحوال الطقس
        حالة الطقس
        أسعار العملات
        النسخة الكاملة
        عدد اليوم
        أرشيف الأعداد
        كتاب وآراء
        الأيام القادمة
        بث مباشر
        البث المباشر
        النسخة الورقية
        """),
    FurniturePhrase(
      // The masthead, with the names on the next line or behind the colon.
      .navigation, isWeak: true,
      phrases: """
        رئيس التحرير
        رئيسة التحرير
        رئيس مجلس الإدارة
        مدير التحرير
        المدير المسؤول
        المشرف العام
        """),
    FurniturePhrase(
      .navigation, .label(maximumWordCount: 9), isWeak: true,
      phrases: """
        رئيس التحرير
        رئيسة التحرير
        رئيس مجلس الإدارة
        مدير التحرير
        المدير المسؤول
        المشرف العام
        """),
    FurniturePhrase(
      .fontSize, .start(maximumWordCount: 4),
      phrases: """
        حجم الخط
        تكبير الخط
        تصغير الخط
        تغيير حجم الخط
        """),
    FurniturePhrase(
      .share,
      phrases: """
        شارك
        شاركها
        شارك الخبر
        شارك المقال
        شارك هذا الخبر
        شارك هذا المقال
        شارك القصة
        شارك عبر
        شارك على
        مشاركة
        مشاركة الخبر
        مشاركة المقال
        انسخ الرابط
        نسخ الرابط
        تم نسخ الرابط
        رابط مختصر
        حفظ المقال
        احفظ المقال
        أضف إلى المفضلة
        طباعة
        اطبع
        إرسال إلى صديق
        أرسل إلى صديق
        أرسل لصديق
        """),
    FurniturePhrase(
      .share, isWeak: true,
      phrases: """
        حفظ
        احفظ
        إرسال
        نسخ
        البريد الإلكتروني
        """),
  ]
}
