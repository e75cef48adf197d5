package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code splitCsv}, {@code splitText} and the like: makes several items of one that holds text. In a tuple, the element
 * with the text is replaced by each part of it.
 *
 * @param splitter gives the parts of a text
 * @param isFile tells which element of a tuple holds the text, unless its position is given
 * @param element the position of the element; null for the first file, or else the first element
 */
public record SplitItems(
        Splitter splitter,
        Predicate<Object> isFile,
        @Nullable Integer element) implements Operator {

    /** Splits a text. */
    @FunctionalInterface
    public interface Splitter {

        /** Returns the parts of what is split: a path, a string, or a list of lines. */
        Iterator<?> split(@Nullable Object text);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        source.subscribe(item -> split(item, target), target::close);
        return target;
    }

    private void split(@Nullable Object item, Channel target) {
        if (!(item instanceof List<?> tuple) || tuple.isEmpty()) {
            splitter.split(item).forEachRemaining(target::emit);
            return;
        }
        int position = position(tuple);
        splitter.split(tuple.get(position)).forEachRemaining(part -> {
            List<@Nullable Object> emitted = new ArrayList<>(tuple);
            emitted.set(position, part);
            target.emit(emitted);
        });
    }

    private int position(List<?> tuple) {
        if (element != null && element >= 0) {
            return element;
        }
        int wanted = element == null ? 1 : -element;
        for (int i = 0; i < tuple.size(); i++) {
            @Nullable Object candidate = tuple.get(i);
            if (candidate != null && isFile.test(candidate)) {
                wanted--;
                if (wanted == 0) {
                    return i;
                }
            }
        }
        return 0;
    }
}
