package dev.ringspec.conformance.http.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one file, as they are found. */
final class FaultList {
    private final YamlText yaml;
    private final List<BindingFault> all = new ArrayList<>();

    FaultList(YamlText yaml) {
        this.yaml = yaml;
    }

    void add(String pointer, String problem, String remedy) {
        all.add(yaml.fault(pointer, problem, remedy));
    }

    void addAll(List<BindingFault> more) {
        all.addAll(more);
    }

    /** In the order of the file. */
    List<BindingFault> all() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BindingFault::line).thenComparingInt(BindingFault::column))
                .toList();
    }
}
