package io.penstock.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.penstock.api.PenstockException;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The rules A1 to A15 of the architecture. */
final class ArchitectureRules {
    private static final String[] CORE = {
        "io.penstock.api..", "io.penstock.domain..", "io.penstock.spi..", "io.penstock.internal.."
    };
    private static final String[] CONTRACT = {"io.penstock.api..", "io.penstock.domain..", "io.penstock.spi.."};

    private ArchitectureRules() {}

    static final ArchRule A1_CORE_KNOWS_NO_CLOUD_AND_NO_INJECTOR = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .resideOutsideOfPackage("io.penstock.api.inject..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.google.inject..",
                    "jakarta.inject..",
                    "javax.inject..",
                    "picocli..",
                    "com.fasterxml..",
                    "io.penstock.aws..",
                    "io.penstock.local..",
                    "io.penstock.config..",
                    "io.penstock.pipeline..",
                    "io.penstock.emulator..",
                    "io.penstock.cli..")
            .because("core is what every embedder gets: values, ports and the engine");

    static final ArchRule A2_ADAPTERS_DO_NOT_SEE_ONE_ANOTHER = CompositeArchRule.of(noClasses()
                    .that()
                    .resideInAPackage("io.penstock.aws..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.penstock.local..",
                            "io.penstock.config..",
                            "io.penstock.pipeline..",
                            "io.penstock.emulator..",
                            "io.penstock.cli.."))
            .and(noClasses()
                    .that()
                    .resideInAPackage("io.penstock.local..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.penstock.aws..",
                            "io.penstock.config..",
                            "io.penstock.pipeline..",
                            "io.penstock.emulator..",
                            "io.penstock.cli.."))
            .and(noClasses()
                    .that()
                    .resideInAnyPackage("io.penstock.config..", "io.penstock.pipeline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.penstock.aws..", "io.penstock.local..", "io.penstock.emulator..", "io.penstock.cli.."))
            .and(noClasses()
                    .that()
                    .resideInAPackage("io.penstock.config..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.penstock.pipeline.."))
            .and(noClasses()
                    .that()
                    .resideInAPackage("io.penstock.emulator..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.penstock..")
                            .and(DescribedPredicate.not(resideInAPackage("io.penstock.emulator..")))))
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackages("io.penstock.aws..", "io.penstock.emulator..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon.."))
            .because("adapters are exchanged one by one, and only the AWS adapter and its stand-in speak AWS");

    static final ArchRule A3_NO_CYCLES = slices().matching("io.penstock.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be understood with only what it depends on");

    static final ArchRule A4_CONTRACT_SPEAKS_THE_JDK = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(CONTRACT)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.penstock.api.inject..")
            .and()
            .arePublic()
            .should(Signatures.mention(resideInAnyPackage(
                    "io.vavr..", "com.google..", "com.fasterxml..", "software.amazon..", "picocli..")))
            .because("a library in our signatures is a library our users cannot leave");

    static final ArchRule A5_GUICE_ONLY_IN_MODULES = noClasses()
            .that(DescribedPredicate.not(Kinds.MODULE_OR_NESTED).and(DescribedPredicate.not(Kinds.ANNOTATION)))
            .and()
            .resideOutsideOfPackage("io.penstock.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.inject..", "jakarta.inject..", "javax.inject..")
            .because("everything is made by plain constructors; an injector is one way of calling them");

    static final ArchRule A6_INTERNALS_STAY_INSIDE = CompositeArchRule.of(noClasses()
                    .that()
                    .resideOutsideOfPackages(CORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.penstock.internal.."))
            .and(onlyRootPackageOf("aws"))
            .and(onlyRootPackageOf("local"))
            .and(onlyRootPackageOf("emulator"))
            .because("what is not promised can change");

    private static ArchRule onlyRootPackageOf(String adapter) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.penstock." + adapter + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.penstock." + adapter + "..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage("io.penstock." + adapter, "io.penstock." + adapter + ".fault"))));
    }

    static final ArchRule A7_MODERN_TIME_AND_LOGGING = noClasses()
            .should()
            .dependOnClassesThat(HasName.Predicates.name("java.util.Date")
                    .or(HasName.Predicates.name("java.util.Calendar"))
                    .or(HasName.Predicates.nameStartingWith("java.util.logging."))
                    .or(HasName.Predicates.nameStartingWith("org.joda.time.")))
            .because("time is java.time, logging is SLF4J");

    static final ArchRule A8_PORTS_ARE_INTERFACES = CompositeArchRule.of(classes()
                    .that()
                    .resideInAPackage("io.penstock.spi..")
                    .and()
                    .haveNameMatching(".*(Executor|Store|Stager|Source|Ledger|Listener)")
                    .should()
                    .beInterfaces())
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackage("io.penstock.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err"))
            .because("adapters implement ports, and only the command line talks to the console");

    static final ArchRule A9_PUBLIC_CLASSES_ARE_FINAL = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnnotations()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .areNotAssignableTo(Throwable.class)
            .and(DescribedPredicate.not(Kinds.GENERATED))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("extension happens through ports");

    static final ArchRule A10_ONE_EXCEPTION_ROOT = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .and()
            .resideOutsideOfPackage("io.penstock.emulator..")
            .and()
            .arePublic()
            .should()
            .beAssignableTo(PenstockException.class)
            .because("a caller catches one type");

    static final ArchRule A11_NO_OPTIONAL_PARAMETERS_NO_OPEN_STATE = CompositeArchRule.of(noCodeUnits()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(CONTRACT)
                    .and()
                    .areDeclaredInClassesThat(DescribedPredicate.not(Kinds.GENERATED)
                            .and(DescribedPredicate.not(Kinds.RECORD))
                            .and(DescribedPredicate.not(Kinds.MODULE_OR_NESTED)))
                    .should(Signatures.takeParameter(Optional.class)))
            .and(fields().that().arePublic().or().areProtected().should().beFinal())
            .and(fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.penstock..")
                    .should()
                    .beFinal())
            .because("absence is for answers, and state belongs to one object");

    static final ArchRule A12_NO_SLEEP_NO_UNBOUNDED_THREADS = CompositeArchRule.of(
                    noClasses().should().callMethodWhere(Calls.to(Thread.class, "sleep")))
            .and(noClasses().should().callMethodWhere(Calls.to(Executors.class, "newCachedThreadPool")))
            .and(noClasses().should().callMethodWhere(Calls.ASYNC_WITHOUT_EXECUTOR))
            .because("waiting is scheduled, threads are bounded and named");

    static final ArchRule A13_NO_UNCHECKED_UNWRAPPING = noClasses()
            .should()
            .callMethodWhere(Calls.VAVR_UNWRAPPING)
            .because("an Either, Try or Option is folded, never forced");

    static final ArchRule A14_TIME_AND_CHANCE_ARE_GIVEN = noClasses()
            .that()
            .resideInAnyPackage("io.penstock.domain..", "io.penstock.internal..")
            .should()
            .callMethodWhere(Calls.AMBIENT)
            .because("a test must be able to give time, environment and chance");

    static final ArchRule A15_EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(Kinds.BE_IN_NULL_MARKED_PACKAGE)
            .because("absence is written down, and the compiler checks it");
}
