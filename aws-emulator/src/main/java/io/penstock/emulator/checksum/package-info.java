/** The checksums that S3 knows. */
@NullMarked
package io.penstock.emulator.checksum;

import org.jspecify.annotations.NullMarked;
