package io.penstock.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What signatures of code units mention, generic arguments included. */
final class Signatures {
    private Signatures() {}

    static ArchCondition<JavaCodeUnit> mention(DescribedPredicate<? super JavaClass> types) {
        return new ArchCondition<>("mention " + types.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean mentions = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(involved -> involved.stream())
                        .anyMatch(types);
                events.add(new SimpleConditionEvent(unit, mentions, unit.getFullName() + " " + getDescription()));
            }
        };
    }

    static ArchCondition<JavaCodeUnit> takeParameter(Class<?> parameterType) {
        return new ArchCondition<>("take a parameter of type " + parameterType.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean takes =
                        unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameterType));
                events.add(new SimpleConditionEvent(unit, takes, unit.getFullName() + " " + getDescription()));
            }
        };
    }
}
