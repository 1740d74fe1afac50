#include "line_words.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

static const unsigned char boilerplate[] = {
#embed "data/boilerplate-arabic.txt"
    ,
#embed "data/boilerplate-latin.txt"
};

static const unsigned char words[] = {
#embed "data/names.txt"
    ,
#embed "data/words.txt"
};

const unsigned char *arshif_boilerplate(size_t *count) {
  *count = sizeof boilerplate;
  return boilerplate;
}

const unsigned char *arshif_line_words(size_t *count) {
  *count = sizeof words;
  return words;
}
