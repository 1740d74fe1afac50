/// What went wrong, and what to do.
enum ProblemWording: Wording {
  case title(WebProblem)
  case detail(WebProblem)
  case requestID(String)

  var arabic: String {
    switch self {
    case .title(.notFound): "لا صفحة هنا"
    case .title(.noSuchArticle): "لا خبر بهذا المعرّف"
    case .title(.wrongHost), .title(.crossSite), .title(.badRequest): "طلب غير مقبول"
    case .title(.wrongMethod): "هذه الصفحات للقراءة فقط"
    case .title(.busy): "الخادم مشغول"
    case .title(.failed): "تعذّرت القراءة من الأرشيف"
    case .detail(.notFound): "راجع العنوان، أو ابدأ بحثاً جديداً."
    case .detail(.noSuchArticle(let id)): "ليس في الأرشيف خبر معرّفه «\(id.isolated)»."
    case .detail(.wrongHost): "افتح الصفحة بالعنوان الذي طبعه الأمر arshif serve."
    case .detail(.crossSite): "صفحة من موقع آخر طلبت هذا. افتح العنوان بنفسك."
    case .detail(.badRequest): "في الطلب ما لا يُقرأ."
    case .detail(.wrongMethod): "اطلبها بـ GET."
    case .detail(.busy): "أعد المحاولة بعد لحظة."
    case .detail(.failed(let reason)): reason
    case .requestID(let id): "رقم الطلب: \(id)"
    }
  }

  var english: String {
    switch self {
    case .title(.notFound): "No page here"
    case .title(.noSuchArticle): "No article has this id"
    case .title(.wrongHost), .title(.crossSite), .title(.badRequest): "Request refused"
    case .title(.wrongMethod): "These pages are for reading"
    case .title(.busy): "The server is busy"
    case .title(.failed): "The archive could not be read"
    case .detail(.notFound): "Check the address, or begin a new search."
    case .detail(.noSuchArticle(let id)): "No article of the archive has the id “\(id.isolated)”."
    case .detail(.wrongHost): "Open the page at the address that arshif serve printed."
    case .detail(.crossSite): "A page of another site asked for this. Open the address yourself."
    case .detail(.badRequest): "Something in the request cannot be read."
    case .detail(.wrongMethod): "Ask for them with GET."
    case .detail(.busy): "Try again in a moment."
    case .detail(.failed(let reason)): reason
    case .requestID(let id): "Request \(id)"
    }
  }
}
