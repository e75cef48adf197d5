package io.penstock.config.load;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.TextForm;
import io.penstock.config.model.ConfigScope;
import io.penstock.config.model.Origin;
import io.penstock.config.syntax.ConfigParser;
import io.penstock.config.syntax.ConfigStatement;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.SyntaxException;
import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates one file into a scope of its own, which whoever includes the file merges. */
final class FileEvaluation {
    private static final int INCLUDE_LIMIT = 40;

    /** Files with more characters are evaluated while they are parsed, for want of memory. */
    private static final int WHOLE_FILE = 4 << 20;

    private final ConfigEvaluator evaluator;
    private final ConfigText text;
    private final int includeDepth;
    private final ConfigScope target = new ConfigScope();
    private Place place;
    private boolean failFast;

    FileEvaluation(ConfigEvaluator evaluator, ConfigText text, Place place, int includeDepth) {
        this.evaluator = evaluator;
        this.text = text;
        this.place = place;
        this.includeDepth = includeDepth;
    }

    /** Evaluates the file and returns what it sets; all that fails is reported and skipped. */
    ConfigScope run() {
        try {
            Frame frame = evaluator.newFrame();
            Iterator<Statement> statements = statements();
            while (statements.hasNext()) {
                step(statements.next(), frame, true);
            }
            applyProfiles(place, frame);
        } catch (SyntaxException e) {
            evaluator.problems().error(e, messageOf(e));
        }
        return target;
    }

    /** Returns the statements; functions of a file of usual length are known before the first one runs. */
    private Iterator<Statement> statements() {
        if (text.source().text().length() > WHOLE_FILE) {
            return ConfigParser.statements(text.source());
        }
        List<Statement> statements = ConfigParser.parse(text.source());
        evaluator.declareFunctions(statements);
        return statements.iterator();
    }

    private static String messageOf(SyntaxException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(e.position().toString().length() + 2);
    }

    private void body(List<Statement> statements, Frame frame) {
        Frame block = frame.block();
        for (Statement statement : statements) {
            step(statement, block, false);
        }
    }

    /** Executes a statement and reports a failure, unless the statement is within a {@code try}. */
    private void step(Statement statement, Frame frame, boolean top) {
        boolean outerFailFast = failFast;
        failFast = outerFailFast || statement instanceof PlainStatement.Try;
        try {
            if (top) {
                evaluator.run(this, statement, frame);
            } else {
                evaluator.interpreter().proceed(List.of(statement), frame);
            }
        } catch (EvaluationException e) {
            if (outerFailFast || (e.kind() == EvaluationException.Kind.LIMIT && !top)) {
                throw e;
            }
            evaluator.problems().error(e.position().orElse(statement.position()), e.reason());
        } catch (PenstockException e) {
            if (outerFailFast) {
                throw e;
            }
            evaluator.problems().error(statement.position(), String.valueOf(e.getMessage()));
        } finally {
            failFast = outerFailFast;
        }
    }

    void execute(Statement statement, Frame frame) {
        evaluator.look(target, place);
        if (statement instanceof ConfigStatement.Setting setting) {
            set(setting, frame);
        } else if (statement instanceof ConfigStatement.Scope scope) {
            scope(scope, frame);
        } else if (statement instanceof ConfigStatement.Selector selector) {
            selector(selector, frame);
        } else if (statement instanceof ConfigStatement.Include include) {
            include(include, frame);
        } else if (statement instanceof ConfigStatement.Command command) {
            command(command, frame);
        }
    }

    private void set(ConfigStatement.Setting setting, Frame frame) {
        List<String> path = setting.path();
        if (place.isRoot() && path.size() == 1 && frame.declares(path.get(0))) {
            Object value = evaluator.value(setting.value(), frame);
            evaluator.assignVariable(path.get(0), value, setting.position(), frame);
            return;
        }
        if (place.kind() == Place.Kind.PROFILES
                || (place.isRoot() && path.get(0).equals("profiles"))) {
            dottedProfile(setting, frame);
            return;
        }
        Object value = evaluator.value(setting.value(), frame);
        store(place.path(path), value, origin(setting.position()));
    }

    /** Handles {@code profiles.docker.process.cpus = 2}. */
    private void dottedProfile(ConfigStatement.Setting setting, Frame frame) {
        List<String> path = place.kind() == Place.Kind.PROFILES
                ? setting.path()
                : setting.path().subList(1, setting.path().size());
        if (path.size() < 2) {
            throw EvaluationException.failed("a profile is written as '" + path.get(0) + " { … }'");
        }
        Statement inner =
                new ConfigStatement.Setting(setting.position(), path.subList(1, path.size()), setting.value());
        String name = path.get(0);
        evaluator.profiles().declare(name);
        if (evaluator.profiles().chosen().contains(name)) {
            at(place.inProfile(name), () -> body(List.of(inner), frame));
        }
    }

    private void store(List<String> path, @Nullable Object value, Origin origin) {
        if (Parameters.isParameter(path)) {
            evaluator.parameters().set(path, value, origin);
        } else if (path.size() == 1 && path.get(0).equals("params") && value instanceof Map<?, ?> all) {
            evaluator.parameters().setAll(all, origin);
        } else {
            target.set(path, value, origin);
        }
    }

    private Origin origin(SourcePosition position) {
        return new Origin(position, place.layer());
    }

    private void scope(ConfigStatement.Scope scope, Frame frame) {
        if (place.kind() == Place.Kind.PROFILES) {
            evaluator.profiles().declare(scope.name());
            place.profiles()
                    .computeIfAbsent(scope.name(), name -> new ArrayList<>())
                    .addAll(scope.body());
        } else if (place.isRoot() && scope.name().equals("profiles")) {
            Place profiles = place.collectingProfiles();
            at(profiles, () -> body(scope.body(), frame));
            applyProfiles(profiles, frame);
        } else if (place.isRoot() && scope.name().equals("plugins")) {
            at(place.ofPlugins(), () -> body(scope.body(), frame));
        } else {
            if (!scope.name().equals("params") || !place.isRoot()) {
                target.scopeAt(place.path(List.of(scope.name())), origin(scope.position()));
            }
            at(place.within(scope.name()), () -> body(scope.body(), frame));
        }
    }

    private void applyProfiles(Place profiles, Frame frame) {
        for (String name :
                profiles.kind() == Place.Kind.PROFILES ? evaluator.profiles().chosen() : List.<String>of()) {
            List<Statement> chosen = profiles.profiles().get(name);
            if (chosen != null) {
                at(profiles.inProfile(name), () -> body(chosen, frame));
            }
        }
    }

    private void selector(ConfigStatement.Selector selector, Frame frame) {
        if (!selector.kind().equals("withLabel") && !selector.kind().equals("withName")) {
            throw EvaluationException.failed(
                    "there is no selector '" + selector.kind() + "'; use withLabel or withName, or '=' for a setting");
        }
        if (!place.isProcess()) {
            String written = selector.kind() + ": " + selector.target();
            evaluator
                    .problems()
                    .warning(
                            selector.position(),
                            "'" + written + "' has no effect here: it belongs directly into the process scope");
        }
        target.scopeAt(place.path(List.of(selector.key())), origin(selector.position()));
        at(place.within(selector.key()), () -> body(selector.body(), frame));
    }

    private void include(ConfigStatement.Include include, Frame frame) {
        String name = TextForm.of(evaluator.value(include.source(), frame));
        if (includeDepth >= INCLUDE_LIMIT) {
            throw EvaluationException.failed(
                    "files include each other more than " + INCLUDE_LIMIT + " deep, at " + name);
        }
        ConfigText included = evaluator.include(name, text);
        Place inside = place.kind() == Place.Kind.PROFILES
                ? place.collectingProfiles()
                : new Place(Place.Kind.SCOPE, List.of(), place.layer(), Map.of());
        ConfigScope values = evaluator.file(included, inside, includeDepth + 1);
        target.scopeAt(place.path(), origin(include.position())).merge(values);
        evaluator.look(target, place);
    }

    private void command(ConfigStatement.Command command, Frame frame) {
        if (place.kind() == Place.Kind.PLUGINS && command.name().equals("id")) {
            String plugin = TextForm.of(evaluator.value(command.arguments().get(0), frame));
            target.set(List.of("plugins", plugin), true, origin(command.position()));
        } else if (evaluator.isFunction(command.name(), frame)) {
            evaluator.call(command, frame);
        } else {
            throw EvaluationException.failed("a setting needs '=': write '" + command.name() + " = …'");
        }
    }

    private void at(Place inner, Runnable action) {
        Place outer = place;
        place = inner;
        try {
            action.run();
        } finally {
            place = outer;
            evaluator.look(target, place);
        }
    }
}
