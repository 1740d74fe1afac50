/// How columns look in a spreadsheet.
extension HitColumn {
  /// In characters of the usual font.
  var width: Double {
    switch self {
    case .rank, .copies, .score, .firstIsSure: 9
    case .id, .externalID, .firstID, .section: 19
    case .published, .publishedUTC, .source, .author, .firstSource: 20
    case .url, .body: 45
    case .title, .snippet: 55
    case .sentence: 80
    }
  }

  /// Whether long texts go on in further lines; a whole body would make a row higher than the screen.
  var wraps: Bool { self == .title || self == .snippet || self == .sentence }
}
