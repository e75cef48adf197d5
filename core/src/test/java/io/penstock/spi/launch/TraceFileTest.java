package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TraceFileTest {
    private static final String TIMES = "start_us=1000000\nend_us=3000000\n";

    @Test
    void readsWhenTheScriptRan() {
        assertThat(TraceFile.parse("x\n" + TIMES))
                .hasValueSatisfying(trace -> assertThat(trace)
                        .returns(Instant.ofEpochSecond(1), TraceFile::started)
                        .returns(Instant.ofEpochSecond(3), TraceFile::completed)
                        .returns(Map.of(), TraceFile::measured));
        assertThat(TraceFile.parse("start_us=1\nend_us=soon\n")).isEmpty();
        assertThat(TraceFile.parse("")).isEmpty();
    }

    @Test
    void tellsWhatTheScriptAloneUsed() {
        String text = "before_stat=R 1 2 3 4 5 6 7 8 9 10 11 12 5 5 20\nbefore_rchar=100\nbefore_wchar=7\n"
                + "after_stat=R 1 2 3 4 5 6 7 8 9 10 11 12 155 155 20\nafter_rchar=150\npeak_rss_kb=2\nhost=h\n"
                + TIMES;

        assertThat(TraceFile.parse(text))
                .map(TraceFile::measured)
                .contains(Map.of("%cpu", "150.0", "rchar", "50", "peak_rss", "2048", "hostname", "h"));
    }

    @Test
    void takesNoCountThatDoesNotGrow() {
        assertThat(TraceFile.parse("before_rchar=9\nafter_rchar=8\nbefore_stat=R\nafter_stat=R 1\n" + TIMES))
                .map(TraceFile::measured)
                .contains(Map.of());
    }
}
