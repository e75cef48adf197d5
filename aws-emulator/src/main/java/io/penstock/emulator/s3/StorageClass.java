package io.penstock.emulator.s3;

import io.penstock.emulator.store.Attributes;

/** The storage class of an object as listings name it. */
final class StorageClass {
    private StorageClass() {}

    static String of(Attributes attributes) {
        return attributes.headers().getOrDefault(RequestAttributes.STORAGE_CLASS, "STANDARD");
    }
}
