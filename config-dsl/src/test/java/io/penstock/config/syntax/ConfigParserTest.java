package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ConfigParserTest {
    private static String tree(String text) {
        return TreePrinter.print(ConfigParser.parse(SourceText.configuration("nextflow.config", text)));
    }

    @Test
    void readsSettingsScopesAndSelectors() {
        String text = """
                params.outdir = 'out'
                process {
                    cpus = 2
                    withLabel: big { memory = { 8.GB * task.attempt } }
                    withName: 'A|B'
                    {
                        ext.args = "-x ${params.outdir}"
                    }
                    'withName:C' { time = 4.h }
                }
                aws.batch { cliPath = '/x' }
                includeConfig "${params.outdir}/x.config"
                plugins { id 'nf-x@1.0' }
                env { 'A B' = 1 }
                """;

        assertThat(tree(text))
                .isEqualTo("(set params.outdir 'out')"
                        + " (scope process (set cpus 2)"
                        + " (withLabel:big (set memory {it -> (* (. 8 'GB') (. task 'attempt'))}))"
                        + " (withName:A|B (set ext.args (\" '-x ' (. params 'outdir'))))"
                        + " (scope withName:C (set time (. 4 'h'))))"
                        + " (scope aws (scope batch (set cliPath '/x')))"
                        + " (include (\" (. params 'outdir') '/x.config'))"
                        + " (scope plugins (command id 'nf-x@1.0'))"
                        + " (scope env (set A B 1))");
    }

    @Test
    void acceptsTheOlderStyle() {
        String text = """
                import java.nio.file.Files
                int limit = 3
                def check_max(obj, type) {
                    if (type == 'memory') { return obj }
                    return 1
                }
                if (System.getenv('X')) { process.cpus = 4 } else { process { cpus = 5 } }
                try { includeConfig 'a' } catch (Exception e) { println "no $e" }
                """;

        assertThat(tree(text))
                .isEqualTo("(import java.nio.file.Files) (def limit 3)"
                        + " (function check_max obj,type (if (== type 'memory') {(return obj)} _) (return 1))"
                        + " (if (System.getenv() 'X') {(set process.cpus 4)} {(scope process (set cpus 5))})"
                        + " (try {(include 'a')} (Exception e (command println (\" 'no ' e))) _)");
    }

    @Test
    void tellsWhichBracketStaysOpen() {
        assertThatThrownBy(() -> tree("process {\n  cpus = 1\n"))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("nextflow.config:3:1: missing '}' (line 1: missing '}' for this '{')");
    }

    @Test
    void tellsWhereAMistakeIsThatIsNoticedFurtherDown() {
        String text = """
                process {
                    withName: A {
                        cpus =/ 2
                        memory = 4.GB
                    }
                    publishDir = "x/y"
                }
                """;

        assertThatThrownBy(() -> tree(text))
                .isInstanceOfSatisfying(SyntaxException.class, e -> {
                    assertThat(e.position().line()).isEqualTo(3);
                    assertThat(e.position().column()).isEqualTo(14);
                    assertThat(e.noticed())
                            .hasValueSatisfying(
                                    place -> assertThat(place.line()).isEqualTo(6));
                })
                .hasMessageContaining("does not belong here (line 6: ");
    }

    @Test
    void blamesABracketThatIsTooMuch() {
        assertThatThrownBy(() -> tree("process {\n    cpus = 1\n    time = { 4.h }}\n    disk = 1.GB\n}\n"))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        e -> assertThat(e.position().line()).isEqualTo(3));
    }

    @Test
    void tellsOnePlaceWhereTheMistakeIsNoticedAtOnce() {
        assertThatThrownBy(() -> tree("process {\n    cpus = ]\n}\n"))
                .isInstanceOfSatisfying(
                        SyntaxException.class, e -> assertThat(e.noticed()).isEmpty())
                .hasMessageContaining("nextflow.config:2:12: ");
    }

    @Test
    void tellsWhereAStringBeginsThatNothingEnds() {
        assertThatThrownBy(() -> tree("a = 1\nb = \"\"\"x\ny\nz\n")).hasMessageContaining("nextflow.config:2:5: ");
    }

    @Test
    void refusesTwoStatementsOnOneLine() {
        assertThatThrownBy(() -> tree("process.cpus = 1 memory = 2"))
                .hasMessageContaining("expected the end of the statement, found 'memory'");
    }
}
