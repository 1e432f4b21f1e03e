package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.session.SessionFolders;
import dev.odooupgrade.tui.terminal.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code odoo-upgrade-tui}: its options become what the screens work with. */
final class WizardProgramTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<WizardParts> shown = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void it_speaks_to_odoo_unless_told_otherwise() {
    assertThat(run()).isEqualTo(42);
    assertThat(shown.get(0).platform()).isEqualTo(PlatformAddress.ODOO);
    assertThat(shown.get(0).sample()).isEmpty();
    assertThat(shown.get(0).session()).isEmpty();
  }

  @Test
  void the_sandbox_comes_with_an_address_and_a_dump() {
    assertThat(run("--sandbox", "--ascii", "--no-color")).isEqualTo(42);
    WizardParts parts = shown.get(0);
    assertThat(parts.platform().sandbox()).isTrue();
    assertThat(parts.platform().isLoopback()).isTrue();
    assertThat(parts.sample().orElseThrow()).isRegularFile();
    assertThat(parts.options().ascii).isTrue();
    assertThat(parts.options().theme()).contains(Theme.MONO);
    assertThat(parts.options().plain).isFalse();
  }

  @Test
  void a_session_is_named_by_its_file_or_its_id() {
    run("--session", "20261123-101500-k7qz");
    run("--session", "mine.json");
    assertThat(shown.get(0).session().orElseThrow())
        .isEqualTo(home.resolve("odoo-upgrade/sessions/20261123-101500-k7qz.json"));
    assertThat(shown.get(1).session()).hasValue(Path.of("mine.json"));
  }

  @Test
  void what_cannot_be_is_told_before_any_screen() {
    assertThat(run("--url=http://example.com")).isEqualTo(3);
    assertThat(run("--sandbx")).isEqualTo(3);
    assertThat(run("--cacert=/no/such.pem")).isEqualTo(4);
    assertThat(shown).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("is not encrypted", "did you mean --sandbox?", "/no/such.pem cannot be read");
  }

  @Test
  void what_counts_as_a_large_dump_comes_from_the_environment() {
    environment.put("ODOO_UPGRADE_SFTP_FROM", "big");
    assertThat(run("--sandbox")).isEqualTo(3);
    assertThat(shown).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("ODOO_UPGRADE_SFTP_FROM 'big' is not a size");
    environment.put("ODOO_UPGRADE_SFTP_FROM", "500M");
    assertThat(run("--sandbox")).isEqualTo(42);
  }

  @Test
  void help_and_version_are_on_stdout() {
    assertThat(run("--help")).isZero();
    assertThat(run("-V")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--sandbox", "odoo-upgrade-tui " + Version.current());
  }

  @Test
  void an_upgrade_of_the_sandbox_needs_the_sandbox() {
    assertThatThrownBy(
            () ->
                new SandboxAwarePlatforms(
                        address -> {
                          throw new AssertionError("nobody may be asked");
                        },
                        Optional.empty())
                    .at(
                        new PlatformAddress(
                            URI.create("http://127.0.0.1:1"), true, false, Optional.empty())))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("Open it with: odoo-upgrade-tui --sandbox");
  }

  private int run(String... args) {
    environment.put("XDG_STATE_HOME", home.toString());
    ProcessEnvironment around =
        new ProcessEnvironment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(new byte[0]),
            environment,
            home.toString(),
            stream -> false,
            question -> Optional.empty(),
            Clock.systemUTC(),
            Optional.empty());
    WizardFace face =
        parts -> {
          shown.add(parts);
          return 42;
        };
    return new WizardProgram(
            around,
            new Services(
                around,
                new SessionFolders(home.resolve("odoo-upgrade/sessions"), home.resolve("log"))),
            face)
        .run(args);
  }
}
