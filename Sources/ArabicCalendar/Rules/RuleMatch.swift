/// What a rule read, and the index of the first symbol after it.
struct RuleMatch<Value> {
  let value: Value
  let end: Int
}
