package io.penstock.emulator.store;

import org.jspecify.annotations.Nullable;

/** Looks at the object that a write or delete would replace, atomically with it. */
public interface WriteCondition {
    /** Lets everything pass. */
    WriteCondition NONE = current -> {};

    /** Throws an exception of the caller's own to prevent the change; null means that there is no such object yet. */
    void check(@Nullable StoredObject current);
}
