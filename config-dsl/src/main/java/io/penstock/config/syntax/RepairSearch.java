package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a mistake that is noticed elsewhere: the change of one character which lets all of the text be read, and
 * which fits its indentation best. Reading again is cheap, and it happens after a mistake only.
 */
final class RepairSearch {
    private static final int LONGEST_TEXT = 200_000;

    /** How many lines are looked through for a mark that stands in the place of another one. */
    private static final int NEAR = 8;

    /** How many characters are read again at most: this many, and more for longer texts. */
    private static final int BUDGET = 500_000;

    /** What reading again costs besides. */
    private static final int COST = 500;

    private static final int BUDGET_LIMIT = 5_000_000;

    /** How many lines are looked through for a bracket that is missing or too much. */
    private static final int FAR = 60;

    private final SourceText source;
    private final Function<SourceText, ReadAgain> reading;
    private final List<TextLine> lines;
    private final Set<Integer> statements;
    private final Map<Integer, Integer> straysBefore = new HashMap<>();
    private @Nullable Repair best;
    private int bestStrays = Integer.MAX_VALUE;
    private final int budget;
    private int spent;

    /**
     * @param statements offsets of the statements outside of all brackets
     * @param reading reads a text to its end
     */
    RepairSearch(SourceText source, List<Integer> statements, Function<SourceText, ReadAgain> reading) {
        this.source = source;
        this.reading = reading;
        this.lines = TextLine.of(source.text());
        this.budget = Math.min(BUDGET_LIMIT, BUDGET + 200 * source.text().length());
        this.statements = new TreeSet<>(statements);
    }

    /**
     * What is known of a text that could not be read to its end.
     *
     * @param suspects lines further up that may be the cause
     * @param oddLines lines whose indentation contradicts the brackets around them
     * @param reached the line up to which it was read
     */
    record Hints(List<Integer> suspects, List<Integer> oddLines, int reached) {
        Hints {
            suspects = List.copyOf(suspects);
            oddLines = List.copyOf(oddLines);
        }
    }

    /** Changes of one kind to some lines. */
    private record Pass(List<TextLine> lines, Function<TextLine, List<Repair>> repairs) {}

    /** What came of reading a text: how far that was, whether to the end, and how many lines are indented oddly. */
    record ReadAgain(int reached, boolean whole, int strayLines) {}

    /** Returns the error that tells the place of the mistake, given the one that was noticed. */
    SyntaxException explain(SyntaxException noticed, Hints hints) {
        if (source.text().length() > LONGEST_TEXT) {
            return noticed;
        }
        if (mendsWhereNoticed(noticed.position())) {
            return noticed;
        }
        Repair repair = find(keys(noticed.position().line(), hints.suspects()), hints);
        return repair == null ? noticed : relocated(noticed, repair);
    }

    private SyntaxException relocated(SyntaxException noticed, Repair repair) {
        SourcePosition place = repair.place(source);
        int distance = noticed.position().line() - place.line();
        return distance == 0 || distance == 1 ? noticed : new SyntaxException(source, repair.reason(), place, noticed);
    }

    /** Tells whether all is well without the character at which the mistake was noticed, unless that closes something. */
    private boolean mendsWhereNoticed(SourcePosition noticed) {
        TextLine line = lines.get(noticed.line() - 1);
        int column = noticed.column() - 1;
        if (column >= line.text().length() || "{}[]()".indexOf(line.text().charAt(column)) >= 0) {
            return false;
        }
        consider(new Repair(line.start() + column, line.text().substring(column, column + 1), ""));
        return best != null;
    }

    /** Returns the lines where a mistake noticed in that line is most often. */
    private List<TextLine> keys(int line, List<Integer> suspects) {
        Set<Integer> keys = new LinkedHashSet<>(List.of(line, line - 1));
        keys.add(lastBefore(line, TextLine::hasCode));
        int indentation = lines.get(line - 1).indentation();
        keys.add(lastBefore(line, before -> before.hasCode() && before.indentation() <= indentation));
        int before = lastBefore(line, TextLine::hasCode);
        if (before > 0) {
            int indentationBefore = lines.get(before - 1).indentation();
            keys.add(lastBefore(before, elder -> elder.hasCode() && elder.indentation() <= indentationBefore));
        }
        keys.addAll(suspects);
        lines.stream()
                .filter(end -> end.text().endsWith("/"))
                .limit(2)
                .forEach(end -> keys.add(lines.indexOf(end) + 1));
        int statement = source.position(lastStatement(source.text().length())).line();
        keys.add(statement);
        keys.add(statement - 1);
        keys.remove(0);
        return keys.stream().map(number -> lines.get(number - 1)).toList();
    }

    private int lastBefore(int line, Predicate<TextLine> condition) {
        int before = line - 1;
        while (before > 0 && !condition.test(lines.get(before - 1))) {
            before--;
        }
        return before;
    }

    private @Nullable Repair find(List<TextLine> keys, Hints hints) {
        List<TextLine> odd = around(hints.oddLines());
        List<TextLine> above = above(hints.reached(), FAR);
        List<Pass> passes = List.of(
                new Pass(keys, TextLine::deletions),
                new Pass(odd, TextLine::bracketDeletions),
                new Pass(above, TextLine::bracketDeletions),
                new Pass(odd, TextLine::bracketInsertions),
                new Pass(above(hints.reached(), NEAR), TextLine::bracketReplacements),
                new Pass(above, TextLine::bracketInsertions),
                new Pass(keys, TextLine::insertions));
        for (Pass pass : passes) {
            if (mends(pass)) {
                return best;
            }
        }
        return best;
    }

    private List<TextLine> above(int reached, int count) {
        List<TextLine> above = new ArrayList<>();
        int last = Math.min(reached, lines.size());
        for (int line = last; line > 0 && line > last - count; line--) {
            above.add(lines.get(line - 1));
        }
        return above;
    }

    /** Returns each line with the blank ones before it and the last one before those. */
    private List<TextLine> around(List<Integer> numbers) {
        Set<TextLine> around = new LinkedHashSet<>();
        for (int line : numbers) {
            int before = lastBefore(line, TextLine::hasCode);
            around.add(lines.get(Math.min(before, lines.size() - 1)));
            around.add(lines.get(Math.max(0, before - 1)));
            around.add(lines.get(line - 1));
        }
        return List.copyOf(around);
    }

    /** Returns whether a change fits so well that none can be better. */
    private boolean mends(Pass pass) {
        for (TextLine line : pass.lines) {
            for (Repair repair : pass.repairs.apply(line)) {
                if (spent < budget) {
                    consider(repair);
                }
            }
            if (bestStrays == 0) {
                return true;
            }
        }
        return false;
    }

    private void consider(Repair repair) {
        int from = lastStatement(repair.at());
        ReadAgain again = reading.apply(source.with(repair.applied(source.text(), from)));
        spent += again.reached + COST;
        if (again.whole) {
            int strays = again.strayLines + straysBefore.computeIfAbsent(from, this::straysBefore);
            if (strays < bestStrays) {
                best = repair;
                bestStrays = strays;
            }
        }
    }

    private int straysBefore(int offset) {
        return reading.apply(source.with(source.text().substring(0, offset))).strayLines();
    }

    /** Returns the offset of the last line up to that offset which starts a statement outside of all brackets. */
    private int lastStatement(int offset) {
        int last = 0;
        for (int statement : statements) {
            int lineStart = source.text().lastIndexOf('\n', statement - 1) + 1;
            if (lineStart <= offset
                    && source.text().substring(lineStart, statement).isBlank()) {
                last = lineStart;
            }
        }
        return last;
    }
}
