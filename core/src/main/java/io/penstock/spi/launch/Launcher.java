package io.penstock.spi.launch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders the launcher, {@link WorkFile#LAUNCHER}, for an executor's {@link StagingDialect}. Immutable and thread-safe. */
public final class Launcher {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");

    private final StagingDialect dialect;
    private final String template;

    /** Creates a launcher for one executor. */
    public Launcher(StagingDialect dialect) {
        this.dialect = dialect;
        this.template = template();
    }

    private static String template() {
        try (InputStream in = Launcher.class.getResourceAsStream("launcher.sh")) {
            if (in == null) {
                throw new IllegalStateException("launcher.sh is missing beside " + Launcher.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of the launcher of one attempt. */
    public String render(TaskAttempt attempt) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("TITLE", title(attempt));
        parts.put("ENVIRONMENT", block(environment(attempt)));
        parts.put(
                "SCRIPT",
                block(TaskScript.invocation(attempt.body(), attempt.directives().shell())));
        parts.put("PREPARE", String.join("\n", dialect.prepare(attempt)));
        parts.put("STAGE_IN", block(orReturn(dialect.stageIn(attempt))));
        parts.put("STAGE_OUT", block(orReturn(dialect.stageOut(attempt))));
        parts.put("CONCLUDE", block(dialect.conclude(attempt)));
        parts.put("MARKER", block(dialect.marker(attempt)));
        parts.put("BEFORE", snippet(attempt.directives().beforeScript()));
        parts.put("AFTER", snippet(attempt.directives().afterScript()));
        parts.put("RUN", run(attempt));
        parts.put("MEASURES", dialect.container(attempt).isEmpty() ? "yes" : "no");
        parts.put("INPUT", attempt.body().standardInput().isPresent() ? WorkFile.IN : "/dev/null");
        parts.put("STAGE_IN_FAILED", String.valueOf(LauncherStatus.STAGE_IN_FAILED));
        parts.put("STAGE_OUT_FAILED", String.valueOf(LauncherStatus.STAGE_OUT_FAILED));
        parts.put("STAGE_IN_CAUSE", ExitMarker.STAGE_IN);
        parts.put("STAGE_OUT_CAUSE", ExitMarker.STAGE_OUT);
        parts.put("SIGNAL_CAUSE", ExitMarker.SIGNAL);
        // Replaced in one pass: what a user wrote is never looked at for placeholders.
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(parts.get(match.group(1))));
    }

    /** Taken as it stands, for indentation could change it; but bash takes a CR for a part of the word before it. */
    private static String snippet(String text) {
        return text.isBlank() ? "    :" : text.replace("\r\n", "\n");
    }

    private static String title(TaskAttempt attempt) {
        return attempt.taskName().replaceAll("\\p{Cntrl}", " ") + ", attempt " + attempt.attempt();
    }

    private List<String> environment(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        attempt.environment().forEach((name, value) -> lines.add(export(name, value)));
        List<String> programs = dialect.programs(attempt);
        if (!programs.isEmpty()) {
            lines.add("export PATH=" + String.join(":", programs) + ":\"$PATH\"");
        }
        return lines;
    }

    private static String export(String name, String value) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "'" + name + "' cannot name an environment variable of a task; use letters, digits and '_'");
        }
        return "export " + name + "=" + ShellWords.quote(value);
    }

    private String run(TaskAttempt attempt) {
        String container = dialect.container(attempt);
        return container.isEmpty() ? "penstock_script" : container + " /bin/bash " + WorkFile.LAUNCHER + " script";
    }

    private static List<String> orReturn(List<String> commands) {
        return commands.stream().map(command -> command + " || return 1").toList();
    }

    private static String block(List<String> lines) {
        return lines.isEmpty()
                ? "    :"
                : lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
