package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportCommandTest {
    @Test
    void aFormatGoesToStandardOutput() {
        Kit kit = Kit.run("export", "--format", "dot");

        assertThat(kit.code()).as(kit.err()).isZero();
        assertThat(kit.out()).startsWith("digraph").contains("initiated -> ongoing");
    }

    @Test
    void severalFormatsGoIntoAFolder(@TempDir Path folder) {
        Kit kit = Kit.run("export", "--format", "mermaid,json", "--out", folder.toString());

        assertThat(kit.code()).as(kit.err()).isZero();
        assertThat(folder.resolve("call.mmd")).isNotEmptyFile();
        assertThat(folder.resolve("call.json")).isNotEmptyFile();
    }

    @Test
    void anotherReadingHasOtherArrows() {
        assertThat(Kit.run("export", "--format", "dot").out()).doesNotContain("start -> busy");
        assertThat(Kit.run("export", "--format", "dot", "--reading", "OP-busy-by=automatic")
                        .out())
                .contains("start -> busy", "OP-busy-by=automatic");
    }

    @Test
    void aSmallWorldIsDrawnWhole() {
        Kit kit = Kit.run("export", "--format", "mermaid", "--graph", "--devices", "1,1");

        assertThat(kit.code()).as(kit.err()).isZero();
        assertThat(kit.out()).contains("[*] --> s0", "alice-1 calls bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format mermaidd | there is no format 'mermaidd', but dot, mermaid, plantuml, scxml, json.",
                "--format mermaidd | Did you mean mermaid",
                "--graph | export needs --format NAME",
                "--format dot --calls 2 | say --graph as well",
                "--format dot,json | --out FOLDER",
                "--format dot --graph --devices 1,2 --in-flight 2 | A smaller one: --devices 1,1",
            })
    void wrongUseIsSaidSo(String options, String complaint) {
        Kit kit = Kit.run(("export " + options).split(" "));

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains(complaint);
    }
}
