/**
 * The wire side of S3: which operation a request asks for, its headers and XML, its errors. One class for each
 * operation or small family of operations; the bytes lie in {@code io.penstock.emulator.store}.
 */
@NullMarked
package io.penstock.emulator.s3;

import org.jspecify.annotations.NullMarked;
