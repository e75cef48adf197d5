package io.penstock.aws.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices addresses that give no answer when they are asked for the first time, and says so while those who ask still wait. What
 * answered once is not watched any more: of an outage in mid-run others tell. Thread-safe.
 */
final class Contacts {
    /** An answer mostly takes less than a second. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String UNCONNECTED = "no connection comes about";
    private static final String SILENT = "it is connected and keeps silent";

    private final Consumer<String> hears;
    private final Executor later;
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    /** Creates a watch that tells somebody, in a sentence for each address. */
    Contacts(Consumer<String> hears) {
        this(hears, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Creates a watch with a time of its own.
     *
     * @param later runs what it is given when the patience is over
     */
    Contacts(Consumer<String> hears, Executor later) {
        this.hears = hears;
        this.later = later;
    }

    /**
     * Returns the contact with an address that is about to be asked.
     *
     * @param remark what leads there, for the end of messages; empty where nothing is to be said of it
     */
    Contact with(URI address, String remark) {
        String place = address.getScheme() + "://" + address.getRawAuthority();
        return contacts.computeIfAbsent(place, key -> begin(place, remark));
    }

    private Contact begin(String place, String remark) {
        Contact contact = new Contact(place, remark);
        later.execute(() -> look(contact));
        return contact;
    }

    /** Nobody waits any longer. */
    void close() {
        isClosed = true;
    }

    private void look(Contact contact) {
        if (isClosed) {
            return;
        }
        if (contact.isSending) {
            later.execute(() -> look(contact));
        } else if (!contact.isAnswered) {
            hears.accept("waiting for AWS: there is no answer from " + contact.place + " (" + contact.trouble
                    + "); it is asked again for a while");
        }
    }

    /** Says in a few words what kept somebody from getting an answer. */
    static String why(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "nobody knows the name of that host";
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof SocketTimeoutException) {
            return message.toLowerCase(Locale.ROOT).startsWith("connect") ? UNCONNECTED : SILENT;
        }
        return failure instanceof ConnectException && message.contains("refused")
                ? "connection refused: nothing listens there"
                : message;
    }

    /** How it stands with one address. */
    static final class Contact {
        private final String place;
        private final String remark;
        private volatile boolean isAnswered;
        private volatile boolean isSending;
        private volatile String trouble;

        private Contact(String place, String remark) {
            this.place = place;
            this.remark = remark;
            this.trouble = UNCONNECTED + remark;
        }

        /** What is sent may take its time. */
        void sending() {
            isSending = true;
        }

        void sent() {
            trouble = SILENT + remark;
            isSending = false;
        }

        void answered() {
            isAnswered = true;
            isSending = false;
        }

        /** Notes why there is no answer, and lets the failure say from where. */
        void failed(IOException failure) {
            isSending = false;
            trouble = why(failure) + remark;
            failure.addSuppressed(new UnansweredException(place, trouble));
        }
    }
}
