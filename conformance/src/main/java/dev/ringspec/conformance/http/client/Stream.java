package dev.ringspec.conformance.http.client;

/** The events of one device, however they come. */
interface Stream extends AutoCloseable {
    /** No event comes any more. */
    @Override
    void close();
}
