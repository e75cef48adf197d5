package io.penstock.pipeline.planted;

import com.google.inject.Inject;

/** Breaks rule A5 on purpose. */
final class A05InjectedService {
    @Inject
    A05InjectedService() {}
}
