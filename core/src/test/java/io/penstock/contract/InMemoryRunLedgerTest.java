package io.penstock.contract;

import io.penstock.spi.RunLedger;

final class InMemoryRunLedgerTest extends RunLedgerContract {
    private final InMemoryRunLedger first = new InMemoryRunLedger();

    @Override
    protected RunLedger open() {
        return first.reopened();
    }
}
