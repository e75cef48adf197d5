package io.penstock.config.lint;

import io.penstock.config.check.ProblemLog;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.SyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one script declares and includes. Not thread-safe while it is read, not changed afterwards. */
final class ScriptFile {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    /** Where a name of this file leads: to a declaration, here or in another file. */
    record Target(Path file, String name) {}

    private final Path path;
    private final Map<String, List<String>> processes = new LinkedHashMap<>();
    private final Map<String, Set<String>> workflows = new LinkedHashMap<>();
    private final Map<String, Target> includes = new LinkedHashMap<>();
    private boolean complete = true;

    private ScriptFile(Path path) {
        this.path = path;
    }

    /** Reads a script; what is wrong with it goes to the log. */
    static ScriptFile read(Path path, String text, ProblemLog problems) {
        ScriptFile script = new ScriptFile(path);
        SourceText source = SourceText.script(path.toString(), text);
        try {
            List<Statement> statements = ScriptParser.parse(source);
            for (int i = 0; i < statements.size(); i++) {
                int end = i + 1 < statements.size()
                        ? statements.get(i + 1).position().line()
                        : Integer.MAX_VALUE;
                script.add(statements.get(i), end, source, problems);
            }
        } catch (SyntaxException e) {
            script.complete = false;
            problems.error(e, e.reason());
        }
        return script;
    }

    private void add(Statement statement, int end, SourceText source, ProblemLog problems) {
        if (statement instanceof ScriptStatement.Include include) {
            include(include);
        } else if (statement instanceof ScriptStatement.NamedBlock block) {
            if (block.keyword().equals("process")) {
                processes.put(block.name(), labels(block));
                new DirectiveLint(problems).check(block);
            } else if (block.keyword().equals("workflow")) {
                workflows.put(block.name(), words(source, block.position().line(), end));
            }
        }
    }

    /** Returns all words of some lines: whichever of them names a process is taken as a call of it. */
    private static Set<String> words(SourceText source, int first, int end) {
        Set<String> words = new LinkedHashSet<>();
        source.text().lines().skip(first - 1L).limit(end - (long) first + 1).forEach(line -> {
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                words.add(matcher.group());
            }
        });
        return words;
    }

    private List<String> labels(ScriptStatement.NamedBlock block) {
        List<String> labels = new ArrayList<>();
        for (Statement statement : block.body()) {
            if (statement instanceof PlainStatement.ExpressionStatement plain
                    && plain.expression() instanceof Expression.Call call
                    && call.target() == null
                    && call.name().equals("label")) {
                call.arguments().positional().forEach(argument -> label(argument, labels));
            }
        }
        return List.copyOf(labels);
    }

    private void label(Expression argument, List<String> labels) {
        if (argument instanceof Expression.Constant constant && constant.value() != null) {
            labels.add(String.valueOf(constant.value()));
        } else if (argument instanceof Expression.ListLiteral list) {
            list.elements().forEach(element -> label(element, labels));
        } else {
            complete = false;
        }
    }

    private void include(ScriptStatement.Include include) {
        String name = include.source() instanceof Expression.Constant constant ? String.valueOf(constant.value()) : "";
        Optional<Path> file = name.startsWith("plugin/") ? Optional.empty() : find(name);
        for (ScriptStatement.Member member : include.members()) {
            file.ifPresent(target -> includes.put(member.alias(), new Target(target, member.name())));
        }
        complete &= file.isPresent() || name.startsWith("plugin/");
    }

    private Optional<Path> find(String name) {
        try {
            for (String suffix : List.of("", ".nf", "/main.nf")) {
                Path file = path.resolveSibling(name + suffix).normalize();
                if (!name.isEmpty() && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Tells whether all includes were found and all labels are written out. */
    boolean isComplete() {
        return complete;
    }

    /** Returns the processes declared here with their labels. */
    Map<String, List<String>> processes() {
        return processes;
    }

    /** Returns the workflows declared here with all words of their bodies; the entry has an empty name. */
    Map<String, Set<String>> workflows() {
        return workflows;
    }

    /** Returns the declarations that names of this file lead to. */
    Map<String, Target> names() {
        Map<String, Target> names = new LinkedHashMap<>(includes);
        processes.keySet().forEach(name -> names.put(name, new Target(path, name)));
        workflows.keySet().stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.put(name, new Target(path, name)));
        return names;
    }
}
