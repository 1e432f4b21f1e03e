package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.Cli;
import dev.odooupgrade.testing.GeneratedPage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code docs/commands.md} to what the program itself says. {@code mvn test
 * -Dtest=CommandsPageTest -Ddocs.update=true} writes it anew.
 */
final class CommandsPageTest {
  @TempDir private Path home;

  @Test
  void the_page_says_what_the_program_says() {
    GeneratedPage.check("docs/commands.md", page());
  }

  private String page() {
    Program program = new Program(home);
    StringBuilder page =
        new StringBuilder(
            """
            # Commands

            Written by the program itself (`mvn test -Dtest=CommandsPageTest -Ddocs.update=true`): what
            `odoo-upgrade --help` and its commands' `--help` say. `odoo_upgrade` is the same program.
            """);
    section(page, "odoo-upgrade", program.run("--help"));
    for (String command : Cli.names()) {
      section(page, "odoo-upgrade " + command, program.run(command, "--help"));
    }
    section(page, "Exit codes", program.run("help", "exit-codes"));
    section(page, "Environment", program.run("help", "environment"));
    section(page, "odoo-upgrade-tui", program.named(Main.WIZARD).run("--help"));
    return page.toString();
  }

  private static void section(StringBuilder page, String title, Program.Outcome said) {
    assertThat(said.code()).isZero();
    page.append("\n## ").append(title).append("\n\n```text\n").append(said.out()).append("```\n");
  }
}
