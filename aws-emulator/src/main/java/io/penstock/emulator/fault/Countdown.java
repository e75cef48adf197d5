package io.penstock.emulator.fault;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts per operation how many more calls a fault shall strike. */
final class Countdown {

    private final Map<String, Integer> left = new HashMap<>();

    synchronized void add(String operation, int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is " + times + ", allowed is 0 and more");
        }
        left.merge(operation.toLowerCase(Locale.ROOT), times, Integer::sum);
    }

    synchronized boolean take(String operation) {
        String key = operation.toLowerCase(Locale.ROOT);
        int times = left.getOrDefault(key, 0);
        if (times == 0) {
            return false;
        }
        left.put(key, times - 1);
        return true;
    }
}
