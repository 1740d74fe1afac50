import Testing

@testable import NewsIngest

@Suite struct SavedPageTests {
  @Test(arguments: [
    (" saved from url=(0031)https://mina.example/2020/06/1/ ", "https://mina.example/2020/06/1/"),
    (
      "\n Page saved with SingleFile \n url: https://mina.example/1 \n saved date: Thu Jun 18 2020",
      "https://mina.example/1"
    ),
    (" Mirrored from mina.example/1.html by HTTrack Website Copier/3.x ", "http://mina.example/1.html"),
    (" saved from url=(0014)about:internet ", nil),
    (" saved from url=( ", nil),
    ("Page saved with SingleFile url:", nil),
    ("Mirrored from ", nil),
    (" https://mina.example/1 ", nil),
    ("", nil),
  ])
  func readsTheAddress(comment: String, expected: String?) {
    #expect(SavedPage.address(inComment: comment) == expected)
  }
}
