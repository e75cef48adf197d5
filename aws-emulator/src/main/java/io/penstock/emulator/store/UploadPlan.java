package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * What a multipart upload is to become.
 *
 * @param algorithm the checksum that every part gets, or null for none
 * @param composite whether the object's checksum is taken over the parts' checksums
 */
public record UploadPlan(
        String key, Attributes attributes, @Nullable ChecksumAlgorithm algorithm, boolean composite) {}
