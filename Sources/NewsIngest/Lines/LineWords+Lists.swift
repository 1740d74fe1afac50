/// The lists, folded once.
extension LineWords {
  static let places = WordList.place.keys
  static let countries = WordList.country.keys
  static let agencyKeys = WordList.agency.keys
  static let ambiguousAgencyKeys = WordList.ambiguousAgency.keys
  static let newspapers = WordList.newspaper.keys
  static let archiveKeys = WordList.archivePhrase.keys
  static let networkKeys = WordList.pictureNetwork.keys
  static let reportingKeys = WordList.reportingWord.keys
  static let flashKeys = WordList.newsFlash.keys
  static let sectionWords = WordList.sectionWord.words
  static let ambiguousSectionWords = WordList.ambiguousSectionWord.words
  static let publisherWords = WordList.publisherWord.words
}
