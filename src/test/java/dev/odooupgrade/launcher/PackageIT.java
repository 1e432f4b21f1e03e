package dev.odooupgrade.launcher;

import static dev.odooupgrade.launcher.Launch.packaged;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged is whole, starts after being unpacked elsewhere, and starts fast. */
final class PackageIT {
  @TempDir private Path temp = Path.of("");

  @Test
  void every_library_is_named_with_its_licence() throws Exception {
    String licences = Files.readString(packaged("LICENSES.txt"));
    List<String> libraries = files(packaged("lib"), ".jar");
    assertThat(libraries).contains("odoo-upgrade-tui.jar").hasSizeGreaterThan(5);
    for (String library : libraries) {
      if (!library.equals("odoo-upgrade-tui.jar")) {
        assertThat(licences).contains(library.replaceFirst("-[0-9][0-9.]*\\.jar$", " "));
      }
    }
  }

  @Test
  void the_archive_holds_the_same_and_starts_where_it_is_unpacked() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("a new place"));
    String archive = Launch.property("odooupgrade.archive");
    Launch.Result unpacked = Launch.of(Path.of("/bin/tar"), "xzf", archive).in(folder).run();
    assertThat(unpacked).isEqualTo(new Launch.Result(0, "", ""));
    Path home = folder.resolve("odoo-upgrade-" + Launch.property("odooupgrade.version"));
    assertThat(files(home.resolve("lib"), ".jar")).isEqualTo(files(packaged("lib"), ".jar"));
    for (String name : files(packaged("bin"), "")) {
      assertThat(Launch.of(home.resolve("bin/" + name), "--version").in(temp).run().code())
          .isZero();
    }
  }

  @Test
  void the_class_archive_made_while_packaging_is_in_use() throws Exception {
    Path loaded = temp.resolve("loaded");
    Launch.Result result =
        Launch.of(packaged("bin/odoo-upgrade"), "--version")
            .in(temp)
            .with("ODOO_UPGRADE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded)
            .run();
    assertThat(result.code()).isZero();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("dev.odooupgrade.app.Main source: shared objects file"));
  }

  /** Java passes over an entry without a word for a compiler, and takes the next one that fits. */
  @Test
  void the_compiler_that_spares_what_encrypts_is_told_so_in_words_it_heeds() throws Exception {
    Launch.Result printed =
        Launch.of(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+CompilerDirectivesPrint",
                "-XX:CompilerDirectivesFile=" + packaged("lib/compilation.json"),
                "-version")
            .in(temp)
            .run();
    String entry = printed.out().split("Directive:", -1)[2];
    assertThat(entry).contains("java/math/*.*", "sun/security/ssl/*.*");
    assertThat(entry.substring(entry.indexOf("c2 directives:")))
        .contains("Enable:true Exclude:false");
  }

  @Test
  void a_class_archive_that_does_not_fit_is_passed_over_in_silence() throws Exception {
    Path home = temp.resolve("copy");
    Launch.Result copied =
        Launch.of(Path.of("/bin/cp"), "-R", packaged("").toString(), home.toString()).run();
    assertThat(copied.code()).isZero();
    for (String archive : files(home.resolve("lib"), ".jsa")) {
      assertThat(home.resolve("lib").resolve(archive).toFile().setWritable(true)).isTrue();
      Files.writeString(home.resolve("lib").resolve(archive), "not an archive");
    }
    Launch.Result result = Launch.of(home.resolve("bin/odoo-upgrade"), "--version").run();
    assertThat(result)
        .isEqualTo(Launch.of(packaged("bin/odoo-upgrade"), "--version").run())
        .matches(same -> same.code() == 0 && same.err().isEmpty());
  }

  private static List<String> files(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
