#include "word_table.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

_Alignas(16) static const unsigned char words[] = {
#embed "data/words.bin"
};

_Alignas(16) static const unsigned char scalars[] = {
#embed "data/scalars.bin"
};

static const unsigned char stop_words[] = {
#embed "data/stopwords.txt"
};

static const unsigned char lexicon[] = {
#embed "data/lexicon.tsv"
};

const void *arshif_words(void) { return words; }

const void *arshif_scalars(void) { return scalars; }

const unsigned char *arshif_lexicon(size_t *count) {
  *count = sizeof lexicon;
  return lexicon;
}

const unsigned char *arshif_stop_words(size_t *count) {
  *count = sizeof stop_words;
  return stop_words;
}
