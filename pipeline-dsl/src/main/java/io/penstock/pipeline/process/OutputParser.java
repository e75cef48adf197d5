package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Statement;
import io.penstock.pipeline.language.ScriptSources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the statements below {@code output:}. */
final class OutputParser {
    private static final String EXPECTED = "an output, such as path('*.txt') or tuple val(id), path('*.bam')";

    /** An option of the older {@code file}, whose text may hold several patterns, with colons between them. */
    static final String SEVERAL = "several patterns";

    private static final Set<String> COMMON = Set.of("emit", "optional", "topic");
    private static final Set<String> OF_FILES =
            Set.of("arity", "followLinks", "glob", "hidden", "includeInputs", "maxDepth", "optional", "type");
    private static final Set<String> OF_SINGLE_FILES =
            Stream.concat(COMMON.stream(), OF_FILES.stream()).collect(Collectors.toUnmodifiableSet());

    private final Declarations declarations;

    OutputParser(ScriptSources sources) {
        this.declarations = new Declarations(sources);
    }

    OutputDeclaration parse(Statement statement) {
        Expression.Call call = declarations.call(statement, EXPECTED);
        boolean tuple = call.name().equals("tuple") || call.name().equals("set");
        List<OutputSlot> slots = tuple
                ? call.arguments().positional().stream().map(this::member).toList()
                : List.of(slot(call, isFile(call) ? OF_SINGLE_FILES : COMMON));
        Map<String, Expression> options = declarations.options(call, isFile(call) ? OF_SINGLE_FILES : COMMON);
        return new OutputDeclaration(
                slots, tuple, word(options.get("emit")), word(options.get("topic")), options.get("optional"));
    }

    private static String word(@Nullable Expression option) {
        return option == null ? "" : Declarations.word(option).orElse("");
    }

    private OutputSlot member(Expression expression) {
        if (expression instanceof Expression.Variable variable
                && !variable.name().equals("stdout")) {
            return new OutputSlot(OutputKind.VAL, variable, Map.of(), variable.position());
        }
        if (expression instanceof Expression.Constant || expression instanceof Expression.Template) {
            return "-".equals(Declarations.word(expression).orElse(""))
                    ? new OutputSlot(OutputKind.STDOUT, null, Map.of(), expression.position())
                    : new OutputSlot(OutputKind.PATH, expression, Map.of(), expression.position());
        }
        Expression.Call call = declarations.call(expression, EXPECTED);
        return slot(call, isFile(call) ? OF_FILES : Set.of("optional"));
    }

    private static boolean isFile(Expression.Call call) {
        return call.name().equals("path") || call.name().equals("file");
    }

    private OutputSlot slot(Expression.Call call, Set<String> known) {
        OutputKind kind = switch (call.name()) {
            case "val" -> OutputKind.VAL;
            case "path", "file" -> OutputKind.PATH;
            case "env" -> OutputKind.ENV;
            case "stdout" -> OutputKind.STDOUT;
            case "eval" -> OutputKind.EVAL;
            default -> throw declarations.error(call, "there is no output '" + call.name() + "'; expected " + EXPECTED);
        };
        List<Expression> arguments = call.arguments().positional();
        if (kind != OutputKind.STDOUT && arguments.size() != 1) {
            throw declarations.error(call, "'" + call.name() + "' needs one argument");
        }
        Map<String, Expression> options = new LinkedHashMap<>(declarations.options(call, known));
        Expression arity = options.get("arity");
        if (arity != null) {
            Arity checked = declarations.arity(options);
            options.put("arity", new Expression.Constant(arity.position(), checked.toString()));
        }
        if (call.name().equals("file")) {
            options.put(SEVERAL, new Expression.Constant(call.position(), true));
        }
        @Nullable Expression argument = arguments.isEmpty() ? null : arguments.get(0);
        return new OutputSlot(kind, argument, options, call.position());
    }
}
