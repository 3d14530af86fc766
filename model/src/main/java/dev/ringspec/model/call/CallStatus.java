package dev.ringspec.model.call;

/** The seven statuses of a call (catalogue 2.1). */
public enum CallStatus {
    INITIATED(StatusWord.INITIATED),
    ONGOING(StatusWord.ONGOING),
    REJECTED(StatusWord.REJECTED),
    BUSY(StatusWord.BUSY),
    CANCELLED(StatusWord.CANCELLED),
    UNANSWERED(StatusWord.UNANSWERED),
    ENDED(StatusWord.ENDED);

    private final StatusWord word;

    CallStatus(StatusWord word) {
        this.word = word;
    }

    /** The usual word for it in a payload. */
    public StatusWord word() {
        return word;
    }

    public boolean isOpen() {
        return this == INITIATED || this == ONGOING;
    }

    public boolean isTerminal() {
        return !isOpen();
    }
}
