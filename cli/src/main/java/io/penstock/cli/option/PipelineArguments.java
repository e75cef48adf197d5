package io.penstock.cli.option;

import io.penstock.config.eval.NearestName;
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

    /** Shorter names of ours are too near to what parameters may well be called. */
    private static final int MISTAKABLE = 8;

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
            if (!argument.startsWith("--") || ours.contains(option) || isMisspelt(option, ours)) {
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

    /** Tells whether an option is nearly one of ours: it is left to be refused, for '--rehears' must not reach a real account. */
    private static boolean isMisspelt(String option, Set<String> ours) {
        List<String> names = ours.stream()
                .map(name -> name.substring(2))
                .filter(name -> name.length() >= MISTAKABLE)
                .toList();
        return NearestName.of(option.substring(2), names).isPresent();
    }
}
