package io.penstock.domain.directive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression may ask of the task it is evaluated for. */
public interface TaskVariables {

    /**
     * Returns {@code task.<property>}: a directive's value for this attempt, or one of {@code attempt}, {@code name},
     * {@code process}, {@code index}, {@code hash}, {@code exitStatus}, {@code workDir}; null where it is not set.
     *
     * @throws io.penstock.api.PenstockException if the property is a directive whose own expression fails or asks for itself
     */
    @Nullable
    Object task(String property);

    /** Returns the values of the task's inputs by the names that its process gives them. */
    Map<String, Object> inputs();

    /** Returns the variables of an expression that belongs to no task: these names alone, no property of a task. */
    static TaskVariables ofNoTask(Map<String, Object> names) {
        return new NoTask(names);
    }
}
