package io.penstock.config.eval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of {@code System}: the environment, and the properties that name the user and the machine. */
final class SystemMethods implements MethodTable {
    private final Map<String, String> environment;
    private final Clock clock;

    SystemMethods(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference type && type.name().equals("System");
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "getenv" -> call.size() == 0 ? environment : environment.get(call.text(0));
            case "getProperty" -> systemProperty(call);
            case "currentTimeMillis" -> clock.millis();
            case "nanoTime" -> clock.millis() * 1_000_000;
            case "lineSeparator" -> "\n";
            case "identityHashCode" -> TextForm.of(call.value(0)).hashCode();
            default -> UNKNOWN;
        };
    }

    private @Nullable Object systemProperty(Invocation call) {
        String value = switch (call.text(0)) {
            case "user.name" -> environment.get("USER");
            case "user.home" -> environment.get("HOME");
            case "user.dir" -> environment.get("PWD");
            case "os.name" -> "Linux";
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            default -> null;
        };
        return value != null ? value : call.size() > 1 ? call.value(1) : null;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return switch (read.name()) {
            case "env" -> environment;
            case "out" -> OutputMethods.Output.OUT;
            case "err" -> OutputMethods.Output.ERR;
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return NameList.of("getenv getProperty currentTimeMillis nanoTime lineSeparator identityHashCode env out err");
    }
}
