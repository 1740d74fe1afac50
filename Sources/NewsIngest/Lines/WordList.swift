/// The lists of words that lines are known by. Each is named as in the data file, which gives the reason for it.
///
/// ```swift
/// WordList.place.keys.contains(LineKey("بيروت"))  // true
/// ```
enum WordList: String, CaseIterable {
  // Sources/CLineWords/data/names.txt
  case place, country, agency, ambiguousAgency, newspaper, shareNetwork, pictureNetwork, givenName
  // Sources/CLineWords/data/words.txt
  case publisherWord, sectionWord, ambiguousSectionWord, menuSection, sectionSlot, newsFlash, reportingWord,
    archivePhrase, articleKind, advertisementPlace, siteAim, countedThing, readingTimeWord, shareButtonWord,
    ambiguousRequest, ownThing, accountPlace, commentSide, commentDemand, sourceLabel, authorLabel,
    newsroomWord, writingVerb, occupation, nameTitle, mastheadOpener, dateLabel, updateLabel, relativeUnit,
    closingLabel, otherDate, monthName, iranianMonth, rightsPhrase, companyWord, makerWord, particle,
    textJoint, joinedWord, listAnnouncement, printLabel, bloggerLine

  /// The folded entries, in the order of the file.
  var inOrder: [LineKey] { Self.entries[rawValue, default: []].map { LineKey($0) } }

  /// The folded entries.
  var keys: Set<LineKey> { Set(inOrder) }

  /// The texts of the folded entries, for lists of single words.
  var words: Set<String> { Set(inOrder.map(\.text)) }

  /// The entries as written, by the names of their lists.
  private static let entries = EmbeddedTable.words.rows.reduce(into: [String: [String]]()) { lists, row in
    guard row.columns.count == 2 else { return }
    lists[row.columns[0], default: []].append(row.columns[1])
  }
}
