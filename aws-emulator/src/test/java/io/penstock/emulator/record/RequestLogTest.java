package io.penstock.emulator.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RequestLogTest {
    private static final String DOCUMENT = "x".repeat(1 << 20);

    @Test
    void forgetsTheOldestWhenTheirTextIsTooMuch() {
        RequestLog log = new RequestLog();
        for (int i = 0; i < 200; i++) {
            log.add(new RecordedRequest("key", "batch", "op" + i, DOCUMENT));
        }

        assertThat(log.all()).hasSize(64);
        assertThat(log.all().get(63).operation()).isEqualTo("op199");
    }

    @Test
    void countsAnewWhenItIsCleared() {
        RequestLog log = new RequestLog();
        for (int i = 0; i < 60; i++) {
            log.add(new RecordedRequest("key", "batch", "before", DOCUMENT));
        }
        log.clear();
        for (int i = 0; i < 60; i++) {
            log.add(new RecordedRequest("key", "batch", "after", DOCUMENT));
        }

        assertThat(log.all()).hasSize(60);
    }
}
