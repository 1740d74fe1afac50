/// Reduces a light stem to a root-like key that broken plurals, verb forms and spelling variants share.
///
/// ```swift
/// key(of: "مكاتب")  // "كتب"
/// ```
/// The key only ranks, it never decides what matches: its precision is low, because many words share three letters.
/// - Source: our own rules, tuned on broken-plural pairs.
/// - Differs: no root dictionary. Known failure: إنجلترا and إنكلترا keep different keys, because ج and ك are no weak letters.
struct RootKey {
  let finalHeh: FinalHeh

  /// The key of a light stem. The ة of a noun and the ي of nisba go first, so that a plural has the key of its singular.
  func key(of light: PackedWord) -> PackedWord {
    var stem = light
    if stem.count >= 3, stem.last == .heh, finalHeh.isNounOfItsOwn(stem.dropLast()) { stem = stem.dropLast() }
    if stem.count >= 3, stem.last == .yeh { stem = stem.dropLast() }
    return deepKey(of: stem, ofLongWord: light.count >= 5)
  }

  private func deepKey(of stem: PackedWord, ofLongWord isLong: Bool) -> PackedWord {
    let stripped = strippingPrefix(stem, ofLongWord: isLong)
    let rest = stripped == stem ? strippingAlefPattern(stem) : stripped
    guard rest.count > 0 else { return stem }
    var key = PackedWord()
    key.append(rest.first)
    for index in 1..<rest.count where !rest[index].isWeak { key.append(rest[index]) }
    if key.count >= 3, key[key.count - 1] == key[key.count - 2] { key = key.dropLast() }
    return key.count >= 2 ? key : stem
  }

  private func strippingPrefix(_ stem: PackedWord, ofLongWord isLong: Bool) -> PackedWord {
    for prefix in verbPrefixes where stem.hasPrefix(prefix) && hasTwoConsonants(stem.dropFirst(prefix.count))
    {
      return stem.dropFirst(prefix.count)
    }
    // يتوصل and تتوصل are of توصل; but يترك is of ترك, and نتنياهو is a name.
    if isLong, stem.hasPrefix(yt) || stem.hasPrefix(tt), hasTwoConsonants(stem.dropFirst(2)) {
      return stem.dropFirst(2)
    }
    let first = stem.first
    let mayBePrefix = first == .yeh || first == .teh || first == .noon || first == .alef || first == .meem
    return mayBePrefix && hasTwoConsonants(stem.dropFirst()) ? stem.dropFirst() : stem
  }

  /// The alef of أفعال, أفعلاء and their weak forms, where fewer than two consonants follow.
  private func strippingAlefPattern(_ stem: PackedWord) -> PackedWord {
    guard stem.first == .alef else { return stem }
    let count = stem.count
    let isAfal = count == 5 && stem[3] == .alef
    let isHollow =
      count == 4 && stem[2] == .alef && consonants(in: stem.dropFirst()) >= 1
      && (stem[1] == .yeh || stem[1] == .waw)
    let isAfila = (count == 5 || count == 6) && stem.hasSuffix(alefHamza)
    return isAfal || isHollow || isAfila ? stem.dropFirst() : stem
  }

  private func hasTwoConsonants(_ word: PackedWord) -> Bool { consonants(in: word) >= 2 }

  private func consonants(in word: PackedWord) -> Int {
    var count = 0
    for index in 0..<max(word.count, 0) where !word[index].isWeak { count += 1 }
    return count
  }

  // The augmented stems' prefixes, longest first, then مت.
  private let verbPrefixes: [PackedWord] = [
    PackedWord("است"), PackedWord("يست"), PackedWord("تست"), PackedWord("نست"), PackedWord("مست"),
    PackedWord("ست"), PackedWord("مت"),
  ]
  // The imperfect of the forms V and VI.
  private let yt: PackedWord = "يت"
  private let tt: PackedWord = "تت"
  private let alefHamza = PackedWord("اء")
}
