package io.penstock.it.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each rule sees a violation: one is planted for it, in a class that carries the rule's name. */
final class PlantedViolationTest {
    private static final JavaClasses PRODUCTION_AND_PLANTED = new ClassFileImporter()
            .withImportOption(PlantedViolationTest::isProductionOrPlanted)
            .importPackages("io.penstock");

    private static boolean isProductionOrPlanted(Location location) {
        return (!location.contains("/test-classes/") && !location.contains("-tests.jar"))
                || location.contains("/planted/");
    }

    static Stream<Arguments> rules() {
        return NamedRules.all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsTheViolationPlantedForIt(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PRODUCTION_AND_PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(".planted.")
                .hasMessageContaining(name);
    }
}
