package io.penstock.config.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionEvaluationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    1 + 2 * 3 § 7
                    7 / 2 § 3.5
                    4 / 2 § 2
                    1 / 3 § 0.3333333333
                    2 ** 10 § 1024
                    2 ** -1 § 0.5
                    2 ** 70 § 1180591620717411303424
                    7 % 4 § 3
                    -7.intdiv(2) § -3
                    2147483647 + 1 § -2147483648
                    2147483647L + 1 § 2147483648
                    0.1 + 0.2 § 0.3
                    1.5d * 2 § 3.0
                    1 << 4 § 16
                    5 & 3 | 8 § 9
                    1 == 1.0 § true
                    [1, 2] == [1L, 2.0] § true
                    'a' == "${'a'}" § true
                    null == false § false
                    3 <=> 4 § -1
                    'a' < 'b' § true
                    8.GB § 8 GB
                    1.5.GB § 1.5 GB
                    8.GB * 2 § 16 GB
                    2 * 8.GB § 16 GB
                    8.GB / 3 § 2.7 GB
                    8.GB > 6.GB § true
                    8.GB >= '8 GB' § true
                    8.GB / 4.GB § 2
                    (8.GB * 1.5).toGiga() § 12
                    4.h + 30.m § 4h 30m
                    2.day > 40.h § true
                    (36.h).toDays() § 1
                    8.GB.toMega() + 1 § 8193
                    8.GB.mega § 8192
                    '8 GB' as nextflow.util.MemoryUnit § 8 GB
                    '4h' as Duration § 4h
                    '3' as int § 3
                    '3'.toInteger() + 1 § 4
                    !'' ?: 'x' § true
                    [] ?: 'x' § x
                    null?.foo § null
                    null?.foo() § null
                    [a: 1].b?.c § null
                    [a: [b: 2]].a.b § 2
                    [[a: 1], [a: 2]]*.a § [1, 2]
                    [[a: 1], [a: 2]].a § [1, 2]
                    ['ab', 'c']*.size() § [2, 1]
                    [1, 2, 3][-1] § 3
                    [1, 2, 3][0..1] § [1, 2]
                    'abc'[1] § b
                    'abcd'[0..-2] § abc
                    [1, 2, 3, 4][1..-1] § [2, 3, 4]
                    [1, 2, 3][-2..-1] § [2, 3]
                    [1, 2, 3][0..<2] § [1, 2]
                    [a: 1].with { a + 1 } § 2
                    [a: 1].get('b', 2) § 2
                    [].sum(0) § 0
                    [b: 1].eachWithIndex { e, i -> println e.key } § [b:1]
                    'abc'[1..2] § bc
                    (1..3).collect { it * 2 } § [2, 4, 6]
                    (3..1) + [] § [3, 2, 1]
                    3..1 § 3..1
                    (1..<3) + [] § [1, 2]
                    1..<3 § 1..<3
                    ('a'..'c').join('') § abc
                    [1, *[2, 3]] § [1, 2, 3]
                    [a: 1, *: [b: 2]] § [a:1, b:2]
                    [a: 1] + [b: 2] § [a:1, b:2]
                    [1, 2, 2] - 2 § [1]
                    [1] + 2 § [1, 2]
                    [1] << 2 § [1, 2]
                    'a' + 1 + null § a1null
                    'banana' - 'an' § bana
                    'ab' * 3 § ababab
                    2 in [1, 2] § true
                    3 !in [1, 2] § true
                    'x' in [x: 1] § true
                    'abc' =~ /b/ ? 'yes' : 'no' § yes
                    'abc' ==~ /b/ § false
                    ('s1_R2' =~ /s(\\d)_R(\\d)/)[0][2] § 2
                    [] instanceof List § true
                    'x' !instanceof Map § true
                    "${1 + 1}${-> 'x'}" § 2x
                    "$null" § null
                    [b: 2, a: 1].sort() § [a:1, b:2]
                    [3, 1, 2].sort { -it } § [3, 2, 1]
                    [3, 1, 2].sort { a, b -> a <=> b } § [1, 2, 3]
                    [a: 1].collect { k, v -> "$k=$v" } § [a=1]
                    [a: 1].collect { it.key } § [a]
                    [a: 1, b: 2].findAll { k, v -> v > 1 } § [b:2]
                    ['a', 'b'].withIndex() § [[a, 0], [b, 1]]
                    ['a', 'b'].collectEntries { [it, it * 2] } § [a:aa, b:bb]
                    [1, [2, [3]]].flatten() § [1, 2, 3]
                    [1, 2, 3, 4].inject(0) { a, b -> a + b } § 10
                    [1, 2, 3].sum() § 6
                    [1, 5, 3].max() § 5
                    [1, 1, 2].unique() § [1, 2]
                    [1, 2, 3, 4].groupBy { it % 2 } § [1:[1, 3], 0:[2, 4]]
                    [[1, 2], [3, 4]].transpose() § [[1, 3], [2, 4]]
                    [1, 2, 3].collate(2) § [[1, 2], [3]]
                    [[1, 2], ['a']].combinations() § [[1, a], [2, a]]
                    'a,b,,c'.tokenize(',') § [a, b, c]
                    'a,b,c'.split(',')[1] § b
                    ' x '.trim() § x
                    'foo'.capitalize() § Foo
                    'x.fastq.gz'.replaceAll(/\\.gz$/, '') § x.fastq
                    'a1b2'.replaceAll(/\\d/) { "<$it>" } § a<1>b<2>
                    'abc'.padLeft(5, '.') § ..abc
                    'a'.plus('b') § ab
                    Math.max(1, 2) § 2
                    Math.ceil(1.2) as int § 2
                    Integer.parseInt('12') § 12
                    String.format('%03d', 7) § 007
                    System.getenv('USER') § eve
                    System.getenv('NONE') ?: 'x' § x
                    env('USER') § eve
                    new Date().format('yyyy-MM-dd_HH-mm') § 2026-11-22_10-20
                    new java.util.Date().format('yyyy') § 2026
                    ({ a, b = 3 -> a + b })(1) § 4
                    ({ a, b -> a + b })([1, 2]) § 3
                    [f: { it + 1 }].f(2) § 3
                    'abc'.&toUpperCase.call() § ABC
                    { a, b -> a - b }.curry(5)(3) § 2
                    true ? 1 : 2 § 1
                    1 ? 'a' : 'b' § a
                    !0 § true
                    true && 'x' § true
                    ~/a+/ § a+
                    (null as boolean) § false
                    [1, 2].contains(2L) § true
                    [a: null].containsKey('a') § true
                    [a: 1].get('b', 3) § 3
                    """)
    void evaluates(String text, String expected) {
        assertThat(Evaluation.textOf(text)).isEqualTo(expected);
    }

    @Test
    void keepsTheTypesOfNumbers() {
        assertThat(Evaluation.of("[1, 1L, 1.0, 1d, 1G, 3000000000, 4/2, 2**3, 7.intdiv(2), 3.round(), 3.6d.round()]"))
                .asString()
                .isEqualTo("[1, 1, 1.0, 1.0, 1, 3000000000, 2, 8, 3, 3, 4]");
        assertThat(Evaluation.of("3000000000")).isInstanceOf(Long.class);
        assertThat(Evaluation.of("4 / 2")).isInstanceOf(java.math.BigDecimal.class);
    }
}
