package io.penstock.spi.launch;

import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputRequest.CommandOutput;
import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.WorkFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the user's script as it stands in the work directory, and the lines that keep the variables and command results it
 * gives out in {@link WorkFile#ENVIRONMENT}.
 */
public final class TaskScript {
    /** The first line of a script for a shell that knows what the lines for variables are written in. */
    private static final Pattern SHELL = Pattern.compile("\\b(?:bash|zsh|ksh)\\b");

    private TaskScript() {}

    /** Returns the text of {@link WorkFile#SCRIPT}: the script, then lines that keep the variables it gives out. */
    public static String render(TaskBody body, List<String> shell) {
        StringBuilder text = new StringBuilder();
        if (!body.script().startsWith("#!")) {
            text.append("#!").append(String.join(" ", shell)).append('\n');
        }
        String script = withUnixLineEnds(body.script());
        text.append(script);
        if (!script.endsWith("\n")) {
            text.append('\n');
        }
        for (VariableOutput variable : isForShell(script) ? variables(body) : List.<VariableOutput>of()) {
            text.append("[ -z \"${%1$s+x}\" ] || printf '%%s\\0%%s\\0' %1$s \"${%1$s[*]}\" >> %2$s\n"
                    .formatted(variable.name(), WorkFile.ENVIRONMENT));
        }
        return text.toString();
    }

    /** A script from a file with CR LF throughout: no interpreter wants the CR. A single CR LF is taken as meant. */
    private static String withUnixLineEnds(String script) {
        String unix = script.replace("\r\n", "\n");
        long lines = unix.chars().filter(c -> c == '\n').count();
        boolean throughout = script.length() - unix.length() == lines;
        return throughout && lines > 1 ? unix : script;
    }

    private static boolean isForShell(String script) {
        return !script.startsWith("#!")
                || SHELL.matcher(script.lines().findFirst().orElse("")).find();
    }

    /** Returns the name under which a command's result is kept. */
    public static String commandKey(int index) {
        return "command " + index;
    }

    /** Returns the lines of bash that run the script in the current directory, as the last thing the shell does. */
    static List<String> invocation(TaskBody body, List<String> shell) {
        String run = interpreter(body.script(), shell) + " " + WorkFile.SCRIPT;
        List<String> commands = commands(body);
        if (commands.isEmpty()) {
            return List.of("exec " + run);
        }
        List<String> lines = new ArrayList<>();
        lines.add(run + " || exit");
        lines.add("local value");
        for (int i = 0; i < commands.size(); i++) {
            lines.add("value=$(/bin/bash -c " + ShellWords.quote(commands.get(i)) + ") || exit");
            lines.add("printf '%s\\0%s\\0' " + ShellWords.quote(commandKey(i)) + " \"$value\" >> "
                    + WorkFile.ENVIRONMENT);
        }
        lines.add("exit 0");
        return lines;
    }

    private static String interpreter(String script, List<String> shell) {
        if (!script.startsWith("#!")) {
            return ShellWords.join(shell);
        }
        int end = script.indexOf('\n');
        return script.substring(2, end < 0 ? script.length() : end).trim();
    }

    private static List<VariableOutput> variables(TaskBody body) {
        List<VariableOutput> variables = new ArrayList<>();
        for (OutputRequest output : body.outputs()) {
            if (output instanceof VariableOutput variable) {
                variables.add(variable);
            }
        }
        return variables;
    }

    /** Returns the commands of a body's command outputs, in order; their index is that of {@link #commandKey}. */
    public static List<String> commands(TaskBody body) {
        List<String> commands = new ArrayList<>();
        for (OutputRequest output : body.outputs()) {
            if (output instanceof CommandOutput command) {
                commands.add(command.command());
            }
        }
        return commands;
    }
}
