import Testing

@testable import NewsIngest

@Suite struct PersonNameTests {
  @Test(arguments: [
    "سمير الحلاق", "أبو سعد الغرباوي", "د. نزيه العطار", "الدكتور سالم العبيدي", "المختار ولد داهي",
    "ضيف بن نايف القحطاني",
    "المهندس رائف الجبلي", "محمد يوسف ياسين",
  ])
  func knowsNames(text: String) { #expect(PersonName.isName(text)) }

  @Test(arguments: [
    "منتخب مصر", "محمد صلاح يقود ليفربول", "علي في بغداد", "الدكتور", "سمير الحلاق: الجسر",
    "الشيخ يفتتح المبنى",
  ])
  func knowsOthers(text: String) { #expect(!PersonName.isName(text)) }
}
