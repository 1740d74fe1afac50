/// Names that stand where a section's should and are none.
enum SectionName {
  /// Whether the name is a place on the site's pages ("featured", "slider") or says that there is no section.
  static func isSlot(_ name: String) -> Bool { slots.contains(LineKey(name)) }

  private static let slots: Set<LineKey> = Set(
    """
    featured
    featured post
    featured posts
    featured news
    slider
    main slider
    slideshow
    carousel
    top
    top news
    top story
    top stories
    home
    homepage
    home page
    front page
    main
    main news
    hero
    breaking
    breaking news
    ticker
    hot
    trending
    latest
    latest news
    editors pick
    uncategorized
    uncategorised
    non classe
    à la une
    une
    غير مصنف
    بدون تصنيف
    الرئيسية
    سلايدر
    سلايد
    مميز
    مميزة
    أخبار مميزة
    شريط الأخبار
    عاجل
    أخبار عاجلة
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })
}
