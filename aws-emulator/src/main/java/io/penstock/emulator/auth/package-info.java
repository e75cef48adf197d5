/**
 * AWS Signature Version 4, the receiving side: header signatures, presigned URLs, signed chunks and trailers, and the
 * ring of keys that were issued.
 */
@NullMarked
package io.penstock.emulator.auth;

import org.jspecify.annotations.NullMarked;
