package io.penstock.config.check;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.List;
import java.util.stream.Collectors;

/** Tells that a configuration cannot be used, with all mistakes that were found. */
public final class InvalidConfigurationException extends PenstockException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** Creates the exception for at least one problem. */
    public InvalidConfigurationException(List<ConfigProblem> problems) {
        super(
                ErrorCode.CONFIGURATION,
                problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the mistakes in the order found. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
