/// The sounds of a name in Latin letters, as Arabic newspapers write them.
///
/// The name's language is not known, so a sound has the spellings of English, French and Arabic names. Known failures: letters that are
/// not spoken (Renault, رينو), and names that Arabic has in another form (Venice, البندقية).
struct LatinSounds {
  private(set) var sounds: [LatinSound] = []

  /// - Parameter name: letters a to z.
  init(_ name: String) {
    let letters = Array(name)
    var place = 0
    while place < letters.count {
      let rest = letters[place...]
      if let (spelling, sounds) = LatinSoundTable.groups.first(where: { rest.starts(with: $0.spelling) }),
        !LatinSoundTable.finalGroups.contains(spelling) || spelling.count == rest.count
      {
        if place == 0, "aeiou".contains(letters[0]) { self.sounds.append(LatinSoundTable.seat) }
        self.sounds += sounds
        place += spelling.count
      } else if "aeiou".contains(letters[place]) {
        append(vowel: letters, at: place)
        place += 1
      } else {
        let isDouble = place + 1 < letters.count && letters[place + 1] == letters[place]
        append(consonant: letters[place], at: place, before: rest.dropFirst(isDouble ? 2 : 1).first)
        place += isDouble ? 2 : 1
      }
    }
  }

  private mutating func append(vowel letters: [Character], at place: Int) {
    let vowel = letters[place]
    if place == 0 {
      sounds += LatinSoundTable.firstVowels[vowel] ?? []
    } else if place == letters.count - 1 {
      sounds += LatinSoundTable.lastVowels[vowel].map { [$0] } ?? []
    } else if let sound = LatinSoundTable.vowels[vowel] {
      // Of two vowels one is often not written.
      let isSecond = "aeiou".contains(letters[place - 1])
      sounds.append(isSecond ? sound.omitted(at: sound.omission - 30) : sound)
    }
  }

  private mutating func append(consonant: Character, at place: Int, before next: Character?) {
    let isSoft = next.map { "eiy".contains($0) } ?? false
    var found = isSoft ? LatinSoundTable.softConsonants[consonant] : nil
    found = found ?? LatinSoundTable.consonants[consonant]
    if next == nil, let omission = LatinSoundTable.lastOmissions[consonant] {
      found = found?.map { $0.omitted(at: omission) }
    } else if place == 0, consonant == "h" {
      found = found?.map { $0.omitted(at: 500) }
    }
    sounds += found ?? []
  }
}

/// A sound, and what its spellings cost.
struct LatinSound: Sendable {
  let letters: [Unicode.Scalar: Int]
  /// What it costs that it is not written.
  let omission: Int

  init(_ letters: [Unicode.Scalar: Int], omission: Int = 800) {
    self.letters = letters
    self.omission = omission
  }

  func omitted(at cost: Int) -> LatinSound { LatinSound(letters, omission: cost) }
}
