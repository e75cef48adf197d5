package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.spi.launch.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of secrets: lines of {@code NAME=value}; of several for one name the last counts. A task reads the file when it begins,
 * so that no secret is written to its work directory.
 *
 * @param path the file; null where there is none
 */
record SecretsFile(@Nullable Path path) {

    /** Returns the file of some settings. */
    static SecretsFile of(LocalSettings settings) {
        return new SecretsFile(settings.secretsFile().orElse(null));
    }

    /** Says why a task cannot have a secret; empty if it can. */
    Optional<String> objection(String name) {
        Path file = path;
        if (file == null) {
            return Optional.of("asks for the secret '" + name + "', but no file of secrets is set");
        }
        return has(file, name)
                ? Optional.empty()
                : Optional.of("asks for the secret '" + name + "', which " + file
                        + " does not hold; set it by 'penstock secrets set " + name + "'");
    }

    private static boolean has(Path file, String name) {
        try {
            return Files.exists(file)
                    && Files.readAllLines(file).stream().anyMatch(line -> line.startsWith(name + "="));
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read the secrets in " + file + ": " + e, e);
        }
    }

    /** Returns lines of bash that put the secrets of an attempt into its environment. */
    List<String> exports(TaskAttempt attempt) {
        return attempt.directives().secrets().stream()
                .map(name -> "export " + name + "=\"$(sed -n 's/^" + name + "=//p' "
                        + ShellWords.quote(String.valueOf(path)) + " | tail -n 1)\"")
                .toList();
    }
}
