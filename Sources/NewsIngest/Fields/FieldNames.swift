/// The names that other people give to an article's fields: the one place where they stand.
///
/// Each row is one name with its translations, and the rows of a field are in order: where an input has several of them, the first
/// row that has a value counts. So a full text goes before a summary, and a headline before a subject. A row holds names of one
/// meaning; nothing says which of two in the same row is the right one.
enum FieldNames {
  /// Names are found whatever their case, blanks, underscores, hyphens, accents and ال (see ``FieldName``). A word that only says
  /// "of the article" may stand around them.
  static let rows: [(field: ArticleField, rows: [[String]])] = [
    (
      .id,
      [
        ["id", "معرف"],
        ["uuid", "uid", "identifier", "identifiant"],
        [
          "doc id", "document id", "record id", "id str", "object id", "external id", "nid", "stories id",
          "رقم خبر", "رقم مقال", "رقم ماده", "رقم وثيقه",
        ],
        ["guid"],
        // Alone it may count rows, pages or issues.
        ["رقم"],
      ]
    ),
    (
      .title,
      [
        ["title", "titre", "عنوان"],
        ["headline", "heading", "manchette", "مانشيت", "عنوان رئيسي"],
        ["h1", "display title", "main title", "full title", "web title"],
        ["subject", "sujet", "موضوع"],
      ]
    ),
    (
      .body,
      [
        ["body", "article body", "corps", "متن"],
        [
          "full text", "extended tweet", "full content", "main text", "main content", "body text",
          "texte complet", "texte integral", "contenu complet", "نص كامل",
        ],
        ["content", "contenu", "contents", "content encoded", "محتوى"],
        ["content text", "content html", "content raw", "body html", "html body", "texte brut"],
        ["text", "texte", "نص"],
        ["article", "story", "خبر", "مقال", "مقاله", "تقرير", "تفاصيل"],
        [
          "raw text", "plain text", "raw content", "clean text", "cleaned text", "clean content",
          "processed text", "self text", "markdown",
        ],
        ["paragraphs", "paragraphes", "فقرات", "body paragraphs"],
        ["message", "post", "tweet", "caption", "منشور", "تغريده", "رساله"],
        ["news", "اخبار", "actualite"],
        // Names that only end like one of a text stand here in the order: `claim_text`.
        [],
        ["description", "descriptif", "وصف"],
        ["summary", "resume", "abstract", "ملخص", "خلاصه", "موجز"],
        ["lead", "lede", "lead paragraph", "chapo", "chapeau", "standfirst", "مقدمه"],
        ["excerpt", "extrait", "teaser", "snippet", "مقتطف"],
      ]
    ),
    (
      .published,
      [
        ["published", "publie", "publie le", "نشر في", "نشر"],
        [
          "date published", "published date", "published at", "published on", "published time",
          "publish date",
          "publish time", "publication date", "publication time", "pub date", "pub time", "date publish",
          "publish at", "publishing date", "publish dt", "web publication date",
          "date publication", "date de publication", "first published", "date parution", "date de parution",
          "تاريخ نشر", "وقت نشر", "يوم نشر", "ساعه نشر", "توقيت نشر", "heure de publication",
          "date posted", "posted date", "posted on", "posted at",
        ],
        ["date gmt", "date utc", "date unixtime", "published utc", "published gmt"],
        ["date", "تاريخ", "يوم"],
        ["date time", "datetime", "تاريخ ووقت", "date heure"],
        [
          "created at", "created", "created on", "created time", "created utc", "creation date",
          "date created", "created date",
          "date creation", "date de creation", "create time", "create date", "تاريخ انشاء", "تاريخ اضافه",
        ],
        ["timestamp", "unixtime", "unix time", "epoch", "horodatage"],
        ["time", "heure", "وقت", "توقيت", "ساعه"],
        ["time utc", "time gmt"],
        // Of the week or the month, as a rule.
        ["day", "jour"],
      ]
    ),
    (
      .source,
      [
        ["source", "مصدر", "source name", "nom source", "nom de la source", "اسم مصدر"],
        [
          "publisher", "editeur", "ناشر", "publication", "outlet", "news outlet", "newspaper", "journal",
          "صحيفه",
          "اسم صحيفه", "جريده", "اسم جريده", "media name", "media", "media outlet", "وسيله اعلام", "وسيله",
        ],
        [
          "site name", "website", "site", "موقع", "اسم موقع", "nom du site", "agency", "agence", "وكاله",
          "provider", "source hostname", "source common name", "channel title", "uploader",
        ],
        ["source domain", "domain", "domaine", "host", "hostname"],
        ["src"],
      ]
    ),
    (
      .section,
      [
        ["section", "rubrique", "قسم", "article section", "section name"],
        ["category", "categorie", "تصنيف", "فئه", "باب", "category name"],
        ["categories", "تصنيفات", "اقسام", "sections", "rubriques"],
        ["topic", "theme", "thematique", "مجال", "topics"],
        ["tags", "keywords", "mots cles", "وسوم", "كلمات مفتاحيه", "كلمات دلاليه"],
      ]
    ),
    (
      .author,
      [
        ["author", "auteur", "كاتب", "author name", "اسم كاتب", "nom auteur"],
        ["authors", "auteurs", "author names", "مؤلف", "كتاب", "كتب", "بقلم"],
        [
          "byline", "creator", "dc creator", "writer", "reporter", "journalist", "journaliste", "redacteur",
          "signature",
          "صحفي", "صحافي", "مراسل", "محرر", "اسم صحفي",
        ],
        ["user", "username", "user name", "مستخدم"],
      ]
    ),
    (
      .url,
      [
        ["url", "رابط", "عنوان الكتروني"],
        ["link", "lien", "href", "وصله"],
        [
          "permalink", "canonical url", "canonical", "web url", "original url", "original link", "final url",
          "full url",
        ],
        ["uri", "document identifier", "source url", "page", "webpage"],
      ]
    ),
    (
      .image,
      [
        ["image", "صورة"],
        [
          "image url", "image link", "main image", "top image", "lead image", "featured image",
          "url to image",
          "social image", "og image", "رابط صورة", "url image", "image src",
        ],
        ["img", "picture", "photo", "thumbnail", "thumb", "visuel", "صور", "images", "img url", "cover"],
      ]
    ),
  ]

  /// Words that say no more than "of the article", in front of a name or after it: `news_title`, `نص الخبر`.
  static let contextWords: Set<String> = [
    "news", "article", "articles", "post", "story", "item", "entry", "og", "dc", "meta", "wp", "rss", "doc",
    "dcterms", "field",
    "actualite", "خبر", "مقال", "مقاله", "ماده", "منشور", "موضوع", "تقرير",
  ]

  /// Last words that tell the language of a column, in the order in which such columns count: `title_ar` goes before `title_en`.
  static let languages: [Set<String>] = [
    ["ar", "ara", "arabic", "عربي", "عربيه"], ["en", "eng", "english", "انجليزي", "انجليزيه"],
    ["fr", "fra", "french", "فرنسي", "فرنسيه"],
  ]

  /// The last word of a name that is some text of the record where none has a name of its own: `claim_text`, `fact_news`.
  static let textEndings: Set<String> = ["text", "content", "body", "news", "article", "story"]

  /// The same of languages that put it first: `texte_arabe`, `نص الادعاء`.
  static let textBeginnings: Set<String> = ["texte", "contenu", "نص", "محتوي", "خبر", "مقال"]

  /// Keys that hold the records of a JSON file, or one record.
  static let containers: Set<String> = [
    "articles", "article", "items", "item", "hits", "messages", "results", "result", "posts", "post",
    "entries", "entry", "tweet", "snippet", "data", "docs", "documents", "doc", "document", "rows", "records",
    "record", "news", "stories", "response", "feed", "channel", "value", "values", "list", "chats", "payload",
    "content", "objects", "nodes", "node", "edges", "attributes", "fields", "properties",
    "اخبار",
    "مقالات",
  ]

  /// Words in the names of what stands next to an article and is no article: `relatedArticles`, `comments`.
  static let asides: Set<String> = [
    "related", "similar", "recommended", "suggested", "trending", "comments", "comment", "replies", "reply",
    "metadata", "meta",
    "تعليقات",
    "تعليق",
    "ردود",
  ]

  /// Ends of names that tell a search engine the kind of a value: `title_s`, `date_dt`.
  static let kindEndings: Set<String> = ["s", "ss", "t", "txt", "dt", "tdt"]

  /// Containers in which an interface answers: what stands next to them is the answer's own.
  static let answers: Set<String> = [
    "data", "response", "result", "results", "payload", "content", "value", "values", "list", "feed",
    "channel", "objects", "hits", "items", "articles", "posts", "entries", "docs", "documents", "rows",
    "records",
  ]
}
