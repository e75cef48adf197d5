package io.penstock.cli.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of the signals that ask the program to end. The JVM has no public way for that, so this goes through its unsupported module,
 * by reflection, for a JVM may be without it. Thread-safe.
 */
final class Signals implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Method handle;
    private final Map<Object, Object> before = new LinkedHashMap<>();

    private Signals(Method handle) {
        this.handle = handle;
    }

    /**
     * Runs an action at each signal, on a thread of its own, in place of the JVM's end.
     *
     * @throws ReflectiveOperationException if this JVM has no such signals
     */
    static Signals hear(Runnable action) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object handler =
                Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, handler(action));
        Signals signals = new Signals(signalType.getMethod("handle", signalType, handlerType));
        for (String name : NAMES) {
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            try {
                signals.before.put(signal, signals.handle.invoke(null, signal, handler));
            } catch (InvocationTargetException e) {
                log.debug("the JVM was told to leave a signal alone [signal={}]", name, e);
            }
        }
        return signals;
    }

    private static InvocationHandler handler(Runnable action) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the handler of signals";
        };
    }

    /** Gives the signals back. */
    @Override
    public void close() {
        before.forEach((signal, handler) -> {
            try {
                handle.invoke(null, signal, handler);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a signal cannot be given back: " + e, e);
            }
        });
    }
}
