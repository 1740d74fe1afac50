import ArabicCalendar
import ArchiveStore

/// Makes the page of an address: looks into the archive, writes HTML. Safe to call from any thread.
struct PageMaker: Sendable {
  let archive: ArchiveHolder
  /// The user's local time, from which أمس counts.
  let now: @Sendable () -> PublicationDate?
  /// Of this run of the server: a page of another archive or another program is another page.
  let run = UInt64.random(in: .min ... .max)

  /// - Throws: `WebProblem`.
  func page(_ address: PageAddress, in language: Language) throws(WebProblem) -> HTML {
    if case .help = address { return HelpPage(language: language).html() }
    do throws(ArchiveError) {
      guard let searcher = try archive.searcher() else {
        return MissingArchivePage(language: language, path: archive.path).html()
      }
      switch address {
      case .home: return try HomePage(language: language, archivePath: archive.path).html(searcher)
      case .search(let search):
        return try SearchPage(language: language, search: search, archivePath: archive.path, now: now()).html(
          searcher)
      case .article(let article):
        return try ArticlePage(language: language, address: article, now: now()).html(searcher)
      case .versions(let id): return try VersionsPage(language: language, id: id).html(searcher)
      case .copies(let id): return try CopiesPage(language: language, id: id).html(searcher)
      case .help, .ping, .style, .icon: return HelpPage(language: language).html()
      }
    } catch {
      if case .noSuchArticle(let id) = error { throw .noSuchArticle(id: id) }
      throw problem(error)
    }
  }

  /// An archive that was read without locks and has changed is opened again for the next request.
  private func problem(_ error: ArchiveError) -> WebProblem {
    if case .changedWhileRead = error { archive.reopen() }
    return .failed(reason: error.description)
  }
}

extension PageMaker {
  /// Names the page's state: of the archive, the address and the language. Nil where there is no archive.
  ///
  /// Costs one read of a row, so that a page that a browser has costs no search.
  func tag(_ address: PageAddress, in language: Language) throws(WebProblem) -> String? {
    do throws(ArchiveError) {
      guard let searcher = try archive.searcher() else { return nil }
      let state = try searcher.state()
      let text =
        "\(address.text) \(language.rawValue) \(run) \(now()?.firstDay.description ?? "")"
      let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return "W/\"g\(state.generation)-\(String(hash, radix: 16))\""
    } catch {
      throw problem(error)
    }
  }
}
