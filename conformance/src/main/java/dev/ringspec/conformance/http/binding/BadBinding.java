package dev.ringspec.conformance.http.binding;

import java.util.List;
import java.util.stream.Collectors;

/** A binding that cannot be used. The message has a line for each fault: file, line, column, what is wrong, and the remedy. */
public final class BadBinding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BindingFault> faults;

    BadBinding(String file, List<BindingFault> faults) {
        super(faults.stream().map(fault -> fault.of(file)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BadBinding(String message) {
        super(message);
        this.faults = List.of();
    }

    /** What is wrong, in the order of the file; empty if the file could not be read at all. */
    public List<BindingFault> faults() {
        return faults;
    }
}
