/// Reads a chunk that is a word, or a prefix if a star ends it.
///
/// Right-to-left typing moves the star to the other side, so `*اسرائيل` is a prefix as well. `*land` is none: it asks for
/// words that end in land, which an index cannot search.
struct StarReader {
  let chunk: Scalars

  var reading: ChunkReading {
    guard chunk.contains("*") else { return word(chunk, noting: nil) }
    let (core, leads, trails) = withoutStars
    guard core.isSearchable else { return ChunkReading() }
    let text = core.text
    if leads {
      guard core.first?.isArabicLetter == true, core.allSatisfy(\.isWordScalar) else {
        return word(core, noting: .starAsText(text))
      }
      return prefix(core, noting: .starMoved(text))
    }
    return trails && canBePrefix(core) ? prefix(core, noting: nil) : word(core, noting: .starAsText(text))
  }

  /// The chunk without the stars at its ends and the tatweel next to them.
  private var withoutStars: (core: Scalars, leads: Bool, trails: Bool) {
    let head = chunk.withoutLeadingTatweel
    let leads = head.first == "*"
    let afterLead = leads ? head.drop { $0 == "*" || $0 == tatweel } : chunk
    let trails = afterLead.withoutTrailingTatweel.last == "*"
    guard trails else { return (leads ? afterLead.withoutTrailingTatweel : afterLead, leads, false) }
    return (afterLead.dropLast(afterLead.reversed().prefix { $0 == "*" || $0 == tatweel }.count), leads, true)
  }

  /// A prefix must not begin with a hyphen or hold a field's colon or another star:
  /// written as `x*`, it would be read as something else.
  private func canBePrefix(_ core: Scalars) -> Bool {
    core.withoutLeadingTatweel.first != "-" && !core.contains { $0 == ":" || $0 == "*" }
  }

  private func prefix(_ core: Scalars, noting note: QueryNote?) -> ChunkReading {
    guard core.count(where: \.isSearchable) >= 2 else {
      return word(core, noting: .prefixTooShort(core.text))
    }
    return ChunkReading(tokens: [.prefix(core.text)], notes: note.map { [$0] } ?? [])
  }

  private func word(_ word: Scalars, noting note: QueryNote?) -> ChunkReading {
    guard word.isSearchable else { return ChunkReading() }
    return ChunkReading(tokens: [.word(word.text)], notes: note.map { [$0] } ?? [])
  }
}

extension Unicode.Scalar {
  /// A letter, a digit, or what can stand inside a written word without being punctuation.
  fileprivate var isWordScalar: Bool { isSearchable || isMark || self == tatweel }
}
