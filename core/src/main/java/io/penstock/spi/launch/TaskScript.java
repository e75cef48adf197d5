package io.penstock.spi.launch;

import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputRequest.CommandOutput;
import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.WorkFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the user's script as it stands in the work directory, and the lines that keep the variables and command results it
 * gives out in {@link WorkFile#ENVIRONMENT}.
 */
public final class TaskScript {
    private TaskScript() {}

    /** Returns the text of {@link WorkFile#SCRIPT}: the script, then lines that keep the variables it gives out. */
    public static String render(TaskBody body, List<String> shell) {
        StringBuilder text = new StringBuilder();
        if (!body.script().startsWith("#!")) {
            text.append("#!").append(String.join(" ", shell)).append('\n');
        }
        text.append(body.script());
        if (!body.script().endsWith("\n")) {
            text.append('\n');
        }
        for (VariableOutput variable : variables(body)) {
            text.append("[ -z \"${%1$s+x}\" ] || printf '%%s\\0%%s\\0' %1$s \"${%1$s[*]}\" >> %2$s\n"
                    .formatted(variable.name(), WorkFile.ENVIRONMENT));
        }
        return text.toString();
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
