package io.penstock.emulator.http;

/** What a request asks for: its method, its path as sent (still encoded), its decoded query. */
record RequestTarget(String method, String rawPath, QueryParameters query) {}
