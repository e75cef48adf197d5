package io.penstock.emulator.batch;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of the API.
 *
 * @param input makes an empty request
 * @param action does the work on the job loop and returns the response
 */
record Operation(Supplier<? extends SdkPojo> input, Function<SdkPojo, SdkPojo> action) {

    /** An operation that answers. */
    static <I extends SdkPojo> Operation of(
            Supplier<? extends SdkPojo> input, Class<I> type, Function<I, ? extends SdkPojo> action) {
        return new Operation(input, request -> action.apply(type.cast(request)));
    }

    /** An operation whose answer is always the same, empty one. */
    static <I extends SdkPojo> Operation of(
            Supplier<? extends SdkPojo> input, Class<I> type, SdkPojo answer, Consumer<I> action) {
        return new Operation(input, request -> {
            action.accept(type.cast(request));
            return answer;
        });
    }
}
