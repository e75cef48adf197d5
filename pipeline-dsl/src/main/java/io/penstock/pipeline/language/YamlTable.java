package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TypeReference;
import io.penstock.pipeline.text.Yaml;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code org.yaml.snakeyaml.Yaml}, {@code YamlSlurper} and {@code YamlBuilder}. */
public final class YamlTable implements MethodTable {
    private static final Set<String> TYPES = Set.of("Yaml", "YamlSlurper", "YamlBuilder");

    /** What {@code new Yaml()} makes; a builder holds what it was called with. */
    private static final class Document {
        private @Nullable Object content;

        @Override
        public String toString() {
            return Yaml.write(content);
        }
    }

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Document || (receiver instanceof TypeReference type && knowsType(type.name()));
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!(call.receiver() instanceof Document document)) {
            return call.name().equals("new") ? new Document() : UNKNOWN;
        }
        return switch (call.name()) {
            case "load", "parseText", "parse" -> Yaml.parse(JsonTable.content(call.required(0), call));
            case "dump", "dumpAsMap" -> Yaml.write(call.value(0));
            case "call" -> {
                document.content = call.value(0);
                yield document;
            }
            case "toString" -> document.toString();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return List.of("load", "parseText", "parse", "dump", "dumpAsMap");
    }
}
