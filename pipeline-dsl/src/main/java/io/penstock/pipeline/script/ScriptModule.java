package io.penstock.pipeline.script;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.NearestName;
import io.penstock.config.eval.Scope;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.SourceSpan;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.Operations;
import io.penstock.pipeline.language.ScratchFiles;
import io.penstock.pipeline.language.ScriptSources;
import io.penstock.pipeline.process.ModuleScope;
import io.penstock.pipeline.process.ProcessFactory;
import io.penstock.pipeline.process.ProcessParser;
import io.penstock.pipeline.publish.OutputBlock;
import io.penstock.pipeline.publish.OutputTargets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One script file: its variables and functions, its processes and workflows, and those it includes. */
final class ScriptModule implements ModuleScope {
    private final ScriptRuntime runtime;
    private final PathValue file;
    private final Params params;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Scope names;
    private final Frame root;
    private final ClosureValue anchor;
    private List<Statement> statements = List.of();
    private List<Statement> output = List.of();

    ScriptModule(ScriptRuntime runtime, PathValue file, Params params) {
        this.runtime = runtime;
        this.file = file;
        this.params = params;
        this.names = new ModuleNames(this).over(runtime.names());
        this.root = runtime.interpreter().frame(names.over(runtime.environment()));
        this.anchor = anchor(runtime.interpreter(), root);
    }

    /** Makes an empty closure in a frame: the way to new frames within it. */
    private static ClosureValue anchor(Interpreter interpreter, Frame frame) {
        SourceSpan span = new SourceSpan(SourceText.script("program", "{ -> }"), 0, 6);
        Expression closure = new Expression.Closure(SourcePosition.named("program"), List.of(), List.of(), span);
        if (interpreter.evaluate(closure, frame) instanceof ClosureValue value) {
            return value;
        }
        throw new IllegalStateException("a closure has no value");
    }

    ScriptRuntime runtime() {
        return runtime;
    }

    PathValue file() {
        return file;
    }

    Params params() {
        return params;
    }

    @Override
    public Interpreter interpreter() {
        return runtime.interpreter();
    }

    @Override
    public Frame open() {
        return anchor.open();
    }

    @Override
    public Frame openForShell() {
        return open(runtime.environment().hiddenBut(names));
    }

    /** Returns a frame with more names. */
    Frame open(Scope names) {
        return anchor.withDelegate(names).open();
    }

    @Override
    public Map<Object, @Nullable Object> parameters() {
        return params.all();
    }

    @Override
    public ScriptSources sources() {
        return runtime.library().sources();
    }

    @Override
    public List<FileLocation> binDirectories() {
        PathValue programs = file.parent().resolve("resources/usr/bin");
        return programs.isDirectory() ? List.of(programs.location()) : List.of();
    }

    @Override
    public FileStores stores() {
        return runtime.library().stores();
    }

    @Override
    public List<ScriptStatement.Typed> fields(String type) {
        return root.declares(type)
                        && new Operations(interpreter()).variable(type, root)
                                instanceof ScriptStatement.RecordType declared
                ? declared.fields()
                : List.of();
    }

    @Override
    public FileLocation workDirectory() {
        return runtime.library().settings().scratch().parent();
    }

    @Override
    public PathValue keep(String name, byte[] content) {
        return ScratchFiles.of(runtime.library()).keep(name, content);
    }

    /** Reads the file and runs what stands outside of processes and workflows. */
    void load() {
        SourceText source = SourceText.script(runtime.displayName(file), file.text());
        sources().add(source);
        statements = ScriptParser.parse(source);
        for (Statement statement : statements) {
            if (statement instanceof ScriptStatement.NamedBlock block) {
                declare(block);
            } else if (statement instanceof ScriptStatement.EnumType type) {
                root.declare(type.name(), new EnumType(type.name(), type.constants()));
            } else if (statement instanceof ScriptStatement.RecordType type) {
                root.declare(type.name(), type);
            }
        }
        interpreter().declareFunctions(statements, root);
        for (Statement statement : statements) {
            if (statement instanceof ScriptStatement.Include include) {
                guarded(include.position(), () -> include(include));
            } else if (statement instanceof PlainStatement
                    && !(statement instanceof PlainStatement.Function)
                    && returns(statement)) {
                // What stands behind it is not reached, so there is no workflow to begin with.
                components.remove("");
                return;
            }
        }
    }

    private boolean returns(Statement statement) {
        try {
            return interpreter().returns(List.of(statement), root);
        } catch (PenstockException e) {
            throw explained(e, statement.position());
        }
    }

    /** Returns the outputs that the file declares. */
    OutputTargets outputs() {
        return new OutputBlock(interpreter(), sources(), open()).read(output);
    }

    private void guarded(SourcePosition position, Runnable action) {
        try {
            action.run();
        } catch (PenstockException e) {
            throw explained(e, position);
        }
    }

    void run(List<Statement> body, Frame frame) {
        Object ignored = interpreter().run(body, frame);
    }

    /** Returns a failure with the line it is about. */
    PenstockException explained(PenstockException failure, SourcePosition position) {
        return sources().explain(failure, position, "");
    }

    private void declare(ScriptStatement.NamedBlock block) {
        if (block.keyword().equals("output")) {
            output = block.body();
            return;
        }
        if (components.containsKey(block.name())) {
            throw sources().error(block.position(), "there are two declarations of '" + block.name() + "'");
        }
        boolean process = block.keyword().equals("process");
        components.put(
                block.name(),
                new Component(
                        block.name(),
                        process ? new ProcessFactory(ProcessParser.parse(block, sources()), this) : null,
                        process ? null : WorkflowDeclaration.parse(block, sources()),
                        this));
    }

    private void include(ScriptStatement.Include include) {
        @Nullable Object source = interpreter().evaluate(include.source(), root);
        Map<?, ?> more = include.parameters() == null ? Map.of() : runtime.parameters(include.parameters(), root);
        ScriptModule module = runtime.load(runtime.moduleFile(String.valueOf(source), file), params.forModule(more));
        for (ScriptStatement.Member member : include.members()) {
            Component component = module.components.get(member.name());
            if (component != null && components.containsKey(member.alias())) {
                throw sources()
                        .error(
                                member.position(),
                                "there is a '" + member.alias() + "' already; include it under another name: include { "
                                        + member.name() + " as OTHER } from …");
            }
            if (component != null) {
                components.put(member.alias(), component.as(member.alias()));
            } else if (module.root.declares(member.name())) {
                root.declare(member.alias(), new Operations(interpreter()).variable(member.name(), module.root));
            } else {
                Set<String> known = new TreeSet<>(module.components.keySet());
                throw sources()
                        .error(
                                member.position(),
                                runtime.displayName(module.file) + " declares no '" + member.name() + "'"
                                        + NearestName.suggestion(member.name(), known));
            }
        }
    }

    Optional<Component> component(String name) {
        return Optional.ofNullable(components.get(name));
    }

    /** Returns the processes and workflows that the file itself declares. */
    List<Component> own() {
        return components.values().stream()
                .filter(component -> component.module() == this)
                .toList();
    }

    Set<String> componentNames() {
        return components.keySet();
    }
}
