/// An article of a batch, with what was made of it when it came.
struct BatchedArticle {
  let incoming: IncomingArticle
  /// Nil where its text is too short for one, and where it is known.
  let signature: MinHashSignature?
  /// What it has become where the archive was seen to hold it before; its words are then not in the batch.
  let known: StoreOutcome?
  /// Whether it did not come: a text of the archive, or of this batch, that is stored again with more facts.
  let isRestated: Bool
}
