package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.LateItem;
import io.penstock.pipeline.channel.Portions;
import io.penstock.pipeline.text.Mapped;
import io.penstock.pipeline.text.OpenIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code splitCsv}, {@code splitText} and the like: makes several items of one that holds text. In a tuple, the elements
 * with the texts are replaced by each part of them.
 *
 * @param splitter gives the parts of a text; that of a file reads it in the background
 * @param each makes of a part what is emitted, on the event thread
 * @param isFile tells which elements of a tuple are files
 * @param elements the positions of the elements, -1 for the first file, -2 for the second; null for the first file, or else the
 *     first element
 */
public record SplitItems(
        Splitter splitter,
        ItemFunction each,
        Predicate<Object> isFile,
        @Nullable List<Integer> elements) implements Operator {
    private static final long OF_RECORD = 256;
    private static final long OF_FILE = 1 << 20;

    /** Splits a text. */
    @FunctionalInterface
    public interface Splitter {

        /** Returns the parts of what is split: a path, a string, or a list of lines. */
        Iterator<?> split(@Nullable Object text);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Portions portions = new Portions(target);
        source.subscribe(item -> add(item, portions), portions::end);
        return target;
    }

    private void add(@Nullable Object item, Portions portions) {
        if (!(item instanceof List<?> tuple) || tuple.isEmpty()) {
            add(isFile(item), new LateItem(item, () -> splitter.split(item), this::weight), each::apply, portions);
            return;
        }
        List<Integer> positions = positions(tuple);
        boolean files = positions.stream().anyMatch(position -> isFile(tuple.get(position)));
        add(
                files,
                new LateItem(item, () -> tuples(tuple, positions), made -> weight(made, positions)),
                made -> shaped(made, positions),
                portions);
    }

    private static void add(boolean late, LateItem item, UnaryOperator<@Nullable Object> shape, Portions portions) {
        if (late) {
            portions.addLate(item, shape);
        } else {
            portions.add(new Mapped<Object>(item.opening().get(), shape));
        }
    }

    /** Returns how heavy a part is: a file that was written has taken its time. */
    private long weight(@Nullable Object part) {
        if (part instanceof CharSequence text) {
            return text.length();
        }
        if (part instanceof List<?> several) {
            return 1L + several.stream().mapToLong(this::weight).sum();
        }
        return isFile(part) ? OF_FILE : OF_RECORD;
    }

    private long weight(@Nullable Object made, List<Integer> positions) {
        return made instanceof List<?> tuple
                ? positions.stream()
                        .mapToLong(position -> weight(tuple.get(position)))
                        .sum()
                : OF_RECORD;
    }

    private boolean isFile(@Nullable Object element) {
        return element != null && isFile.test(element);
    }

    private Iterator<?> tuples(List<?> tuple, List<Integer> positions) {
        List<Iterator<?>> parts = new ArrayList<>();
        positions.forEach(position -> parts.add(splitter.split(tuple.get(position))));
        return new Tuples(tuple, positions, parts);
    }

    private @Nullable Object shaped(@Nullable Object made, List<Integer> positions) {
        List<@Nullable Object> tuple = new ArrayList<>(made instanceof List<?> parts ? parts : List.of());
        positions.forEach(position -> tuple.set(position, each.apply(tuple.get(position))));
        return tuple;
    }

    /** A tuple again and again, each time with the next parts in some places. */
    private record Tuples(List<?> tuple, List<Integer> positions, List<Iterator<?>> parts)
            implements OpenIterator<Object> {
        @Override
        public boolean hasNext() {
            boolean more = parts.stream().allMatch(Iterator::hasNext);
            if (!more) {
                close();
            }
            return more;
        }

        @Override
        public void close() {
            parts.forEach(OpenIterator::close);
        }

        @Override
        public Object next() {
            List<@Nullable Object> made = new ArrayList<>(tuple);
            for (int i = 0; i < positions.size(); i++) {
                made.set(positions.get(i), parts.get(i).next());
            }
            return made;
        }
    }

    private List<Integer> positions(List<?> tuple) {
        if (elements == null) {
            int first = file(tuple, 1);
            return List.of(Math.max(first, 0));
        }
        List<Integer> positions = new ArrayList<>();
        for (int element : elements) {
            int position = element >= 0 ? element : file(tuple, -element);
            if (position < 0 || position >= tuple.size()) {
                throw new PenstockException(
                        ErrorCode.SCRIPT,
                        "the tuple has no " + (element >= 0 ? "element " + element : "file number " + -element)
                                + " to split");
            }
            positions.add(position);
        }
        return positions;
    }

    /** Returns the position of the first, second … file of a tuple; -1 if there are fewer. */
    private int file(List<?> tuple, int wanted) {
        int found = 0;
        for (int i = 0; i < tuple.size(); i++) {
            if (isFile(tuple.get(i)) && ++found == wanted) {
                return i;
            }
        }
        return -1;
    }
}
