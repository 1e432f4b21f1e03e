package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFoldersTest {
  private static final String HOME = "/srv/you";

  @Test
  void the_state_folder_that_was_set_is_used() throws TroubleException {
    SessionFolders folders = SessionFolders.of(Map.of("XDG_STATE_HOME", "/var/state"), HOME);

    assertThat(folders.sessions()).isEqualTo(Path.of("/var/state/odoo-upgrade/sessions"));
    assertThat(folders.log()).isEqualTo(Path.of("/var/state/odoo-upgrade/log"));
  }

  @Test
  void without_one_it_is_in_the_home_folder() throws TroubleException {
    assertThat(SessionFolders.of(Map.of(), HOME).sessions())
        .isEqualTo(Path.of("/srv/you/.local/state/odoo-upgrade/sessions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "state", "./state", "~/state", "\u0000"})
  void a_value_that_is_not_absolute_is_ignored(String value) throws TroubleException {
    assertThat(SessionFolders.of(Map.of("XDG_STATE_HOME", value), HOME))
        .isEqualTo(SessionFolders.of(Map.of(), HOME));
  }

  /** A question mark is what Java says of a user that the system does not know. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "home", "./home", "~", "~/", "?", "\u0000"})
  void without_a_home_nothing_is_strewn_anywhere(String home) throws TroubleException {
    for (String state : new String[] {"", "state", "~/state"}) {
      assertThatExceptionOfType(TroubleException.class)
          .isThrownBy(() -> SessionFolders.of(Map.of("XDG_STATE_HOME", state), home))
          .satisfies(e -> assertThat(e.trouble().kind()).isEqualTo(TroubleKind.BAD_ARGUMENT))
          .withMessageContaining("Set XDG_STATE_HOME to the full path of a folder");
    }
    assertThat(SessionFolders.of(Map.of("XDG_STATE_HOME", "/var/state"), home).sessions())
        .isEqualTo(Path.of("/var/state/odoo-upgrade/sessions"));
  }
}
