/// The analyzer's data, embedded in the binary. Layouts: Scripts/make_analysis_data.py.
#ifndef ARSHIF_WORD_TABLE_H
#define ARSHIF_WORD_TABLE_H

#include <stddef.h>

/// Word counts as an open-addressing hash table (words.bin), 16-byte aligned.
const void *_Nonnull arshif_words(void);
/// Classes, surfaces and folds of Unicode scalars (scalars.bin), 16-byte aligned.
const void *_Nonnull arshif_scalars(void);
/// Stop words in UTF-8, one a line, as written (not folded); `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_stop_words(size_t *_Nonnull count);
/// The reviewed lexicon in UTF-8, as `Lexicon` reads it; `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_lexicon(size_t *_Nonnull count);

/// Asks the processor to fetch what lies at `address`; it goes on meanwhile.
static inline void arshif_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
