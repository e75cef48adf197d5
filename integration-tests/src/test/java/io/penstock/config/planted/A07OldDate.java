package io.penstock.config.planted;

import java.util.Date;

/** Breaks rule A7 on purpose. */
final class A07OldDate {
    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date(0);
    }
}
