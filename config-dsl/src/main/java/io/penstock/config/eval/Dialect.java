package io.penstock.config.eval;

import io.penstock.api.ErrorCode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What files of one kind may use: types, functions, environment variables. Immutable. */
public final class Dialect {
    private final List<MethodTable> types;
    private final List<FunctionTable> functions;
    private final StatementHandler statements;
    private final ErrorCode errorCode;
    private final long stepLimit;
    private final Map<String, String> environment;

    private Dialect(Builder builder) {
        List<MethodTable> tables = new ArrayList<>(builder.types);
        tables.addAll(StandardTables.types(
                builder.environment,
                builder.clock,
                builder.random,
                new OutputMethods(builder.printer, builder.errorPrinter)));
        List<FunctionTable> globals = new ArrayList<>(builder.functions);
        globals.add(new StandardFunctions(builder.environment, builder.printer));
        this.types = List.copyOf(tables);
        this.functions = List.copyOf(globals);
        this.statements = builder.statements;
        this.errorCode = builder.errorCode;
        this.stepLimit = builder.stepLimit;
        this.environment = builder.environment;
    }

    /** Returns the environment variables that files see. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns a builder for a dialect with the standard types and functions, no environment and no output. */
    public static Builder builder() {
        return new Builder();
    }

    List<MethodTable> types() {
        return types;
    }

    List<FunctionTable> functions() {
        return functions;
    }

    StatementHandler statements() {
        return statements;
    }

    ErrorCode errorCode() {
        return errorCode;
    }

    long stepLimit() {
        return stepLimit;
    }

    /** Builds a {@link Dialect}. Tables and functions that are added are asked before the standard ones. */
    public static final class Builder {
        private final List<MethodTable> types = new ArrayList<>();
        private final List<FunctionTable> functions = new ArrayList<>();
        private Map<String, String> environment = Map.of();
        private Consumer<String> printer = line -> {};
        private Consumer<String> errorPrinter = line -> {};
        private Clock clock = Clock.system(ZoneId.systemDefault());
        private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        private StatementHandler statements = StatementHandler.refusing();
        private ErrorCode errorCode = ErrorCode.CONFIGURATION;
        private long stepLimit = 10_000_000;

        private Builder() {}

        /** Adds methods and properties of a family of values. */
        public Builder types(MethodTable table) {
            types.add(table);
            return this;
        }

        /** Adds functions. */
        public Builder functions(FunctionTable table) {
            functions.add(table);
            return this;
        }

        /** Sets the environment variables that {@code env()} and {@code System.getenv()} return. */
        public Builder environment(Map<String, String> variables) {
            environment = Map.copyOf(variables);
            return this;
        }

        /** Sets where {@code println} writes its lines; nowhere by default. */
        public Builder printer(Consumer<String> lines) {
            printer = lines;
            return this;
        }

        /** Sets where {@code System.err} prints; nowhere by default. */
        public Builder errorPrinter(Consumer<String> lines) {
            errorPrinter = lines;
            return this;
        }

        /** Sets the clock behind {@code new Date()}, and the zone in which dates are read and shown. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Sets the numbers behind {@code Math.random()}, {@code shuffled()} and the like; several threads may ask for them. */
        public Builder random(RandomGenerator numbers) {
            random = numbers;
            return this;
        }

        /** Sets what executes statements that are no plain ones. */
        public Builder statements(StatementHandler handler) {
            statements = handler;
            return this;
        }

        /** Sets the code of errors: of configuration by default. */
        public Builder errorCode(ErrorCode code) {
            errorCode = code;
            return this;
        }

        /** Sets how many steps one evaluation may take: 10 million by default. */
        public Builder stepLimit(long steps) {
            stepLimit = steps;
            return this;
        }

        /** Returns the dialect. */
        public Dialect build() {
            return new Dialect(this);
        }
    }
}
