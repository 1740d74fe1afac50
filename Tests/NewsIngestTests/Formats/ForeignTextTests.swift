import Foundation
import Testing

@testable import NewsIngest

@Suite struct ForeignTextTests {
  @Test(arguments: [
    ("<?xml version=\"1.0\"?><urlset><url/></urlset>", "a sitemap (XML)"),
    ("<?xml version=\"1.0\"?><opml version=\"2.0\"></opml>", "a list of feeds (OPML)"),
    ("<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"x\"?><TEI xmlns=\"x\"><text/></TEI>", "TEI XML"),
    ("<nitf><body/></nitf>", "NITF XML"),
    ("<?xml version=\"1.0\"?><records><r/></records>", "XML (<records>)"),
    (
      "From: a@e.example\nSubject: test\nDate: Mon, 16 Nov 2020 10:00:00 +0000\n\nنص الرسالة.",
      "a mail message (EML, MBOX)"
    ),
    (
      "From a@e.example Mon Nov 16 10:00:00 2020\nMessage-ID: <1>\nSubject: x\n\nنص",
      "a mail message (EML, MBOX)"
    ),
    (
      "CREATE TABLE news (id int, title text);\nINSERT INTO news VALUES (1,'خبر من الميناء القديم');\n(2,'خبر ثان'),\n",
      "SQL"
    ),
    ("{'title': 'خبر من الميناء', 'body': 'نص'}", "data in the notation of Python or JavaScript"),
    ("[{'title': 'خبر من الميناء'}]", "data in the notation of Python or JavaScript"),
    ("var news = [{\"title\": \"خبر\"}];", "data in the notation of Python or JavaScript"),
    ("window.data={title:'خبر'}", "data in the notation of Python or JavaScript"),
    ("cb([{\"title\":\"خبر\"}]);", "data in the notation of Python or JavaScript"),
    ("-- MySQL dump 10.13\n\n", "SQL"), ("#!/bin/sh\necho\n", "a script"),
    ("function f(a) {\n  var x = a[0];\n  return x;\n}\n", "the code of a program"),
    ("body {\n  color: red;\n  margin: 0;\n}\n.a { top: 0; }\n", "the code of a program"),
    ("import os\nimport sys\nfor x in range(3):\n    y = f(x)[0];\n    z = g(y);\n", "the code of a program"),
    ("1\n00:00:01,000 --> 00:00:02,000\nمرحبا\n", "a subtitle file"), ("WEBVTT\n\n", "a subtitle file"),
    ("\\documentclass{article}\n", "TeX"), ("-----BEGIN PGP MESSAGE-----\n", "a PGP message"),
    ("TY  - NEWS\nTI  - افتتاح الحديقة العامة\nPY  - 2020/11/16\n", "a list of references (RIS)"),
    ("@article{wadi2020,\n  title = {افتتاح الحديقة العامة}\n}\n", "a list of references (BibTeX)"),
    ("msgid \"news\"\nmsgstr \"أخبار\"\n", "a file of translations (PO)"),
    ("diff --git a/x b/x\n", "a diff"), ("BEGIN:VCALENDAR\n", "a calendar (iCalendar)"),
    (String(repeating: "2020-11-16 10:00:00 INFO server started\n", count: 4), "a log"),
    (
      String(repeating: "1.2.3.4 - - [16/Nov/2020:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5\n", count: 4),
      "a log"
    ),
    ((1...9).map { "home_title_\($0): \"الصفحة الرئيسية\"\n" }.joined(), "a file of settings (YAML, INI)"),
    (
      String(repeating: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2\n", count: 5),
      "data in Base64"
    ),
    // A single line is as good as many.
    ("body{}", "the code of a program"), ("a:hover { color: red }", "the code of a program"),
    ("@charset \"utf-8\";\n@import url(\"fonts.css\");", "the code of a program"),
    ("var a=1;", "the code of a program"), ("\"use strict\";", "the code of a program"),
    ("!function(e,t){e.$=t()}(this,function(){return 1});", "the code of a program"),
    ("let x=async()=>{await fetch(\"/api\")}", "the code of a program"),
    ("/*! jQuery v3.6 | (c) OpenJS Foundation */", "the code of a program"),
    ("// comment\n", "the code of a program"), ("import A from \"./a\"\n", "the code of a program"),
    ("lang[\"home\"] = \"الصفحة الرئيسية للصحيفة\";\n$lang['news'] = 'الأخبار';\n", "the code of a program"),
    ("$(function(){$(\".menu\").show()})", "the code of a program"),
    ("document.write(\"<p>مرحباً بكم في موقع الصحيفة</p>\")", "the code of a program"),
    ("alert(\"مرحباً بكم في الموقع\");", "the code of a program"),
    ("DB_HOST=localhost\nDB_NAME=news\n", "a file of settings (INI, ENV)"),
    ("User-agent: *\nDisallow: /admin\n", "a list for crawlers (robots.txt)"),
    ("ads.example, pub-12, DIRECT, f08\n", "a list of sellers of advertisements (ads.txt)"),
    ("RewriteEngine On\nRewriteRule ^a$ /b [L]\n", "a file of a web server's settings"),
    // Their values are Arabic.
    ("[ar]\nhome=الرئيسية\nnews=الأخبار\n", "a file of settings (INI, ENV)"),
    ("; نصوص الواجهة\n[ar]\nhome = الرئيسية\nTitle = صحيفة الميناء\n", "a file of settings (YAML, INI)"),
    ("ar:\n  home: الرئيسية\n  contact: اتصل بنا\n", "a file of settings (YAML, INI)"),
    ("# نصوص\nar:\n  days:\n    - الأحد\n    - الاثنين\n", "a file of settings (YAML, INI)"),
    ("let title = \"خبر\"\nlet body: String = \"أعلنت الوزارة\"\nprint(title)\n", "the code of a program"),
    ("let title = \"تراجع إصابات الحصبة\"", "the code of a program"),
    ("// ترجمة\nexport default {\n  home: 'الرئيسية',\n  news: 'الأخبار',\n};\n", "the code of a program"),
    ("  home: 'الرئيسية',\n  news: `الأخبار`,\n", "the code of a program"),
    ("return [\n  'home' => 'الرئيسية',\n  'news' => 'آخر الأخبار',\n];\n", "the code of a program"),
    ("package i18n\n\nvar ar = map[string]string{\n\t\"home\": \"الرئيسية\",\n}\n", "the code of a program"),
    ("#define HOME \"الصفحة الرئيسية\"\n", "the code of a program"),
    ("echo \"بدء النسخ\"\necho \"انتهى النسخ\"\n", "the code of a program"),
    ("/* عنوان */\n\"home\" = \"الرئيسية\";\n\"news\" = \"آخر الأخبار\";\n", "the code of a program"),
    (
      "# ترجمة فريق الصحيفة\nmsgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n\n#: a.c:12\nmsgid \"Home\"\nmsgstr \"الرئيسية\"\n",
      "a file of translations (PO)"
    ),
    ("news.title=آخر الأخبار\nnews.more=\\u0627\\u0644\n", "a file of settings (INI, ENV)"),
    ("[Desktop Entry]\nName=News\nName[ar]=الأخبار\n", "a file of settings (INI, ENV)"),
    ("<resources>\n<string name=\"home\">الرئيسية</string>\n</resources>\n", "XML (<resources>)"),
    (String(repeating: "<b>عاجل</b> خبر<br>\n", count: 4), "mark-up without the beginning of a page"),
  ])
  func names(text: String, expected: String) {
    #expect(InputStart(Data(text.utf8)).refusal(of: .text) == .unsupportedFormat(name: expected))
  }

  private static let paragraph =
    "قال رئيس البلدية إن المشروع الذي تأخر أربع سنوات سيبدأ مطلع الشهر المقبل بعد وصول المعدات، وإن كلفته بلغت 12.5 مليون دولار (نحو 9 ملايين يورو).\n"

  @Test(arguments: [
    // Lessons that begin as Markdown or with a quoted headline, a press round-up, hashtags.
    "# درس في البرمجة\n\nنكتب في هذا الدرس برنامجا صغيرا يطبع الأخبار.\n\nlet title = \"خبر\"\nlet body = \"نص الخبر كله\"\nprint(title); print(body);\n",
    "\"درس في البرمجة\"\nنكتب في هذا الدرس برنامجا صغيرا يطبع الأخبار.\nlet title = \"خبر\"\nlet body = \"نص الخبر كله\"\nprint(title); print(body);\n",
    "\"الميناء\": \"اتفاق جديد على توسيع الأرصفة\"\n\"الوادي\": \"الحكومة تبحث خطة المياه\"\n",
    "#عاجل وزارة الصحة تعلن بدء الحملة\n#الوادي الحملة تبدأ يوم الأحد المقبل\nx=5\n",
    paragraph, "", "وصل الوفد إلى بيروت مساء أمس.", "Beirut: a delegation arrived (Monday); talks began.",
    "weather: sunny", "He said \"yes\";", "كتاب «f(x) = 1» الجديد;", "La réunion aura lieu lundi ;",
    "// القاهرة", "Reuters - Beirut\n" + paragraph,
    // About code, with some of it.
    "كيف تكتب برنامجك الأول\n" + paragraph + paragraph + "let x = 1;\nprint(x);\nvar y = f(x);\n" + paragraph,
    paragraph + "<div class=\"share\"><a href=\"x\">شارك</a></div>\n" + paragraph,
    paragraph + (1...20).map { "https://wadi.example/news?id=\($0)&a=b_c\n" }.joined(),
    // A poem, of short lines.
    String(repeating: "يا ليلُ طُلْ\nأو لا تَطُلْ؛\nلا بدَّ لي\n", count: 5),
    "العنوان: خبر\nالتاريخ: 2020-11-16\nالنص: \(paragraph)",
    "Title: خبر\nDate: 2020-11-16\nText: \(paragraph)",
    "<رويترز> بيروت\n" + paragraph, "<Reuters> بيروت\n" + paragraph, "<b>عاجل</b> خبر",
    "From: Reuters\nDate: today\n\n" + paragraph,
    // A list of results.
    (1...30).map { "\($0). الفريق \($0) - 3:1 (2:0)\n" }.joined(),
    "2020-11-16 10:00:00 عاجل: وصول الوفد إلى المدينة\n2020-11-16 10:05:00 رئيس البلدية يستقبل الوفد\n2020-11-16 10:09:00 انتهاء الاجتماع\n",
    // Names and values that people write.
    "حوار مع المدرب\nس: كيف ترى الموسم؟\nج: ننتظر عودة المصابين.\nQ: والجمهور؟\nA: سندنا الأول.\nq: وهل سترحل؟\na: لا.\n",
    "بطاقة اللاعب\nالاسم: سعيد علي\nالعمر: 24 سنة\nالنادي: الاتحاد\nالمركز: مهاجم\n",
    "الأهلي: 2\nالزمالك: 1\nالاتحاد: 3\nالمصري: 0\n",
    // What newspapers wrote.
    "\"الأهرام\": الحكومة تدرس خفض الأسعار\n\"الشروق\": مباحثات حول المياه\n\"Reuters\": ارتفاع أسعار النفط\n",
    "- من أنت؟\n- أنا الريح.\n\"انتهت الحكاية\"\n", "email: info@wadi.example\n" + paragraph,
    "---\ntitle: افتتاح الجسر\ndate: 2024-03-05\n---\n\n" + paragraph,
    "#عاجل وصول الوفد\n#اقتصاد توقيع الاتفاق\n",
    // About settings, with more of them than words.
    "شرح ملفات الترجمة في المواقع\nيبدأ كل موقع بملف صغير، وهذا مثال عليه:\n"
      + (1...12).map { "title_\($0): نص رقم \($0) من نصوص الواجهة\n" }.joined(),
    "كيف تكتب برنامجك الأول\n" + paragraph
      + "title = \"مرحبا بالعالم\"\nprint(\"مرحبا بكم في عالم البرمجة السهلة\")\nname = \"سعيد\"\nprint(\"أهلا يا\", name)\n",
    "The mayor said the project would begin next month; it was late.\nFrom the port, ships (12 of them) left.\nHe left.\n",
  ])
  func leavesArticles(text: String) { #expect(InputStart(Data(text.utf8)).refusal(of: .text) == nil) }

  @Test func isRefusedUnlessTheUserNamesTheFormat() throws {
    let log = String(repeating: "2020-11-16 10:00:00 INFO server started\n", count: 4)
    #expect(try read(log).errors == [.unsupportedFormat(name: "a log")])
    #expect(try read(log, ReadingOptions(format: .text)).errors != [.unsupportedFormat(name: "a log")])
  }
}
