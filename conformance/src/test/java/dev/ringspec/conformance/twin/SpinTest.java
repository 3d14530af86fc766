package dev.ringspec.conformance.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.model.explore.Bounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That Spin and the twin count what the explorer counts is seen in .ci/twin, where they are sure to be installed. */
final class SpinTest {
    @Test
    void whatIsNotInstalledIsNamedWithTheWayToGetIt(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> Spin.on(folder.toString()))
                .isInstanceOf(SpinFailure.class)
                .hasMessageContaining("no spin")
                .hasMessageContaining("apt-get install spin gcc");

        Path spin = program(folder, "spin", "true");
        assertThatThrownBy(() -> Spin.on(folder.toString())).hasMessageContaining("no gcc");

        Path gcc = program(folder, "gcc", "true");
        assertThat(Spin.on(folder.toString())).isEqualTo(new Spin(spin, gcc));
    }

    @Test
    void aProgramThatFailsIsToldWithItsWords(@TempDir Path folder) throws Exception {
        Spin failing = new Spin(program(folder, "spin", "echo bad syntax; exit 1"), program(folder, "gcc", "true"));

        assertThatThrownBy(() -> failing.search(new Twin(""), bounds(1, 1), 1, line -> {}))
                .isInstanceOf(SpinFailure.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("bad syntax");
    }

    @Test
    void theTwinIsGivenTheBounds() {
        assertThat(Twin.macros(bounds(2, 1, 1)))
                .containsExactly("-DALICE=2", "-DBOB=1", "-DCAROL=1", "-DCALLS=2", "-DIN_FLIGHT=1");
        assertThat(Twin.ofTheKit().text()).contains("active proctype world()");
    }

    private static Bounds bounds(Integer... devices) {
        return new Bounds(List.of(devices), 2, 1);
    }

    private static Path program(Path folder, String name, String does) throws Exception {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
