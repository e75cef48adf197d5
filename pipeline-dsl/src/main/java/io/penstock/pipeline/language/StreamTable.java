package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readers and writers of files. */
public final class StreamTable implements MethodTable {
    private static final List<String> NAMES = List.of(
            "readLine",
            "readLines",
            "eachLine",
            "getText",
            "text",
            "write",
            "writeLine",
            "append",
            "print",
            "println",
            "newLine",
            "flush",
            "close");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TextReader || receiver instanceof TextWriter;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return call.receiver() instanceof TextReader reader ? read(reader, call) : write(call);
    }

    private static @Nullable Object read(TextReader reader, Invocation call) {
        return switch (call.name()) {
            case "readLine" -> reader.line();
            case "readLines" -> reader.lines();
            case "getText" -> text(reader);
            case "eachLine" -> eachLine(reader, call);
            case "close" -> closed(reader);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object eachLine(TextReader reader, Invocation call) {
        @Nullable Object last = null;
        for (String line = reader.line(); line != null; line = reader.line()) {
            last = call.call(call.closure(0), line);
        }
        return last;
    }

    private static @Nullable Object closed(TextReader reader) {
        reader.close();
        return null;
    }

    private static String text(TextReader reader) {
        StringBuilder text = new StringBuilder();
        reader.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static @Nullable Object write(Invocation call) {
        TextWriter writer = (TextWriter) call.receiver();
        String text = call.size() == 0 ? "" : TextForm.of(call.value(0));
        switch (call.name()) {
            case "<<", "leftShift", "append", "write", "print" -> writer.append(text);
            case "println", "writeLine" -> writer.append(text + "\n");
            case "newLine" -> writer.append("\n");
            case "flush" -> writer.flush();
            case "close" -> writer.close();
            default -> {
                return UNKNOWN;
            }
        }
        return writer;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return read.name().equals("text") && read.receiver() instanceof TextReader reader ? text(reader) : UNKNOWN;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }
}
