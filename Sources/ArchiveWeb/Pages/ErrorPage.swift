/// A problem in the page's frame and language.
struct ErrorPage {
  let language: Language
  let problem: WebProblem
  let requestID: String

  func html() -> HTML {
    let title = language(ProblemWording.title(problem))
    return PageFrame(language: language, address: .home).page(title: title) { html in
      html.element("h1", text: title)
      html.element("p", text: language(ProblemWording.detail(problem)))
      if case .failed = problem {
        html.element("p", .classed("dim"), text: language(ProblemWording.requestID(requestID)))
      }
    }
  }
}
