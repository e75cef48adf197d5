package io.penstock.it.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** The rules by name. */
final class NamedRules {
    private NamedRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("A01", ArchitectureRules.A1_CORE_KNOWS_NO_CLOUD_AND_NO_INJECTOR);
        rules.put("A02", ArchitectureRules.A2_ADAPTERS_DO_NOT_SEE_ONE_ANOTHER);
        rules.put("A03", ArchitectureRules.A3_NO_CYCLES);
        rules.put("A04", ArchitectureRules.A4_CONTRACT_SPEAKS_THE_JDK);
        rules.put("A05", ArchitectureRules.A5_GUICE_ONLY_IN_MODULES);
        rules.put("A06", ArchitectureRules.A6_INTERNALS_STAY_INSIDE);
        rules.put("A07", ArchitectureRules.A7_MODERN_TIME_AND_LOGGING);
        rules.put("A08", ArchitectureRules.A8_PORTS_ARE_INTERFACES);
        rules.put("A09", ArchitectureRules.A9_PUBLIC_CLASSES_ARE_FINAL);
        rules.put("A10", ArchitectureRules.A10_ONE_EXCEPTION_ROOT);
        rules.put("A11", ArchitectureRules.A11_NO_OPTIONAL_PARAMETERS_NO_OPEN_STATE);
        rules.put("A12", ArchitectureRules.A12_NO_SLEEP_NO_UNBOUNDED_THREADS);
        rules.put("A13", ArchitectureRules.A13_NO_UNCHECKED_UNWRAPPING);
        rules.put("A14", ArchitectureRules.A14_TIME_AND_CHANCE_ARE_GIVEN);
        rules.put("A15", ArchitectureRules.A15_EVERY_PACKAGE_IS_NULL_MARKED);
        return rules;
    }
}
