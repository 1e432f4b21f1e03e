package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Java that was cut down to few modules, as a container may have it. */
class SmallRuntimeTest {

  @ParameterizedTest
  @CsvSource({"'java.base,java.logging', false", "'java.base,java.logging,jdk.unsupported', true"})
  void a_frame_needs_no_desktop_and_only_changes_of_size_need_more(String modules, boolean heard)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "--limit-modules", modules, "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(SmallRuntimeProgram.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("painted").contains("WARNING").endsWith("heard=" + heard);
  }
}
