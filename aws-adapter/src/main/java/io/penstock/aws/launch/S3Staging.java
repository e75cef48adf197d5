package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.LauncherStatus;
import io.penstock.spi.launch.ShellGlob;
import io.penstock.spi.launch.ShellWords;
import io.penstock.spi.launch.StagingDialect;
import io.penstock.spi.launch.TaskScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Stages by the {@code aws} command. The task works in a scratch directory of its container; what it leaves is sent to its
 * work directory in S3 by one call for all outputs, one for all logs, and one for the exit marker.
 */
public final class S3Staging implements StagingDialect {
    private static final String PROGRAMS = ".command.bin/";
    private static final String FUNCTIONS = functions();

    private final TransferSettings settings;
    private final CopyTool tool;
    private final Map<FileLocation, InputContent> contents;
    private final Function<FileLocation, List<StoredFile>> listing;

    /**
     * Creates the dialect of one attempt.
     *
     * @param contents what lies at the places of inputs and programs
     * @param listing looks into a directory, where its files have to be named
     */
    public S3Staging(
            TransferSettings settings,
            Map<FileLocation, InputContent> contents,
            Function<FileLocation, List<StoredFile>> listing) {
        this.settings = settings;
        this.tool = CopyTool.of(settings);
        this.contents = Map.copyOf(contents);
        this.listing = listing;
    }

    private static String functions() {
        try (InputStream in = S3Staging.class.getResourceAsStream("staging.sh")) {
            if (in == null) {
                throw new IllegalStateException("staging.sh is missing beside " + S3Staging.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> prepare(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        lines.add("penstock_target=" + ShellWords.quote(attempt.workDirectory().toString()));
        lines.add("penstock_tries=" + settings.maxTransferAttempts());
        lines.add("penstock_delay=" + settings.delayBetweenAttempts().toSeconds());
        lines.add("penstock_slots=" + settings.maxParallelTransfers());
        lines.add("penstock_needs=" + bytes(attempt));
        lines.add("penstock_get=(" + ShellWords.join(tool.get()) + ")");
        lines.add("penstock_get_all=(" + ShellWords.join(tool.getAll()) + ")");
        lines.add("penstock_put=(" + ShellWords.join(tool.put()) + ")");
        lines.add("penstock_put_all=(" + ShellWords.join(tool.putAll()) + ")");
        lines.add("penstock_everything=" + ShellWords.quote(tool.everything()));
        lines.add("penstock_unsent=" + LauncherStatus.STAGE_OUT_FAILED);
        lines.add("penstock_settings() {");
        lines.add("    :");
        tool.variables().forEach(line -> lines.add("    " + line));
        lines.add("}");
        lines.add(FUNCTIONS);
        lines.add(literal(TaskScript.render(attempt.body(), attempt.directives().shell()), WorkFile.SCRIPT));
        attempt.body().standardInput().ifPresent(text -> lines.add(literal(text, WorkFile.IN)));
        return lines;
    }

    private long bytes(TaskAttempt attempt) {
        InputContent nothing = new InputContent(false, 0, 0);
        return attempt.inputs().stream()
                .mapToLong(input ->
                        contents.getOrDefault(input.location(), nothing).bytes())
                .sum();
    }

    private static String literal(String text, String file) {
        return "printf %s " + ShellWords.quote(text) + " > " + file;
    }

    @Override
    public List<String> stageIn(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        if (!attempt.inputs().isEmpty()) {
            lines.add("penstock_room");
        }
        for (InputFile input : attempt.inputs()) {
            lines.addAll(fetch(input.location(), "./" + input.stageName()));
        }
        for (int i = 0; i < attempt.binDirectories().size(); i++) {
            lines.addAll(fetchDirectory(attempt.binDirectories().get(i), "./" + PROGRAMS + i));
        }
        if (!lines.isEmpty()) {
            lines.add("penstock_finish");
        }
        if (!attempt.binDirectories().isEmpty()) {
            lines.add("chmod -R a+rx " + PROGRAMS);
        }
        return lines;
    }

    /** Where the staging puts them: objects have no permissions, and S3 is no place to run a program from. */
    @Override
    public List<String> programs(TaskAttempt attempt) {
        return IntStream.range(0, attempt.binDirectories().size())
                .mapToObj(i -> "\"$penstock_home\"/" + PROGRAMS + i)
                .toList();
    }

    private List<String> fetch(FileLocation from, String to) {
        InputContent content = contents.get(from);
        return content == null || content.directory()
                ? fetchDirectory(from, to)
                : List.of(fetchFile(from, to, content.bytes()));
    }

    private static String fetchFile(FileLocation from, String to, long bytes) {
        return "penstock_start penstock_get_file " + ShellWords.quote(to) + " " + ShellWords.quote(from.toString())
                + " " + bytes;
    }

    private List<String> fetchDirectory(FileLocation from, String to) {
        if (!tool.takesDirectory(from)) {
            return fetchOneByOne(from, to);
        }
        InputContent content = contents.get(from);
        return List.of("penstock_start penstock_get_directory " + ShellWords.quote(to) + " "
                + ShellWords.quote(from.toString())
                + (content == null ? "" : " " + content.files() + " " + content.bytes()));
    }

    private List<String> fetchOneByOne(FileLocation from, String to) {
        List<String> lines = new ArrayList<>(List.of("penstock_directory " + ShellWords.quote(to)));
        for (StoredFile file : listing.apply(from)) {
            if (!file.directory()) {
                lines.add(fetchFile(file.location(), to + "/" + file.location().relativeTo(from), file.size()));
            }
        }
        return lines;
    }

    @Override
    public List<String> stageOut(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        for (OutputRequest request : attempt.body().outputs()) {
            if (request instanceof FileOutput files && !files.patterns().isEmpty()) {
                lines.addAll(keep(files));
            }
        }
        if (!lines.isEmpty()) {
            lines.add("penstock_put_outputs");
        }
        return lines;
    }

    /** A name without wildcards means that file, also where it came in as an input and the script changed it. */
    private static List<String> keep(FileOutput files) {
        List<String> open = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String pattern : files.patterns()) {
            (GlobPattern.isGlob(pattern) && !files.includeInputs() ? open : named).add(pattern);
        }
        List<String> lines = new ArrayList<>();
        // A directory that is no output must not be sent with all that it holds, inputs among it.
        String type = files.type().equals("any") ? "" : "penstock_type=" + ShellWords.quote(files.type()) + " ";
        if (!open.isEmpty()) {
            lines.add(expanding(files, type + "penstock_keep " + ShellGlob.words(open)));
        }
        if (!named.isEmpty()) {
            lines.add(expanding(files, type + "penstock_keep_inputs_too " + ShellGlob.words(named)));
        }
        return lines;
    }

    private static String expanding(FileOutput files, String keep) {
        return files.hidden() ? "{ shopt -s dotglob && " + keep + " && shopt -u dotglob; }" : keep;
    }

    @Override
    public List<String> conclude(TaskAttempt attempt) {
        return List.of("penstock_put_logs", "[ \"$status\" = 0 ] || penstock_show_logs");
    }

    @Override
    public List<String> marker(TaskAttempt attempt) {
        return List.of("penstock_put_marker", "penstock_leave");
    }

    @Override
    public String container(TaskAttempt attempt) {
        return "";
    }
}
