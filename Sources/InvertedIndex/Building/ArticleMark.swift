/// What an article leaves on the forms, terms and root keys that it holds when it is counted, so that each counts it once.
struct ArticleMark: Equatable {
  private let number: Int32

  /// Of no article.
  static let none = ArticleMark(number: -1)

  /// Of an article that is added, by its place.
  static func added(_ article: Int) -> ArticleMark {
    ArticleMark(number: Int32(truncatingIfNeeded: article))
  }

  /// Of an article that is counted again, the `number`th time that one is, from 0.
  static func recounted(_ number: Int) -> ArticleMark {
    ArticleMark(number: -2 - Int32(truncatingIfNeeded: number))
  }

  private init(number: Int32) { self.number = number }
}
