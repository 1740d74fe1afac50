/// What WordPress and its plug-ins keep as posts: articles, under names that each site chooses, and everything else.
///
/// ```swift
/// WordPressType.mayBeArticle("news")        // true
/// WordPressType.mayBeArticle("shop_order")  // false
/// ```
enum WordPressType {
  /// Whether posts of a type may be articles. Of a type that is not known, the post's own text tells.
  static func mayBeArticle(_ type: String) -> Bool {
    let type = type.lowercased()
    return !others.contains(type) && !beginnings.contains { type.hasPrefix($0) }
      && !endings.contains { type.hasSuffix($0) }
  }

  /// WordPress's own and those of widely used plug-ins: menus, parts of pages, forms, shops, forums, advertisements.
  private static let others: Set<String> = [
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache",
    "user_request", "product", "product_variation", "scheduled-action", "feedback", "feedzy_imports",
    "topic", "forum", "reply", "popup", "slide", "slider", "slides", "slideshow", "banner", "banners", "ad",
    "ads", "advert", "adverts", "advertisement", "advanced_ads", "advads", "testimonial", "testimonials",
    "client", "clients", "team", "team_member", "partner", "partners", "faq", "widget", "sidebar", "layout",
    "template", "block", "blocks", "header", "footer", "form", "coupon", "payment", "order", "subscription",
    "poll", "polls", "envira", "tablepress_table", "cookielawinfo", "download", "link", "redirect",
    "amp_validated_url", "mailpoet_page", "newsletter", "nooz_coverage", "custom-css-js", "media", "album",
    "gallery", "ml-slider", "give_forms", "docs", "course", "lesson", "quiz", "job_listing", "people",
  ]

  private static let beginnings = [
    "acf-", "acf_", "wp_", "wp-", "wpcf7", "wpforms", "wpcode", "wpml", "shop_", "woo", "wc_", "elementor",
    "e-", "jp_", "jetpack", "mc4wp", "nf_", "fl-", "et_", "vc_", "ninja", "tribe_", "edd_", "polylang",
    "ngg_", "bp-", "bwg_", "tdb_", "tdc-", "jeg_", "jnews_", "jet-", "sp_", "rank_math", "yoast", "sfwd-",
    "llms_", "mphb_", "frm_", "cmplz", "oceanwp", "astra", "brizy", "ct_template", "bricks_", "spectra",
  ]

  private static let endings = [
    "_template", "-template", "_log", "_logs", "_form", "_field", "_popup", "_menu",
  ]
}
