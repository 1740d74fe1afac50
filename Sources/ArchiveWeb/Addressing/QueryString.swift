/// The parameters of an address or of a form: `+` is a blank, names may repeat, order is kept.
///
/// - Source: the URL Standard, "application/x-www-form-urlencoded".
struct QueryString: Equatable, Sendable {
  /// A name and its value.
  struct Pair: Equatable, Sendable {
    let name: String
    let value: String
  }

  private(set) var pairs: [Pair] = []

  init() {}

  /// Reads `a=b&c=d`; what is no UTF-8 becomes U+FFFD.
  init(_ text: some StringProtocol) {
    for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      pairs.append(
        Pair(name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : ""))
    }
  }

  /// The first value of a name.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// All values of a name.
  func values(of name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// Adds a value; an empty one is left out.
  mutating func append(_ value: String?, as name: String) {
    if let value, !value.isEmpty { pairs.append(Pair(name: name, value: value)) }
  }

  /// As it stands in an address; empty where there are no pairs.
  var encoded: String {
    pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  /// The text of bytes with `%xx` and `+`.
  static func decoded(_ bytes: some Collection<UInt8>, plusIsBlank: Bool = true) -> String {
    var text: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hexValue(rest.first),
        let low = hexValue(rest.dropFirst().first)
      {
        text.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        text.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Everything but letters, digits and `-._~` as `%xx`.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%"
        for digit in [byte >> 4, byte & 15] { encoded += String(digit, radix: 16, uppercase: true) }
      }
    }
    return encoded
  }

  private static func hexValue(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): byte - UInt8(ascii: "0")
    case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): byte - UInt8(ascii: "a") + 10
    case let byte? where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
