package io.penstock.pipeline.language;

import io.penstock.config.eval.ByteList;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.ListedTable;
import io.penstock.config.eval.MethodList;
import io.penstock.config.eval.Regex;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.file.PathValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts read of files: {@code text}, {@code readLines()}, {@code withReader { … }}. */
public final class PathReading implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "text getText/1 bytes getBytes readLines/1 eachLine/2 splitEachLine/2 withReader/2 withInputStream/1 "
                    + "newReader/1 newInputStream filterLine/1");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        PathValue path = (PathValue) call.receiver();
        return switch (call.name()) {
            case "getText" -> new String(path.bytes(), Charset.forName(call.text(0, "UTF-8")));
            case "readLines" -> lines(path, call);
            case "getBytes" -> ByteList.of(path.bytes());
            case "eachLine" -> eachLine(path, call);
            case "withReader" -> withReader(path, call);
            case "newReader" -> reader(path, call);
            case "withInputStream" -> withReader(path, call);
            case "newInputStream" ->
                throw EvaluationException.refused(
                        "'newInputStream' is refused: use text, bytes, readLines() or withReader { … }");
            case "splitEachLine" -> splitEachLine(path, call);
            case "filterLine" -> filterLine(path, call);
            default -> UNKNOWN;
        };
    }

    /** Calls the closure with each line, and with its number from 1 if it takes two parameters. */
    private static @Nullable Object eachLine(PathValue path, Invocation call) {
        ClosureValue closure = call.closure(call.size() - 1);
        int number = call.size() > 1 ? call.integer(0) : 1;
        @Nullable Object last = null;
        try (TextReader reader = reader(path)) {
            for (String line = reader.line(); line != null; line = reader.line()) {
                last = closure.parameterCount() > 1 ? call.call(closure, line, number++) : call.call(closure, line);
            }
        }
        return last;
    }

    private static @Nullable Object withReader(PathValue path, Invocation call) {
        try (TextReader reader = reader(path, call)) {
            return call.call(call.closure(call.size() - 1), reader);
        }
    }

    private static List<String> lines(PathValue path, Invocation call) {
        try (TextReader reader = reader(path, call)) {
            return reader.lines();
        }
    }

    private static TextReader reader(PathValue path) {
        return new TextReader(path.reader(StandardCharsets.UTF_8, false));
    }

    private static TextReader reader(PathValue path, Invocation call) {
        return new TextReader(path.reader(PathWriting.charset(call, 0), false));
    }

    private static @Nullable Object splitEachLine(PathValue path, Invocation call) {
        @Nullable Object last = null;
        try (TextReader reader = reader(path)) {
            for (String line = reader.line(); line != null; line = reader.line()) {
                last = call.call(call.closure(1), Regex.split(call.required(0), line));
            }
        }
        return last;
    }

    private static String filterLine(PathValue path, Invocation call) {
        StringBuilder kept = new StringBuilder();
        try (TextReader reader = reader(path)) {
            for (String line = reader.line(); line != null; line = reader.line()) {
                if (Truth.of(call.call(call.closure(0), line))) {
                    kept.append(line).append('\n');
                }
            }
        }
        return kept.toString();
    }

    @Override
    public @Nullable Object property(Invocation read) {
        PathValue path = (PathValue) read.receiver();
        return switch (read.name()) {
            case "text" -> path.text();
            case "bytes" -> ByteList.of(path.bytes());
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
