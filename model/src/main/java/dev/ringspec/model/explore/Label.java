package dev.ringspec.model.explore;

/** What a step is, as a number: told apart only when a story is told. */
final class Label {
    /** A command is given and takes effect at once. */
    static final int DOES = 0;
    /** A command is given. */
    static final int GIVES = 1;
    /** A command in flight takes effect. */
    static final int TAKES = 2;
    /** A command in flight is refused. */
    static final int IS_REFUSED = 3;
    /** An event arrives. */
    static final int HEARS = 4;
    /** A timer runs out. */
    static final int EXPIRES = 5;

    private Label() {}

    static int of(int kind, int device, int detail) {
        return kind | device << 4 | detail << 12;
    }

    /** The same command, refused. */
    static int refused(int label) {
        return of(IS_REFUSED, device(label), detail(label));
    }

    static int kind(int label) {
        return label & 15;
    }

    static int device(int label) {
        return label >>> 4 & 255;
    }

    /** The command, or the call. */
    static int detail(int label) {
        return label >>> 12;
    }
}
