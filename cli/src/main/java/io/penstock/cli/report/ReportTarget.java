package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * @param asked the files that options name, which win
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if a file is there that may not be replaced
     */
    public static List<ReportTarget> of(Map<ReportKind, Path> asked, WantedFiles wanted) {
        List<ReportTarget> targets = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            Optional<Path> file = asked.containsKey(kind)
                    ? Optional.ofNullable(asked.get(kind)).map(path -> wanted.free(kind.scope(), path))
                    : wanted.of(kind.scope(), kind.usualFile());
            file.ifPresent(path -> targets.add(new ReportTarget(kind, path)));
        }
        return List.copyOf(targets);
    }
}
