package io.penstock.emulator.fault;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts per operation how many more calls a fault shall strike. */
final class Countdown {

    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    synchronized void add(String operation, int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is " + times + ", allowed is 0 and more");
        }
        left.merge(operation.toLowerCase(Locale.ROOT), times, Integer::sum);
    }

    /** Strikes every so-manieth call from now on; 0 ends that. */
    synchronized void every(String operation, int period) {
        if (period < 0) {
            throw new IllegalArgumentException("period is " + period + ", allowed is 0 (never) and more");
        }
        periods.put(operation.toLowerCase(Locale.ROOT), period);
        calls.remove(operation.toLowerCase(Locale.ROOT));
    }

    synchronized boolean take(String operation) {
        String key = operation.toLowerCase(Locale.ROOT);
        int period = periods.getOrDefault(key, 0);
        if (period > 0 && calls.merge(key, 1, Integer::sum) % period == 0) {
            return true;
        }
        int times = left.getOrDefault(key, 0);
        if (times == 0) {
            return false;
        }
        left.put(key, times - 1);
        return true;
    }
}
