package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page to write.
 *
 * @param kind what it tells
 * @param file where it goes
 */
public record ReportTarget(ReportKind kind, Path file) {

    /**
     * Reads the scopes {@code report} and {@code timeline}.
     *
     * @param asked the files that options name, which win and replace what is there
     * @param directory what relative names start from
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if a file is there that may not be replaced
     */
    public static List<ReportTarget> of(
            Map<ReportKind, Path> asked, ConfigurationSource configuration, Path directory) {
        List<ReportTarget> targets = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            Optional<Path> file = asked.containsKey(kind)
                    ? Optional.ofNullable(asked.get(kind))
                    : configured(kind, configuration.scope(kind.scope()), directory);
            file.ifPresent(path -> targets.add(new ReportTarget(kind, path)));
        }
        return List.copyOf(targets);
    }

    private static Optional<Path> configured(ReportKind kind, Map<String, DirectiveValue> scope, Path directory) {
        if (!isTrue(scope.get("enabled"))) {
            return Optional.empty();
        }
        DirectiveValue named = scope.get("file");
        Path file = directory.resolve(
                named == null || named.value() == null ? kind.usualFile() : String.valueOf(named.value()));
        if (Files.exists(file) && !isTrue(scope.get("overwrite"))) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    (named == null ? kind.scope() : named.origin().fileAndLine()) + ": the file " + file
                            + " exists; set " + kind.scope() + ".overwrite = true to replace it");
        }
        return Optional.of(file);
    }

    private static boolean isTrue(@Nullable DirectiveValue value) {
        return value != null && "true".equals(String.valueOf(value.value()));
    }
}
