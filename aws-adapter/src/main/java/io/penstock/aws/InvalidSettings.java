package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot work, with everything that is wrong with them. */
final class InvalidSettings extends PenstockException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidSettings(List<Problem> problems) {
        super(ErrorCode.CONFIGURATION, problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * Something wrong.
     *
     * @param name the full name of the option
     * @param wrong what is wrong with it, as the rest of a sentence, with the blank in front
     */
    record Problem(String name, String wrong) {
        @Override
        public String toString() {
            return name + wrong;
        }
    }
}
