package io.penstock.domain.directive;

import io.penstock.domain.origin.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * A directive's value as written, and where.
 *
 * @param value a JDK value (String, Number, Boolean, List, Map, Duration), a {@code MemorySize}, or a {@link DynamicValue};
 *     in maps and lists, elements may be dynamic too. Null unsets what lower layers said
 * @param origin where it was written
 */
public record DirectiveValue(@Nullable Object value, SourcePosition origin) {}
