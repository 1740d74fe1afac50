/// The help page.
enum HelpWording: Wording {
  case title, introduction, example, finds
  case meaning(HelpExample)

  var arabic: String {
    switch self {
    case .title: "كيف أبحث؟"
    case .introduction:
      "اكتب الكلمات كما تخطر لك: التشكيل والهمزات والتطويل واللواصق لا تغيّر النتيجة. كل مثال هنا رابط يعمل."
    case .example: "المثال"
    case .finds: "ما يجده"
    case .meaning(.words): "الكلمتان معاً، بأي صيغة: «لبنان» تجد «ولبنان» و«بلبنان»"
    case .meaning(.phrase): "العبارة بكلماتها متتابعة"
    case .meaning(.either): "إحدى الكلمتين"
    case .meaning(.exclusion): "الأولى من دون الثانية"
    case .meaning(.prefix): "كلمات تبدأ بهذه الحروف"
    case .meaning(.exact): "الكلمة كما هي مكتوبة، لا غيرها من صيغها"
    case .meaning(.title): "الكلمة في العنوان"
    case .meaning(.near): "كلمتان لا يفصل بينهما أكثر من خمس كلمات"
    case .meaning(.month): "أخبار ذلك الشهر؛ وكذلك بعد: وقبل:"
    case .meaning(.source): "من دون هذا المصدر؛ وكذلك قسم: وكاتب:"
    }
  }

  var english: String {
    switch self {
    case .title: "How do I search?"
    case .introduction:
      "Type words as they come: vowel marks, hamzas, tatweel and clitics make no difference. Each example is a link that works."
    case .example: "Example"
    case .finds: "What it finds"
    case .meaning(.words): "Both words in any form: لبنان finds ولبنان and بلبنان"
    case .meaning(.phrase): "The phrase, word after word"
    case .meaning(.either): "Either word"
    case .meaning(.exclusion): "The first without the second"
    case .meaning(.prefix): "Words that begin so"
    case .meaning(.exact): "The word as it is written, and no other form of it"
    case .meaning(.title): "The word in the title"
    case .meaning(.near): "Two words at most five words apart"
    case .meaning(.month): "Articles of that month; also بعد: and قبل:"
    case .meaning(.source): "Without this source; also قسم: and كاتب:"
    }
  }
}

/// A query that the help page shows and runs.
enum HelpExample: String, CaseIterable, Sendable {
  case words = "هدنة لبنان"
  case phrase = "«وقف إطلاق النار»"
  case either = "هدنة أو اتفاق"
  case exclusion = "هدنة -غزة"
  case prefix = "اسرائيل*"
  case exact = "=إعلام"
  case title = "عنوان:انتخابات"
  case near = "هدنة قرب/5 لبنان"
  case month = "هدنة تاريخ:\"تشرين الثاني 2020\""
  case source = "هدنة -مصدر:رويترز"
}
