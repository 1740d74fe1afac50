import Foundation
import NewsIngest
import Testing

@Suite struct InputFormatDetectionTests {
  @Test(arguments: [
    (#"{"title":"خبر"}"#, InputFormat.jsonl),
    ("{\"title\":\"خبر\"}\n{\"title\":\"آخر\"}\n", .jsonl),
    ("\u{FEFF}{\"title\":\"خبر\"}\r\n{\"title\":\"آخر\"}", .jsonl),
    ("{\"title\":\"نص طويل لم ينته", .jsonl),
    ("{\n  \"title\": \"خبر\"\n}", .json),
    ("{\"title\": \"خبر\",\n \"body\": \"\"}", .json),
    ("{}", .jsonl),
    ("{", .json),
    (" [ {\"title\":\"خبر\"}]", .json),
    ("[]", .json),
    ("[رويترز] خبر", .text),
    ("{خبر}", .text),
    ("خبر\nنص", .text),
    ("Advertisement\n", .text),
    ("", .text),
    ("<!DOCTYPE html><html lang=\"ar\">", .html),
    ("<!doctype HTML PUBLIC", .html),
    ("\u{FEFF}\r\n  <HTML dir=rtl>", .html),  // BYTE ORDER MARK
    ("<head><title>خبر</title>", .html),
    ("<!-- saved -->\n<html>", .html),
    ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"a\" \"b\"><html xmlns=\"x\">", .html),
    ("<div class=\"story\"><p>خبر</p></div>", .html),
    ("<?xml version=\"1.0\"?>\n<!-- a -->\n<?xml-stylesheet href=\"a\"?>\n<rss version=\"2.0\">", .feed),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", .feed),
    ("<rdf:RDF>", .feed),
    ("<atom:feed>", .feed),
    ("WARC/1.0\r\nWARC-Type: response", .warc),
    ("title,body\nأول,نص", .csv),
    ("id;العنوان;النص\n1;أول;نص", .csv),
    ("\"Title\"\t\"x\"\n", .csv),
    ("title\nأول\n", .text),
    ("اسم,سعر\nخبز,5\n", .text),
    ("قال, ثم سكت\n", .text),
    ("<b>عاجل</b> خبر", .text),
    ("<< تتمة الخبر", .text),
    ("<", .text),
    ("عنوان الخبر\n<html>", .text),
    (" \n", .text),
  ])
  func detectsByContent(text: String, expected: InputFormat) {
    #expect(InputFormat.detect(Data(text.utf8)) == expected)
    #expect(InputFormat.detect(Data("xx\(text)".utf8).dropFirst(2)) == expected)
    // Browsers save pages, and spreadsheets save tables, in UTF-16, too.
    let units = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    if !text.hasPrefix("\u{FEFF}") { #expect(InputFormat.detect(Data(units)) == expected) }
  }

  /// JSON and tables begin with ASCII, so that UTF-16 needs no mark.
  @Test(
    arguments: [
      ("{\"title\":\"خبر من المدينة\"}\n{\"title\":\"آخر\"}\n", InputFormat.jsonl),
      ("[{\"title\": \"خبر من المدينة\"}]", .json), ("{\n \"title\": \"خبر من المدينة\"\n}\n", .json),
      ("title,body\nخبر من المدينة,نص\n", .csv),
    ], [true, false])
  func utf16NeedsNoMark(_ row: (text: String, expected: InputFormat), isBigEndian: Bool) throws {
    let bytes = Data(
      row.text.utf16.flatMap { unit in
        let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? halves : halves.reversed()
      })
    #expect(InputFormat.detect(bytes) == row.expected)
    #expect(try read(bytes).titles.first == "خبر من المدينة")
  }
}
