import Testing

@testable import NewsIngest

@Suite struct WriterNameTests {
  @Test(arguments: [
    ("سمير الحلاق", "سمير الحلاق"),
    ("سمير الحلاق - مرسى الزيتون", "سمير الحلاق"),
    ("بيروت - سلمى الناظر", "سلمى الناظر"),
    ("سلمى الناظر | بوابة الميناء", "سلمى الناظر"),
    ("سلمى الناظر، بيروت", "سلمى الناظر"),
    ("سلمى الناظر، سمير الحلاق", "سلمى الناظر، سمير الحلاق"),
    ("Jean-Pierre Sara", "Jean-Pierre Sara"),
    ("(أبوظبي - بوابة الميناء)", nil),
    ("minanews", nil),
    ("www.mina.example", nil),
    ("salma@mina.example", nil),
    ("Developed by Example Studio", nil),
    ("", nil),
  ])
  func namesThePersonAlone(text: String, expected: String?) {
    #expect(WriterName.name(in: text, site: "بوابة الميناء") == expected)
  }
}
