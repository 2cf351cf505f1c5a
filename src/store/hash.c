/*
** hash.c - SHA-256 as text.
*/
#include "store/store.h"

#include <sha256.h>

void st_sha256(const void *bytes, size_t size, char out[65]) {
  static const char digits[] = "0123456789abcdef";
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA2_CTX context;
  size_t i;
  SHA256Init(&context);
  SHA256Update(&context, bytes, size);
  SHA256Final(digest, &context);
  for (i = 0; i < sizeof digest; i++) {
    out[2 * i] = digits[digest[i] >> 4];
    out[2 * i + 1] = digits[digest[i] & 15];
  }
  out[64] = '\0';
}
