package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session is called, and where one of that name is. */
class NamingTest {
  private final SessionStore store =
      new SessionStore(
          Path.of("/home/ann/sessions"), new RealDisk(), Clock.systemUTC(), new Random(1));

  @ParameterizedTest
  @CsvSource({
    "evening, /home/ann/sessions/evening.json",
    "20261123-101500-k7qz, /home/ann/sessions/20261123-101500-k7qz.json",
    "evening.json, evening.json",
    "./evening, ./evening",
    "/srv/evening, /srv/evening",
    "-evening, -evening",
    "in the evening, in the evening",
  })
  void what_can_be_an_id_is_one_in_the_folder_and_all_else_is_a_file(String name, Path place) {
    assertThat(store.locate(name)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "/home/ann/sessions/evening.json, evening",
    "/home/ann/sessions/copy.json, /home/ann/sessions/copy.json",
    "/srv/evening.json, /srv/evening.json",
  })
  void one_in_the_folder_is_called_by_its_id_and_any_other_by_its_file(Path file, String name) {
    assertThat(store.nameOf(AnySession.full("evening"), file)).isEqualTo(name);
  }

  @Test
  void a_name_leads_back_to_its_file() {
    Path file = store.locate("evening");
    assertThat(store.locate(store.nameOf(AnySession.full("evening"), file))).isEqualTo(file);
  }
}
