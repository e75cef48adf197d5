package io.penstock.emulator.s3;

import io.penstock.emulator.store.StoredObject;
import java.util.List;

/**
 * One page of a listing.
 *
 * @param last the last key or common prefix on the page, empty when there is none
 * @param truncated whether there is more behind it
 */
record ListingPage(List<StoredObject> objects, List<String> commonPrefixes, String last, boolean truncated) {
    int count() {
        return objects.size() + commonPrefixes.size();
    }
}
