package io.penstock.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.domain.resource.Accelerator;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DirectiveTypesTest {

    @Test
    void readsAcceleratorsByNumberOrByName() {
        assertThat(DirectiveTypes.read("accelerator", 2)).isEqualTo(new Accelerator(2, ""));
        assertThat(DirectiveTypes.read("accelerator", Map.of("limit", 2, "type", "v100")))
                .isEqualTo(new Accelerator(2, "v100"));
    }

    @Test
    void refusesWhatNoAcceleratorHas() {
        assertThatThrownBy(() -> DirectiveTypes.read("accelerator", Map.of("limit", 2, "foo", "t")))
                .isInstanceOf(PenstockException.class)
                .hasMessage("accelerator has no 'foo'; it has request, limit and type");
    }
}
