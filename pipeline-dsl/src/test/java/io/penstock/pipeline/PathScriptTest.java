package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods of paths, one example each, on {@code d/a.txt}, {@code d/b.csv} and {@code d/e/c.txt}. */
class PathScriptTest {
    private static Project project(String script) {
        return Project.of(script)
                .with("d/a.txt", "one\ntwo\n")
                .with("d/b.csv", "x,y\n1,2\n")
                .with("d/e/c.txt", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    file('d').listFiles { it.name.endsWith('.txt') }*.name § [a.txt]
                    file('d').listFiles { dir, name -> dir.name == 'd' && name != 'a.txt' }*.name § [b.csv, e]
                    file('d').list { it.startsWith('b') } § [b.csv]
                    file('d').list { dir, name -> name == 'e' } § [e]
                    file('d').list() § [a.txt, b.csv, e]
                    def l = []; file('d').eachFileMatch(~/a.*/) { l << it.name }; l § [a.txt]
                    def l = []; file('d').eachFileMatch('b.*') { l << it.name }; l § [b.csv]
                    file('d/a.txt') ==~ /.*a.txt/ § true
                    file('n').setText('ä', 'ISO-8859-1'); file('n').bytes § [-28]
                    file('n').write('ä', 'ISO-8859-1'); file('n').append('b', 'ISO-8859-1'); file('n').bytes § [-28, 98]
                    file('n').write('ä', 'ISO-8859-1'); file('n').readLines('ISO-8859-1') § [ä]
                    file('n').withWriter('ISO-8859-1') { it << 'ä' }; file('n').getText('ISO-8859-1') § ä
                    file('n').text = 'a'; def w = file('n').newWriter(true); w << 'b'; w.close(); file('n').text § ab
                    file('n').bytes = [97, 98]; file('n').text § ab
                    file('d/a.txt').withInputStream { it.text } § `one\ntwo\n`
                    def l = []; file('d/b.csv').splitEachLine(',') { l << it }; l § [[x, y], [1, 2]]
                    Files.isRegularFile(file('d/none')) § false
                    Files.isRegularFile(file('d/a.txt')) § true
                    Files.isRegularFile(file('d')) § false
                    file('/x/data/y').startsWith('/x/da') § false
                    file('/x/data/y').startsWith('/x/data') § true
                    file('/x/data/y').startsWith(file('/x')) § true
                    file('/x/data/y').startsWith('x') § false
                    file('/x/data/y').endsWith('y') § true
                    file('/x/data/y').endsWith('a/y') § false
                    file('/x/data/y').endsWith('data/y') § true
                    file('/x/data/y').endsWith('/x/data/y') § true
                    file('/x/data/y').subpath(1, 3) § data/y
                    file('d/a.txt').canRead() § true
                    file('d/none').canRead() § false
                    file('d/a.txt').isLink() § false
                    """)
    void givesTheValue(String expression, String text) {
        int last = expression.lastIndexOf("; ") < 0 ? 0 : expression.lastIndexOf("; ") + 2;
        String script = expression.substring(0, last) + "println(" + expression.substring(last) + ")";

        assertThat(String.join("\n", project(script).run())).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void aStreamOfBytesIsRefusedWithWhatToUseInstead() {
        assertThatThrownBy(project("file('d/a.txt').newInputStream()")::run)
                .hasMessageContaining("'newInputStream' is refused: use text, bytes, readLines() or withReader");
    }

    @Test
    void tooManyArgumentsAreAnError() {
        assertThatThrownBy(project("file('d').eachFile('x') { }")::run)
                .hasMessageContaining("eachFile() takes 1 argument, found 2");
    }
}
