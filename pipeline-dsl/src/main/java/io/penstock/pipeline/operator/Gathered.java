package io.penstock.pipeline.operator;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Values in the order in which they happened to come, which means nothing. */
public final class Gathered extends ArrayList<@Nullable Object> {
    private static final long serialVersionUID = 1L;
}
