/// English and French month names, as they stand in the furniture of Arabic pages.
enum EuropeanMonths {
  static let names: [Int: [String]] = [
    1: ["january", "jan", "janvier", "janv"],
    2: ["february", "feb", "février", "fevrier", "févr", "fév"],
    3: ["march", "mar", "mars"],
    4: ["april", "apr", "avril", "avr"],
    5: ["may", "mai"],
    6: ["june", "jun", "juin"],
    7: ["july", "jul", "juillet", "juil"],
    8: ["august", "aug", "août", "aout"],
    9: ["september", "sep", "sept", "septembre"],
    10: ["october", "oct", "octobre"],
    11: ["november", "nov", "novembre"],
    12: ["december", "dec", "décembre", "decembre", "déc"],
  ]
}
