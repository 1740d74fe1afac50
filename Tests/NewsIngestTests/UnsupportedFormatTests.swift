import NewsIngest
import Testing

@Suite struct UnsupportedFormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html><html lang=\"ar\">", "HTML"),
    ("<!doctype HTML PUBLIC", "HTML"),
    ("\u{FEFF}\r\n  <HTML dir=rtl>", "HTML"),  // BYTE ORDER MARK
    ("<head><title>خبر</title>", "HTML"),
    ("<body>", "HTML"),
    ("<!-- saved -->\n<html>", "HTML"),
    ("<?xml version=\"1.0\"?>", "XML"),
    ("<rss version=\"2.0\">", "RSS"),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "Atom"),
    ("%PDF-1.7", "PDF"),
    ("WARC/1.0\r\nWARC-Type: response", "WARC"),
    ("{\\rtf1\\ansi", "RTF"),
  ])
  func names(start: String, expected: String) {
    #expect(UnsupportedFormat.name(of: Array(start.utf8)) == expected)
  }

  @Test(arguments: [
    "", " \n\t", "<", "<< تتمة الخبر", "<b>عاجل</b>", "عنوان الخبر\n<html>", "XML و HTML في درس واحد",
    "PDF-1.7", "WARC", "{\"title\":\"خبر\"}", "[رويترز] خبر", "<؟xml",
  ])
  func leavesText(start: String) {
    #expect(UnsupportedFormat.name(of: Array(start.utf8)) == nil)
  }

  /// The input may end anywhere, inside a letter too.
  @Test(arguments: ["<!DOCTYPE html>", "\u{FEFF}<?xml version=\"1.0\"?>", "خبر من بيروت عن الميناء"])
  func readsBeginnings(text: String) {
    let bytes = Array(text.utf8)
    let whole = UnsupportedFormat.name(of: bytes)
    for count in 0...bytes.count {
      let name = UnsupportedFormat.name(of: bytes.prefix(count))
      #expect(name == nil || name == whole, "\(count) bytes")
    }
  }
}
