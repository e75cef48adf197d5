package io.penstock.pipeline.channel;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An item whose elements are read in the background.
 *
 * @param item what is read from, for messages
 * @param opening opens it; called in the background, where the elements are taken too
 * @param weight how much of the memory, or of the time to read, an element takes, about as in characters; of heavy ones few are read
 *     before they are emitted
 */
public record LateItem(
        @Nullable Object item, Supplier<? extends Iterator<?>> opening, ToLongFunction<@Nullable Object> weight) {}
