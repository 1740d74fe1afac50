/// Rows of share buttons: lines made of the names of networks, and nothing else but words such as "share on".
enum ShareRow {
  /// Whether every word of the line names a network or belongs to a button, and one at least names a network.
  static func isRow(_ key: LineKey) -> Bool {
    let words = key.words
    return words.contains(where: networks.contains)
      && words.allSatisfy { networks.contains($0) || buttonWords.contains($0) || LineKey.isNumber($0) }
  }

  /// Names of networks and messengers.
  private static let networks = wordSet(
    """
    facebook
    twitter
    whatsapp
    telegram
    messenger
    linkedin
    instagram
    youtube
    pinterest
    reddit
    viber
    snapchat
    tiktok
    threads
    فيسبوك
    فايسبوك
    تويتر
    واتساب
    واتسآب
    تلغرام
    تليغرام
    تيليغرام
    تيليجرام
    تليجرام
    ماسنجر
    مسنجر
    لينكد
    لينكدإن
    انستغرام
    إنستغرام
    انستجرام
    يوتيوب
    فايبر
    سناب
    سنابشات
    تيك
    بنترست
    بينتيريست
    تيلقرام
    تلقرام
    ريديت
    سكايب
    tumblr
    skype
    pocket
    odnoklassniki
    vkontakte
    بوكيت
    """)

  /// Words that stand beside the names on buttons.
  private static let buttonWords = wordSet(
    """
    share
    on
    via
    this
    article
    tweet
    x
    email
    mail
    e
    print
    copy
    link
    send
    partager
    sur
    par
    شارك
    مشاركة
    المشاركة
    الخبر
    المقال
    على
    عبر
    إن
    توك
    شات
    إكس
    منصة
    نسخ
    الرابط
    طباعة
    إيميل
    البريد
    الإلكتروني
    """)

  private static func wordSet(_ lines: String) -> Set<String> {
    Set(lines.split(whereSeparator: \.isNewline).map { LineKey($0).text })
  }
}
