package io.penstock.config.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementExecutionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    def x = 1; x += 2; x § 3
                    def (a, b) = [1, 2]; (a, b) = [b, a]; [a, b] § [2, 1]
                    def s = 0; for (i in 1..4) { if (i == 2) continue; if (i == 4) break; s += i }; s § 4
                    def s = 0; for (int i = 0; i < 3; i++) { s += i }; s § 3
                    def i = 0; while (true) { i++; if (i > 3) { break } }; i § 4
                    def f(a, b = 2) { return a * b; 7 }; f(3) + f(3, 3) § 15
                    def f(n) { n < 2 ? 1 : n * f(n - 1) }; f(5) § 120
                    x = g(1); def g(a) { a + 1 }; x § 2
                    switch (2) { case 1: 'a'; break; case [2, 3]: return 'b'; default: 'c' } § b
                    switch ('xy') { case ~/x.*/: return 1; default: return 2 } § 1
                    switch (9) { case 1: 'a'; break; default: 'c' } § c
                    try { throw new IllegalStateException('no') } catch (Exception e) { e.message } § no
                    try { 'x'.toInteger() } catch (NumberFormatException e) { 'nan' } finally { 1 } § nan
                    def l = []; try { try { throw new Exception('a') } catch (e) { throw new Exception('b') } finally { l << 1 } } catch (Exception e) { l << e.message }; l § [1, b]
                    def f() { try { throw new Exception('a') } finally { return 2 } }; f() § 2
                    switch ('b') { case ['a', 'b'] as Set: return 1; default: return 2 } § 1
                    switch ('abc') { case 'b': return 1; case [abc: true]: return 3; default: return 2 } § 3
                    try { '3.7' as int } catch (NumberFormatException e) { e instanceof IllegalArgumentException } § true
                    try { 'x' as int } catch (e) { [e instanceof NumberFormatException, e instanceof RuntimeException, e instanceof IOException] } § [true, true, false]
                    try { throw new RuntimeException('a', new IOException('b')) } catch (e) { "$e.message $e.cause.message ${e.getCause().message}" } § a b b
                    try { throw new RuntimeException(new IOException('b')) } catch (e) { e.message } § IOException: b
                    new Exception('a').getCause() § null
                    def fib; fib = { n -> n < 2 ? n : fib(n - 1) + fib(n - 2) }.memoize(); fib(40) § 102334155
                    def c = { a + 1 }; c.delegate = [a: 1]; c() § 2
                    def c = { a + 1 }; c.setDelegate([a: 1]); c.setDelegate([a: 2]); c() § 3
                    def m = [a: 1]; m.with { a = 2; b = 3 }; m § [a:2, b:3]
                    try { null.foo } catch (NullPointerException e) { 'npe' } § npe
                    def c = { if (it > 1) return 'big'; 'small' }; [c(1), c(2)] § [small, big]
                    def m = [a: 1]; m.b = 2; m['c'] = 3; m § [a:1, b:2, c:3]
                    def l = []; l[2] = 1; l § [null, null, 1]
                    def n = 0; [1, 2].each { n += it }; n § 3
                    def x; x ?= 5; x § 5
                    def f = { -> if (true) { x = 1 } else { x = 2 }; x }; f() § 1
                    if (false) 1 else if (true) 2 else 3 § 2
                    def add(Map opts, x) { opts.k + x }; add(1, k: 2) § 3
                    def f(Map opts = [k: 9], x) { "$opts.k $x" }; [f(1), f(2, k: 3)] § [9 1, 3 2]
                    def f(a, b = 2) { "$a $b" }; f([5, 6]) § [5, 6] 2
                    def c = { a, b = 2 -> "$a $b" }; [c([5, 6]), c(5, 6)] § [[5, 6] 2, 5 6]
                    def c = { a, b -> a + b }; [c([5, 6]), c(5, 7)] § [11, 12]
                    def c = { x -> x }; c() § null
                    [true, true].unique().size == 1 § true
                    def inc(x) { x + 1 }; [1, 2].collect(this.&inc) § [2, 3]
                    def f(x, Map o = [:]) { x }; def a = f(1), b = [f(2), 3]; [a, b] § [1, [2, 3]]
                    [a: 1, b: 2].subMap('a', 'c') + [z: 1, y: 2].subMap(['y']) + [q: 7].subMap('q') § [a:1, y:2, q:7]
                    """)
    void runs(String text, String expected) {
        assertThat(Evaluation.textOf(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    def f(a, b) { 1 }; f(1) § the function takes 2 arguments (a, b), found 1
                    def f(a, b) { 1 }; f([1, 2]) § the function takes 2 arguments (a, b), found 1
                    def c = { a, b, x = 0 -> 1 }; c([1]) § the closure takes 2 to 3 arguments (a, b, x), found 1
                    def c = { -> 1 }; c(1) § the closure takes 0 arguments, found 1
                    def c = { it }; c(1, 2) § the closure takes 1 argument, found 2
                    """)
    void refusesAWrongNumberOfArguments(String text, String message) {
        assertThatThrownBy(() -> Evaluation.of(text)).hasMessageContaining(message);
    }

    @Test
    void seesGlobalsAndPrints() {
        Evaluation evaluation = new Evaluation();

        evaluation.run("println \"in $params.a\"", Map.of("params", Map.of("a", 1)));

        assertThat(evaluation.printed).containsExactly("in 1");
    }

    @Test
    void callsAClosureWithADelegateFromJava() {
        Evaluation evaluation = new Evaluation();
        Object value = evaluation.run("def k = 2\n{ x -> task.cpus * k + x }", Map.of());
        ClosureValue closure = (ClosureValue) Objects.requireNonNull(value);

        Object result = closure.withDelegate(Scope.of(Map.of("task", Map.of("cpus", 4))))
                .call(1);

        assertThat(result).isEqualTo(9);
        assertThat(closure.position().line()).isEqualTo(2);
        assertThat(closure).hasToString("{ x -> task.cpus * k + x }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    'ls'.execute() § test.nf:1:6: 'execute' is refused: a file cannot start programs
                    System.exit(1) § 'exit' is refused: a file cannot end the program
                    ''.class.forName('x') § 'forName' is refused: a file cannot use reflection
                    ''.getClass().classLoader § 'classLoader' is refused
                    new File('x').delete() § 'delete' is refused: only the methods of paths in scripts change files
                    Runtime.runtime.exec('ls') § 'exec' is refused
                    Runtime.getRuntime().exec('ls') § 'exec' is refused
                    new ProcessBuilder('x') § 'new ProcessBuilder' is refused: a file cannot start programs
                    Eval.me('1') § 'me'
                    new URL('http://x').text § 'new URL' is refused: a file cannot use the network
                    Thread.start { } § 'start' is refused
                    paramz.x § the variable `paramz` is not defined; did you mean 'params'?
                    'x'.toUpercase() § a string has no method 'toUpercase'; did you mean 'toUpperCase'?
                    prinltn('x') § the function `prinltn` is not defined; did you mean 'println'?
                    def x = null; x.foo() § test.nf:1:17: cannot use 'foo' of null
                    1 / 0 § test.nf:1:3: division by zero
                    [] + { } < 3 § cannot compare
                    'x' - [:] * 2 § '*' does not work on a map and a whole number
                    ('a' * 100000000) § more than
                    (1..3000000000) § more than
                    while (true) { } § the evaluation took more than 1000000 steps; is there an endless loop?
                    def f() { f() }; f() § deep
                    [1].first(2) § first() takes no arguments, found 1
                    [1].join(',', 'x') § join() takes 1 argument, found 2
                    'a'.replace('a', 'b', 'c') § replace() takes 2 arguments, found 3
                    'a'.trim(k: 1) § trim() takes no arguments, found 1
                    [1].stream() § 'stream' is refused: lists have collect, findAll, any, sum and the like themselves
                    [].iterator().next() § the iterator has no further element
                    def c = { 1 }; c.delegate = 'x' § the delegate of a closure must be a map of names, found a string
                    java.time.temporal.ChronoUnit.DAYS.between(1, 2) § between() expects a date or time, found a whole number
                    Integer.parseInt('3.7') § not a number: For input string: "3.7"
                    '3.7' as Integer § not a number: For input string: "3.7"
                    '99999999999' as Integer § not a number: For input string: "99999999999"
                    '99999999999'.toInteger() § not a number: For input string: "99999999999"
                    Integer.parseInt('99999999', 36) § not a number: For input string: "99999999"
                    '70000'.toShort() § not a number: For input string: "70000"
                    '1.5'.toBigInteger() § not a number: For input string: "1.5"
                    '1e999999999'.toBigDecimal() § more than 100000 digits
                    sprintf('%1999999999d', 1) § more than
                    sprintf('%.1999999999f', 1.5) § more than
                    String.format('%1$s' * 100, 'a' * 1000000) § more than
                    ('a' * 1000000).replace('a', 'b' * 1000) § more than
                    ('a' * 1000000).replaceAll('a', 'b' * 1000) § more than
                    def b = new StringBuilder('ab'); 40.times { b.insert(0, b.toString()) } § more than
                    def l = ['a' * 100000]; 40.times { l = [l, l] }; l.toString() § more than
                    def l = (1..100000).toList(); 40.times { l = [l, l] }; l.flatten() § more than
                    def l = (1..100000).toList(); 40.times { l.addAll(l) } § more than
                    def l = (1..2000000).toList(); l << 1 § more than
                    (1..12).toList().permutations() § more than
                    (1..3000).toList().inits() § more than
                    1000000000.times { } § took more than
                    def x = 12345678901234567890; 40.times { x = x * x } § more than 100000 digits
                    def x = 1.5; 40.times { x = x * x } § more than 100000 digits
                    1.5.setScale(999999999) § more than 100000 digits
                    (10 ** 9000) ** 9000 § more than 100000 digits
                    ('a' * 300).splitEachLine(/.*.*.*.*.*.*=b/) { } § takes too long to match
                    try { while (true) { } } catch (Exception e) { 1 } § took more than
                    ('a' * 300) ==~ /.*.*.*.*.*.*=b/ § takes too long to match
                    def l = []; l << l; l.toString() § too deep
                    assert 1 == 2 : 'no' § the assertion does not hold: no
                    error 'stop' § test.nf:1:1: stop
                    """)
    void endsInAnErrorThatSaysWhy(String text, String expected) {
        assertThatThrownBy(() -> new Evaluation().run(text, Map.of("params", Map.of())))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertThat(NearestName.of("executr", List.of("executor", "queue"))).contains("executor");
        assertThat(NearestName.of("foo", List.of("executor", "queue"))).isEmpty();
    }
}
