/// Why a request gets no page of the archive.
enum WebProblem: Error, Equatable, Sendable {
  case notFound
  case noSuchArticle(id: String)
  case wrongHost
  case crossSite
  case badRequest
  case wrongMethod
  case busy
  /// The archive's own words.
  case failed(reason: String)

  /// The status of the answer.
  var status: Int {
    switch self {
    case .notFound, .noSuchArticle: 404
    case .wrongHost: 421
    case .crossSite: 403
    case .badRequest: 400
    case .wrongMethod: 405
    case .busy: 503
    case .failed: 500
    }
  }
}
