package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Recognises types that are written with their package, such as {@code java.time.LocalDate}. */
final class QualifiedTypes {
    private QualifiedTypes() {}

    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Returns the simple name if the property is a qualified type and no variable starts it; null otherwise. */
    static @Nullable String simpleName(Expression.Property property, Frame frame) {
        String last = name(property);
        if (last == null || !Character.isUpperCase(last.charAt(0))) {
            return null;
        }
        Expression target = property.target();
        while (target instanceof Expression.Property inner) {
            String name = name(inner);
            if (name == null || !Character.isLowerCase(name.charAt(0))) {
                return null;
            }
            target = inner.target();
        }
        boolean rooted = target instanceof Expression.Variable root
                && isPackageRoot(root.name())
                // What scripts know as 'nextflow' has nothing whose name begins with a capital.
                && (root.name().equals("nextflow") || frame.get(root.name()) == Frame.ABSENT);
        return rooted ? last : null;
    }

    private static boolean isPackageRoot(String name) {
        return switch (name) {
            case "java", "javax", "groovy", "nextflow", "org", "com" -> true;
            default -> false;
        };
    }

    private static @Nullable String name(Expression.Property property) {
        return property.name() instanceof Expression.Constant constant
                        && constant.value() instanceof String name
                        && !name.isEmpty()
                ? name
                : null;
    }
}
