package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFoldersTest {
  private static final Path HOME = Path.of("/srv/you");

  @Test
  void the_state_folder_that_was_set_is_used() {
    SessionFolders folders = SessionFolders.of(Map.of("XDG_STATE_HOME", "/var/state"), HOME);

    assertThat(folders.sessions()).isEqualTo(Path.of("/var/state/odoo-upgrade/sessions"));
    assertThat(folders.log()).isEqualTo(Path.of("/var/state/odoo-upgrade/log"));
  }

  @Test
  void without_one_it_is_in_the_home_folder() {
    assertThat(SessionFolders.of(Map.of(), HOME).sessions())
        .isEqualTo(Path.of("/srv/you/.local/state/odoo-upgrade/sessions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "state", "./state", "~/state", "\u0000"})
  void a_value_that_is_not_absolute_is_ignored(String value) {
    assertThat(SessionFolders.of(Map.of("XDG_STATE_HOME", value), HOME))
        .isEqualTo(SessionFolders.of(Map.of(), HOME));
  }
}
