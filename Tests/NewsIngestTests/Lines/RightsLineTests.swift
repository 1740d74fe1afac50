import Testing

@testable import NewsIngest

@Suite struct RightsLineTests {
  private func line(_ text: String) throws -> PageLine {
    try #require(PageLine.visibleLines(of: text).first)
  }

  /// The name that needs no other line to confirm it.
  @Test(arguments: [
    ("جميع الحقوق محفوظة © صحيفة الميناء 2020", "صحيفة الميناء"),
    ("© Atlas Presse 2023", "Atlas Presse"),
    ("© 2023 Atlas Presse. Tous droits réservés", "Atlas Presse"),
    ("© 2025 مرصد الاقتصاد. جميع الحقوق محفوظة", "مرصد الاقتصاد"),
    ("Copyright 2022 The Coast Ledger", "The Coast Ledger"),
    ("Copyright © 2010 - 2022 The Coast Ledger. All rights reserved.", "The Coast Ledger"),
    ("©2022 وكالة المشرق للأنباء - جميع الحقوق محفوظة", "وكالة المشرق للأنباء"),
    ("© وكالة المشرق للأنباء | تصميم وبرمجة بيت الشبكات", "وكالة المشرق للأنباء"),
    ("حقوق النشر محفوظة لـ«الخليج الاقتصادي»", "الخليج الاقتصادي"),
    ("جميع الحقوق محفوظة لصحيفة الميناء © 2020", "صحيفة الميناء"),
    ("كل الحقوق محفوظة لدى بوابة النيل", "بوابة النيل"),
    ("(c) 2021 Lebanon 24", "Lebanon 24"),
  ])
  func namesTheHolder(text: String, expected: String) throws {
    #expect(RightsLine(try line(text))?.unambiguousHolder == expected)
  }

  /// Names that count only where another line says them.
  @Test(arguments: [
    // The name stands before the phrase, as a menu's label may.
    ("بوابة النيل - جميع الحقوق محفوظة", [["بوابة النيل"]]),
    // Lam is "to", or the name's first letter.
    ("جميع الحقوق محفوظة لبنان 24", [["بنان 24", "لبنان 24"]]),
    ("جميع الحقوق محفوظة للنهار", [["النهار", "لنهار", "للنهار"]]),
    ("جميع الحقوق محفوظة لموقع مرسى نت", [["مرسى نت", "موقع مرسى نت"]]),
    // A company, a section's name, an agency whose picture it may be.
    ("© 2024 شركة الميناء للنشر ش.م.ل", [["شركة الميناء للنشر ش.م.ل"]]),
    ("© 2024 Coast Media Ltd", [["Coast Media Ltd"]]),
    ("© رياضة 2024", [["رياضة"]]),
    ("© رويترز", [["رويترز"]]),
    // Too long for a name.
    ("© 2020 كل ما ينشر في هذا القسم", [["كل ما ينشر في هذا القسم"]]),
    // Two names.
    ("© 2020 Atlas Presse. All rights reserved Coast Ledger", [["Atlas Presse"], ["Coast Ledger"]]),
  ])
  func keepsOpenWhoHolds(text: String, expected: [[String]]) throws {
    let rights = try #require(RightsLine(try line(text)))
    #expect(rights.unambiguousHolder == nil)
    #expect(rights.holders == expected)
  }

  @Test(arguments: [
    "جميع الحقوق محفوظة", "© 2024", "All rights reserved", "جميع الحقوق محفوظة للناشر",
    "© 2024 سياسة الخصوصية", "حق الجمهور في المعرفة محفوظ",
    "من نحن | وظائف | جميع الحقوق محفوظة | خريطة الموقع",
  ])
  func namesNobody(text: String) throws {
    let rights = RightsLine(try line(text))
    #expect(rights?.unambiguousHolder == nil)
    #expect(rights?.holders.flatMap { $0 }.contains { $0 == "وظائف" } != true)
    if !text.contains("للناشر") { #expect(rights == nil) }
  }

  @Test(arguments: [
    ("Copyright 2022 The Coast Ledger", true),
    ("Copyright (c) 2010-2022, Coast Media", true),
    ("Copyright law changed in 1998 and again later", false),
    ("Copyright law: what changes", false),
    ("© 2022", false),
  ])
  func knowsADatedCopyright(text: String, expected: Bool) throws {
    #expect(RightsLine.isDatedCopyright(try line(text)) == expected)
  }
}
