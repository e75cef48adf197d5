package io.penstock.domain.queue;

import java.util.Optional;

/**
 * A queue as the {@code queue} directive names it: by name, or by an ARN that carries a region.
 *
 * @param text the name or ARN
 */
public record QueueReference(String text) {

    /** Returns the region that an ARN names; empty for a plain name. */
    public Optional<String> region() {
        String[] parts = text.split(":", -1);
        return text.startsWith("arn:") && parts.length > 3 && !parts[3].isEmpty()
                ? Optional.of(parts[3])
                : Optional.empty();
    }

    /** Returns the queue's name without what stands around it in an ARN. */
    public String name() {
        return text.startsWith("arn:") ? text.substring(text.indexOf('/') + 1) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
