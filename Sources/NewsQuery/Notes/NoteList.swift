/// Notes in the order of their first appearance, each once.
struct NoteList {
  private(set) var notes: [QueryNote] = []
  private var seen: Set<QueryNote> = []

  mutating func add(_ note: QueryNote) {
    if seen.insert(note).inserted { notes.append(note) }
  }

  mutating func add(_ others: some Sequence<QueryNote>) {
    for note in others { add(note) }
  }
}
