package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptParserTest {
    private static String tree(String text) {
        return TreePrinter.print(ScriptParser.parse(SourceText.script("main.nf", text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    1 + 2 * 3 § (+ 1 (* 2 3))
                    a - b - c § (- (- a b) c)
                    -2 ** 2 § (- (** 2 2))
                    2 ** 3 ** 2 § (** (** 2 3) 2)
                    !a && b || c § (|| (&& (! a) b) c)
                    a ?: b ?: c § (?: a (?: b c))
                    a ? b : c ? d : e § (? a b (? c d e))
                    x in [1, 2] § (in x [1 2])
                    x !in y § (!in x y)
                    x instanceof List<String> § (is x List)
                    a =~ /b+/ § (=~ a 'b+')
                    a ==~ 'b' == c § (==~ a (== 'b' c))
                    1..<n + 1 § (..< 1 (+ n 1))
                    8.GB * task.attempt § (* (. 8 'GB') (. task 'attempt'))
                    a?.b*.c § (*. (?. a 'b') 'c')
                    a.b(1, k: 2) { it } § (a.b() 'k':2 1 {it -> it})
                    f(1)(2) § ((f() 1).call() 2)
                    list.collect { k, v = 2 -> k } § (list.collect() {k,v=2 -> k})
                    publishDir 'x', mode: 'copy' § (publishDir() 'mode':'copy' 'x')
                    tuple val(x), path('y'), emit: z § (tuple() 'emit':z (val() x) (path() 'y'))
                    x as int § (as x int)
                    (String) foo.bar() § (as (foo.bar()) String)
                    (int) 3 § (as 3 int)
                    a[1, 2] § ([] a [1 2])
                    x = y = 3 § (= x (= y 3))
                    x += f 3 § (+= x (f() 3))
                    def (a, b) = c § (def a,b c)
                    (a, b) = c § (assign a,b c)
                    def a = 1, b § (def a 1) (def b _)
                    String s = 'x' § (def s 'x')
                    Map<String,List<X>> m = [:] § (def m [:])
                    a >> b >>> c § (>>> (>> a b) c)
                    [a: 1, (b): 2, "c": 3, 4: 5] § [: 'a':1 b:2 'c':3 4:5]
                    [*a, *b] § [*a *b]
                    [*: a, b: 1] § [: *a:a 'b':1]
                    f(*a) § (f() *a)
                    x.&y § (.& x y)
                    new Date() § (new Date)
                    i++ § (step i 1)
                    "a${b}c$d.e" § (" 'a' b 'c' (. d 'e'))
                    "${-> x}" § (" { -> x})
                    "${[a: '}']}" § (" [: 'a':'}'])
                    'a\\tb\\u0041' § 'a\tbA'
                    /a\\/b\\d$/ § 'a/b\\d$'
                    $/a/b$$/$ § 'a/b$'
                    \"""a"b\""" § 'a"b'
                    1_000 § 1000
                    0x1F § 31
                    1e3 § 1E+3
                    ch | FOO | map { it } § (| (| ch FOO) (map() {it -> it}))
                    a & b § (& a b)
                    include { A; B as C } from './x' § (include A as A, B as C from './x')
                    throw new Exception('x') § (throw (new Exception 'x'))
                    assert a : 'b' § (assert a 'b')
                    foo [a: 1] § (foo() [: 'a':1])
                    error "x" § (error() 'x')
                    log.info "x" § (log.info() 'x')
                    a.'b c'.d § (. (. a 'b c') 'd')
                    x ?= 3 § (?= x 3)
                    """)
    void buildsTheTree(String text, String expected) {
        assertThat(tree(text)).isEqualTo(expected);
    }

    @Test
    void readsAProcessWithItsSections() {
        String text = """
                process FOO {
                    tag "$x"
                    cpus { 2 * task.attempt }

                    input:
                    tuple val(meta), path(reads)
                    val x

                    output:
                    path '*.bam',
                        emit: bam,
                        optional: true

                    when:
                    task.ext.when == null

                    script:
                    def a = x ? '-a' : ''
                    if (a) \"""
                        run $a
                        \"""
                    else
                        'skip'
                }
                """;

        assertThat(tree(text))
                .isEqualTo("(process 'FOO' (tag() (\" x)) (cpus() {it -> (* 2 (. task 'attempt'))})"
                        + " input: (tuple() (val() meta) (path() reads)) (val() x)"
                        + " output: (path() 'emit':'bam' 'optional':true '*.bam')".replace("'bam'", "bam")
                        + " when: (== (. (. task 'ext') 'when') null)"
                        + " script: (def a (? x '-a' ''))"
                        + " (if a (\" '\\n        run ' a '\\n        ') 'skip'))");
    }

    @Test
    void readsWorkflowsAndChains() {
        String text = """
                workflow {
                    take: x
                    main:
                    Channel.of(1, 2)
                        .map { it + 1 }
                        | view
                    ch
                        .branch { meta, bam,
                                  bai ->
                            small: bam
                                return bai
                            other: true
                        }
                        .set { result }
                    emit:
                    result = FOO.out.bam
                }
                """;

        assertThat(tree(text))
                .isEqualTo("(workflow '' take: x main:"
                        + " (| ((Channel.of() 1 2).map() {it -> (+ it 1)}) view)"
                        + " ((ch.branch() {meta,bam,bai -> small: bam (return bai) other: true}).set() {it -> result})"
                        + " emit: (= result (. (. FOO 'out') 'bam')))");
    }

    @Test
    void readsControlStatements() {
        String text = """
                def f(a, int b = 2) {
                    for (x in a) { if (x > 1) continue; else break }
                    for (int i = 0; i < 3; i++) println i
                    while (true) { return }
                    switch (a) {
                        case 1: return 'x'
                        case ~/b.*/:
                        default: b
                    }
                    try { g() } catch (IOException | Error e) { 1 } finally { 2 }
                }
                """;

        assertThat(tree(text))
                .isEqualTo("(function f a,b=2"
                        + " (for x a {(if (> x 1) continue break)})"
                        + " (loop (def i 0) (< i 3) (step i 1) (println() i))"
                        + " (while true {(return _)})"
                        + " (switch a (1 (return 'x')) ((~ 'b.*')) (_ b))"
                        + " (try {(g())} (IOException|Error e 1) {2}))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = (1 + ",
                "x = [1, 2",
                "x = 'abc",
                "x = \"${a\"",
                "foo(1))",
                "x = 1 2",
                "= 3",
                "class A { }",
                "try { }",
                "x = /*",
                "[1, a: 2]",
                "a = 0x",
                "1 = 2",
                "process FOO { input: }}",
                "x = \"\"\"a"
            })
    void refusesWhatIsNoScript(String text) {
        assertThatThrownBy(() -> tree(text)).isInstanceOf(SyntaxException.class).hasMessageContaining("main.nf:1:");
    }

    @Test
    void showsTheLineAndThePlaceOfAnError() {
        assertThatThrownBy(() -> tree("a = 1\nprocess.cpus = (3\nb = 2\n"))
                .hasMessage("main.nf:3:1: expected ')', found 'b' (within the bracket of line 2)\n    b = 2\n    ^");
    }

    @Test
    void findsTheMissingBracketByTheIndentation() {
        assertThatThrownBy(() -> ConfigParser.parse(SourceText.configuration("x", """
                process {
                    withLabel: a {
                        cpus = 1
                    withLabel: b {
                        cpus = 2
                    }
                }
                """)))
                .hasMessageStartingWith("x:3:17: missing '}' (line 1: ");
        assertThatThrownBy(() -> ConfigParser.parse(SourceText.configuration("x", """
                params.list = [
                    'a', [ 'b',
                ]
                params.x = 1
                """)))
                .hasMessageStartingWith("x:2:10: '[' does not belong here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "{", "!", "-", "f(", "a[", "\"${", "a ? ", "a ? b : ", "if (a) ", "a.b { ", "x = "})
    void endsDeepNestingInAnError(String piece) {
        assertThatThrownBy(() -> tree(piece.repeat(200_000))).isInstanceOf(SyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", ".a", "(1)", " ** 2", "[1]"})
    void endsLongChainsInAnError(String piece) {
        assertThatThrownBy(() -> tree("x" + piece.repeat(200_000))).hasMessageContaining("more than 1000 parts");
    }
}
