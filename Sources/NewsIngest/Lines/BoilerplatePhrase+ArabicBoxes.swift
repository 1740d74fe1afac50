extension BoilerplatePhrase {
  /// Advertisements, newsletters, invitations, players and counters: boxes between the paragraphs.
  static let arabicBoxes: [BoilerplatePhrase] = [
    BoilerplatePhrase(
      .caption,
      phrases: """
        صورة أرشيفية
        الصورة أرشيفية
        صورة تعبيرية
        الصورة تعبيرية
        صورة توضيحية
        الصورة توضيحية
        صورة من الأرشيف
        الصورة من الأرشيف
        """),
    // What aggregators say before every text.
    BoilerplatePhrase(
      .authorNote, .start(maximumWordCount: 20),
      phrases: """
        نقدم لكم زوارنا
        نعرض لكم زوارنا
        ننشر لكم زوارنا
        نقدم لكم متابعينا
        نعرض لكم متابعينا
        """),
    BoilerplatePhrase(
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
        إعلان مدفوع الأجر
        إعلان تجاري
        اعلان جانبي
        إعلان علوي
        إعلان سفلي
        إعلان داخلي
        إعلان المقال
        إعلانات جوجل
        إعلان جوجل
        الإعلان
        أعلن هنا
        مساحة للإعلان
        مكان الإعلان
        تخطي الإعلان
        فاصل إعلاني
        - إعلان -
        يتبع بعد الإعلان
        يستمر الخبر بعد الإعلان
        المقال مستمر بعد الإعلان
        """),
    BoilerplatePhrase(
      .newsletter, .start(maximumWordCount: 20),
      phrases: """
        أخبارنا عبر بريدك
        اشترك في نشرتنا
        اشتركوا في نشرتنا
        اشترك في النشرة
        اشترك في القائمة البريدية
        اشترك بالنشرة
        سجل بريدك الإلكتروني
        اشترك للحصول على
        اشترك للوصول
        اشترك الآن للاستمرار
        اشترك لتصلك
        اشترك ليصلك
        اكتشاف المزيد من
        اكتب بريدك الإلكتروني
        منطقة المساهمات محجوزة
        إعادة استخدام هذا المحتوى
        إشترك في نشرتنا
        الاشتراك في نشرتنا
        الاشتراك في النشرة
        لسرعة التواصل معنا
        للتواصل معنا أرسل
        أدخل بريدك الإلكتروني
        النشرة البريدية
        للاشتراك في النشرة
        اشترك بنشرتنا
        اشتركوا في النشرة
        سجل في النشرة
        سجلوا في النشرة
        سجل في نشرتنا
        سجّل بريدك
        ضع بريدك الإلكتروني
        أدخل بريدك
        تلقى الأخبار
        احصل على آخر الأخبار
        احصل على أحدث الأخبار
        هذا المقال مخصص للمشتركين
        هذا المحتوى مخصص للمشتركين
        هذا المقال مؤرشف
        محتوى خاص بالمشتركين
        محتوى حصري للمشتركين
        للاطلاع على المقال كاملاً
        لقراءة المقال كاملاً
        لقراءة المزيد اشترك
        اشترك لقراءة
        اشترك للاطلاع
        سجل الدخول لقراءة
        انضموا إلينا للوصول
        تسجيل الدخول باقة الاشتراكات
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      .followUs, .start(maximumWordCount: 20),
      phrases: """
        تابعنا على
        تابعنا عبر
        تابعونا على
        تابعونا عبر
        لمتابعة آخر الأخبار عبر
        تابعوا آخر الأخبار
        تابع آخر الأخبار
        تابع أحدث الأخبار
        تابعوا أحدث الأخبار
        تابعوا آخر أخبارنا
        تابع آخر أخبارنا
        لمتابعة آخر أخبارنا
        يمكنكم الآن متابعة آخر الأخبار
        يمكنكم متابعة آخر الأخبار
        قراؤنا من مستخدمي
        أين يمكنك متابعتنا
        اضغط هنا للاشتراك
        إضغط هنا للإشتراك
        هذا المحتوى مقدم من
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
        تابعنا في
        تابعونا في
        تابعنا من خلال
        تابعونا من خلال
        تابعوا صفحتنا
        تابع صفحتنا
        تابعوا أخبارنا
        تابع أخبارنا
        تابع قناتنا
        تابعوا موقعنا
        تابعوا كل جديد
        انضموا لقناتنا
        اشترك بقناتنا
        اشترك بقناة
        اشتركوا بقناتنا
        اشتركوا بقناة
        للانضمام إلى
        للاشتراك بقناة
        للاشتراك في خدمة
        لمتابعتنا على
        لمتابعتنا عبر
        لمتابعة أخبارنا
        لمتابعة الأخبار
        لمتابعة المزيد
        لمتابعة آخر المستجدات
        للمزيد تابعونا
        للمزيد من الأخبار تابعوا
        للمزيد من الأخبار زوروا
        يمكنك متابعة
        يمكنكم متابعتنا
        صفحتنا على
        قناتنا على
        قناتنا في
        زوروا صفحتنا
        رابط القناة
        رابط الانضمام
        حمل الآن تطبيق
        حمل الآن
        حملوا الآن
        نزلوا التطبيق
        نزل تطبيق
        تحميل تطبيق
        تحميل التطبيق
        متوفر على Google Play
        اضغط هنا للانضمام
        اضغط هنا للمتابعة
        اضغط هنا لمتابعة
        اضغط على الرابط
        اضغطوا هنا
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      // Greetings and thanks of the site to its readers.
      .followUs, .start(maximumWordCount: 25),
      phrases: """
        نقدم لكم زوارنا الكرام
        زوارنا الكرام
        نشكركم على القراءة
        نشكركم على قراءة
        شكراً لقراءتكم
        شكراً على القراءة
        نشكر لكم متابعتكم
        نشكركم على متابعتكم
        مرحبا بك زائرنا
        أهلا بك زائرنا
        عزيزي الزائر
        نتمنى أن تكون في تمام الصحة
        تحذير هل أنت متأكد
        لقراءة المقال بالكامل
        لقراءة الخبر بالكامل
        لقراءة الخبر كاملاً اضغط
        يرجى الضغط على زر
        نقدم لكم متابعينا
        نقدم لكم من خلال موقعكم
        مرحبا بكم متابعينا
        مرحبا بكم في موقع
        أهلا بكم متابعينا
        أهلا ومرحبا بكم
        شكرا لمتابعتكم
        شكرا لكم لمتابعتكم
        شكرا لكم على المتابعة
        نشكر لكم اهتمامكم
        نشكركم على متابعة
        نشكركم على حسن
        تستطيع قراءة الخبر
        يمكنك قراءة الخبر
        يمكنكم قراءة الخبر
        للاطلاع على الخبر
        لمتابعة الخبر اضغط
        لمتابعة الخبر
        لمتابعة المقال
        لمتابعة القراءة
        لقراءة الخبر اضغط
        لقراءة المقال اضغط
        لقراءة المزيد
        للمزيد اضغط
        للمزيد من التفاصيل
        لمزيد من التفاصيل
        لمشاهدة الفيديو
        لمشاهدة المزيد
        للمزيد اقرأ
        يمكن قراءة
        يمكنك قراءة
        الخبر من المصدر
        لمشاهدة جميع
        لمشاهدة كل
        لقراءة جميع

        من هنا اضغط
        لقراءة الخبر من المصدر
        لقراءة المقال من المصدر
        لقراءة تفاصيل الخبر
        قراءة الخبر من المصدر
        إقرأ الخبر من المصدر
        اضغط هنا لقراءة
        انقر هنا لقراءة
        إذا أعجبك
        إذا أعجبكم
        ولا تنسوا الاشتراك
        لا تنسوا الاشتراك
        لا تنسى الاشتراك
        شاركنا رأيك
        شاركونا آراءكم
        """),
    BoilerplatePhrase(
      .followUs,
      phrases: """
        تابعنا
        تابعونا
        عبر تطبيق
        عبر تطبيقنا
        حمل تطبيقنا
        """),
    BoilerplatePhrase(
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
        استمع للملخص
        استمع إلى التقرير
        استماع
        الاستماع إلى المقال
        الاستماع للمقال
        الاستماع للخبر
        شاهد
        شاهدوا
        شاهد بالفيديو
        مشغل الصوت
        مشغل الفيديو
        تحميل الملف الصوتي
        مقطع فيديو
        فيديو الخبر
        كتم الصوت
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      // What a network writes below a picture that nobody described.
      .caption, .start(maximumWordCount: 20),
      phrases: """
        قد تكون صورة
        ربما تحتوي الصورة على
        لا يتوفر وصف للصورة
        لا يتوفر نص بديل
        """),
    BoilerplatePhrase(
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
        مدة قراءة
        وقت قراءة
        الوقت المتوقع للقراءة
        الوقت المقدر للقراءة
        عدد المشاهدة
        عدد مرات القراءة
        عدد مرات المشاهدة
        مرات القراءة
        مرات المشاهدة
        تمت القراءة
        تمت المشاهدة
        تمت قراءته
        قرئ هذا
        قرأ هذا
        شوهد هذا
        شاهد هذا الخبر
        تقييم المستخدمون
        تقييم المستخدم
        تقييم الخبر
        قيم الموضوع
        قيّم المقال
        """),
    BoilerplatePhrase(
      .counter, isWeak: true,
      phrases: """
        مشاهدات عالية
        دقيقة قراءة
        مشاهدات
        مشاهدة
        قراءة
        دقائق قراءة
        دقائق للقراءة
        دقيقة للقراءة
        دقيقة واحدة
        أقل من دقيقة
        قراءة دقيقة
        قراءة دقيقة واحدة
        قراءة دقائق
        زيارة
        زيارات
        زائر
        قراءات
        إعجاب
        """),
    BoilerplatePhrase(
      // What sites that gather the news of others print below each report.
      .followUs, .start(maximumWordCount: 80),
      phrases: """
        كانت هذه تفاصيل
        هذه كانت تفاصيل
        كانت هذه أهم
        ولمتابعة جميع أخبارنا
        لمتابعة جميع أخبارنا
        كما تجدر الاشارة بأن الخبر
        كما تجدر الاشارة بأن الموضوع
        كما تجدر الإشارة إلى أن الخبر الأصلي
        تجدر الاشارة بأن الخبر
        تجدر الاشارة بأن الموضوع
        تجدر الاشارة إلى أن الموضوع الأصلي
        المصدر الأصلي للخبر
        هذا الخبر منقول
        تم نقل الخبر
        تم جلب هذا المحتوى
        ملحوظة مضمون هذا الخبر
        ملاحظة مضمون هذا الخبر
        مضمون هذا الخبر تم كتابته
        إن الموقع غير مسؤول
        """),
    BoilerplatePhrase(
      // The last line of a feed's item.
      .disclaimer, .anywhere(maximumWordCount: 40),
      phrases: """
        ظهرت أولا على
        ظهر أولا على
        ظهرت في الأصل على
        نشر أولا على
        نشرت أولا على
        appeared first on
        est apparu en premier sur
        """),
    BoilerplatePhrase(
      .disclaimer, .start(maximumWordCount: 80), isWeak: true,
      phrases: """
        المقالات والآراء المنشورة في الموقع
        المقالات المنشورة في الموقع
        الآراء الواردة في الموقع
        """),
    BoilerplatePhrase(
      // What WordPress and its themes say to their owner.
      .navigation, .start(maximumWordCount: 40),
      phrases: """
        Jannah Theme License
        Theme License is not validated
        Warning Undefined
        Notice Undefined
        Deprecated Function
        """),
    BoilerplatePhrase(
      .player, .start(maximumWordCount: 20),
      phrases: """
        متصفحك لا يدعم
        المتصفح لا يدعم
        استخدم مفاتيح الأسهم
        """),
    BoilerplatePhrase(
      .caption,
      phrases: """
        صورة تعبيرية
        صورة توضيحية
        صورة أرشيفية
        صورة من الأرشيف
        الصورة من الأرشيف
        صورة أرشيف
        صورة المقال
        صورة الخبر
        من الأرشيف
        أرشيفية
        تعبيرية
        توضيحية
        """),
    BoilerplatePhrase(
      .followUs, .start(maximumWordCount: 7), isWeak: true,
      phrases: """
        انضم لقناة
        انضم إلى قناة
        انضموا لقناة
        انضموا إلى قناة
        انضم إلى مجموعة
        انضم لمجموعة
        انضم إلى جروب
        انضم لجروب
        انضم إلينا
        انضموا إلينا
        تابع قناة
        تابعوا قناة
        اشترك مجاناً
        """),
    BoilerplatePhrase(
      .newsletter, .start(maximumWordCount: 30),
      phrases: """
        مقال مؤرشف
        مقال مؤرشفهذا
        """),
    BoilerplatePhrase(
      .counter, .label(maximumWordCount: 6),
      phrases: """
        القراء
        الزوار
        قراءة
        مشاهدة
        شوهد
        عدد الزوار
        عدد المشاركات
        """),
    BoilerplatePhrase(
      .fontSize, .anywhere(maximumWordCount: 7),
      phrases: """
        الحجم الطبيعي
        """),
    BoilerplatePhrase(
      .counter, .anywhere(maximumWordCount: 5),
      phrases: """
        ثانية قراءة
        ثواني قراءة
        دقيقة قراءة
        دقائق قراءة
        ثانية للقراءة
        دقيقة للقراءة
        دقائق للقراءة
        """),
    BoilerplatePhrase(
      .readMore, .label(maximumWordCount: 20),
      phrases: """
        تابع قراءة
        متابعة قراءة
        """),
    BoilerplatePhrase(
      // Of pages that are not translated.
      .navigation, .start(maximumWordCount: 24),
      phrases: """
        Désolé, cet article est seulement disponible
        Sorry, this entry is only available
        عذراً، هذه المدخلة موجودة فقط
        """),
    BoilerplatePhrase(
      // Of links that lead to other sites.
      .navigation, .start(maximumWordCount: 40),
      phrases: """
        يوجهك هذا الرابط
        """),
    BoilerplatePhrase(
      // A reader is asked.
      .sidebar, .start(maximumWordCount: 20),
      phrases: """
        برأيك
        برأيكم
        من برأيك
        """),
    BoilerplatePhrase(
      // A comma stands for the colon.
      .caption, .start(maximumWordCount: 25),
      phrases: """
        صدر الصورة
        التعليق على الصورة
        مصدر الصورة
        """),
    BoilerplatePhrase(
      // Of the feed that the text was taken from.
      .disclaimer, .start(maximumWordCount: 40),
      phrases: """
        ظهرت المقالة
        ظهر المقال
        ظهر الخبر
        ظهرت التدوينة
        ظهرت في البداية
        """),
    BoilerplatePhrase(
      // What programs write above the text.
      .sidebar, isWeak: true,
      phrases: """
        ملخص المقال
        ملخص الخبر
        خلاصة المقال
        خلاصة مختصرة
        النقاط الأساسية
        النقاط الرئيسية
        أبرز النقاط
        أهم النقاط
        إنتاج AI
        الأسئلة الشائعة
        أسئلة شائعة
        تم إنشاء الملخص
        ملخص بالذكاء الاصطناعي
        ملخص الذكاء الاصطناعي
        """),
    BoilerplatePhrase(
      // Of a picture.
      .caption, .start(maximumWordCount: 40),
      phrases: """
        camera icon
        Screenshot
        screenshot
        """),
    BoilerplatePhrase(
      // Whose picture it is.
      .caption, .label(maximumWordCount: 25),
      phrases: """
        صورة من
        الصورة من
        صور من
        بعدسة
        تصوير الزميل
        تصوير الزميلة
        """),
    BoilerplatePhrase(
      // For those who use no mouse.
      .navigation, .anywhere(maximumWordCount: 10),
      phrases: """
        تخطي إلى المحتوى
        تخطى إلى المحتوى
        تخطي إلى القائمة
        تجاوز إلى المحتوى
        انتقل إلى المحتوى
        الانتقال إلى المحتوى
        اذهب إلى المحتوى
        تخطي إلى المزيد
        """),
    BoilerplatePhrase(
      // Names that the article speaks of.
      .tags, .start(maximumWordCount: 6), isWeak: true,
      phrases: """
        tag icon
        ذكر في هذا الخبر
        ذكر فى هذا الخبر
        ورد في هذا الخبر
        كلمات البحث
        """),
    BoilerplatePhrase(
      // Buttons.
      .share, .start(maximumWordCount: 6), isWeak: true,
      phrases: """
        شارك الخبر على
        شارك الخبر عبر
        شارك المقال على
        شارك الموضوع على
        شارك الموضوع
        شاركها
        طباعة الخبر
        ارسال الخبر
        إرسال الخبر
        رابط دائم
        الرابط الدائم
        رابط الخبر
        رابط المقال
        مواقع النشر
        نسخ الرابط
        تم نسخ الرابط
        """),
    BoilerplatePhrase(
      // Buttons above the text.
      .fontSize,
      phrases: """
        تصغير
        تكبير
        تصغير تكبير
        قراءة معمقة
        العب للاستماع إلى الراديو
        إقرأ هذه المقال في
        اقرأ هذا المقال في
        تم نشر هذا المحتوى على
        نشر هذا المحتوى على
        """),
    BoilerplatePhrase(
      // Of readers.
      .comments, .start(maximumWordCount: 8), isWeak: true,
      phrases: """
        تعليقات الزوار
        تعليقات القراء
        تعليقات الفيسبوك
        كل التعليقات
        جميع التعليقات
        التعاليق
        تعليقات أضف
        تم إضافة تعليقك
        ماذا تقول أنت
        ردحذف
        رد حذف
        حذف رد
        لا توجد ردود
        لا يوجد تعليقات
        """),
    BoilerplatePhrase(
      // What the site asks its readers below the text.
      .comments, .start(maximumWordCount: 40), isWeak: true,
      phrases: """
        جميع الردود تعبر
        نعلم قراءنا الأعزاء
        التعليقات تعبر عن
        إن التعليقات المنشورة
        هل تريد التفاعل مع هذه المساهمة
        يمكنكم التواصل مع الزميل
        بإمكانكم إرسال
        إذا لاحظت معلومة
        إذا وجدت خطأ
        في حال واجهت مشكلة في مشاهدة
        """),
    BoilerplatePhrase(
      // Buttons that open the whole text.
      .readMore, .start(maximumWordCount: 10), isWeak: true,
      phrases: """
        اقرأ أكثر
        إقرأ أكثر
        بقية الموضوع
        تتمة الموضوع
        المزيد من الاخبار
        المزيد من الأخبار
        لاكمال المقال
        لإكمال المقال
        الخبر كاملا
        المزيد في سياق
        لمواصلة القراءة
        """),
    BoilerplatePhrase(
      // Of the writer.
      .authorNote, .start(maximumWordCount: 6), isWeak: true,
      phrases: """
        صفحة الكاتب
        صفحة الكاتبة
        صفحة الصحفي
        تمت المراجعة بواسطة
        كاتب المقال
        محرر المقال
        """),
    BoilerplatePhrase(
      // What the site says of itself.
      .disclaimer, .start(maximumWordCount: 60), isWeak: true,
      phrases: """
        This article was written originally
        Cet article est rédigé
        The post
        The article
        Your browser
        Your Header Sidebar
        المتصفح الخاص بك
        للحصول على تنبيهات مجانية
        يستخدم الموقع ملفات تعريف
        باستخدامك هذا الموقع
        باستمرارك في تصفح
        """),
    BoilerplatePhrase(
      // A link in one line.
      .relatedLink, .label(maximumWordCount: 25),
      phrases: """
        شاهدي أيضا
        شاهدوا أيضا
        طالعي أيضا
        وقد يهمك أيضا
        تابع أيضا
        من نفس القسم
        """),
    BoilerplatePhrase(
      // Above links.
      .relatedHeading,
      phrases: """
        تابع أيضا
        شاهدي أيضا
        وقد يهمك أيضا
        مواضيع ساخنة
        مواضيع ساخنة أخرى
        قضايا ساخنة
        المشاركات الشائعة
        """),
    BoilerplatePhrase(
      // As agencies write them.
      .caption, .start(maximumWordCount: 70),
      phrases: """
        في الصورة الملتقطة
        صورة التقطت يوم
        تظهر في الصورة الملتقطة
        """),
    BoilerplatePhrase(
      // Of a site's programs.
      .navigation, .start(maximumWordCount: 8), isWeak: true,
      phrases: """
        Posted in
        Latest posts by
        أدخل كلمات البحث
        المتواجدون حاليا
        من الضيوف
        من الأعضاء
        """),
    BoilerplatePhrase(
      .navigation, .label(maximumWordCount: 8), isWeak: true,
      phrases: """
        المجموعة
        المحور
        الزيارات
        """),
    BoilerplatePhrase(
      // Places for advertisements.
      .advertisement,
      phrases: """
        Responsive Ad Slot
        Ad Slot
        بنر أعلى الأخبار
        بنر
        """),
    BoilerplatePhrase(
      // Boxes of stations and hours.
      .sidebar, .start(maximumWordCount: 8), isWeak: true,
      phrases: """
        تردد القناة
        ترددات البث
        الصلاة القادمة
        مواقيت الصلاة
        أوقات الصلاة
        الصور بالتعاون مع
        """),
    BoilerplatePhrase(
      // Of the BBC's older pages.
      .caption, .start(maximumWordCount: 40),
      phrases: """
        Image caption
        Image copyright
        Image source
        Photo caption
        """),
    BoilerplatePhrase(
      // What a site told its program.
      .sidebar, .start(maximumWordCount: 30),
      phrases: """
        Summarize this content
        Write an article
        Rewrite this
        """),
    BoilerplatePhrase(
      // What the site asks for on top.
      .consent, .start(maximumWordCount: 40),
      phrases: """
        باستخدام هذا الموقع
        باستخدامك لهذا الموقع
        باستخدامك هذا الموقع
        بمواصلة التصفح
        """),
    BoilerplatePhrase(
      // Above buttons.
      .share,
      phrases: """
        شارك الخبر على
        شارك الخبر عبر
        شارك المقال على
        شارك المقال عبر
        شارك الموضوع على
        شارك الموضوع عبر
        """),
    BoilerplatePhrase(
      // Above names and icons.
      .tags, .start(maximumWordCount: 5),
      phrases: """
        tag icon
        ذكر في هذا الخبر
        ذكر فى هذا الخبر
        """),
    BoilerplatePhrase(
      // Above a form.
      .comments, .start(maximumWordCount: 4), isWeak: true,
      phrases: """
        تعليقات حول
        لإرسال تعليق
        لارسال تعليق
        """),
  ]
}
