package io.penstock.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Calls that rules forbid. */
final class Calls {
    private static final Set<String> VAVR_TYPES =
            Set.of("io.vavr.control.Either", "io.vavr.control.Try", "io.vavr.control.Option");
    private static final Map<String, Set<String>> AMBIENT_CALLS = Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.lang.System", Set.of("getenv", "getProperty", "currentTimeMillis"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"));

    private Calls() {}

    static DescribedPredicate<JavaMethodCall> to(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    static final DescribedPredicate<JavaMethodCall> ASYNC_WITHOUT_EXECUTOR = DescribedPredicate.describe(
            "CompletableFuture.*Async without an executor",
            call -> call.getTargetOwner().isAssignableTo(CompletableFuture.class)
                    && call.getName().endsWith("Async")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(parameter -> parameter.isEquivalentTo(Executor.class)));

    static final DescribedPredicate<JavaMethodCall> VAVR_UNWRAPPING = DescribedPredicate.describe(
            "Either, Try or Option .get or .getLeft",
            call -> VAVR_TYPES.stream().anyMatch(call.getTargetOwner()::isAssignableTo)
                    && Set.of("get", "getLeft").contains(call.getName()));

    static final DescribedPredicate<JavaMethodCall> AMBIENT = DescribedPredicate.describe(
            "the clock, environment or chance of the machine",
            call -> AMBIENT_CALLS
                            .getOrDefault(call.getTargetOwner().getName(), Set.of())
                            .contains(call.getName())
                    && !(call.getName().equals("now")
                            && !call.getTarget().getRawParameterTypes().isEmpty()));
}
