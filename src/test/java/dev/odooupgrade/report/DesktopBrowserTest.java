package dev.odooupgrade.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DesktopBrowserTest {
  @TempDir private Path folder;
  private Path programs;
  private Path page;
  private Path told;

  @BeforeEach
  void make_a_page() throws IOException {
    programs = Files.createDirectory(folder.resolve("bin"));
    page = Files.writeString(folder.resolve("a page; $(touch x) & more.html"), "<p>text");
    told = folder.resolve("told");
  }

  @Test
  void the_page_is_one_argument_of_the_desktops_program() throws IOException {
    opener("xdg-open", 0);
    assertThat(linux("DISPLAY", ":0").open(page)).isEqualTo(Browser.Answer.SHOWN);
    assertThat(told).hasContent("1 " + page);
    Files.delete(told);
    assertThat(linux("WAYLAND_DISPLAY", "wayland-0").open(page)).isEqualTo(Browser.Answer.SHOWN);
    assertThat(told).exists();
  }

  @Test
  void it_gets_no_secret_of_ours() throws IOException {
    opener("xdg-open", 0);
    Files.writeString(programs.resolve("xdg-open"), "#!/bin/sh\nexport -p >\"$TOLD\"\n");
    Map<String, String> environment = new HashMap<>(path());
    environment.put("DISPLAY", ":0");
    environment.put("ODOO_UPGRADE_KEY", "tr0ub4dor");
    assertThat(new DesktopBrowser(environment, "Linux").open(page)).isEqualTo(Browser.Answer.SHOWN);
    assertThat(told).content().contains("DISPLAY=").doesNotContain("tr0ub4dor");
  }

  @Test
  void a_mac_needs_no_display_to_be_named() throws IOException {
    opener("open", 0);
    assertThat(new DesktopBrowser(path(), "Mac OS X").open(page)).isEqualTo(Browser.Answer.SHOWN);
    assertThat(told).hasContent("1 " + page);
  }

  @Test
  void without_a_display_nothing_is_started() throws IOException {
    opener("xdg-open", 0);
    assertThat(new DesktopBrowser(path(), "Linux").open(page)).isEqualTo(Browser.Answer.NO_DISPLAY);
    assertThat(linux("DISPLAY", " ").open(page)).isEqualTo(Browser.Answer.NO_DISPLAY);
    assertThat(told).doesNotExist();
  }

  @Test
  void without_a_program_it_says_so() throws IOException {
    assertThat(linux("DISPLAY", ":0").open(page)).isEqualTo(Browser.Answer.NO_PROGRAM);
    Files.writeString(programs.resolve("xdg-open"), "not executable");
    assertThat(linux("DISPLAY", ":0").open(page)).isEqualTo(Browser.Answer.NO_PROGRAM);
    assertThat(new DesktopBrowser(Map.of("PATH", ".::bin", "DISPLAY", ":0"), "Linux").open(page))
        .isEqualTo(Browser.Answer.NO_PROGRAM);
    assertThat(new DesktopBrowser(path(), "Windows 11").open(page))
        .isEqualTo(Browser.Answer.NO_PROGRAM);
  }

  @Test
  void a_program_that_cannot_is_told() throws IOException {
    opener("xdg-open", 3);
    assertThat(linux("DISPLAY", ":0").open(page)).isEqualTo(Browser.Answer.FAILED);
  }

  private DesktopBrowser linux(String name, String value) {
    return new DesktopBrowser(
        Map.of("PATH", path().get("PATH"), name, value, "TOLD", told.toString()), "Linux");
  }

  private Map<String, String> path() {
    return Map.of("PATH", "bin::" + programs, "TOLD", told.toString());
  }

  /** Stands for the desktop's program, and writes down what it was told. */
  private void opener(String name, int code) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\nprintf '%s %s' $# \"$1\" >\"$TOLD\"\nexit " + code + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
