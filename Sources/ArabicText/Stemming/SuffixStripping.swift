/// Strips pronouns, verb endings, dual and sound plural endings, and the feminine ending from a word without proclitics.
///
/// ```swift
/// SuffixStripping(table: .shared).strip("مدرستها")  // "مدرس", as of مدرسة
/// ```
/// - Source: our own rules and thresholds, tuned against gold lemmas.
/// - Differs: light10 takes ون ين ان off every word; here the singular must be attested, so بوتين قانون فلسطين stay whole.
struct SuffixStripping {
  /// A suffix's rest must be attested at least this often, as a share of the whole word's count.
  private static let restShare = 0.2
  /// The singular of ان ون ين must be attested at least this often.
  private static let singularShare = 0.05

  let table: WordTable
  private let endings = Endings()

  init(table: WordTable) { self.table = table }

  /// The light stem.
  func strip(_ word: PackedWord) -> PackedWord {
    if isBrokenPlural(word) { return word }
    var word = strippingPlural(strippingVerbEnding(strippingPronoun(word)))
    // موظفو, the construct of موظفون
    if word.count >= 5, word.last == .waw, count(word.dropLast()) > count(word) { word = word.dropLast() }
    return strippingTehMarbuta(word)
  }

  /// أصوات, أركان and بيان, مكان end as if with a suffix and have none. Of the words of four letters in ان only a few such as
  /// يدان are duals.
  private func isBrokenPlural(_ word: PackedWord) -> Bool {
    if word.count == 5, word.first == .alef {
      if word.hasSuffix(endings.at) {
        let singular = word.dropLast(2).appending(.heh)
        if Double(count(singular)) <= Self.restShare * Double(count(word)) { return true }
      }
      if word.hasSuffix(endings.an), count(word.dropLast(2)) <= count(word) { return true }
    }
    return word.count == 4 && word.hasSuffix(endings.an)
  }

  private func strippingPronoun(_ word: PackedWord) -> PackedWord {
    for pronoun in endings.pronouns where word.hasSuffix(pronoun) && word.count - pronoun.count >= 3 {
      let rest = word.dropLast(pronoun.count)
      if pronoun == endings.h, !takesSingularPronoun(rest) { continue }
      if rest.count >= 4, rest.last == .teh, !rest.hasSuffix(endings.at),
        count(feminine(of: rest.dropLast())) > 0
      {
        return feminine(of: rest.dropLast())
      }
      let isAttested = Double(count(rest)) >= Self.restShare * Double(max(count(word), 1))
      let isFeminine = endings.isPluralPronoun(pronoun) && count(feminine(of: rest)) > 0
      if pronoun == endings.ha || isAttested || isFeminine {
        return rest.hasSuffix(endings.aw) ? rest.dropLast() : rest
      }
    }
    return word
  }

  /// ه is taken for a pronoun only after these letters; elsewhere it is more often ة.
  private func takesSingularPronoun(_ word: PackedWord) -> Bool {
    let last = word.last
    return last == .teh || last == .alef || last == .waw || last == .yeh
  }

  private func strippingVerbEnding(_ original: PackedWord) -> PackedWord {
    var word = original
    if word.count >= 4, word.last == .alef, !word.hasSuffix(endings.wa), !word.hasSuffix(endings.ya) {
      word = word.dropLast()
    } else if word.count >= 5, word.hasSuffix(endings.wa) {
      word = word.dropLast(2)
    } else if word.count >= 5, word.hasSuffix(endings.ya), count(word.dropLast()) > 0 {
      word = word.dropLast()
    }
    if word.count >= 4, word.last == .teh, !word.hasSuffix(endings.at),
      Double(count(word.dropLast())) >= Self.restShare * Double(max(count(word), 1))
    {
      word = word.dropLast()
    }
    if word.count >= 5, word.hasSuffix(endings.ta) || word.hasSuffix(endings.tm),
      count(word.dropLast(2)) > count(word)
    {
      word = word.dropLast(2)
    }
    return word
  }

  private func strippingPlural(_ word: PackedWord) -> PackedWord {
    guard let ending = endings.plurals.first(where: { word.hasSuffix($0) && word.count - 2 >= 2 }) else {
      return word
    }
    // بيانا and بيانها, from which بيان is left.
    if word.count == 4, ending == endings.an { return word }
    let rest = word.dropLast(2)
    let singulars = count(rest) + count(feminine(of: rest)) + count(rest.prepending(endings.article))
    if rest.count < 3, singulars < count(word) { return word }
    if ending != endings.at, Double(singulars) < Self.singularShare * Double(count(word)) { return word }
    let isDual = ending == endings.an || ending == endings.yn
    let isFeminineDual =
      rest.count >= 4 && rest.last == .teh && isDual && count(feminine(of: rest.dropLast())) > 0
    return isFeminineDual ? rest.dropLast() : rest
  }

  /// A light stem without the ي of nisba, on the way to the root key.
  ///
  /// It sees the stem alone, so that words of one stem have one root key: توجيهي and توجيهية both give توجيه.
  func strippingNisba(_ light: PackedWord) -> PackedWord {
    light.last == .yeh && light.count >= 3 ? light.dropLast() : light
  }

  private func strippingTehMarbuta(_ word: PackedWord) -> PackedWord {
    word.last == .heh && word.count >= 3 ? word.dropLast() : word
  }

  private func count(_ word: PackedWord) -> Int { table.count(of: word) }
  private func feminine(of word: PackedWord) -> PackedWord { word.appending(.heh) }
}

/// The endings that the suffix rules look at, folded.
private struct Endings {
  let article = PackedWord("ال")
  let h = PackedWord("ه")
  let ha = PackedWord("ها")
  let hma = PackedWord("هما")
  let hm = PackedWord("هم")
  let hn = PackedWord("هن")
  let kma = PackedWord("كما")
  let km = PackedWord("كم")
  let na = PackedWord("نا")
  let ny = PackedWord("ني")
  let k = PackedWord("ك")
  let at = PackedWord("ات")
  let an = PackedWord("ان")
  let wn = PackedWord("ون")
  let yn = PackedWord("ين")
  let yh = PackedWord("يه")
  let aw = PackedWord("او")
  let wa = PackedWord("وا")
  let ya = PackedWord("يا")
  let ta = PackedWord("تا")
  let tm = PackedWord("تم")
  /// Longest first among those that end alike.
  let pronouns: [PackedWord]
  let plurals: [PackedWord]

  init() {
    pronouns = [hma, hm, hn, kma, km, na, ha, h, ny, k]
    plurals = [at, an, wn, yn]
  }

  func isPluralPronoun(_ pronoun: PackedWord) -> Bool { pronoun == hm || pronoun == hma || pronoun == hn }
}
