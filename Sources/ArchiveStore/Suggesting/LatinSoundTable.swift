/// What each Latin letter, or group of letters, is written with in Arabic, and at what cost.
enum LatinSoundTable {
  /// Letters that are one sound together, the longest first.
  static let groups: [(spelling: String, sounds: [LatinSound])] = [
    ("sch", [LatinSound([.sheen: 10, .seen: 400])]),
    ("tch", [LatinSound([.teh: 10], omission: 150), LatinSound([.sheen: 10])]),
    ("sh", [LatinSound([.sheen: 10, .seen: 400])]),
    ("ch", [LatinSound([.teh: 10], omission: 100), LatinSound([.sheen: 30, .khah: 180, .kaf: 180])]),
    ("kh", [LatinSound([.khah: 10, .kaf: 300])]),
    ("gh", [LatinSound([.ghain: 30], omission: 200)]),
    ("ph", [LatinSound([.feh: 10])]),
    ("th", [LatinSound([.theh: 80, .teh: 100, .thal: 200, .tah: 250])]),
    ("dh", [LatinSound([.thal: 70, .dad: 150, .zah: 150, .dal: 150])]),
    ("ck", [LatinSound([.kaf: 10])]),
    ("qu", [LatinSound([.kaf: 70, .qaf: 100]), LatinSound([.waw: 50], omission: 100)]),
    ("ng", [LatinSound([.noon: 10]), LatinSound([.ghain: 30, .jeem: 150], omission: 250)]),
    ("aa", [LatinSound([.alef: 10, .ain: 150], omission: 300)]),
    ("ee", [LatinSound([.yeh: 10], omission: 250)]),
    ("ie", [LatinSound([.yeh: 10], omission: 250)]),
    ("oo", [LatinSound([.waw: 10], omission: 250)]),
    ("ou", [LatinSound([.waw: 10], omission: 250)]),
  ]
  /// Groups that are one only at a name's end.
  static let finalGroups: Set<String> = ["ng"]

  /// What a vowel stands on at a name's beginning.
  static let seat = LatinSound([.alef: 10, .ain: 200], omission: 200)

  static let firstVowels: [Character: [LatinSound]] = [
    "a": [LatinSound([.alef: 10, .ain: 170], omission: 400)],
    "e": [LatinSound([.alef: 10, .ain: 170], omission: 400), LatinSound([.yeh: 90], omission: 50)],
    "i": [LatinSound([.alef: 10, .ain: 170], omission: 400), LatinSound([.yeh: 60], omission: 80)],
    "o": [LatinSound([.alef: 10, .ain: 170], omission: 250), LatinSound([.waw: 60], omission: 80)],
    "u": [LatinSound([.alef: 10, .ain: 170], omission: 250), LatinSound([.waw: 60], omission: 80)],
  ]
  static let vowels: [Character: LatinSound] = [
    "a": LatinSound([.alef: 40, .ain: 250, .yeh: 300, .waw: 400], omission: 140),
    "e": LatinSound([.yeh: 50, .alef: 250, .waw: 400], omission: 130),
    "i": LatinSound([.yeh: 30, .alef: 300], omission: 150),
    "o": LatinSound([.waw: 25, .alef: 250], omission: 160),
    "u": LatinSound([.waw: 25, .alef: 250], omission: 160),
  ]
  static let lastVowels: [Character: LatinSound] = [
    "a": LatinSound([.alef: 30, .heh: 110, .yeh: 220], omission: 300),
    "e": LatinSound([.yeh: 100, .heh: 180, .alef: 300], omission: 60),
    "i": LatinSound([.yeh: 5], omission: 400),
    "o": LatinSound([.waw: 5], omission: 400),
    "u": LatinSound([.waw: 5], omission: 400),
  ]

  static let consonants: [Character: [LatinSound]] = [
    "b": [LatinSound([.beh: 5])],
    "c": [LatinSound([.kaf: 10, .qaf: 300, .seen: 400])],
    "d": [LatinSound([.dal: 10, .dad: 230, .zah: 400])],
    "f": [LatinSound([.feh: 5])],
    "g": [LatinSound([.ghain: 50, .jeem: 120, .kaf: 250, .qaf: 300])],
    "h": [LatinSound([.heh: 60, .hah: 90], omission: 180)],
    "j": [LatinSound([.jeem: 20, .khah: 250, .yeh: 320, .heh: 400])],
    "k": [LatinSound([.kaf: 10, .qaf: 230, .khah: 400])],
    "l": [LatinSound([.lam: 5])],
    "m": [LatinSound([.meem: 5])],
    "n": [LatinSound([.noon: 5])],
    "p": [LatinSound([.beh: 5, .feh: 400])],
    "q": [LatinSound([.qaf: 5, .kaf: 300])],
    "r": [LatinSound([.reh: 5])],
    "s": [LatinSound([.seen: 30, .sad: 180, .zain: 250, .sheen: 300])],
    "t": [LatinSound([.teh: 20, .tah: 170])],
    "v": [LatinSound([.feh: 10, .waw: 400])],
    "w": [LatinSound([.waw: 10, .feh: 250], omission: 400)],
    "x": [LatinSound([.kaf: 10], omission: 300), LatinSound([.seen: 10], omission: 400)],
    "y": [LatinSound([.yeh: 10, .alef: 300], omission: 250)],
    "z": [LatinSound([.zain: 20, .seen: 250, .dad: 300, .zah: 300])],
  ]
  /// Before e, i and y.
  static let softConsonants: [Character: [LatinSound]] = [
    "c": [LatinSound([.seen: 30, .sheen: 150, .kaf: 300])],
    "g": [LatinSound([.jeem: 50, .ghain: 110, .qaf: 400])],
  ]
  /// What it costs that the last letter of a name is not written: Nicolas, نيكولا.
  static let lastOmissions: [Character: Int] = ["d": 400, "h": 70, "s": 300, "t": 300, "x": 200, "y": 300]
}
