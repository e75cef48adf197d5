package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.InputFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProcessScriptTest {
    private static final String SAY = """
            process SAY {
              input:
              val a
              val b

              output:
              stdout

              script:
              "$a-$b"
            }
            """;

    @Test
    void anOutputMayBeOptionalByAParameter() {
        String script = """
                process P {
                  output: tuple val('a'), path('x.txt'), optional: params.skip
                  script: 'true'
                }
                workflow { P() | view }
                """;

        assertThat(Project.of(script).param("skip", true).run()).isEmpty();
        assertThat(Project.of(script).param("skip", false).run()).containsExactly("[a, /work/1/x.txt]");
    }

    @Test
    void labelsAreTakenApart() {
        assertThat(Project.of(
                                "process P {",
                                "  label 'a', 'b'",
                                "  label(['c', \"d${1}\"])",
                                "  script: 'x'",
                                "}",
                                "workflow { P() }")
                        .load()
                        .processes()
                        .get(0)
                        .labels())
                .containsExactlyInAnyOrder("a", "b", "c", "d1");
        assertThatThrownBy(Project.of("process P {\n  label { 'x' }\n  script: 'x'\n}\nworkflow { P() }")::run)
                .hasMessageStartingWith("main.nf:2:3: a label of process 'P' must be a text");
    }

    @Test
    void aTupleOfAnotherLengthIsWarnedOfOnce() {
        assertThat(Project.of(
                                "process P {",
                                "  input: tuple val(x), val(y)",
                                "  output: val z",
                                "  exec: z = \"$x-$y\"",
                                "}",
                                "workflow { P(channel.of([1, 2, 3], [1])) | view }")
                        .run())
                .containsExactlyInAnyOrder(
                        "WARN: main.nf:2:16: Input tuple does not match tuple declaration in process 'P'"
                                + " -- offending value: [1, 2, 3]",
                        "1-2",
                        "1-null");
    }

    @Test
    void aTopicMayBeFedByWhatReadsAnother() {
        assertThat(Project.of(
                                "process LATE {",
                                "  input: val x",
                                "  output: val y, topic: late",
                                "  exec: y = \"late $x\"",
                                "}",
                                "process EARLY {",
                                "  output: val y, topic: early",
                                "  exec: y = 'early'",
                                "}",
                                "workflow {",
                                "  channel.topic('late').collect().view()",
                                "  LATE(channel.topic('early').collect())",
                                "  EARLY()",
                                "}")
                        .run())
                .containsExactly("[late [early]]");
    }

    @Test
    void aTopicThatIsFedByWhoWaitsForItsEndIsAMistake() {
        assertThatThrownBy(Project.of(
                        "process P {",
                        "  input: val x",
                        "  output: val y, topic: round",
                        "  exec: y = x",
                        "}",
                        "workflow { P(channel.topic('round').toList()) }")::run)
                .hasMessageStartingWith("main.nf:1:1: the topic 'round' has ended")
                .hasMessageContaining("in process 'P'");
    }

    @Test
    void placeholdersOfManyTasksHaveTheirOwnValues() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  shell: 'echo !{x} !{x + 1}'",
                                "}",
                                "workflow { P(channel.of(1, 2)) }")
                        .scripts())
                .containsExactly("echo 1 2", "echo 2 3");
    }

    @Test
    void queuesGoSideBySide() {
        assertThat(Project.of(SAY, "workflow { SAY(channel.of(1, 2, 3), channel.of('x', 'y')) }")
                        .scripts())
                .containsExactly("1-x", "2-y");
    }

    @Test
    void valuesRepeat() {
        assertThat(Project.of(SAY, "workflow { SAY(channel.of(1, 2), 'v') }").scripts())
                .containsExactly("1-v", "2-v");
    }

    @Test
    void valuesAloneFireOnceAndGiveValueChannels() {
        assertThat(Project.of(
                                SAY,
                                "workflow {",
                                "  SAY(1, channel.value('v'))",
                                "  SAY.out.combine(channel.of('p', 'q')).view()",
                                "}")
                        .run())
                .containsExactlyInAnyOrder("[1-v, p]", "[1-v, q]");
    }

    @Test
    void withoutInputsThereIsOneTask() {
        assertThat(Project.of(
                                "process HELLO {",
                                "  output: stdout",
                                "  'echo hello'",
                                "}",
                                "workflow { HELLO() | view }")
                        .run())
                .containsExactly("echo hello");
    }

    @Test
    void eachMakesEveryCombination() {
        assertThat(Project.of(
                                "process P {",
                                "  input:",
                                "  val x",
                                "  each mode",
                                "  script:",
                                "  \"$x $mode\"",
                                "}",
                                "workflow { P(channel.of(1, 2), ['a', 'b']) }")
                        .scripts())
                .containsExactly("1 a", "1 b", "2 a", "2 b");
    }

    @Test
    void eachTakesTheElementsOfAListInAValueChannel() {
        assertThat(Project.of(
                                "process P {",
                                "  input: each mode",
                                "  script: \"$mode\"",
                                "}",
                                "workflow { P(channel.of('a', 'b').collect()) }")
                        .scripts())
                .containsExactly("a", "b");
    }

    @Test
    void execSectionsKnowTheirDirectory() {
        assertThat(Project.of(
                                "process P {",
                                "  output: val where",
                                "  exec: where = task.workDir.resolve('x')",
                                "}",
                                "workflow { P().view() }")
                        .run())
                .containsExactly("/work/1/x");
    }

    @Test
    void optionsMayStandBehindInTheOlderWay() {
        assertThat(Project.of(
                                "process P {",
                                "  output: file 'x' optional true",
                                "  script: 'y'",
                                "}",
                                "workflow { P().ifEmpty('none').view() }")
                        .run())
                .containsExactly("none");
    }

    @Test
    void theFirstVersionOfTheLanguageIsRefused() {
        assertThatThrownBy(Project.of("process P {", "  input: val x from ch", "  script: 'y'", "}")::load)
                .hasMessageContaining("main.nf:2:")
                .hasMessageContaining("'from' belongs to the first version of the language");
    }

    @Test
    void aChannelThatIsEmptyFiresNothing() {
        assertThat(Project.of(SAY, "workflow { SAY(channel.empty(), 'v') | ifEmpty('nothing') | view }")
                        .run())
                .containsExactly("nothing");
    }

    @Test
    void filesAppearUnderTheirStageNames() {
        Project project = Project.of(
                        "process P {",
                        "  tag \"$id\"",
                        "  input:",
                        "  tuple val(id), path(reads)",
                        "  path 'ref.fa'",
                        "  path index, stageAs: 'idx/?/*'",
                        "  output:",
                        "  tuple val(id), path(\"${id}.bam\"), emit: bam",
                        "  script:",
                        "  def name = reads[0].baseName",
                        "  \"\"\"",
                        "  align $reads ${index} $name > out",
                        "    more",
                        "  \"\"\"",
                        "}",
                        "workflow {",
                        "  def r = [file('a b.fq'), file('c.fq')]",
                        "  P(channel.of(['s1', r]), file('genome.fasta'), [file('x/i'), file('y/i')])",
                        "  P.out.bam.view { id, bam -> id + ' ' + bam.name + ' ' + bam.text.readLines()[0] }",
                        "}")
                .with("a b.fq", "")
                .with("c.fq", "")
                .with("genome.fasta", "");

        assertThat(project.run()).containsExactly("s1 s1.bam align a\\ b.fq c.fq idx/1/i idx/2/i a b > out");
        assertThat(project.runner.bodies.get(0).script())
                .isEqualTo("align a\\ b.fq c.fq idx/1/i idx/2/i a b > out\n  more\n");
        assertThat(project.runner.requests.get(0).inputs())
                .extracting(InputFile::stageName)
                .containsExactly("a b.fq", "c.fq", "ref.fa", "idx/1/i", "idx/2/i");
        assertThat(project.runner.requests.get(0).identity()).contains("id=s1");
    }

    @Test
    void collisionsOfNamesAreAnErrorThatNamesTheProcess() {
        Project project = Project.of(
                "process P {",
                "  input: path x",
                "  script: \"cat $x\"",
                "}",
                "workflow { P([file('a/f.txt'), file('b/f.txt')]) }");

        assertThatThrownBy(project::run)
                .hasMessageContaining("main.nf:1:1")
                .hasMessageContaining("several input files have the same name: f.txt")
                .hasMessageContaining("in process 'P'");
    }

    @Test
    void textIsNoFile() {
        assertThatThrownBy(
                        Project.of(
                                "process P {",
                                "  input: path x",
                                "  script: \"cat $x\"",
                                "}",
                                "workflow { P('data.txt') }")::run)
                .hasMessageContaining("expected a file, found the text 'data.txt'; make a path of it with file(…)");
    }

    @Test
    void outputsOfAllKinds() {
        Project project = Project.of(
                "process P {",
                "  input: val x",
                "  output:",
                "  val y, emit: y",
                "  path '*.txt', emit: files",
                "  env FOO, emit: foo",
                "  eval 'tool --version', emit: version",
                "  tuple val(x), env('BAR'), stdout, emit: all",
                "  path 'maybe', optional: true, emit: maybe",
                "  script:",
                "  y = x + 1",
                "  \"run $y\"",
                "}",
                "workflow {",
                "  P(channel.of(4))",
                "  P.out.y.view { \"y $it\" }",
                "  P.out.files.view { \"files ${it.name}\" }",
                "  P.out.foo.view()",
                "  P.out.version.view()",
                "  P.out.all.view()",
                "  P.out[5].ifEmpty('none').view()",
                "}");

        assertThat(project.run())
                .containsExactlyInAnyOrder(
                        "y 5",
                        "files out.txt",
                        "value-of-FOO",
                        "printed by tool --version",
                        "[4, value-of-BAR, run 5]",
                        "none");
    }

    @Test
    void shellSectionsHavePlaceholdersOfTheirOwn() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  shell:",
                                "  '''",
                                "  echo $HOME !{x} !{x.toUpperCase()} ${x}",
                                "  '''",
                                "}",
                                "workflow { P('v') }")
                        .scripts())
                .containsExactly("echo $HOME v V ${x}\n");
    }

    @Test
    void templatesAreFilledIn() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  script:",
                                "  template 'go.sh'",
                                "}",
                                "workflow { P('v') }")
                        .with("templates/go.sh", "#!/bin/bash\necho $x ${x + 1} \\$HOME\n")
                        .scripts())
                .containsExactly("#!/bin/bash\necho v v1 $HOME\n");
    }

    @Test
    void execSectionsRunHere() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  output: val y",
                                "  exec:",
                                "  y = x * 2",
                                "}",
                                "workflow { P(channel.of(1, 2)).toSortedList().view() }")
                        .run())
                .containsExactly("[2, 4]");
    }

    @Test
    void stubsReplaceScriptsInAStubRun() {
        String[] script = {"process P {", "  script:", "  'real'", "  stub:", "  'stub'", "}", "workflow { P() }"};

        assertThat(Project.of(script).scripts()).containsExactly("real");
        assertThat(Project.of(script).settings(s -> s.stubRun(true)).scripts()).containsExactly("stub");
    }

    @Test
    void whenDecidesWhetherATaskIsMade() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  when:",
                                "  x > 1 && (task.ext.when == null || task.ext.when)",
                                "  script:",
                                "  \"$x\"",
                                "}",
                                "workflow { P(channel.of(1, 2, 3)) }")
                        .scripts())
                .containsExactly("2", "3");
    }

    @Test
    void branchesOfScriptsEndWithAString() {
        assertThat(Project.of(
                                "process P {",
                                "  input: val x",
                                "  script:",
                                "  if( x == 1 )",
                                "    \"\"\"",
                                "    one",
                                "    \"\"\"",
                                "  else",
                                "    'other'",
                                "}",
                                "workflow { P(channel.of(1, 2)) }")
                        .scripts())
                .containsExactly("one\n", "other");
    }

    @Test
    void directivesAreConstantWhereTheyCanBe() {
        Project project = Project.of(
                "params.cpus = 3",
                "process P {",
                "  label 'big'",
                "  label 'slow'",
                "  cpus params.cpus",
                "  memory { 2.GB * task.attempt }",
                "  tag \"$x\"",
                "  publishDir 'out', mode: 'copy', saveAs: { name -> name == 'a' ? null : \"$x/$name\" }",
                "  publishDir \"${params.cpus}\"",
                "  ext args: '-v', prefix: { x + '_p' }",
                "  input: val x",
                "  script: \"$task.cpus ${task.ext.prefix} $task.ext.args\"",
                "}",
                "workflow { P('v') }");
        project.report();
        ProcessDefinition process = project.runner.requests.get(0).process();

        assertThat(process.labels()).containsExactly("big", "slow");
        assertThat(directive(process, "cpus")).isEqualTo(3);
        assertThat(directive(process, "label")).isEqualTo(List.of("big", "slow"));
        assertThat(directive(process, "memory")).isInstanceOf(DynamicValue.class);
        assertThat(directive(process, "tag")).isInstanceOf(DynamicValue.class);
        assertThat(project.runner.bodies.get(0).script()).isEqualTo("3 v_p -v");
        assertThat(Objects.requireNonNull(process.directives().get("cpus"))
                        .origin()
                        .toString())
                .isEqualTo("main.nf:5:3");
    }

    @Test
    void publishingFunctionsNeedNoLanguage() {
        Project project = Project.of(
                "process P {",
                "  publishDir 'out', mode: 'copy', saveAs: { name -> name == 'a' ? null : \"$x/$name\" }",
                "  input: val x",
                "  script: 'x'",
                "}",
                "workflow { P('v') }");
        project.report();
        Object value = directive(project.runner.requests.get(0).process(), "publishDir");

        assertThat(value).isInstanceOfSatisfying(DynamicValue.class, dynamic -> {
            Object map = dynamic.evaluate(new Inputs(Map.of("x", "v")));
            assertThat(map).isInstanceOfSatisfying(Map.class, entries -> {
                assertThat(entries.get("path")).isEqualTo("out");
                assertThat(entries.get("saveAs")).isInstanceOfSatisfying(Function.class, saveAs -> {
                    assertThat(apply(saveAs, "b")).isEqualTo("v/b");
                    assertThat(apply(saveAs, "a")).isNull();
                });
            });
        });
    }

    @SuppressWarnings("unchecked")
    private static @org.jspecify.annotations.Nullable Object apply(Function<?, ?> function, String name) {
        return ((Function<Object, Object>) function).apply(name);
    }

    private record Inputs(Map<String, Object> inputs) implements io.penstock.domain.directive.TaskVariables {
        @Override
        public @org.jspecify.annotations.Nullable Object task(String property) {
            return null;
        }
    }

    private static Object directive(ProcessDefinition process, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(process.directives().get(name), name).value());
    }

    @Test
    void unknownDirectivesNameTheNearest() {
        assertThatThrownBy(Project.of("process P {", "  memroy 4.GB", "  'x'", "}", "workflow { P() }")::load)
                .hasMessageStartingWith("main.nf:2:3: there is no directive 'memroy'; did you mean 'memory'?")
                .hasMessageContaining("\n      memroy 4.GB\n      ^");
    }

    @Test
    void aMistakeInAScriptNamesProcessAndLine() {
        assertThatThrownBy(Project.of(
                        "process P {", "  input: val x", "  script:", "  \"echo $y\"", "}", "workflow { P(1) }")::run)
                .hasMessageContaining("main.nf:4:")
                .hasMessageContaining("the variable `y` is not defined")
                .hasMessageContaining("in process 'P'");
    }

    @Test
    void aTaskThatIsIgnoredEmitsNothing() {
        assertThat(Project.of(SAY, "workflow { SAY(channel.of(1, 2, 3), 'v') | view }")
                        .failing(request -> request.index() == 2)
                        .run())
                .containsExactlyInAnyOrder("1-v", "3-v");
    }

    @Test
    void onlySoManyTasksAreUnfinishedAtATime() {
        Project project = Project.of(SAY, "workflow { SAY(channel.of(1..300), 'v') | count | view }")
                .settings(s -> s.unfinishedLimit(10));

        assertThat(project.run()).containsExactly("300");
        assertThat(project.runner.mostUnfinished()).isLessThanOrEqualTo(10);
    }

    @Test
    void fairProcessesEmitInOrder() {
        assertThat(Project.of(
                                "process P {",
                                "  fair true",
                                "  input: val x",
                                "  output: val x",
                                "  script: \"$x\"",
                                "}",
                                "workflow { P(channel.of(1..50)).collect().view() }")
                        .run())
                .containsExactly("["
                        + String.join(
                                ", ",
                                java.util.stream.IntStream.rangeClosed(1, 50)
                                        .mapToObj(String::valueOf)
                                        .toList())
                        + "]");
    }

    @Test
    void parenthesesMayHoldTheFirstArgumentOnly() {
        Project project = Project.of(
                "process P {",
                "  publishDir('out'), mode: 'copy'",
                "  input:",
                "  path(x), stageAs: 'in.txt'",
                "  output:",
                "  path('*.txt'), emit: files",
                "  val('v'), emit: value, optional: true",
                "  script:",
                "  \"cat $x\"",
                "}",
                "workflow {",
                "  P([file('/a/b.txt')])",
                "  P.out.value.view()",
                "}");

        assertThat(project.run()).containsExactly("v");
        assertThat(project.runner.bodies.get(0).script()).isEqualTo("cat in.txt");
    }

    @Test
    void eachTakesAFileAlone() {
        assertThat(Project.of(
                                "process P {",
                                "  input:",
                                "  val n",
                                "  each path(x)",
                                "  script: \"$n $x\"",
                                "}",
                                "workflow { P(channel.of(1, 2), file('/a/b.txt')) }")
                        .scripts())
                .containsExactly("1 b.txt", "2 b.txt");
    }

    @Test
    void aTupleOfOneFileTakesTheFile() {
        assertThat(Project.of(
                                "process P {",
                                "  input: tuple path(x)",
                                "  script: \"$x\"",
                                "}",
                                "workflow { P(file('/a/b.txt')) }")
                        .scripts())
                .containsExactly("b.txt");
    }
}
