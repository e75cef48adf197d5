package io.penstock.local.planted;

import software.amazon.awssdk.regions.Region;

/** Breaks rule A2 on purpose. */
final class A02LocalSeesAws {
    Region region() {
        return Region.EU_WEST_1;
    }
}
