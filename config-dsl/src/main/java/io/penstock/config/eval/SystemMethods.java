package io.penstock.config.eval;

import java.time.Clock;
import java.util.LinkedHashMap;
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
            case "getProperties" -> properties();
            case "currentTimeMillis" -> clock.millis();
            case "nanoTime" -> clock.millis() * 1_000_000;
            case "lineSeparator" -> "\n";
            case "identityHashCode" -> TextForm.of(call.value(0)).hashCode();
            default -> UNKNOWN;
        };
    }

    private @Nullable Object systemProperty(Invocation call) {
        String value = properties().get(call.text(0));
        return value != null ? value : call.size() > 1 ? call.value(1) : null;
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("user.name", environment.getOrDefault("USER", ""));
        properties.put("user.home", environment.getOrDefault("HOME", ""));
        properties.put("user.dir", environment.getOrDefault("PWD", ""));
        properties.put("os.name", "Linux");
        properties.put("line.separator", "\n");
        properties.put("file.separator", "/");
        properties.values().removeIf(String::isEmpty);
        return properties;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return switch (read.name()) {
            case "env" -> environment;
            case "properties" -> properties();
            case "out" -> OutputMethods.Output.OUT;
            case "err" -> OutputMethods.Output.ERR;
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return MethodList.of(
                        "getenv getProperty currentTimeMillis nanoTime lineSeparator identityHashCode getProperties properties env out err")
                .names();
    }
}
