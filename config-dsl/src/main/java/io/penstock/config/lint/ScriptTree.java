package io.penstock.config.lint;

import io.penstock.config.check.ProblemLog;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessName;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All processes of some scripts, under every name that a selector can know them by. Words of a workflow's body that name a
 * process or workflow count as calls; so there may be more names here than in a run, never fewer.
 */
public final class ScriptTree {
    private static final int DEPTH_LIMIT = 30;
    private static final int NAME_LIMIT = 50_000;

    private final ProblemLog problems;
    private final Map<Path, ScriptFile> files = new LinkedHashMap<>();
    private final Map<ProcessName, List<String>> processes = new LinkedHashMap<>();
    private final Set<ScriptFile.Target> open = new HashSet<>();
    private boolean complete = true;
    private boolean hasEntry;

    private ScriptTree(ProblemLog problems) {
        this.problems = problems;
    }

    /** Reads scripts and those that they include; what is wrong with them goes to the log. */
    public static ScriptTree read(List<Path> scripts, ProblemLog problems) {
        ScriptTree tree = new ScriptTree(problems);
        scripts.forEach(tree::file);
        for (Path script : scripts) {
            ScriptFile file = tree.file(script);
            if (file.workflows().containsKey("")) {
                tree.hasEntry = true;
                tree.workflow(script, "", "", 0);
            }
        }
        tree.complete &= tree.files.values().stream().allMatch(ScriptFile::isComplete);
        return tree;
    }

    private ScriptFile file(Path path) {
        ScriptFile known = files.get(path);
        if (known != null) {
            return known;
        }
        ScriptFile file = ScriptFile.read(path, text(path), problems);
        files.put(path, file);
        file.processes().forEach((name, labels) -> processes.put(ProcessName.of(name), labels));
        file.names().forEach((alias, target) -> {
            ScriptFile other = target.file().equals(path) ? file : file(target.file());
            List<String> labels = other.processes().get(target.name());
            if (labels != null) {
                processes.put(new ProcessName(target.name(), alias, alias), labels);
            }
        });
        return file;
    }

    private String text(Path path) {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            problems.error(position(path), "the file is not UTF-8 text");
        } catch (IOException e) {
            problems.error(position(path), "cannot read the file: " + e.getMessage());
        }
        complete = false;
        return "";
    }

    private static SourcePosition position(Path path) {
        return SourcePosition.named(path.toString());
    }

    private void workflow(Path path, String name, String prefix, int depth) {
        ScriptFile.Target self = new ScriptFile.Target(path, name);
        if (depth > DEPTH_LIMIT || processes.size() > NAME_LIMIT || !open.add(self)) {
            complete &= open.contains(self) && depth <= DEPTH_LIMIT && processes.size() <= NAME_LIMIT;
            return;
        }
        ScriptFile file = file(path);
        Map<String, ScriptFile.Target> names = file.names();
        for (String word : file.workflows().getOrDefault(name, Set.of())) {
            ScriptFile.Target target = names.get(word);
            if (target == null) {
                continue;
            }
            ScriptFile other = file(target.file());
            List<String> labels = other.processes().get(target.name());
            if (labels != null) {
                processes.put(new ProcessName(target.name(), word, prefix + word), labels);
            } else if (other.workflows().containsKey(target.name())) {
                workflow(target.file(), target.name(), prefix + word + ":", depth + 1);
            }
        }
        open.remove(self);
    }

    /** Returns the processes with their labels. */
    public Map<ProcessName, List<String>> processes() {
        return processes;
    }

    /** Tells whether every process is known; a selector that matches none of them has no effect then. */
    public boolean isComplete() {
        return complete && !processes.isEmpty();
    }

    /** Tells whether the names of processes in workflows are known, too. */
    public boolean knowsQualifiedNames() {
        return hasEntry;
    }
}
