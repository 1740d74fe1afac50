/// The language of a page: as the address says, else as it was chosen before, else Arabic.
struct LanguageChoice {
  let language: Language
  /// What the browser should remember; nil where nothing was chosen.
  let cookie: String?

  init(_ parameters: QueryString, cookie: String?) {
    if let chosen = parameters["lang"].flatMap(Language.init(rawValue:)) {
      language = chosen
      self.cookie = "lang=\(chosen.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
      return
    }
    let pairs = (cookie ?? "").split(separator: ";").map { String($0).trimmed }
    language =
      pairs.first { $0.hasPrefix("lang=") }.flatMap { Language(rawValue: String($0.dropFirst(5))) } ?? .arabic
    self.cookie = nil
  }
}
