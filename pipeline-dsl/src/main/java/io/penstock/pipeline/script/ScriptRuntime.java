package io.penstock.pipeline.script;

import io.penstock.api.ErrorCode;
import io.penstock.config.eval.Dialect;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Scope;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.ChannelFactory;
import io.penstock.pipeline.language.ChannelTable;
import io.penstock.pipeline.language.GroupKeyTable;
import io.penstock.pipeline.language.JsonTable;
import io.penstock.pipeline.language.Library;
import io.penstock.pipeline.language.PathListing;
import io.penstock.pipeline.language.PathReading;
import io.penstock.pipeline.language.PathTable;
import io.penstock.pipeline.language.PathTypes;
import io.penstock.pipeline.language.PathWriting;
import io.penstock.pipeline.language.ScriptFunctions;
import io.penstock.pipeline.language.StreamTable;
import io.penstock.pipeline.language.TextTable;
import io.penstock.pipeline.language.YamlTable;
import io.penstock.pipeline.process.TaskTable;
import io.penstock.pipeline.process.TemplateFunction;
import io.penstock.pipeline.publish.PublishTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all script files of a run share: the evaluator with all its tables, the files that are loaded, the workflows. */
final class ScriptRuntime {
    private static final long STEPS = 1_000_000_000L;

    private final Library library;
    private final Interpreter interpreter;
    private final WorkflowCalls workflows;
    private final Scope names;
    private final EnvironmentNames environment;
    private final PathValue mainScript;
    private final Map<Loaded, ScriptModule> modules = new HashMap<>();

    ScriptRuntime(Library library, RunFacts facts, PathValue mainScript, WorkflowInfo info) {
        this.library = library;
        this.mainScript = mainScript;
        PublishTable published = new PublishTable();
        this.workflows = new WorkflowCalls(library, facts.publishing(), published);
        ChannelTable channels = new ChannelTable(library);
        ChannelFactory factory = new ChannelFactory(library);
        this.interpreter = new Interpreter(Dialect.builder()
                .types(channels)
                .types(factory)
                .types(new PathTable(library.stores()))
                .types(new PathReading())
                .types(new PathWriting(library.stores()))
                .types(new PathListing())
                .types(new PathTypes(library.stores()))
                .types(new StreamTable())
                .types(new TextTable(library))
                .types(new JsonTable())
                .types(new YamlTable())
                .types(published)
                .types(new GroupKeyTable())
                .types(new TaskTable(library.stores()))
                .types(new ComponentTable())
                .types(new ParamsTable(library.stores(), facts.log()))
                .types(new InfoTable(library.lines(), facts.log()))
                .types(info)
                .types(new LibraryClassTable())
                .types(new EnumTable())
                .functions(new ScriptFunctions(library))
                .functions(new TemplateFunction())
                .functions(new ExitFunction())
                .functions(new MailFunction(facts.log()))
                .environment(facts.environment())
                .printer(library.lines()::line)
                .errorPrinter(facts.errorOutput())
                .clock(facts.clock())
                .errorCode(ErrorCode.SCRIPT)
                .stepLimit(STEPS)
                .build());
        this.environment = new EnvironmentNames(facts.environment());
        this.names = new RunNames(givenNames(library, facts, mainScript, factory, info), channels);
    }

    private static Map<String, Object> givenNames(
            Library library, RunFacts facts, PathValue mainScript, ChannelFactory factory, WorkflowInfo info) {
        Map<String, Object> given = new HashMap<>();
        LibraryClassTable.classes(mainScript.parent()).forEach(found -> given.put(found.name(), found));
        given.put("channel", factory);
        given.put("Channel", factory);
        given.put("workflow", info);
        given.put("log", new InfoTable.Log());
        given.put("args", facts.arguments());
        given.put("nextflow", language());
        given.put("projectDir", mainScript.parent());
        given.put("baseDir", mainScript.parent());
        given.put(
                "launchDir", library.stores().path(library.stores().directory().toString()));
        given.put("workDir", library.stores().path(facts.workDirectory()));
        given.put("outputDir", library.stores().path(facts.publishing().directory()));
        return given;
    }

    /** Returns the value of {@code nextflow}: the version of the language, and switches that scripts set. */
    private static Map<String, Object> language() {
        Map<String, Object> language = new HashMap<>();
        language.put("version", new VersionValue("25.04.0"));
        language.put("build", 0);
        language.put("enable", new LanguageSwitches());
        language.put("preview", new HashMap<>());
        return language;
    }

    Library library() {
        return library;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    WorkflowCalls workflows() {
        return workflows;
    }

    Scope names() {
        return names;
    }

    EnvironmentNames environment() {
        return environment;
    }

    /** A file and the parameters it was loaded with. */
    private record Loaded(PathValue file, Map<Object, Object> params) {}

    /** Loads a file, once for the same parameters. */
    ScriptModule load(PathValue file, Params params) {
        Loaded key = new Loaded(file, new HashMap<>(params));
        ScriptModule known = modules.get(key);
        if (known != null) {
            return known;
        }
        ScriptModule module = new ScriptModule(this, file, params);
        modules.put(key, module);
        module.load();
        return module;
    }

    /** Finds the file that an include names. */
    PathValue moduleFile(String source, PathValue from) {
        if (source.startsWith("plugin/")) {
            throw EvaluationException.failed("plugins cannot be included: '" + source + "'");
        }
        PathValue base = from.parent().resolve(source);
        for (String suffix : List.of("", ".nf", "/main.nf")) {
            PathValue candidate = library.stores().path(base.location() + suffix);
            if (candidate.exists() && !candidate.isDirectory()) {
                return candidate;
            }
        }
        throw EvaluationException.failed("there is no script '" + source + "' beside " + displayName(from) + ", nor '"
                + source + ".nf' or '" + source + "/main.nf'");
    }

    /** Returns a file's name as messages show it: below the project as a relative path. */
    String displayName(PathValue file) {
        PathValue project = mainScript.parent();
        return file.location().isWithin(project.location())
                ? file.location().relativeTo(project.location())
                : file.location().toString();
    }

    /** Returns the named arguments of an include, or its one map. */
    Map<?, ?> parameters(Arguments arguments, Frame frame) {
        SourcePosition position = SourcePosition.named("include");
        if (!arguments.positional().isEmpty()
                && interpreter.evaluate(arguments.positional().get(0), frame) instanceof Map<?, ?> map) {
            return map;
        }
        return interpreter.evaluate(new Expression.MapLiteral(position, arguments.named()), frame)
                        instanceof Map<?, ?> map
                ? map
                : Map.of();
    }
}
