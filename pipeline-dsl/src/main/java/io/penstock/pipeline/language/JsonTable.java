package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TypeReference;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.text.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code JsonSlurper}, {@code JsonOutput} and {@code JsonBuilder}. */
public final class JsonTable implements MethodTable {
    private static final Set<String> TYPES =
            Set.of("JsonSlurper", "JsonSlurperClassic", "JsonOutput", "JsonBuilder", "JsonGenerator");

    /** What {@code new JsonSlurper()} makes. */
    private record Slurper() {}

    /** What {@code new JsonBuilder(content)} makes. */
    private record Builder(@Nullable Object content) {
        @Override
        public String toString() {
            return Json.write(content);
        }
    }

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Slurper
                || receiver instanceof Builder
                || (receiver instanceof TypeReference type && knowsType(type.name()));
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof Slurper) {
            return parse(call);
        }
        if (call.receiver() instanceof Builder builder) {
            return ofBuilder(call, builder);
        }
        return switch (((TypeReference) call.receiver()).name() + "." + call.name()) {
            case "JsonSlurper.new", "JsonSlurperClassic.new" -> new Slurper();
            case "JsonBuilder.new" -> new Builder(call.size() == 0 ? null : call.value(0));
            case "JsonOutput.toJson" -> Json.write(call.value(0));
            case "JsonOutput.prettyPrint" -> Json.pretty(Json.parse(call.text(0)));
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object parse(Invocation call) {
        return switch (call.name()) {
            case "parseText" -> Json.parse(call.text(0));
            case "parse", "parseFile" -> Json.parse(content(call.required(0), call));
            case "setType" -> call.receiver();
            default -> UNKNOWN;
        };
    }

    static String content(Object source, Invocation call) {
        if (source instanceof PathValue path) {
            return path.text();
        }
        return source instanceof FileValue file ? file.path().text() : call.text(0);
    }

    private static @Nullable Object ofBuilder(Invocation call, Builder builder) {
        return switch (call.name()) {
            case "toString" -> builder.toString();
            case "toPrettyString" -> Json.pretty(builder.content());
            case "getContent" -> builder.content();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return List.of("parseText", "parse", "parseFile", "toJson", "prettyPrint", "toString", "toPrettyString");
    }
}
