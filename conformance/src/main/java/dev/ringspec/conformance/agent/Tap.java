package dev.ringspec.conformance.agent;

/** Sees every line that goes over a link, in both directions, on the thread that handles it. */
interface Tap {
    Tap NONE = new Tap() {
        @Override
        public void sent(String line) {}

        @Override
        public void received(String line) {}
    };

    void sent(String line);

    void received(String line);
}
