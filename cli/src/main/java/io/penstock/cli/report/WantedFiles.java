package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files about a run that scopes of the configuration ask for: {@code trace}, {@code report}, {@code timeline}, {@code dag}. Each
 * has {@code enabled}, {@code file} and {@code overwrite}; {@code file} may be a closure that asks for {@code workflow.runName} and
 * the like.
 *
 * @param configuration the configuration
 * @param workflow what {@code workflow} knows in closures
 * @param directory what relative names start from
 */
public record WantedFiles(ConfigurationSource configuration, Map<String, Object> workflow, Path directory) {
    private static final String FILE = "file";

    /** Copies the map. */
    public WantedFiles {
        workflow = Map.copyOf(workflow);
    }

    /**
     * Returns the file that a scope asks for, if it asks for one.
     *
     * @param usual the name of the file where the scope does not say it
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if a file is there that may not be replaced
     */
    public Optional<Path> of(String scope, String usual) {
        if (!isEnabled(scope)) {
            return Optional.empty();
        }
        return Optional.of(free(scope, named(scope, usual)));
    }

    /**
     * Returns a file that somebody asked for.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if it is there and may not be replaced
     */
    public Path free(String scope, Path file) {
        obstacle(scope, file).ifPresent(mistake -> {
            throw new PenstockException(ErrorCode.CONFIGURATION, mistake);
        });
        return file;
    }

    /** Tells whether a scope asks for its file. */
    public boolean isEnabled(String scope) {
        return isTrue(setting(scope, "enabled"));
    }

    /** Returns the file that a scope names, whether it asks for it or not. */
    public Path named(String scope, String usual) {
        DirectiveValue setting = setting(scope, FILE);
        @Nullable Object value = setting == null ? null : setting.value();
        if (value instanceof DynamicValue closure) {
            value = closure.evaluate(TaskVariables.ofNoTask(Map.of("workflow", workflow)));
        }
        return directory.resolve(value == null ? usual : value.toString());
    }

    /** Returns why a file may not be written: it is there, and the scope does not say that it may be replaced. */
    public Optional<String> obstacle(String scope, Path file) {
        if (!Files.exists(file) || isTrue(setting(scope, "overwrite"))) {
            return Optional.empty();
        }
        DirectiveValue named = setting(scope, FILE);
        return Optional.of((named == null ? scope : named.origin().fileAndLine()) + ": the file " + file
                + " exists; set " + scope + ".overwrite = true to replace it");
    }

    private @Nullable DirectiveValue setting(String scope, String name) {
        return configuration.scope(scope).get(name);
    }

    private static boolean isTrue(@Nullable DirectiveValue value) {
        return value != null && "true".equals(String.valueOf(value.value()));
    }
}
