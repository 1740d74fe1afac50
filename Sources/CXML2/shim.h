#include <libxml/xmlversion.h>
// With it, the headers bring those of ICU, of which Foundation has its own. It only adds fields at the end of a structure that
// is never made here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
