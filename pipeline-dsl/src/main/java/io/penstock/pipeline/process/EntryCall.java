package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.syntax.ScriptStatement;
import java.util.stream.Collectors;

/**
 * A call of a process whose arguments are parameters of the same names as its inputs.
 *
 * @param process the process
 */
record EntryCall(ProcessDeclaration process) {

    /** Returns the arguments, separated by commas. */
    String arguments() {
        return process.inputs().stream().map(this::argument).collect(Collectors.joining(", "));
    }

    private String argument(InputDeclaration input) {
        boolean named = input.shape() == InputDeclaration.Shape.RECORD;
        String values = input.slots().stream()
                .map(slot -> (named ? slot.name() + ": " : "") + value(slot))
                .collect(Collectors.joining(", "));
        return switch (input.shape()) {
            case ITEM -> values;
            case TUPLE -> "[" + values + "]";
            case RECORD -> "record(" + values + ")";
        };
    }

    private String value(InputSlot slot) {
        String name = name(slot);
        String given = "params.containsKey('" + name + "') ? params." + name
                + " : error('Missing required parameter: --" + name + "')";
        return isFile(slot) ? "file(" + given + ")" : "(" + given + ")";
    }

    private static boolean isFile(InputSlot slot) {
        ScriptStatement.Typed typed = slot.typed();
        return slot.kind().isFiles() || (typed != null && typed.type().name().equals("Path"));
    }

    private String name(InputSlot slot) {
        if (slot.name().isEmpty()) {
            throw EvaluationException.failed("process '" + process.name()
                    + "' has an input without a name, for which no parameter can be given; call it in a workflow");
        }
        return slot.name();
    }
}
