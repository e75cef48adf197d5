package io.penstock.pipeline.process;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.syntax.Expression;
import io.penstock.pipeline.language.FoundNames;
import io.penstock.pipeline.language.NameFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds variables in the script of a process that nothing gives a value. Its first task would fail, perhaps days after the run began. A
 * name that is made anywhere in the script counts as known everywhere in it, so that what is found here is surely wrong.
 */
final class UnknownNames {
    private final ProcessDeclaration process;
    private final ModuleScope module;

    UnknownNames(ProcessDeclaration process, ModuleScope module) {
        this.process = process;
        this.module = module;
    }

    List<ConfigProblem> find() {
        Frame frame = module.open();
        process.inputNames().forEach(name -> frame.declare(name, ""));
        frame.declare("task", "");
        Names names = new Names();
        NameFinder.visit(process.body().statements(), names);
        process.stub().ifPresent(stub -> NameFinder.visit(stub.statements(), names));
        List<ConfigProblem> problems = new ArrayList<>();
        for (Expression.Variable variable : names.used) {
            if (!names.delegated && names.made.add(variable.name())) {
                problem(variable, frame).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<ConfigProblem> problem(Expression.Variable variable, Frame frame) {
        try {
            Object ignored = module.interpreter().evaluate(variable, frame);
            return Optional.empty();
        } catch (EvaluationException e) {
            boolean unknown = e.kind() == EvaluationException.Kind.UNKNOWN_VARIABLE;
            return unknown
                    ? Optional.of(new ConfigProblem(
                            variable.position(),
                            e.reason() + " in process '" + process.name()
                                    + "'; a variable of the shell is written with a backslash: \\$" + variable.name(),
                            ConfigProblem.Severity.WARNING))
                    : Optional.empty();
        }
    }

    /** The names of one script. */
    private static final class Names implements FoundNames {
        private final List<Expression.Variable> used = new ArrayList<>();
        private final Set<String> made = new HashSet<>();
        private boolean delegated;

        @Override
        public void used(Expression variableOrCall) {
            if (variableOrCall instanceof Expression.Variable variable) {
                used.add(variable);
            }
        }

        @Override
        public void made(String name) {
            made.add(name);
        }

        @Override
        public void delegated() {
            delegated = true;
        }
    }
}
