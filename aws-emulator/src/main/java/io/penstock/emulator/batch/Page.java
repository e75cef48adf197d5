package io.penstock.emulator.batch;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
final class Page {

    private Page() {}

    /**
     * Returns the elements of the page that the token names, and hands the token of the next page, if there is one, to
     * the consumer.
     *
     * @param asked how many elements the caller wants at most, or null for as many as a page takes
     * @param most how many elements a page takes
     */
    static <T> List<T> of(
            List<T> all, @Nullable Integer asked, int most, @Nullable String token, Consumer<String> nextToken) {
        int from = token == null ? 0 : position(token);
        int size = asked == null ? most : Math.max(1, Math.min(asked, most));
        int to = Math.min(all.size(), from + size);
        if (to < all.size()) {
            nextToken.accept("page-" + to);
        }
        return List.copyOf(all.subList(Math.min(from, to), to));
    }

    private static int position(String token) {
        if (!token.matches("page-\\d{1,9}")) {
            throw BatchErrorException.invalid("Invalid nextToken " + token);
        }
        return Integer.parseInt(token.substring("page-".length()));
    }
}
