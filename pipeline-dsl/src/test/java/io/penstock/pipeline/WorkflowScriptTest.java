package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowScriptTest {
    private static final String UP = """
            process UP {
              input: val x
              output: val y, emit: up
              exec: y = x.toUpperCase()
            }
            """;

    @Test
    void namedWorkflowsTakeAndEmit() {
        Project project = Project.of(
                UP,
                "workflow SUB {",
                "  take:",
                "  words",
                "  main:",
                "  UP(words)",
                "  emit:",
                "  loud = UP.out.up",
                "  words",
                "}",
                "workflow {",
                "  SUB(channel.of('a'))",
                "  SUB.out.loud.view { \"loud $it\" }",
                "  SUB.out[1].view { \"plain $it\" }",
                "}");

        assertThat(project.run()).containsExactlyInAnyOrder("loud A", "plain a");
        assertThat(project.runner.requests.get(0).process().name().qualified()).isEqualTo("SUB:UP");
    }

    @Test
    void includesTakeOtherNamesAndParameters() {
        Project project = Project.of(
                        "params.greeting = 'hi'",
                        "include { UP; UP as UP2; twice } from './modules/up'",
                        "include { GREET } from './modules/greet' addParams(name: 'you')",
                        "workflow {",
                        "  UP(twice('a'))",
                        "  UP2(UP.out.up)",
                        "  UP2.out.up.view()",
                        "  GREET().view()",
                        "}")
                .with("modules/up.nf", UP + "def twice(x) { x + x }\n")
                .with(
                        "modules/greet/main.nf",
                        "params.greeting = 'no'\nparams.name = 'me'\nworkflow GREET {\n  emit: channel.value(\"$params.greeting $params.name\")\n}\n");

        assertThat(project.run()).containsExactlyInAnyOrder("AA", "hi you");
        assertThat(project.load().processes())
                .extracting(process ->
                        process.name().toString() + "/" + process.name().simple())
                .containsExactly("UP/UP", "UP2/UP");
    }

    @Test
    void pipesAndAmpersands() {
        Project project = Project.of(
                UP,
                "process LOW {",
                "  input: val x",
                "  output: val y",
                "  exec: y = x.toLowerCase()",
                "}",
                "workflow {",
                "  channel.of('Ab') | (UP & LOW) | mix | toSortedList | view",
                "}");

        assertThat(project.run()).containsExactly("[AB, ab]");
    }

    @Test
    void processesCanBeFoundBeforeTheRun() {
        Project project = Project.of(
                UP,
                "process A { 'a' }",
                "process B { 'b' }",
                "process UNUSED { 'c' }",
                "workflow INNER { take: x\n main: UP(x)\n if (params.b) { B() } }",
                "workflow { A()\n INNER(channel.of('x')) }");

        assertThat(project.load().processes())
                .extracting(process -> process.name().qualified())
                .containsExactly("A", "INNER:UP", "INNER:B");
    }

    @Test
    void oldSwitchesAreAcceptedAndBranchesCanBeSet() {
        assertThat(Project.of(
                                "nextflow.enable.dsl = 2",
                                "workflow {",
                                "  channel.of(1, 20).branch { small: it < 10; large: true }.set { sized }",
                                "  sized.large.view()",
                                "  (a, b) = sized",
                                "  a.view()",
                                "}")
                        .run())
                .containsExactlyInAnyOrder("1", "20");
    }

    @Test
    void parametersMayStandInABlock() {
        assertThat(Project.of("params {", "  a = 1", "  b = 'x'", "}", "println \"$params.a $params.b\"")
                        .param("b", "y")
                        .run())
                .containsExactly("1 y");
    }

    @Test
    void parametersInABlockMayHaveTypes() {
        assertThat(Project.of(
                                "params {",
                                "  a: Integer = 1",
                                "  b: String = 'x'; c: List<String> = ['p', 'q']",
                                "  // given from outside",
                                "  d: Path",
                                "  e: Integer?",
                                "}",
                                "println \"$params.a $params.b $params.c $params.d $params.e\"")
                        .param("b", "y")
                        .param("d", "/in")
                        .run())
                .containsExactly("1 y [p, q] /in null");
    }

    @Test
    void aParameterWithoutADefaultIsRequired() {
        assertThatThrownBy(() -> Project.of("params {", "  a: Integer = 1", "  input: Path", "}", "println params.a")
                        .run())
                .hasMessageContaining("main.nf:3:3")
                .hasMessageContaining("Parameter `input` is required, but was not given; add --input");
    }

    @Test
    void aParameterWithATypingMistakeIsToldBeforeTheOneThatIsMissingForIt() {
        assertThatThrownBy(() -> Project.of("params {", "  input: Path", "}", "println params.input")
                        .param("inputs", "x")
                        .settings(settings -> settings.addTypedParameters("inputs"))
                        .run())
                .hasMessageContaining("Parameter `inputs` was specified, but the script does not declare it")
                .hasMessageContaining("did you mean 'input'?");
    }

    @Test
    void variablesOfTheEnvironmentHaveTheirPlainNames() {
        assertThat(Project.of(
                                "PLACE = 'own'",
                                "def where(file) { \"$HOUSE/$file $PLACE\" }",
                                "process P { tag \"$HOUSE\"; input: val x; output: val y; exec: y = \"$x $HOUSE\" }",
                                "workflow { println where('a'); P(1) | view }")
                        .settings(settings ->
                                settings.putEnvironment("HOUSE", "/h").putEnvironment("PLACE", "theirs"))
                        .run())
                .containsExactlyInAnyOrder("/h/a own", "1 /h");
    }

    @Test
    void variablesOfTheEnvironmentAreNotThoseOfAShell() {
        assertThatThrownBy(Project.of("process P {", "  script: \"cat $HOUSE\"", "}", "workflow { P() }")
                        .settings(settings -> settings.putEnvironment("HOUSE", "/h"))::run)
                .hasMessageStartingWith("main.nf:2:17: the variable `HOUSE` is not defined")
                .hasMessageContaining("a variable of the shell is written with a backslash");
    }

    @Test
    void parametersFromOutsideWin() {
        assertThat(Project.of(
                                "params.a = 1",
                                "params.b = 2",
                                "println \"$params.a $params.b ${params.missing}\"",
                                "workflow { }")
                        .param("a", 9)
                        .run())
                .containsExactly(
                        "WARN: Access to undefined parameter `missing` at main.nf:3:39 -- give it a default, as in"
                                + " `params.missing = …`",
                        "9 2 null");
    }

    @Test
    void scriptsWithoutWorkflowJustRun() {
        assertThat(Project.of("x = 20", "def f(a) { a + 1 }", "println f(x)", "log.info 'done'", "log.warn 'careful'")
                        .run())
                .containsExactly("21", "done", "WARN: careful");
    }

    @Test
    void handlersRunAtTheEnd() {
        assertThat(Project.of(
                                "workflow.onComplete { println \"end $workflow.success\" }",
                                "workflow.onError { println 'never' }",
                                "workflow { channel.of(1) | view }")
                        .run())
                .containsExactly("1", "end true");
    }

    @Test
    void scriptsKnowWhereTheyAre() {
        assertThat(Project.of(
                                "println \"$projectDir $launchDir $moduleDir $baseDir\"",
                                "println \"${nextflow.version.matches('>=20.07.1')} ${workflow.runName}\"",
                                "workflow { }")
                        .run())
                .containsExactly("/project /project /project /project", "true run");
    }

    @Test
    void aProcessCalledTwiceNeedsAnotherName() {
        assertThatThrownBy(Project.of(UP, "workflow {", "  UP('a')", "  UP('b')", "}")::run)
                .hasMessageContaining("process 'UP' was called already in this workflow")
                .hasMessageContaining(":9:3");
    }

    @Test
    void aProcessWithoutOutputsCannotBePiped() {
        assertThatThrownBy(Project.of("process A { 'x' }", "workflow { A() | view }")::run)
                .hasMessageContaining("main.nf:2:")
                .hasMessageContaining("there is no output before '| view'");
    }

    @Test
    void exitInAnOperatorEndsTheRun() {
        assertThat(Project.of("workflow {", "  channel.of(1).map { exit 0 }.view()", "}")
                        .run())
                .isEmpty();
        assertThatThrownBy(Project.of("workflow {", "  channel.of(1).map { exit 3, 'enough' }", "}")::run)
                .hasMessage("enough");
    }

    @Test
    void aWrongNumberOfInputsIsAnError() {
        assertThatThrownBy(Project.of(UP, "workflow {", "  UP('a', 'b')", "}")::run)
                .hasMessageContaining("process 'UP' takes 1 input, found 2")
                .hasMessageContaining("\n      UP('a', 'b')\n");
    }

    @Test
    void aSyntaxErrorShowsTheLine() {
        assertThatThrownBy(Project.of("workflow {", "  channel.of(1", "}")::load)
                .hasMessageContaining("main.nf:3:1")
                .hasMessageContaining("\n    }");
    }

    @Test
    void aMissingModuleNamesWhatWasTried() {
        assertThatThrownBy(Project.of("include { X } from './nope'")::load)
                .hasMessageContaining("main.nf:1:1: there is no script './nope' beside main.nf");
    }

    @Test
    void aMissingMemberNamesTheNearest() {
        assertThatThrownBy(Project.of("include { UPP } from './up'").with("up.nf", UP)::load)
                .hasMessageContaining("main.nf:1:11: up.nf declares no 'UPP'; did you mean 'UP'?");
    }

    @Test
    void errorEndsTheRunWithItsText() {
        assertThatThrownBy(Project.of("workflow {", "  error 'bad input'", "}")::run)
                .hasMessageContaining("main.nf:2:3: bad input");
    }

    @Test
    void noCatchHandlesAnExit() {
        Project project = Project.of(
                "try { exit 3, 'enough' } catch (Exception e) { println 'caught' } finally { println 'finally' }");

        assertThatThrownBy(project::run).hasMessage("enough");
    }

    @Test
    void exitWithZeroIsNoFailure() {
        assertThat(Project.of("println 'a'", "exit 0", "println 'b'").run()).containsExactly("a");
        assertThatThrownBy(Project.of("exit 2, 'stop here'")::load).hasMessage("stop here");
    }

    @Test
    void anEntryCanBeChosen() {
        assertThat(Project.of("workflow OTHER { channel.of('o') | view }", "workflow { channel.of('m') | view }")
                        .settings(s -> s.entry("OTHER"))
                        .run())
                .containsExactly("o");
    }

    @Test
    void channelsAtTopLevelReachWorkflows() {
        assertThat(Project.of(UP, "words = Channel.of('q')", "workflow { UP(words) | view }")
                        .run())
                .containsExactly("Q");
    }

    @Test
    void scriptsKnowTheManifest() {
        assertThat(Project.of("println \"$workflow.manifest.version ${workflow.manifest.name}\"", "workflow { }")
                        .settings(settings -> settings.putManifest("version", "1.2"))
                        .run())
                .containsExactly("1.2 null");
    }

    @Test
    void severalOutputsCanHaveOneName() {
        assertThat(Project.of(
                                "workflow {",
                                "  channel.of(1, 2).branch { small: it < 2",
                                "    big: true }.set { sizes }",
                                "  channel.of(3).multiMap { a: it",
                                "    b: it + 1 } | set { more }",
                                "  sizes.big.view()",
                                "  more.b.view()",
                                "}")
                        .run())
                .containsExactlyInAnyOrder("2", "4");
    }

    @Test
    void groupKeysAreUsedLikeTheirTargets() {
        assertThat(Project.of(
                                "workflow {",
                                "  channel.of('x', 'y').map { [groupKey([id: 's'], 2), it] }.groupTuple().view { key, all ->",
                                "    \"$key $key.id ${key.target} ${key.getGroupTarget().id} ${key + [n: 1]} ${all.sort()}\" }",
                                "}")
                        .run())
                .containsExactly("[id:s] s [id:s] s [id:s, n:1] [x, y]");
    }

    @Test
    void workflowsTakePlainValuesAsTheyAre() {
        assertThat(Project.of(
                                UP,
                                "workflow SUB {",
                                "  take:",
                                "  loud",
                                "  word",
                                "  main:",
                                "  if (loud) { UP(word) }",
                                "  emit:",
                                "  same = word",
                                "}",
                                "workflow {",
                                "  SUB(false, 'a')",
                                "  SUB.out.same.view()",
                                "  println args.size()",
                                "}")
                        .run())
                .containsExactlyInAnyOrder("0", "a");
    }

    private static Project publishing(String options) {
        return Project.of(
                "process P {",
                "  output: path 'x.txt'",
                "  script: 'x'",
                "}",
                "workflow {",
                "  main: P()",
                "  publish: made = P.out",
                "}",
                "output {",
                "  made { " + options + " }",
                "}");
    }

    @Test
    void aModeThatIsNoneIsAMistakeAtItsOutput() {
        assertThatThrownBy(publishing("mode 'coppy'")::run)
                .hasMessageStartingWith("main.nf:10:3: an output has no mode 'coppy'; use copy, move, link");
        assertThatThrownBy(publishing("overwrite 'lenientt'")::run)
                .hasMessageStartingWith("main.nf:10:3: an output has no overwrite 'lenientt'; did you mean 'lenient'?");
    }

    @Test
    void optionsOfOutputsWithoutEffectAreWarnedOf() {
        assertThat(publishing("mode 'copy'; contentType 'text/plain'; tags([a: 1])")
                        .run())
                .containsExactly(
                        "WARN: main.nf:10:23: option 'contentType' of an output has no effect here",
                        "WARN: main.nf:10:49: option 'tags' of an output has no effect here");
    }

    @Test
    void anIndexListsWhatItsMapperMakes() {
        Project project = Project.of(
                "workflow {",
                "  main: pairs = channel.of(['a', 1], ['b', 2])",
                "  publish: pairs = pairs",
                "}",
                "output {",
                "  pairs { index {",
                "    path 'index.csv'",
                "    mapper { name, size -> [id: name.toUpperCase(), size: size] }",
                "    header true",
                "  } }",
                "}");

        project.run();

        assertThat(project.text("results/index.csv")).isEqualTo("\"id\",\"size\"\n\"A\",\"1\"\n\"B\",\"2\"\n");
    }

    @Test
    void handlersOfTheConfigurationGetNullForWhatIsNotKnown() {
        Map<String, Object> known = new HashMap<>();
        Project.of("workflow { }")
                .settings(settings -> settings.putEndHandlers("onComplete", known::putAll))
                .run();

        assertThat(known.get("workflow"))
                .isInstanceOfSatisfying(
                        Map.class,
                        facts -> assertThat(facts.get("errorMessage")).isNull());
    }

    @Test
    void declaredParametersAreOfTheirTypes() {
        Project project = Project.of(
                        "params {",
                        "  memory: MemoryUnit",
                        "  time: Duration",
                        "  count: Integer",
                        "  large: Integer",
                        "}",
                        "workflow { println \"${params.memory.toGiga()} ${params.time.toMinutes()} ${params.count + 1} ${params.large + 1}\" }")
                .param("memory", "2 GB")
                .param("time", "90m")
                .param("count", "2000000000")
                .param("large", "30000000000");

        assertThat(project.run()).containsExactly("2 90 2000000001 30000000001");
        assertThatThrownBy(Project.of("params {\n  count: Integer\n}\nworkflow { }")
                        .param("count", "99999999999999999999")::load)
                .hasMessageContaining("the parameter 'count' is of type Integer, found '99999999999999999999'");
    }
}
