package io.penstock.local;

import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.ShellWords;
import io.penstock.spi.launch.StagingDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stages inputs on this machine: checks that each is there, then links or copies it. As few processes as can be: what keeps
 * its name goes in by one command per directory. Outputs are where they belong already.
 */
final class LocalStaging implements StagingDialect {
    /** Well below what Linux takes for one command; a name may have 4096 bytes. */
    private static final int FILES_PER_COMMAND = 200;

    private static final String EXISTING = """
        penstock_existing() {
            local file
            for file; do
                if [ ! -e "$file" ]; then
                    printf 'the input %s does not exist\\n' "$file" >&2
                    return 1
                fi
            done
        }\
        """;

    private final @Nullable ContainerCommand container;
    private final SecretsFile secrets;

    LocalStaging(@Nullable ContainerCommand container, SecretsFile secrets) {
        this.container = container;
        this.secrets = secrets;
    }

    @Override
    public List<String> prepare(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        if (ScratchDirectory.isWanted(attempt)) {
            lines.addAll(ScratchDirectory.enter(attempt));
        }
        if (!attempt.directives().secrets().isEmpty()) {
            lines.addAll(secrets.exports(attempt));
        }
        if (!attempt.inputs().isEmpty()) {
            lines.add(EXISTING);
            lines.add(stageMode(attempt).function());
        }
        return lines;
    }

    /** Relative links would lead nowhere from a directory that is made when the attempt begins. */
    private static StageMode stageMode(TaskAttempt attempt) {
        StageMode mode = StageMode.of(attempt.directives().stageInMode());
        return mode == StageMode.RELLINK && ScratchDirectory.isWanted(attempt) ? StageMode.SYMLINK : mode;
    }

    @Override
    public List<String> stageIn(TaskAttempt attempt) {
        List<InputFile> inputs = attempt.inputs();
        String objection = objection(inputs);
        if (objection != null) {
            return List.of("{ printf '%s\\n' " + ShellWords.quote(objection) + " >&2; false; }");
        }
        List<String> commands = new ArrayList<>();
        boolean dangling = stageMode(attempt).mayDangle();
        chunks(inputs.stream()
                        .filter(input -> !input.optional() || !dangling)
                        .map(input -> input.location().path())
                        .distinct()
                        .toList())
                .forEach(paths -> commands.add("penstock_existing " + ShellWords.join(paths)));
        Set<String> directories = new LinkedHashSet<>();
        inputs.forEach(input -> directories.add(directory(input.stageName())));
        directories.remove(".");
        chunks(List.copyOf(directories)).forEach(names -> commands.add("mkdir -p -- " + ShellWords.join(names)));
        Map<Boolean, List<InputFile>> byCopied = inputs.stream().collect(Collectors.partitioningBy(InputFile::copied));
        commands.addAll(stageMode(attempt).commands(attempt, byDirectory(byCopied.getOrDefault(false, List.of()))));
        byCopied.getOrDefault(true, List.of())
                .forEach(input -> commands.add(
                        "cp -- " + ShellWords.join(List.of(input.location().path(), "./" + input.stageName()))));
        return commands;
    }

    /** Groups inputs that keep their names by the directory they go to; the others have groups of their own. */
    private static Map<String, List<InputFile>> byDirectory(List<InputFile> inputs) {
        Map<String, List<InputFile>> groups = new LinkedHashMap<>();
        for (InputFile input : inputs) {
            String name = input.stageName().substring(input.stageName().lastIndexOf('/') + 1);
            boolean keepsName = input.location().name().equals(name);
            String target = keepsName ? directory(input.stageName()) + "/" : "./" + input.stageName();
            groups.computeIfAbsent(target, key -> new ArrayList<>()).add(input);
        }
        return groups;
    }

    private static String directory(String stageName) {
        int slash = stageName.lastIndexOf('/');
        return slash < 0 ? "." : "./" + stageName.substring(0, slash);
    }

    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += FILES_PER_COMMAND) {
            chunks.add(all.subList(from, Math.min(all.size(), from + FILES_PER_COMMAND)));
        }
        return chunks;
    }

    /** Says what is wrong with the names; links would overwrite one another, or files that are not the script's. */
    private static @Nullable String objection(List<InputFile> inputs) {
        Set<String> names = new LinkedHashSet<>();
        for (InputFile input : inputs) {
            String name = input.stageName();
            if (!names.add(name)) {
                return "two inputs have the name " + name + "; rename them with stageAs";
            }
            if (name.isEmpty()
                    || name.startsWith("/")
                    || List.of(name.split("/")).contains("..")) {
                return "the input name '" + name + "' leads out of the work directory";
            }
            if (WorkFile.isReserved(name)) {
                return "the input name " + name + " is reserved";
            }
        }
        return null;
    }

    @Override
    public List<String> stageOut(TaskAttempt attempt) {
        return ScratchDirectory.isWanted(attempt) ? ScratchDirectory.stageOut(attempt) : List.of();
    }

    @Override
    public List<String> conclude(TaskAttempt attempt) {
        return ScratchDirectory.isWanted(attempt) ? ScratchDirectory.conclude() : List.of();
    }

    /** An empty file counts as none, so no rename is needed, which would be a process more. */
    @Override
    public List<String> marker(TaskAttempt attempt) {
        return List.of("penstock_marker " + WorkFile.EXIT);
    }

    @Override
    public String container(TaskAttempt attempt) {
        return container == null ? "" : container.render(attempt);
    }
}
