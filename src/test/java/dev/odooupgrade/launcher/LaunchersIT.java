package dev.odooupgrade.launcher;

import static dev.odooupgrade.launcher.Launch.fakeJava;
import static dev.odooupgrade.launcher.Launch.packaged;
import static dev.odooupgrade.launcher.Launch.pathWithoutJava;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers find their folder and a Java that is new enough, and get out of the way. */
final class LaunchersIT {
  private static final String SHOW_ARGUMENTS = "for word; do echo \"[$word]\"; done";

  @TempDir private Path temp = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"odoo-upgrade", "odoo_upgrade", "odoo-upgrade-tui"})
  void starts_from_any_directory(String name) throws Exception {
    Launch.Result result = Launch.of(packaged("bin/" + name), "--version").in(temp).run();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(Launch.property("odooupgrade.version"));
    assertThat(result.code()).isZero();
  }

  @Test
  void starts_through_links_to_links_in_folders_with_spaces() throws Exception {
    Path one = Files.createDirectories(temp.resolve("one folder"));
    Path two = Files.createDirectories(temp.resolve("another  folder"));
    Files.createSymbolicLink(one.resolve("first"), packaged("bin/odoo-upgrade"));
    Files.createSymbolicLink(two.resolve("second"), Path.of("../one folder/first"));
    Path third = Files.createSymbolicLink(temp.resolve("third"), Path.of("another  folder/second"));
    Launch.Result absolute = Launch.of(third, "--version").in(two).run();
    assertThat(absolute.err()).isEmpty();
    assertThat(absolute.code()).isZero();
    Launch.Result relative = Launch.of(Path.of("./second"), "--version").in(two).run();
    assertThat(relative.out()).isEqualTo(absolute.out().replace("third ", "second "));
    assertThat(relative.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"odoo-upgrade", "odoo_upgrade.py"})
  void goes_by_the_name_of_a_link_that_is_found_on_the_path(String name) throws Exception {
    Path bin = Files.createDirectories(temp.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve(name), packaged("bin/odoo_upgrade"));
    Path shell = Path.of("/bin/sh");
    Launch launch = Launch.of(shell, "-c", "PATH=\"$1:$PATH\"; " + name + " -V", "sh", bin + "");
    Launch.Result result = launch.in(temp).run();
    assertThat(result.out()).startsWith(name + " ");
    assertThat(result.code()).isZero();
  }

  @Test
  void tells_that_there_is_no_java() throws Exception {
    Launch.Result result =
        Launch.of(packaged("bin/odoo-upgrade"), "--version")
            .without("JAVA_HOME")
            .with("PATH", pathWithoutJava(temp).toString())
            .run();
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            "odoo-upgrade: Java 17 or newer is needed,"
                + " but JAVA_HOME is not set, and no java is on the PATH.")
        .hasLineCount(1);
  }

  @Test
  void tells_which_java_is_too_old_and_which_version_it_is() throws Exception {
    Path eleven = fakeJava(temp.resolve("eleven"), "11.0.2", "exit 99");
    Path eight = fakeJava(temp.resolve("eight"), "", "echo 'java version \"1.8.0_392\"' >&2");
    Launch.Result result =
        Launch.of(packaged("bin/odoo-upgrade-tui"))
            .with("JAVA_HOME", eleven.toString())
            .with("PATH", eight.resolve("bin") + ":" + pathWithoutJava(temp))
            .run();
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains(
            eleven + "/bin/java is Java 11.0.2, and " + eight + "/bin/java is Java 1.8.0_392.")
        .hasLineCount(1);
  }

  @Test
  void takes_the_java_on_the_path_when_the_other_one_will_not_do() throws Exception {
    Path old = fakeJava(temp.resolve("old"), "11.0.2", "exit 99");
    Path good = fakeJava(temp.resolve("good"), "21.0.1", "exit 42");
    String path = good.resolve("bin") + ":" + pathWithoutJava(temp);
    for (Path home : new Path[] {old, temp.resolve("gone")}) {
      Launch launch = Launch.of(packaged("bin/odoo-upgrade")).with("JAVA_HOME", home.toString());
      assertThat(launch.with("PATH", path).run()).isEqualTo(new Launch.Result(42, "", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"odoo-upgrade", "odoo-upgrade-tui"})
  void gives_back_the_exit_code_of_the_program(String name) throws Exception {
    for (int code : new int[] {0, 1, 7, 70, 130}) {
      Path java = fakeJava(temp.resolve("java"), "17.0.1", "exit " + code);
      Launch launch = Launch.of(packaged("bin/" + name)).with("JAVA_HOME", java.toString());
      assertThat(launch.run()).isEqualTo(new Launch.Result(code, "", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"odoo-upgrade", "odoo-upgrade-tui"})
  void hands_over_each_argument_as_it_was_typed(String name) throws Exception {
    Path java = fakeJava(temp.resolve("java"), "17.0.1", SHOW_ARGUMENTS);
    Launch.Result result =
        Launch.of(packaged("bin/" + name), "two words", "", "*", "$HOME", "-Dx")
            .with("JAVA_HOME", java.toString())
            .run();
    assertThat(result.out()).endsWith("\n[two words]\n[]\n[*]\n[$HOME]\n[-Dx]\n");
    assertThat(result.out()).contains("[-Dodooupgrade.program=" + name + "]\n");
  }

  @Test
  void the_persons_own_java_options_come_after_ours_and_so_win() throws Exception {
    Path java = fakeJava(temp.resolve("java"), "17.0.1", SHOW_ARGUMENTS);
    Launch.Result result =
        Launch.of(packaged("bin/odoo-upgrade"))
            .with("JAVA_HOME", java.toString())
            .with("ODOO_UPGRADE_JAVA_OPTS", "-Xmx200m -Dname=*")
            .run();
    assertThat(result.out()).containsSubsequence("[-Xmx96m]", "[-Xmx200m]", "[-Dname=*]", "[-jar]");
    assertThat(result.out()).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void asks_no_java_for_its_version_when_that_stands_beside_it() throws Exception {
    Path java = fakeJava(temp.resolve("java"), "17.0.1", "echo \"$*\" >>\"$CALLS\"");
    Path calls = temp.resolve("calls");
    Launch.of(packaged("bin/odoo-upgrade"))
        .with("JAVA_HOME", java.toString())
        .with("CALLS", calls.toString())
        .run();
    assertThat(calls).content().contains("-jar").doesNotContain("-version").hasLineCount(1);
  }

  @Test
  void a_plain_ascii_locale_does_not_hide_files_with_accents() throws Exception {
    Path java = fakeJava(temp.resolve("java"), "17.0.1", "echo \"${LC_ALL-}/${LC_CTYPE-}\"");
    Launch launch =
        Launch.of(packaged("bin/odoo-upgrade"))
            .with("JAVA_HOME", java.toString())
            .with("LANG", "C");
    assertThat(launch.run().out()).isEqualTo("/C.UTF-8\n");
    assertThat(launch.with("LC_ALL", "C").run().out()).isEqualTo("C.UTF-8/\n");
    assertThat(launch.with("LC_ALL", "C.UTF-8").run().out()).isEqualTo("C.UTF-8/\n");
  }
}
