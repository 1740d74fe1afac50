import Foundation
import Testing

@testable import NewsIngest

/// Texts as editors keep them: trees of nodes, blocks, languages.
@Suite struct NestedTextsTests {
  @Test(arguments: [
    // ProseMirror, and Tiptap on it.
    (
      #"""
      {"type": "doc", "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": "وصل "}, {"type": "text", "marks": [{"type": "bold"}],
         "text": "الوفد"}, {"type": "hardBreak"}, {"type": "text", "text": "أمس"}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "وغادر"}]}]}
      """#, "وصل الوفد\nأمس\n\nوغادر"
    ),
    // Slate, and Strapi on it.
    (
      #"""
      [{"type": "paragraph", "children": [{"text": "وصل "}, {"type": "link", "url": "https://a.example",
        "children": [{"text": "الوفد"}]}]}, {"type": "paragraph", "children": [{"text": "وغادر"}]}]
      """#, "وصل الوفد\n\nوغادر"
    ),
    // Contentful.
    (
      #"""
      {"nodeType": "document", "data": {}, "content": [{"nodeType": "paragraph", "data": {}, "content": [
        {"nodeType": "text", "value": "وصل ", "marks": []}, {"nodeType": "text", "value": "الوفد", "marks": []}]}]}
      """#, "وصل الوفد"
    ),
    // Sanity.
    (
      #"[{"_type": "block", "children": [{"_type": "span", "text": "وصل "}, {"_type": "span", "text": "الوفد"}]}]"#,
      "وصل الوفد"
    ),
    // Lexical.
    (
      #"""
      {"root": {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "text": "وصل"},
        {"type": "linebreak"}, {"type": "text", "text": "الوفد"}]}]}}
      """#, "وصل\nالوفد"
    ),
    // Editor.js and Draft.js.
    (
      #"""
      {"time": 1, "version": "2", "blocks": [{"type": "paragraph", "data": {"text": "وصل الوفد"}},
        {"type": "list", "data": {"items": ["أمس", "اليوم"]}}]}
      """#, "وصل الوفد\n\nأمس\n\nاليوم"
    ),
    (
      #"{"blocks": [{"text": "وصل", "type": "unstyled"}, {"text": "وغادر", "type": "unstyled"}], "entityMap": {}}"#,
      "وصل\n\nوغادر"
    ),
    // Fundus, and lists of paragraphs under any of their names.
    (
      #"{"sections": [{"headline": [], "paragraphs": ["وصل"]}, {"headline": ["غداً"], "paragraphs": ["وغادر"]}]}"#,
      "وصل\n\nغداً\n\nوغادر"
    ),
    (#"[{"p": "وصل"}, {"p": "وغادر"}]"#, "وصل\n\nوغادر"),
    // Pieces that a scraper cut out, with what stood between them.
    (#"["\n   ", "وصل الوفد", "\n\n", "وغادر"]"#, "وصل الوفد\n\nوغادر"),
    // Notion.
    (
      #"{"id": "a", "type": "rich_text", "rich_text": [{"type": "text", "text": {"content": "وصل "}}, {"type": "text", "text": {"content": "الوفد"}}]}"#,
      "وصل الوفد"
    ),
  ])
  func readsTrees(value: String, expected: String) throws {
    let found = try read("{\"title\": \"خبر\", \"content\": \(value)}")
    #expect(found.articles.map(\.body) == [expected])
    #expect(found.unread == [])
  }

  @Test(arguments: [
    (#"{"ar": "وصل الوفد أمس", "en": "The delegation arrived"}"#, ["content.en"]),
    (#"{"text": "وصل الوفد أمس", "lead": "خبر من المطار", "format": "plain"}"#, ["content.lead"]),
    (
      #"{"html": "وصل الوفد أمس", "author": "هدى", "date": "2021-03-15"}"#,
      ["content.author", "content.date"]
    ),
    // The same again is no other text.
    (#"{"value": "وصل الوفد أمس", "processed": "وصل الوفد أمس", "summary": ""}"#, []),
    (
      #"[{"type": "p", "content": "وصل الوفد أمس"}, {"type": "img", "caption": "الوفد في المطار"}]"#,
      ["content.caption"]
    ),
  ])
  func saysWhatItLeaves(value: String, unread: [String]) throws {
    let found = try read("{\"title\": \"خبر\", \"content\": \(value)}")
    #expect(found.articles.map(\.body) == ["وصل الوفد أمس"])
    #expect(found.unread.sorted() == unread)
  }

  @Test(arguments: [#"{"blocks": []}"#, "[]", "{}", #"{"rendered": ""}"#, "[null, \"\"]"])
  func emptyOnesAreMissing(value: String) throws {
    let found = try read("{\"title\": \"خبر\", \"content\": \(value)}")
    #expect(found.articles == [Article(title: "خبر", body: "")])
  }
}
