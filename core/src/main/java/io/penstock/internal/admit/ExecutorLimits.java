package io.penstock.internal.admit;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.resource.MemorySize;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.TaskExecutor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much an executor takes at once.
 *
 * @param queueSize attempts; {@link Integer#MAX_VALUE} for no limit, which users write as 0
 * @param cpus processors; {@link Integer#MAX_VALUE} for no limit
 * @param memory bytes; {@link Long#MAX_VALUE} for no limit
 */
record ExecutorLimits(int queueSize, int cpus, long memory) {
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");

    /** Reads {@code executor.$name.<setting>}, then {@code executor.<setting>}, then the executor's own word. */
    static ExecutorLimits of(TaskExecutor executor, ConfigurationSource configuration) {
        int queueSize = setting(executor, configuration, "queueSize")
                .map(ExecutorLimits::queueSize)
                .orElse(executor.capabilities().queueSize());
        int cpus = setting(executor, configuration, "cpus")
                .filter(value -> executor.capabilities().cpus().isPresent())
                .map(ExecutorLimits::integer)
                .orElse(executor.capabilities().cpus().orElse(Integer.MAX_VALUE));
        long memory = setting(executor, configuration, "memory")
                .filter(value -> executor.capabilities().memory().isPresent())
                .map(ExecutorLimits::bytes)
                .orElse(executor.capabilities().memory().map(MemorySize::bytes).orElse(Long.MAX_VALUE));
        return new ExecutorLimits(queueSize, cpus, memory);
    }

    private static Optional<DirectiveValue> setting(
            TaskExecutor executor, ConfigurationSource configuration, String name) {
        return configuration
                .setting("executor.$" + executor.name() + "." + name)
                .or(() -> configuration.setting("executor." + name));
    }

    private static int queueSize(DirectiveValue value) {
        return String.valueOf(value.value()).trim().equals("0") ? Integer.MAX_VALUE : integer(value);
    }

    private static int integer(DirectiveValue value) {
        // Numbers from a command line or an environment come as text.
        String text = String.valueOf(value.value()).trim();
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw new PenstockException(
                ErrorCode.CONFIGURATION,
                value.origin() + ": needs a whole number above 0, not '" + value.value() + "'");
    }

    private static long bytes(DirectiveValue value) {
        return value.value() instanceof MemorySize size
                ? size.bytes()
                : MemorySize.parse(String.valueOf(value.value())).bytes();
    }
}
