package io.penstock.domain.planted;

import com.google.inject.Injector;

/** Breaks rule A1 on purpose. */
final class A01CoreKnowsGuice {
    Injector injector(Injector injector) {
        return injector;
    }
}
