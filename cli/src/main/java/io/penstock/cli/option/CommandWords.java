package io.penstock.cli.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The words of a command line as commands read them: options that were typed before the command come behind it. */
public final class CommandWords {
    private static final Set<String> VALUED = Set.of("-c", "-config", "-C", "-log");
    private static final Set<String> VALUED_WITHOUT_EFFECT = Set.of("-syslog", "-trace");
    private static final String JVM_PROPERTY = "-D";

    private CommandWords() {}

    /** Returns the words, the command first; unchanged where no command follows the options. */
    public static List<String> of(List<String> typed, Collection<String> commands) {
        List<String> options = new ArrayList<>();
        int at = 0;
        while (at < typed.size() && typed.get(at).startsWith("-")) {
            String word = typed.get(at++);
            boolean valued = VALUED.contains(word) || VALUED_WITHOUT_EFFECT.contains(word);
            List<String> option = typed.subList(at - 1, Math.min(typed.size(), valued ? at + 1 : at));
            at += option.size() - 1;
            if (!word.startsWith(JVM_PROPERTY) && !VALUED_WITHOUT_EFFECT.contains(word)) {
                options.addAll(option);
            }
        }
        if (at >= typed.size() || !commands.contains(typed.get(at))) {
            return typed;
        }
        List<String> words = new ArrayList<>();
        words.add(typed.get(at));
        words.addAll(options);
        words.addAll(typed.subList(at + 1, typed.size()));
        return words;
    }
}
