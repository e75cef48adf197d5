/**
 * Buckets and objects on this machine's disk, without any HTTP: what S3 serves and what the stand-in {@code aws}
 * command reads and writes in-process. Start at {@link io.penstock.emulator.store.ObjectStore}.
 */
@NullMarked
package io.penstock.emulator.store;

import org.jspecify.annotations.NullMarked;
