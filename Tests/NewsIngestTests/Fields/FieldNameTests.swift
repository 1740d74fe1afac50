import Testing

@testable import NewsIngest

@Suite struct FieldNameTests {
  @Test(arguments: [
    ("datePublished", ArticleField.published), ("pub_date", .published), ("publishedAt", .published),
    ("تاريخ_النشر", .published), ("date_publication", .published), ("post_date", .published),
    ("article:published_time", .published), ("created-at", .published), ("TIMESTAMP", .published),
    ("نص_الخبر", .body), ("articleBody", .body), ("post_content", .body), ("Texte", .body), ("résumé", .body),
    ("المحتوى", .body), ("story", .body), ("claim_text", .body), ("الخبر", .body),
    ("الموضوع", .title), ("Titre", .title), ("news_title", .title), ("HEADLINE", .title),
    ("اسم الجريدة", .source), ("media_name", .source), ("Rubrique", .section), ("التصنيف", .section),
    ("اسم الكاتب", .author), ("byline", .author), ("lien", .url), ("urlToImage", .image), ("_id", .id),
    ("رقم الخبر", .id), ("title_ar", .title), ("news_content_en", .body),
    ("نص عربي", .body),
    ("title_s", .title), ("content_txt_ar", .body), ("date_dt", .published), ("markdown", .body),
    ("publish_dt", .published), ("field_author", .author), ("sitename", .source), ("webTitle", .title),
  ])
  func isKnown(name: String, field: ArticleField) { #expect(FieldName(name)?.field == field) }

  @Test(arguments: [
    "text_tokens", "text_id", "content_type", "label", "class", "date_extracted", "updated_at", "likes",
    "media_url",
    "word_count", "", "تاريخ التحديث", "published_by_id", "source_id", "tweets",
  ])
  func isNone(name: String) { #expect(FieldName(name) == nil) }

  /// Each goes before the next where a record has both.
  @Test(arguments: [
    ["body", "content", "text", "article", "claim_text", "description", "summary", "excerpt"],
    ["title", "post_title", "title_ar", "title_en", "headline", "subject"],
    ["رقم الخبر", "guid", "رقم"],
    ["published", "pub_date", "date_gmt", "date", "created_at"],
  ])
  func standInOrder(names: [String]) {
    let ranks = names.map { FieldName($0)?.rank ?? -1 }
    #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
  }
}
