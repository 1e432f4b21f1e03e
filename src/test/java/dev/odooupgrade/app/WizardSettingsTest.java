package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.config.ConfigFile;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.page.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wizard takes from the config file, and what it does when something is wrong there. */
final class WizardSettingsTest {
  @TempDir private Path home;

  private final Map<String, String> env = new HashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  @Test
  void what_is_set_holds_in_the_wizard() throws Exception {
    WizardSettings settings =
        set(
            """
            email = "admin@example.com"
            platform = "https://upgrade.example.com"
            protocol = "v1"
            folder = "~/upgraded"
            interval = "30s"
            theme = "mono"
            plain = true
            [customers.Acme]
            contract = "M1"
            """);
    assertThat(settings.address(new PlatformOptions()).url())
        .hasToString("https://upgrade.example.com");
    assertThat(settings.protocol(new PlatformOptions())).hasValue(Protocol.V1);
    assertThat(settings.folder()).hasValue(home.resolve("upgraded"));
    assertThat(settings.look(new WizardOptions()))
        .isEqualTo(new WizardLook(Optional.of(Theme.MONO), true, SignalChoice.USUAL));
    Preferences preferences = settings.preferences();
    assertThat(preferences.email()).isEqualTo("admin@example.com");
    assertThat(preferences.pace()).isEqualTo(new PollPace(Duration.ofSeconds(30)));
    assertThat(preferences.customers().all()).hasSize(1);
    assertThat(preferences.notes()).isEmpty();
  }

  @Test
  void variables_of_other_programs_count_when_they_are_set() throws Exception {
    env.put("NO_COLOR", "1");
    env.put("ACCESSIBLE", "yes");
    assertThat(set("theme = 'default'\nplain = false\n").look(new WizardOptions()))
        .isEqualTo(new WizardLook(Optional.of(Theme.MONO), true, SignalChoice.USUAL));
  }

  @Test
  void a_broken_file_is_a_note_and_what_is_built_in_holds() throws Exception {
    WizardSettings settings = set("email = \n");
    assertThat(settings.address(new PlatformOptions())).isEqualTo(PlatformAddress.ODOO);
    assertThat(settings.protocol(new PlatformOptions())).isEmpty();
    assertThat(settings.folder()).isEmpty();
    assertThat(settings.look(new WizardOptions()))
        .isEqualTo(new WizardLook(Optional.empty(), false, SignalChoice.USUAL));
    assertThat(settings.transfers().sftpFrom()).isPositive();
    assertThat(settings.preferences().notes())
        .singleElement()
        .asString()
        .contains("config.toml cannot be understood: line 1");
  }

  @Test
  void one_value_that_cannot_be_used_is_a_note_and_hinders_no_other() throws Exception {
    WizardSettings settings = set("interval = 'soon'\nemail = 'admin@example.com'\n");
    Preferences preferences = settings.preferences();
    assertThat(preferences.pace()).isEqualTo(PollPace.USUAL);
    assertThat(preferences.email()).isEqualTo("admin@example.com");
    assertThat(preferences.notes())
        .singleElement()
        .asString()
        .contains("line 1: interval 'soon' is not an interval");
  }

  @Test
  void a_variable_that_cannot_be_understood_is_refused_as_before() throws Exception {
    env.put("ODOO_UPGRADE_PROTOCOL", "v3");
    WizardSettings settings = set("");
    assertThatThrownBy(() -> settings.address(new PlatformOptions()))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("ODOO_UPGRADE_PROTOCOL 'v3' is not a protocol");
  }

  @Test
  void the_commands_know_every_theme() {
    assertThat(Arrays.stream(Theme.values()).map(Theme::word))
        .allSatisfy(word -> assertThat(OptionValue.OneOf.THEME.convert(word)).isEqualTo(word));
    assertThat(OptionValue.OneOf.THEME.convert("color-blind")).isEqualTo("colour-blind");
    assertThatThrownBy(() -> OptionValue.OneOf.THEME.convert("pink"))
        .hasMessageContaining(
            MissingOptions.listed(Arrays.stream(Theme.values()).map(Theme::word).toList(), "or"));
  }

  private WizardSettings set(String text) throws IOException {
    Path file = home.resolve(".config/odoo-upgrade/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new WizardSettings(
        new Settings(env, home.toString(), () -> ConfigFile.read(env, home.toString())), notes);
  }
}
