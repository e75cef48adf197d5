package io.penstock.contract;

import io.penstock.spi.RunHistoryWriter;

final class InMemoryRunHistoryTest extends RunHistoryContract {
    private final InMemoryRunHistory first = new InMemoryRunHistory();

    @Override
    protected RunHistoryWriter open() {
        return first.reopened();
    }
}
