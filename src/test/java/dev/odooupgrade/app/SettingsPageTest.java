package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.config.Setting;
import dev.odooupgrade.testing.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code docs/settings.md} to the list of settings. {@code mvn test -Dtest=SettingsPageTest
 * -Ddocs.update=true} writes it anew.
 */
final class SettingsPageTest {
  private static final String EXAMPLE =
      """
      email = "admin@example.com"
      folder = "~/upgraded"
      interval = "30s"

      [customers.Acme]
      contract = "M123456-abcxyz"
      email = "john@acme.example"
      notes = "closes at six"

      [customers."Bolt & Co"]
      contract = "M200001-qwerty"
      """;

  @TempDir private Path home;

  @Test
  void the_page_lists_every_setting() {
    GeneratedPage.check("docs/settings.md", page());
  }

  @Test
  void the_example_on_the_page_says_what_it_seems_to_say() throws IOException {
    Path file = home.resolve(".config/odoo-upgrade/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, EXAMPLE);
    Program.Outcome told = new Program(home).run("config");
    assertThat(told.err()).isEmpty();
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("admin@example.com", "config file, line 3", "Customers: Acme, Bolt & Co");
  }

  private static String page() {
    return """
        # Settings

        Written by the program itself (`mvn test -Dtest=SettingsPageTest -Ddocs.update=true`).

        What you would type for every upgrade can be set once, in `$XDG_CONFIG_HOME/odoo-upgrade/config.toml`; by default
        that is `~/.config/odoo-upgrade/config.toml`. It is a text file in [TOML](https://toml.io), and the program never
        changes it:

        ```toml
        %s```

        An option goes before an environment variable, a variable before the file, and the file before what is built in. A
        saved upgrade keeps its own platform and protocol. `odoo-upgrade config` shows each setting, its value, and where it
        comes from; secrets are not shown.

        | in the file | variable | option | built in | meaning |
        |---|---|---|---|---|
        %s

        These are only in the environment: secrets, and what other programs read there as well.

        | variable | meaning |
        |---|---|
        %s

        ## Customers

        Each customer has a table, with the name in quotes unless it is one plain word. The wizard offers the customers at
        the contract: type the beginning of a name and press Enter, and the contract, the e-mail address and the name of
        the upgrade are filled in. `create` and `all` take `--customer NAME`. `notes` are for you.

        ## When something is wrong with the file

        The program says which line and which key. A setting that it does not know is a warning, with the nearest that it
        knows. A value that cannot be used stops only what needs it, with exit code 3; an option in its place helps. A new
        upgrade does not begin with a file that cannot be understood, since it could go to the wrong platform. Saved
        upgrades go on all the same: the built-in value holds, and the program says so.

        The program warns you if others on this computer can change the file or its folder.
        """
        .formatted(EXAMPLE, rows(true), rows(false));
  }

  private static String rows(boolean inFile) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.key().isPresent() == inFile)
        .map(setting -> inFile ? row(setting) : cells(code(setting.variable()), setting.meaning()))
        .collect(Collectors.joining("\n"));
  }

  private static String row(Setting setting) {
    return cells(
        code(setting.title()),
        code(setting.variable()),
        setting.option().map(SettingsPageTest::code).orElse(""),
        setting.builtIn().map(SettingsPageTest::code).orElse("nothing"),
        setting.meaning());
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
