package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverydayMistakesTest {
    private static final String UP = """
            process UP {
              input: val x
              output:
              val y, emit: up
              val x, emit: same
              exec: y = x.toUpperCase()
            }
            process CAT {
              input: tuple val(id), path(x)
              output: stdout
              script: "cat $x"
            }
            """;

    /** The statement stands alone in line 14, column 3 of a script with the processes above; */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '§', commentCharacter = '%', textBlock = """
            UPP(channel.of('a')) # 14:3: the function `UPP` is not defined; did you mean 'UP'?
            UP() # 14:3: process 'UP' takes 1 input, found 0
            UP('a').view() # 14:11: process 'UP' has 2 outputs; choose one by name or index (up, same)
            UP('a').uppp.view() # 14:11: process 'UP' has no output 'uppp'; it has up, same
            UP.out.up.view() # 14:6: process 'UP' has no outputs before it is called
            UP('a')[2].view() # 14:10: process 'UP' has 2 outputs, no number 2
            channel.of(1).mapp { it } # 14:17: this value (a queue channel) has no method 'mapp'; did you mean 'map'?
            channel.of(1) | mapp { it } # 14:19: the function `mapp` is not defined; did you mean 'map'?
            channel.of(1) | vieww # 14:19: the variable `vieww` is not defined; did you mean 'view'?
            channel.of(x) # 14:14: the variable `x` is not defined
            channel.fromPath(params.input) # 14:11: fromPath(): the path is null
            file('nope.txt', checkIfExists: true) # 14:3: no such file or directory: /project/nope.txt
            channel.of([1, 2, 3]).map { a, b -> a } # 14:25: the closure takes 2 arguments (a, b), found 3
            channel.of(1).map { -> 1 } # 14:17: the closure takes 0 arguments, found 1
            CAT(channel.of(['x'])) # 8:1: expected a tuple of 2 elements, found [x]
            channel.of('a').map { UP(it) } # 14:25: process 'UP' can be called in a workflow only
            """)
    void aMistakeIsShownWhereItIs(String statement, String message) {
        assertThatThrownBy(Project.of(UP + "workflow {\n  " + statement + "\n}")::run)
                .hasMessageStartingWith("main.nf:" + message)
                .satisfies(e -> assertThat(e.getMessage())
                        .matches("(?s)main.nf:[^\\n]*\\n(  in [^\\n]*\\n)?    [^\\n]+\\n *\\^")
                        .doesNotContain("io.penstock"));
    }

    /** A process with one line at fault, which is line 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '§', commentCharacter = '%', textBlock = """
            input: path x, stagAs: 'y'                 # 2:26: 'path' has no option 'stagAs'; did you mean 'stageAs'?; it has arity, name, stageAs
            input: tuple val(x), path(y, emit: z)      # 2:38: 'path' has no option 'emit'; it has arity, name, stageAs
            input: val x, arity: '1'                   # 2:24: 'val' has no option 'arity'
            output: path 'x', emitt: y                 # 2:28: 'path' has no option 'emitt'; did you mean 'emit'?
            output: val 'x', glob: true                # 2:26: 'val' has no option 'glob'; it has emit, optional, topic
            output: tuple val('a'), path('x', topic: t) # 2:44: 'path' has no option 'topic'
            """)
    void anUnknownOptionOfADeclarationNamesTheNearest(String declaration, String message) {
        assertThatThrownBy(Project.of("process P {\n  " + declaration + "\n  script: 'x'\n}\nworkflow { P(1) }")::load)
                .hasMessageStartingWith("main.nf:" + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '§', commentCharacter = '%', textBlock = """
            last(sort: true)     # 'last' has no option 'sort'
            branch(x: 1) { a: 1 } # 'branch' has no option 'x'
            multiMap(x: 1) { a: 1 } # 'multiMap' has no option 'x'
            tap(x: 1) { a }      # 'tap' has no option 'x'
            set(x: 1) { a }      # 'set' has no option 'x'
            unique('x')          # 'unique' needs a closure, such as unique { item -> … }, not x
            last(1)              # 'last' takes no arguments, found 1
            first(1, 2)          # 'first' takes one argument, found 2
            min('x')             # 'min' takes no arguments, found 1
            toList(1)            # 'toList' takes no arguments, found 1
            groupTuple(0)        # 'groupTuple' takes no arguments, found 1
            countLines(by: 2)    # 'countLines' has no option 'by'; it has charset, decompress
            """)
    void operatorsTakeWhatTheyKnow(String call, String message) {
        assertThatThrownBy(Project.of("workflow {\n  channel.of('a')." + call + "\n}")::run)
                .hasMessageStartingWith("main.nf:2:")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '§', commentCharacter = '%', textBlock = """
            combine([1], flat: true)                # option 'flat' of 'combine' has no effect here
            subscribe(onError: { }, onNext: { })    # option 'onError' of 'subscribe' has no effect here
            collectFile(name: 'x', cache: true)     # option 'cache' of 'collectFile' has no effect here
            splitText(autoClose: true)              # option 'autoClose' of 'splitText' has no effect here
            """)
    void optionsWithoutEffectAreWarnedOf(String call, String warning) {
        assertThat(Project.of("workflow {\n  channel.of('a')." + call + "\n}").run())
                .containsExactly("WARN: main.nf:2:19: " + warning);
    }

    @Test
    void aProcessHasOneBody() {
        assertThatThrownBy(Project.of("process P {\n  script: 'x'\n  shell: 'y'\n}\nworkflow { P() }")::load)
                .hasMessageStartingWith("main.nf:3:3: a process has one of 'script:', 'shell:' and 'exec:'");
    }

    @Test
    void aVariableOfTheShellNeedsABackslash() {
        assertThatThrownBy(
                        Project.of("process P {\n  script:\n  \"\"\"\n  echo $HOM\n  \"\"\"\n}\nworkflow { P() }")::run)
                .hasMessageStartingWith(
                        "main.nf:4:9: the variable `HOM` is not defined\n  in process 'P'; a variable of the"
                                + " shell is written with a backslash: \\$NAME\n");
    }

    @Test
    void aDirectiveHasNoEqualsSign() {
        assertThatThrownBy(Project.of("process P {\n  cpus = 2\n  script: 'x'\n}\nworkflow { P() }")::load)
                .hasMessageStartingWith(
                        "main.nf:2:3: expected a directive, such as cpus 4; directives are written" + " without '='");
    }

    @Test
    void aMissingModuleShowsItsInclude() {
        assertThatThrownBy(Project.of("\ninclude { X } from './nope'\nworkflow { X() }")::load)
                .hasMessageStartingWith("main.nf:2:1: there is no script './nope' beside main.nf");
    }

    @Test
    void functionsTakeAsManyArgumentsAsTheyName() {
        assertThatThrownBy(Project.of("def f(a, b) { a }\nworkflow { println f(1) }")::run)
                .hasMessageStartingWith("main.nf:2:20: the function takes 2 arguments (a, b), found 1");
    }
}
