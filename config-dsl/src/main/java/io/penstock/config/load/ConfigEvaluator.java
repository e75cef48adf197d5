package io.penstock.config.load;

import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.Dialect;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.model.ConfigScope;
import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.ConfigStatement;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the files of one configuration, one after the other. Used by one thread. */
public final class ConfigEvaluator {
    private static final Set<String> FUNCTIONS = Set.of("println", "print", "printf", "error");

    private final Interpreter interpreter;
    private final Parameters parameters;
    private final Profiles profiles;
    private final ProblemLog problems = new ProblemLog();
    private final Globals globals;
    private final Frame functions;
    private final @Nullable Function<URI, String> remote;
    private final Set<Path> included = new HashSet<>();
    private @Nullable FileEvaluation current;

    /**
     * Creates an evaluator for one configuration.
     *
     * @param remote reads what files include by address; null where that is refused
     */
    public ConfigEvaluator(
            Dialect.Builder dialect,
            Parameters parameters,
            Profiles profiles,
            Map<String, Object> variables,
            @Nullable Function<URI, String> remote) {
        this.remote = remote;
        this.parameters = parameters;
        this.profiles = profiles;
        Dialect own = dialect.types(new TaskMethods()).statements(this::execute).build();
        this.globals = new Globals(parameters.values(), variables, own.environment());
        this.interpreter = new Interpreter(own);
        this.functions = interpreter.frame(globals);
    }

    /** Evaluates a file that nothing includes and returns what it sets besides parameters. */
    public ConfigScope file(ConfigText text) {
        return file(text, Place.root(text.layer()), 0);
    }

    ConfigScope file(ConfigText text, Place place, int includeDepth) {
        FileEvaluation outer = current;
        FileEvaluation evaluation = new FileEvaluation(this, text, place, includeDepth);
        current = evaluation;
        try {
            return evaluation.run();
        } finally {
            current = outer;
        }
    }

    /** Ends the evaluation: closures see that configuration from now on, and nothing changes it any more. */
    public void finish(ConfigScope configuration) {
        configuration.freeze();
        globals.finish(configuration);
    }

    /** Returns the files that others included. */
    public Set<Path> included() {
        return Set.copyOf(included);
    }

    ConfigText include(String name, ConfigText from) {
        ConfigText text = ConfigFiles.include(name, from, remote);
        if (text.path() != null) {
            included.add(text.path());
        }
        return text;
    }

    /** Returns the problems found so far. */
    public ProblemLog problems() {
        return problems;
    }

    private void execute(Statement statement, Frame frame) {
        if (current != null) {
            current.execute(statement, frame);
        }
    }

    void run(FileEvaluation evaluation, Statement statement, Frame frame) {
        current = evaluation;
        interpreter.run(List.of(statement), frame);
    }

    void look(ConfigScope target, Place place) {
        List<String> path = place.path();
        ConfigScope around = path.isEmpty()
                ? null
                : path.get(0).equals("params")
                        ? scope(parameters.values(), path.subList(1, path.size()))
                        : scope(target, path);
        globals.look(target, around);
    }

    private static @Nullable ConfigScope scope(ConfigScope start, List<String> path) {
        return path.isEmpty()
                ? start
                : start.find(path)
                        .map(entry -> entry.value() instanceof ConfigScope scope ? scope : null)
                        .orElse(null);
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Parameters parameters() {
        return parameters;
    }

    Profiles profiles() {
        return profiles;
    }

    /** Returns a frame for the variables of one file. */
    Frame newFrame() {
        return functions.block();
    }

    /** Declares functions for all files: closures of an included file use those of the including one. */
    void declareFunctions(List<Statement> statements) {
        interpreter.declareFunctions(statements, functions);
    }

    @Nullable
    Object value(Expression expression, Frame frame) {
        return interpreter.proceed(expression, frame);
    }

    void assignVariable(String name, @Nullable Object value, SourcePosition position, Frame frame) {
        interpreter.proceed(
                new Expression.Assignment(
                        position,
                        new Expression.Variable(position, name),
                        null,
                        false,
                        new Expression.Constant(position, value)),
                frame);
    }

    boolean isFunction(String name, Frame frame) {
        return FUNCTIONS.contains(name) || frame.declares(name);
    }

    void call(ConfigStatement.Command command, Frame frame) {
        Arguments arguments = new Arguments(List.of(), command.arguments());
        interpreter.proceed(
                new Expression.Call(command.position(), null, command.name(), arguments, Access.PLAIN), frame);
    }
}
