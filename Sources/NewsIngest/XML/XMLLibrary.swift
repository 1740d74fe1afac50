import CXML2

/// libxml2's own beginning: on several threads at once its parts would begin themselves twice.
enum XMLLibrary {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// To be called before any other function of it.
  static func prepare() { precondition(isReady) }
}
