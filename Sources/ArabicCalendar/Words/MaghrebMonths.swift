/// Month names of Algeria, Tunisia, Morocco and Mauritania where they differ from ``EgyptianMonths``.
enum MaghrebMonths {
  static let names: [Int: [String]] = [
    // January: Algeria and Tunisia
    1: [
      "جانفي"
    ],
    // February: Algeria and Tunisia
    2: [
      "فيفري"
    ],
    // April: Algeria and Tunisia
    4: [
      "أفريل"
    ],
    // May: Algeria, Tunisia and Morocco
    5: [
      "ماي"
    ],
    // June: Algeria and Tunisia
    6: [
      "جوان"
    ],
    // July: Algeria and Tunisia twice, then Morocco
    7: [
      "جويلية",
      "جويليا",
      "يوليوز",
    ],
    // August: Algeria and Tunisia, Morocco, Mauritania
    8: [
      "أوت",
      "غشت",
      "أغشت",
    ],
    // September: Morocco, Mauritania
    9: [
      "شتنبر",
      "شتمبر",
    ],
    // November: Morocco
    11: [
      "نونبر"
    ],
    // December: Morocco, Mauritania
    12: [
      "دجنبر",
      "دجمبر",
    ],
  ]
}
