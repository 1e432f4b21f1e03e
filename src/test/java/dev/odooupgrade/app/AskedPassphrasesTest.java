package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the passphrases of a person's own keys come from. */
final class AskedPassphrasesTest {
  private static final Path KEY = Path.of("/srv/someone/.ssh/id_ed25519");
  private final Deque<Secret> answers =
      new ArrayDeque<>(List.of(Secret.of("once"), Secret.of("twice")));

  @Test
  void a_person_is_asked_once_for_each_key() {
    AskedPassphrases passphrases =
        new AskedPassphrases(Map.of(), key -> Optional.of(answers.remove()));
    assertThat(passphrases.of(KEY)).hasValue(Secret.of("once"));
    assertThat(passphrases.of(KEY)).hasValue(Secret.of("once"));
    assertThat(passphrases.of(Path.of("/other"))).hasValue(Secret.of("twice"));
  }

  @Test
  void nobody_is_asked_when_the_environment_says_it() {
    AskedPassphrases passphrases =
        new AskedPassphrases(
            Map.of("ODOO_UPGRADE_SSH_PASSPHRASE", "said"), key -> Optional.of(answers.remove()));
    assertThat(passphrases.of(KEY)).hasValue(Secret.of("said"));
    assertThat(answers).hasSize(2);
  }

  @Test
  void silence_is_no_passphrase_and_may_be_broken_later() {
    AskedPassphrases passphrases =
        new AskedPassphrases(Map.of(), key -> Optional.ofNullable(answers.pollLast()));
    answers.clear();
    assertThat(passphrases.of(KEY)).isEmpty();
    answers.add(Secret.of("late"));
    assertThat(passphrases.of(KEY)).hasValue(Secret.of("late"));
  }
}
