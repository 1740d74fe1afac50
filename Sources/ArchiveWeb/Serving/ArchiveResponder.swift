import ArchiveStore
import HTTPTypes
import Hummingbird

/// Answers requests: guards, then the page of the address.
struct ArchiveResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let guarding: HostGuard
  let pages: PageMaker
  let threads: SearchThreads

  func respond(to request: Request, context: Context) async throws -> Response {
    await respond(to: request.head, requestID: context.id)
  }

  /// - Parameter request: without its body: only what has none is answered.
  func respond(to request: HTTPRequest, requestID: String) async -> Response {
    let path = request.path ?? "/"
    let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
    let parameters = QueryString(path[mark...].dropFirst())
    let choice = LanguageChoice(parameters, cookie: request.headerFields[.cookie])
    var response: Response
    do {
      response = try await answer(request, path: path[..<mark], parameters, choice.language)
    } catch {
      let problem = error as? WebProblem ?? .failed(reason: "\(error)")
      let page = ErrorPage(language: choice.language, problem: problem, requestID: requestID).html()
      response = .html(page, status: HTTPResponse.Status(code: problem.status))
      if problem == .busy { response.headers[.retryAfter] = "1" }
      if problem == .wrongMethod { response.headers[.allow] = "GET, HEAD" }
    }
    if let cookie = choice.cookie { response.headers[.setCookie] = cookie }
    SecurityHeaders.add(to: &response.headers)
    if request.method == .head {
      let length = response.body.contentLength
      response.body = ResponseBody()
      response.headers[.contentLength] = length.map { String($0) }
    }
    return response
  }

  private func answer(
    _ request: HTTPRequest, path: Substring, _ parameters: QueryString, _ language: Language
  ) async throws -> Response {
    guard guarding.permits(request.authority) else { throw WebProblem.wrongHost }
    guard request.method == .get || request.method == .head else { throw WebProblem.wrongMethod }
    guard CrossSiteGuard.permits(request.headerFields) else { throw WebProblem.crossSite }
    guard let address = PageAddress(path: path, parameters) else { throw WebProblem.notFound }
    switch address {
    case .ping: return .text("ok")
    case .style: return .asset(WebAssets.style)
    case .icon: return .asset(WebAssets.icon)
    default: break
    }
    let pages = pages
    let known = request.headerFields[.ifNoneMatch]
    return try await threads.run {
      let tag = try pages.tag(address, in: language)
      if let tag, tag == known { return Response(status: .notModified, headers: [.eTag: tag]) }
      var response = Response.html(try pages.page(address, in: language))
      if let tag { response.headers[.eTag] = tag }
      return response
    }
  }
}

extension Response {
  static func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }

  fileprivate static func text(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// Its name has its content's hash, so it never changes.
  fileprivate static func asset(_ asset: WebAsset) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
