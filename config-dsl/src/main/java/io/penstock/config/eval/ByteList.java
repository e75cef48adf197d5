package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes as files see them: lists of whole numbers. */
public final class ByteList {
    private ByteList() {}

    /** Returns the list of bytes. */
    public static List<Object> of(byte[] bytes) {
        List<Object> list = new ArrayList<>(bytes.length);
        for (byte one : bytes) {
            list.add((int) one);
        }
        return list;
    }

    /** Returns the bytes of a list; {@code user} is what asks for them. */
    public static byte[] toArray(@Nullable Object list, String user) {
        if (!(list instanceof Collection<?> elements)) {
            throw EvaluationException.failed(user + " must be a list of bytes, found " + Types.describe(list));
        }
        byte[] bytes = new byte[elements.size()];
        int at = 0;
        for (Object element : elements) {
            bytes[at++] = (byte) Numbers.toInt(element, user);
        }
        return bytes;
    }
}
