extension BoilerplatePhrase {
  /// Arabic boilerplate. The first that matches decides, so the narrower stand above the wider.
  static let arabic: [BoilerplatePhrase] = arabicBoxes + arabicLists + arabicFrame
}
