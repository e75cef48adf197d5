package io.penstock.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.txt | a.txt | true",
                "*.txt | dir/a.txt | false",
                "*.txt | .hidden.txt | false",
                ".*.txt | .hidden.txt | true",
                "**.txt | dir/deep/a.txt | true",
                "**.txt | a.txt | true",
                "**/a.txt | dir/deep/a.txt | true",
                "**/a.txt | a.txt | false",
                "d/**/a.txt | d/a.txt | false",
                "d/**/a.txt | d/e/a.txt | true",
                "dir/* | dir/a | true",
                "dir/* | dir/deep/a | false",
                "a?c | abc | true",
                "a?c | a/c | false",
                "s_{1,2}.fq | s_2.fq | true",
                "s_{1,2}.fq | s_3.fq | false",
                "[a-c]x | bx | true",
                "[!a-c]x | bx | false",
                "a.b | axb | false",
                "./out.txt | out.txt | true",
                "dir/ | dir | true",
                "a\\*b | a*b | true",
                "a\\*b | axb | false",
                "{a,b{c,d}} | bd | true",
                "x(1)+$.txt | x(1)+$.txt | true"
            })
    void matches(String pattern, String path, boolean expected) {
        assertThat(GlobPattern.of(pattern).matches(path))
                .as("%s on %s", pattern, path)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | a",
                "x.{b,c} | x.b;x.c",
                "{a,b}{1,2} | a1;a2;b1;b2",
                "{a,b{c,d}} | a;bc;bd",
                "{a | {a",
                "a{b}c | a{b}c",
                "{a{b,c}} | {ab};{ac}"
            })
    void expandsBraces(String pattern, String expanded) {
        assertThat(GlobPattern.expandBraces(pattern)).containsExactly(expanded.split(";"));
    }
}
