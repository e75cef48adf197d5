package io.penstock.config.eval;

/** Stands for "there is no such name", which null cannot. */
enum Unknown {
    NAME
}
