/// The words that join a sentence to the one before, as in "وأضاف", "كما", "يذكر أن": no headline begins with them.
enum TextJoint {
  /// Whether the line begins so.
  static func opens(_ line: PageLine) -> Bool {
    guard let first = line.key.words.first else { return false }
    if openers.contains(first) { return true }
    // WAW, and.
    guard first.hasPrefix("\u{0648}"), first.count >= 3 else { return false }
    let joined = String(first.dropFirst())
    return MenuRow.joinsSentence(joined) || verbs.contains(joined)
  }

  private static let openers = LineKey.words(
    of:
      """
      كما
      يذكر
      يشار
      حيث
      لكن
      ولكن
      إلا
      بدوره
      بدورها
      وهو
      وهي
      وقد
      وهكذا
      ولعل
      وإذا
      وإذ
      """)

  private static let verbs = LineKey.words(
    of:
      """
      قال
      قالت
      أضاف
      أضافت
      أكد
      أكدت
      أوضح
      أوضحت
      ذكر
      ذكرت
      أشار
      أشارت
      تابع
      تابعت
      لفت
      شدد
      ختم
      اعتبر
      رأى
      بين
      كان
      كانت
      يأتي
      تأتي
      يذكر
      أخيرا
      فى
      ذلك
      هذا
      هذه
      أن
      إن
      """)
}
