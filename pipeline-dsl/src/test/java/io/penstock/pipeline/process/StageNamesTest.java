package io.penstock.pipeline.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageNamesTest {
    private static final FileStores STORES = FileStores.of(List.of(), Path.of("/"));

    @ParameterizedTest(name = "{0} as ''{1}''")
    @CsvSource({
        "a.fa b.fa,            '',            a.fa b.fa",
        "a.fa b.fa,            *,             a.fa b.fa",
        "a.fa,                 x.fa,          x.fa",
        "a.fa b.fa,            x.fa,          x.fa1 x.fa2",
        "a.fa,                 file*.fa,      file.fa",
        "a.fa b.fa,            file*.fa,      file1.fa file2.fa",
        "a.fa,                 file?.fa,      file1.fa",
        "a.fa b.fa,            file??.fa,     file01.fa file02.fa",
        "a.fa b.fa,            dir/*,         dir/a.fa dir/b.fa",
        "a.fa b.fa,            dir?/*,        dir1/a.fa dir2/b.fa",
        "a.fa b.fa,            dir*/*,        dir1/a.fa dir2/b.fa",
        "a.fa,                 dir/,          dir/a.fa",
        "a.fa b.fa,            dir/,          dir/a.fa dir/b.fa"
    })
    void patternsMakeNames(String files, String pattern, String names) {
        List<PathValue> paths =
                Arrays.stream(files.split(" ", -1)).map(STORES::path).toList();

        assertThat(StageNames.stage(paths, pattern))
                .map(path -> path.stageName().orElse(""))
                .containsExactly(names.split(" ", -1));
    }
}
