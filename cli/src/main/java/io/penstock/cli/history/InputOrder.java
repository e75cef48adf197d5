package io.penstock.cli.history;

import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.HashParts;
import io.penstock.domain.task.WorkFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a task that got other inputs from one that got the same in another order, as channels give them as they come. */
final class InputOrder {
    private static final String INPUT = "input ";
    private static final String SCRIPT = "script";
    private static final String REORDERED =
            "same inputs in another order: channels give items as they come; to sort them, as by collect(sort: true) or"
                    + " toSortedList(), makes it the same each time";

    private InputOrder() {}

    /** Says what changed between two attempts, a line for each part; what the order explains is one line. */
    static List<String> changes(AttemptIntent now, AttemptIntent before) {
        List<String> changes =
                new ArrayList<>(new HashParts(now.ingredients()).changesSince(new HashParts(before.ingredients())));
        List<String> inputs = digests(now.ingredients());
        if (inputs.size() < 2 || !inputs.equals(digests(before.ingredients()))) {
            return changes;
        }
        boolean renamed = changes.removeIf(change -> change.startsWith(INPUT));
        boolean rewritten = changes.stream().anyMatch(InputOrder::isScript) && saysTheSame(now, before);
        if (rewritten) {
            changes.removeIf(InputOrder::isScript);
        }
        if (renamed || rewritten) {
            changes.add(0, REORDERED);
        }
        return changes;
    }

    private static boolean isScript(String change) {
        return change.startsWith(SCRIPT + " ");
    }

    private static List<String> digests(Map<String, String> ingredients) {
        return ingredients.entrySet().stream()
                .filter(part -> part.getKey().startsWith(INPUT))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** Scripts name their inputs: with these in another order, each word is there as often as before. */
    private static boolean saysTheSame(AttemptIntent now, AttemptIntent before) {
        String text = WorkText.of(now, WorkFile.SCRIPT);
        return text != null && words(text).equals(words(WorkText.of(before, WorkFile.SCRIPT)));
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;:'\"\\[\\]()]+", -1)).sorted().toList();
    }
}
