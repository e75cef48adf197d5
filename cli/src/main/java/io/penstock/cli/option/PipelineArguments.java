package io.penstock.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command line taken apart: parameters of the pipeline begin with two dashes, our own options with one; a few of ours
 * begin with two as well and are known by name.
 *
 * @param parameters the pipeline's parameters: {@code --name value}, {@code --name=value}, {@code --flag}
 * @param rest everything else, in order
 */
public record PipelineArguments(Map<String, Object> parameters, List<String> rest) {

    /** Copies the list. */
    public PipelineArguments {
        rest = List.copyOf(rest);
    }

    /** Takes a command line apart. {@code --} ends the parameters. */
    public static PipelineArguments of(List<String> arguments, Set<String> ours) {
        Parameters parameters = new Parameters();
        List<String> rest = new ArrayList<>();
        int i = 0;
        while (i < arguments.size()) {
            String argument = arguments.get(i++);
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (argument.equals("--")) {
                rest.addAll(arguments.subList(i - 1, arguments.size()));
                break;
            }
            if (!argument.startsWith("--") || ours.contains(option)) {
                rest.add(argument);
            } else if (equals >= 0) {
                parameters.put(option.substring(2), ParameterValue.parse(argument.substring(equals + 1)));
            } else if (i < arguments.size() && ParameterValue.isValue(arguments.get(i))) {
                parameters.put(option.substring(2), ParameterValue.parse(arguments.get(i++)));
            } else {
                parameters.put(option.substring(2), true);
            }
        }
        return new PipelineArguments(parameters.toMap(), rest);
    }
}
