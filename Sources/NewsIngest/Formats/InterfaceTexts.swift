/// Tells the texts of an interface, which programs keep in JSON: `{"title": "صحيفة الميناء", "save": "حفظ", "cancel": "إلغاء"}`.
///
/// A title and a text among them are words of the page around articles. Such an object has phrases under the names of buttons, and
/// nothing that is a fact of an article: no date, no address, no number.
struct InterfaceTexts {
  /// In words.
  private static let longestPhrase = 12
  private static let fewestButtons = 2

  private static let buttons: Set<String> = [
    "home", "save", "cancel", "contact", "login", "logout", "signin", "signup", "register", "search",
    "submit", "menu",
    "about", "more", "back", "next", "previous", "prev", "share", "close", "ok", "yes", "no", "error",
    "loading", "welcome",
    "settings", "edit", "delete", "add", "send", "password", "email", "footer", "header", "copyright",
    "privacy", "terms",
    "subscribe", "button", "btn", "label", "placeholder", "nav", "tooltip", "accueil", "annuler",
    "enregistrer",
  ]

  private var buttonCount = 0
  private var hasFact = false

  /// Whether what was taken are such texts.
  var isFound: Bool { buttonCount >= Self.fewestButtons && !hasFact }

  /// Takes a member of the object, or of one within it.
  mutating func take(_ value: Range<Int>, of key: String, in scanner: JSONScanner) {
    switch scanner.bytes[value.lowerBound] {
    case UInt8(ascii: "{"):
      scanner.forEachMember(of: value) { key, value in
        // Of deeper ones nothing is known.
        if scanner.bytes[value.lowerBound] == UInt8(ascii: "\"") {
          take(value, of: String(decoding: scanner.bytes[key], as: UTF8.self), in: scanner)
        } else {
          hasFact = true
        }
        return !hasFact
      }
    case UInt8(ascii: "\""):
      let text = scanner.bytes[value].dropFirst().dropLast()
      if text.count(where: { $0 == 0x20 }) >= Self.longestPhrase
        || Self.isFact(text, of: FieldName(key)?.field)
      {
        hasFact = true
      } else if FieldName.words(of: key).contains(where: Self.buttons.contains) {
        buttonCount += 1
      }
    default: hasFact = true
    }
  }

  private static func isFact(_ text: some Collection<UInt8>, of field: ArticleField?) -> Bool {
    switch field {
    case .published, .id: text.contains { (0x30...0x39).contains($0) }
    case .url, .image: text.contains(UInt8(ascii: "/"))
    default: false
    }
  }
}
