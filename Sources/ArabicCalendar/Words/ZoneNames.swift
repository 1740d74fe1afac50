/// Names of time zones and of the places that give theirs.
enum ZoneNames {
  /// What a written zone means.
  enum Zone: Hashable {
    /// Minutes east of UTC, all the year.
    case fixed(minutes: Int)
    /// A name of the time zone database; the offset depends on the day.
    case region(String)
    /// "Local time", or a name that several zones share: the wall time is kept, the zone stays unknown.
    case unspecified
  }

  /// Zones that follow a time without another word.
  static let freestanding: [Zone: [String]] = [
    .fixed(minutes: 0): [
      "z",
      "wet",
      "gmt",
      "utc",
      "ut",
      "غرينتش",
      "جرينتش",
      "غرينيتش",
      "جرينيتش",
      "جرينش",
      "غرينتش العالمي",
      "ت.غ",
      "تغ",
    ],
    .fixed(minutes: 60): ["cet", "mez", "wat"],
    .fixed(minutes: 120): ["eet", "cest", "mest", "mesz", "sast", "cat"],
    .fixed(minutes: 180): ["eest", "msk", "trt", "eat"],
    .fixed(minutes: 210): ["irst"],
    .fixed(minutes: 240): ["gst"],
    .fixed(minutes: 300): ["pkt"],
    .fixed(minutes: 540): ["jst"],
    // RFC 822
    .fixed(minutes: -240): ["edt"],
    .fixed(minutes: -300): ["est", "cdt"],
    .fixed(minutes: -360): ["mdt"],
    .fixed(minutes: -420): ["mst", "pdt"],
    .fixed(minutes: -480): ["pst"],
    // Arabia or the Atlantic; India, Israel or Ireland; America, China or Cuba; Britain or Bangladesh; western Europe or
    // western Samoa; Samoa or Singapore; Armenia or the Amazon
    .unspecified: ["ast", "ist", "cst", "bst", "west", "sst", "amt"],
  ]

  /// Words that a place follows to name its zone.
  static let markers = [
    "بتوقيت",
    "توقيت",
    "بالتوقيت",
    "حسب توقيت",
    "بحسب توقيت",
  ]

  /// Places. They name a zone only after one of ``markers``: elsewhere `بيروت` is a city.
  static let places: [Zone: [String]] = [
    .region("Asia/Beirut"): [
      "بيروت",
      "لبنان",
    ],
    .region("Asia/Damascus"): [
      "دمشق",
      "سوريا",
      "سورية",
    ],
    .region("Asia/Amman"): [
      "الأردن"
    ],
    .region("Asia/Jerusalem"): [
      "القدس",
      "القدس المحتلة",
    ],
    .region("Asia/Gaza"): [
      "غزة"
    ],
    .region("Asia/Hebron"): [
      "فلسطين",
      "رام الله",
    ],
    .region("Asia/Baghdad"): [
      "بغداد",
      "العراق",
    ],
    .region("Asia/Riyadh"): [
      "مكة",
      "مكة المكرمة",
      "الرياض",
      "السعودية",
      "المملكة العربية السعودية",
    ],
    .region("Asia/Kuwait"): [
      "الكويت"
    ],
    .region("Asia/Bahrain"): [
      "المنامة",
      "البحرين",
    ],
    .region("Asia/Qatar"): [
      "الدوحة",
      "قطر",
    ],
    .region("Asia/Dubai"): [
      "دبي",
      "أبوظبي",
      "أبو ظبي",
      "الإمارات",
    ],
    .region("Asia/Muscat"): [
      "مسقط",
      "سلطنة عمان",
    ],
    .region("Asia/Aden"): [
      "صنعاء",
      "عدن",
      "اليمن",
    ],
    .region("Africa/Cairo"): [
      "القاهرة",
      "مصر",
    ],
    .region("Africa/Khartoum"): [
      "الخرطوم",
      "السودان",
    ],
    .region("Africa/Tripoli"): [
      "ليبيا"
    ],
    .region("Africa/Tunis"): [
      "تونس"
    ],
    .region("Africa/Algiers"): [
      "الجزائر"
    ],
    .region("Africa/Casablanca"): [
      "الرباط",
      "المغرب",
      "الدار البيضاء",
    ],
    .region("Africa/Nouakchott"): [
      "نواكشوط",
      "موريتانيا",
    ],
    .region("Africa/Mogadishu"): [
      "مقديشو",
      "الصومال",
    ],
    .region("Africa/Djibouti"): [
      "جيبوتي"
    ],
    .region("Europe/Istanbul"): [
      "تركيا",
      "أنقرة",
      "إسطنبول",
      "اسطنبول",
    ],
    .region("Asia/Tehran"): [
      "طهران",
      "إيران",
    ],
    .region("Europe/London"): [
      "لندن"
    ],
    .region("Europe/Paris"): [
      "باريس"
    ],
    .region("Europe/Moscow"): [
      "موسكو"
    ],
    .region("America/New_York"): [
      "واشنطن",
      "نيويورك",
    ],
    // "universal"
    .fixed(minutes: 0): [
      "العالمي",
      "العالمي الموحد",
    ],
    // "local"; Amman or Oman; Tripoli of Libya or of Lebanon
    .unspecified: [
      "المحلي",
      "عمان",
      "طرابلس",
    ],
  ]
}
