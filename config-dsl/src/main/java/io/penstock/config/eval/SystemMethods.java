package io.penstock.config.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of {@code System}: the environment, and the properties that name the user and the machine. */
final class SystemMethods implements MethodTable {
    private final Map<String, String> environment;

    SystemMethods(Map<String, String> environment) {
        this.environment = environment;
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
            case "out", "err" -> new TypeReference("PrintStream");
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return List.of("getenv", "getProperty", "env", "out", "err");
    }
}
