package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChannelScriptTest {

    static List<Arguments> expressions() {
        return List.of(
                row("channel.of(1, 2, 3).map { it * 2 }", "2", "4", "6"),
                row("Channel.of(1..3)", "1", "2", "3"),
                row("channel.of([1, 2], [3])", "[1, 2]", "[3]"),
                row("channel.from([1, 2])", "1", "2"),
                row("channel.fromList(['a', 'b'])", "a", "b"),
                row("channel.value('v').map { \"<$it>\" }", "<v>"),
                row("channel.empty().ifEmpty('none')", "none"),
                row("channel.empty().ifEmpty { 'none' }", "none"),
                row("channel.of(1, 2, 3, 4).filter { it % 2 == 0 }", "2", "4"),
                row("channel.of('a', 'aa', 'b').filter(~/a+/)", "a", "aa"),
                row("channel.of('a', 1, 2.5).filter(Number)", "1", "2.5"),
                row("channel.of(1, 2, 2).filter(2)", "2", "2"),
                row("channel.of(1, 2, 3).filter([1, 2])", "1", "2"),
                row("channel.of(1, 2, 3).filter(1..2)", "1", "2"),
                row("channel.of(1, 2, 3).count(2..3)", "2"),
                row("channel.of([1, [2]], 3).flatten()", "1", "2", "3"),
                row("channel.of(1, 2).flatMap { n -> [n, n * 10] }", "1", "10", "2", "20"),
                row("channel.of([a: 1]).flatMap()", "a=1"),
                row("channel.of(3, 1, 2).collect()", "[3, 1, 2]"),
                row("channel.of(3, 1, 2).collect(sort: true)", "[1, 2, 3]"),
                row("channel.of(3, 1, 2).collect(sort: { a, b -> b <=> a })", "[3, 2, 1]"),
                row("channel.of('a', 'bb').collect { it.size() }", "[1, 2]"),
                row("channel.of([1, 2], [3]).collect(flat: false)", "[[1, 2], [3]]"),
                row("channel.of(3, 1).toSortedList()", "[1, 3]"),
                row("channel.of(3, 1).toSortedList { a, b -> b <=> a }", "[3, 1]"),
                row("channel.empty().toList()", "[]"),
                row("channel.of('x', 'y').map { a -> tuple(a, a.toUpperCase()) }.map { a, b -> b + a }", "Xx", "Yy"),
                row("channel.of(['k', 1], ['k', 2], ['j', 3]).groupTuple()", "[k, [1, 2]]", "[j, [3]]"),
                row("channel.of([1, 'a'], [1, 'b']).groupTuple(by: 0, size: 2)", "[1, [a, b]]"),
                row("channel.of([1, 'b'], [1, 'a']).groupTuple(sort: true)", "[1, [a, b]]"),
                row("channel.of([groupKey('k', 2), 1], ['k', 2]).groupTuple()", "[k, [1, 2]]"),
                row("channel.of(['a', 1], ['b', 2]).join(channel.of(['b', 3]))", "[b, 2, 3]"),
                row("channel.of(['a', 1]).join(channel.of(['b', 3]), remainder: true)", "[a, 1, null]", "[b, null, 3]"),
                row("channel.of(1, 2).combine(channel.of('a', 'b'))", "[1, a]", "[2, a]", "[1, b]", "[2, b]"),
                row("channel.of(1).combine(['x', 'y'])", "[1, x]", "[1, y]"),
                row("channel.of([1, 'a'], [2, 'b']).combine(channel.of([1, 'z']), by: 0)", "[1, a, z]"),
                row("channel.of(1, 2).mix(channel.of('a'), channel.of('b'))", "1", "2", "a", "b"),
                row("channel.of('a').concat(channel.of('b'))", "a", "b"),
                row("channel.of([1, 'a']).cross(channel.of([1, 'x'], [2, 'y']))", "[[1, a], [1, x]]"),
                row("channel.of(1, 1, 2).unique()", "1", "2"),
                row("channel.of(1, 3, 2).unique { it % 2 }", "1", "2"),
                row("channel.of(1, 1, 2, 1).distinct()", "1", "2", "1"),
                row("channel.of(5, 6).first()", "5"),
                row("channel.of('a', 'bb').first { it.size() > 1 }", "bb"),
                row("channel.of(5, 6).last()", "6"),
                row("channel.of(1..9).take(2)", "1", "2"),
                row("channel.of(1..9).until { it > 3 }", "1", "2", "3"),
                row("channel.of(1..4).count()", "4"),
                row("channel.of(1..4).count { it > 2 }", "2"),
                row("channel.of('a', 'b', 'a').count('a')", "2"),
                row("channel.of(1..4).reduce { a, b -> a + b }", "10"),
                row("channel.of(1..4).reduce('s') { a, b -> a + b }", "s1234"),
                row("channel.of(1..4).sum()", "10"),
                row("channel.of(1..4).sum { it * 2 }", "20"),
                row("channel.of(4, 9, 1).min()", "1"),
                row("channel.of('ccc', 'b').max { it.size() }", "ccc"),
                row("channel.of([1, ['A', 'B']]).transpose()", "[1, A]", "[1, B]"),
                row("channel.of(1..5).collate(2)", "[1, 2]", "[3, 4]", "[5]"),
                row("channel.of(1..5).collate(2, false)", "[1, 2]", "[3, 4]"),
                row("channel.of(1..4).collate(3, 1, false)", "[1, 2, 3]", "[2, 3, 4]"),
                row("channel.of(1..5).buffer(size: 2)", "[1, 2]", "[3, 4]"),
                row("channel.of(1..5).buffer(size: 2, remainder: true)", "[1, 2]", "[3, 4]", "[5]"),
                row("channel.of(1, 2, 3, 1, 2).buffer { it == 2 }", "[1, 2]", "[3, 1, 2]"),
                row("channel.of('x,y\\n1,2').splitCsv()", "[x, y]", "[1, 2]"),
                row("channel.of('x,y\\n1,2').splitCsv(header: true)", "[x:1, y:2]"),
                row("channel.of('1\\t2').splitCsv(sep: '\\t', header: ['p', 'q'])", "[p:1, q:2]"),
                row("channel.of('a\\nb').splitText { it.trim() }", "a", "b"),
                row("channel.of('1', ' 2').toInteger().map { it + 1 }", "2", "3"),
                row("channel.of(1..3).branch { odd: it % 2; even: true }.odd", "1", "3"),
                row("channel.of(1..3).branch { n -> odd: n % 2\n return n * 10\n even: true }.odd", "10", "30"),
                row("channel.of(1, 2).multiMap { plain: it; square: it * it }.square", "1", "4"),
                row("channel.of(1, 2) | map { it + 1 }", "2", "3"),
                row("channel.of(1, 2, 3).map { it == 2 ? channel.VOID : it }", "1", "3"),
                row("channel.of(['k', 1]).join(channel.of([groupKey('k', 1), 2]))", "[k, 1, 2]"),
                row("channel.of([groupKey('k', 1), 1]).join(channel.of(['k', 2]))", "[k, 1, 2]"),
                row("channel.of(['k', 1]).combine(channel.of([groupKey('k', 1), 2]), by: 0)", "[k, 1, 2]"),
                row("channel.of([groupKey('k', 1), 1]).combine(channel.of(['k', 2]), by: 0)", "[k, 1, 2]"),
                row("channel.of(['k', 1]).cross(channel.of([groupKey('k', 1), 2]))", "[[k, 1], [k, 2]]"),
                row("channel.of('k', groupKey('k', 1)).unique()", "k"),
                row("channel.of(groupKey('k', 1), 'k').unique()", "k"),
                row("channel.of(['k', 1], [groupKey('k', 1), 1]).unique()", "[k, 1]"),
                row("channel.of(groupKey('k', 1)).map { [(it): 1, 'k': 2].size() + (it == 'k' ? 10 : 0) }", "12"),
                row("channel.of(1..9).randomSample(4, -7).collect().map { it.size() }", "4"),
                row(
                        "channel.of(1..9).randomSample(4, -7).collect()"
                                + ".combine(channel.of(1..9).randomSample(4, -7).collect()).map { it[0..3] == it[4..7] }",
                        "true"));
    }

    private static Arguments row(String expression, String... lines) {
        return Arguments.of(expression, List.of(lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void emits(String expression, List<String> lines) {
        Project project = Project.of("workflow {", "  def result = " + expression, "  result.view()", "}");

        assertThat(project.run()).isEqualTo(lines);
    }

    @Test
    void valuesCanBeSetTappedAndShown() {
        assertThat(Project.of(
                                "workflow {",
                                "  channel.of(1, 2).tap { seen }.map { it * 10 }.set { tens }",
                                "  tens | collect | view { \"tens: $it\" }",
                                "  seen.view()",
                                "}")
                        .run())
                .containsExactly("1", "2", "tens: [10, 20]");
    }

    @Test
    void findsFilesByPatterns() {
        Project project = Project.of("workflow {", "  channel.fromPath('data/*.txt').map { it.name } | view", "}")
                .with("data/b.txt", "")
                .with("data/a.txt", "")
                .with("data/.hidden.txt", "")
                .with("data/deep/c.txt", "");

        assertThat(project.run()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void pairsFilesByWhatTheyShare() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.fromFilePairs('data/*_{1,2}.fq').map { id, files -> id + ':' + files*.name }.view()",
                        "}")
                .with("data/s1_1.fq", "")
                .with("data/s1_2.fq", "")
                .with("data/s2_1.fq", "")
                .with("data/s2_2.fq", "")
                .with("data/lonely_1.fq", "");

        assertThat(project.run()).containsExactly("s1:[s1_1.fq, s1_2.fq]", "s2:[s2_1.fq, s2_2.fq]");
    }

    @Test
    void splitsTheFileInATuple() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.of(['id', file('t.csv')]).splitCsv(header: true).map { id, row -> id + row.x } | view",
                        "}")
                .with("t.csv", "x,y\n1,2\n3,4\n");

        assertThat(project.run()).containsExactly("id1", "id3");
    }

    @Test
    void collectsFiles() {
        Project project = Project.of(
                "workflow {",
                "  channel.of('b', 'a').collectFile(name: 'all.txt', newLine: true, sort: true, storeDir: 'out')",
                "    .view { it.text.readLines().join('+') }",
                "}");

        assertThat(project.run()).containsExactly("a+b");
        assertThat(project.text("out/all.txt")).isEqualTo("a\nb\n");
    }

    @Test
    void joinedTuplesKeepTheSizeOfTheirGroup() {
        assertThat(Project.of(
                                "workflow {",
                                "  sized = channel.of([groupKey('k', 2), 'a'], [groupKey('k', 2), 'b'])",
                                "  channel.of(['k', 'x'], ['k', 'y']).join(sized).groupTuple().view()",
                                "}")
                        .run())
                .containsExactly("[k, [x, y], [a, b]]");
    }

    @Test
    void collectedFilesKeepTheirBytes() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.fromPath('*.bin').collectFile(name: 'all.bin', storeDir: 'out')",
                        "    .map { it.bytes } | view",
                        "  channel.fromPath('*.bin').collectFile(name: 'as-they-come.bin', sort: false, storeDir: 'out')",
                        "    .map { it.size() } | view",
                        "}")
                .with("a.bin", new byte[] {(byte) 0x1f, (byte) 0x8b, 0, (byte) 0xff})
                .with("b.bin", new byte[] {(byte) 0xe9, 10});

        assertThat(project.run()).containsExactlyInAnyOrder("[31, -117, 0, -1, -23, 10]", "6");
    }

    @Test
    void headersAndSeedsStandOnceInCollectedFiles() {
        Project project = Project.of(
                "workflow {",
                "  channel.of('h\\n1\\n', 'h\\n2\\n')",
                "    .collectFile(name: 'kept', keepHeader: true, skip: 1, sort: false).view { it.text.replace('\\n', ' ') }",
                "  channel.of('h\\n1\\n', 'h\\n2\\n')",
                "    .collectFile(name: 'left out', skip: 1, seed: 'top', newLine: true).view { it.text.replace('\\n', ' ') }",
                "  channel.of('x').collectFile(name: 'short', skip: 3, newLine: true).view { \"<$it.text>\" }",
                "}");

        assertThat(project.run()).containsExactlyInAnyOrder("h 1 2 ", "top 1  2  ", "<>");
    }

    @Test
    void filesOfTheJdkAreNeverNamedInMistakes() {
        assertThatThrownBy(Project.of("workflow {", "  channel.fromPath('t.txt').splitText(charset: 'nope')", "}")
                        .with("t.txt", "x")::run)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT))
                .hasMessageStartingWith("main.nf:2:")
                .hasMessageContaining("there is no charset 'nope'")
                .hasMessageContaining("in operator 'splitText', item: /project/t.txt");
    }

    @Test
    void listingsKeepTheOrderOfTheirChannels() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.fromPath('*.txt').map { it.name }.mix(channel.of(1, 2), channel.fromPath('*.csv').map { it.name }) | view",
                        "}")
                .with("a.txt", "")
                .with("b.csv", "");

        assertThat(project.run()).containsExactly("a.txt", "1", "2", "b.csv");
    }

    @Test
    void appendedLinesStandOneBehindTheOther() {
        Project project = Project.of(
                "def log = file('log.txt')",
                "3.times { log << \"line $it\\n\" }",
                "log.withWriterAppend { it << 'end\\n' }",
                "log.eachLine { line, n -> println \"$n $line\" }",
                "workflow { }");

        assertThat(project.run()).containsExactly("1 line 0", "2 line 1", "3 line 2", "4 end");
    }

    @Test
    void textsAreSplitInTheOrderInWhichTheyCame() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.of(file('a.txt'), 'x\\ny', file('b.txt')).splitText { it.trim() } | view",
                        "}")
                .with("a.txt", "1\n2\n")
                .with("b.txt", "3\n");

        assertThat(project.run()).containsExactly("1", "2", "x", "y", "3");
    }

    @Test
    void filesAreReadOutsideOfTheEventThread() {
        Project project = Project.of(
                        "workflow {",
                        "  channel.fromPath('*.csv').splitCsv(header: true).map { it.n } | count | view",
                        "  channel.fromPath('*.csv').collectFile(name: 'all').countLines() | view",
                        "}")
                .with("a.csv", "n\n" + "1\n".repeat(2_000))
                .with("b.csv", "n\n" + "2\n".repeat(500));

        assertThat(project.run()).containsExactlyInAnyOrder("2500", "2502");
        assertThat(project.threads("/project/a.csv")).containsOnly("penstock-pipeline-files");
        assertThat(project.threads("/project")).containsOnly("penstock-pipeline-files");
    }

    @Test
    void aMistakeInAFileNamesItAndTheOperator() {
        assertThatThrownBy(Project.of("workflow {", "  channel.fromPath('r.fq').splitFastq(record: true).view()", "}")
                        .with("r.fq", "@r\nA\n+\nI\n@s\n")::run)
                .hasMessageStartingWith("main.nf:2:28: read 2 of the FASTQ text is broken")
                .hasMessageContaining("in operator 'splitFastq', item: /project/r.fq");
    }

    @Test
    void aMistakeInAClosureNamesOperatorItemAndLine() {
        assertThatThrownBy(Project.of("workflow {", "  channel.of(7).map { it.nonsense() }.view()", "}")::run)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT))
                .hasMessageStartingWith("main.nf:2:26: ")
                .hasMessageContaining("nonsense")
                .hasMessageContaining("in operator 'map', item: 7")
                .hasMessageContaining("\n      channel.of(7).map { it.nonsense() }.view()\n");
    }

    @Test
    void anUnknownOperatorNamesTheNearest() {
        assertThatThrownBy(Project.of("workflow {", "  channel.of(7).colect()", "}")::run)
                .hasMessageContaining("main.nf:2:")
                .hasMessageContaining("did you mean 'collect'?");
    }

    @Test
    void aPatternWithoutFilesIsAnErrorIfAskedFor() {
        assertThatThrownBy(Project.of("workflow {", "  channel.fromPath('x/*.q', checkIfExists: true)", "}")::run)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND))
                .hasMessageStartingWith("main.nf:2:11: no files match 'x/*.q'");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(Project.of("workflow {", "  channel.of(7).groupTuple(sise: 2)", "}")::run)
                .hasMessageContaining("'groupTuple' has no option 'sise'; it has by, size, sort, remainder");
    }

    @Test
    void aMillionItemsPassTwoClosures() {
        assertThat(Project.of(
                                "workflow {",
                                "  channel.of(1..1000000) | map { it + 1 } | filter { it % 2 == 0 } | map { it / 2 } | count | view",
                                "}")
                        .run())
                .containsExactly("500000");
    }
}
