import Testing

/// Commands and options that do not exist, and what is said of them.
@Suite("Wrong usage")
struct WrongUsageTests {
  /// Every word that one fault makes of a command: a letter dropped, swapped, changed or added.
  private static func misspellings(of command: String) -> Set<String> {
    let letters = Array(command)
    var words: Set<String> = []
    for place in letters.indices {
      var word = letters
      word.remove(at: place)
      words.insert(String(word))
      word.insert("q", at: place)
      words.insert(String(word))
      word = letters
      word.insert("q", at: place)
      words.insert(String(word))
      if place > 0 {
        word = letters
        word.swapAt(place - 1, place)
        words.insert(String(word))
      }
    }
    return words.subtracting([command])
  }

  @Test(arguments: HelpTests.commands)
  func aMistypedCommandNamesTheNearest(command: String) async throws {
    for word in Self.misspellings(of: command) {
      let run = try await arshif([word, "هدنة"])
      #expect((run.code, run.text) == (64, ""))
      #expect(run.noteLines.first == "Error: no command '\(word)'; did you mean \(command)?")
      #expect(run.notes.contains("Commands: ingest, extract, search"))
    }
  }

  @Test(arguments: [
    (["help", "serach"], "no command 'serach'; did you mean search?"),
    (["SEARCH", "x"], "no command 'SEARCH'; did you mean search?"),
    (["nope"], "no command 'nope'"),
    ([""], "no command ''"),
    (["قره", "باغ"], "no command 'قره'; to search, type: arshif search 'قره باغ'"),
    (["l'été"], "no command 'l'été'; to search, type: arshif search 'l'\\''été'"),
    (["a\u{1B}[2Jb"], "no command 'a[2Jb'"),
  ])
  func otherWordsAreNoCommands(arguments: [String], message: String) async throws {
    let run = try await arshif(arguments)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.noteLines.first == "Error: " + message)
  }

  @Test(arguments: [
    (["show", "x", "--cite"], "Unknown option '--cite'"),
    (["search", "x", "--limt", "3"], "Unknown option '--limt'; did you mean '--limit'?"),
    (["list", "--lim", "3"], "Unknown option '--lim'; did you mean '--limit'?"),
    (["export", "x", "--colums=id"], "Unknown option '--colums'; did you mean '--columns'?"),
    (["list", "--facets"], "Unknown option '--facets'; it is an option of search"),
    (
      ["stats", "--limit", "5"],
      "Unknown option '--limit'; it is an option of search, list, similar and words"
    ),
    (["search", "x", "--zzz"], "Unknown option '--zzz'; to search for it, write -- before the query"),
    (
      ["--archive", "a", "list"],
      "Unknown option '--archive'; options stand behind the command, as in arshif list --archive"
    ),
    (["--zzz"], "Unknown option '--zzz'"),
  ])
  func anUnknownOptionNamesWhatIsMeant(arguments: [String], message: String) async throws {
    let run = try await arshif(arguments)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.noteLines.first == "Error: " + message)
    #expect(run.notes.contains("--help"))
  }
}
