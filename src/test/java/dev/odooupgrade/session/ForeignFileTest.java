package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.testing.ForeignValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds, it is a session or it is damaged; and a session can be saved again. */
class ForeignFileTest {
  private static final ZoneId FAR_EAST = ZoneId.of("+18");
  private static final String WHOLE =
      new String(
          SessionJson.bytes(SessionCodec.write(AnySession.full("full"))), StandardCharsets.UTF_8);

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(ForeignValue.places(WHOLE));
  }

  @Property
  void any_value_at_any_place_is_read_or_is_damage(
      @ForAll ForeignValue value, @ForAll("places") String place) throws DamageException {
    Optional<SessionJson.Saved> saved = read(value.in(WHOLE, place));

    if (saved.isPresent()) {
      Session session = saved.get().session();
      assertThat(savedAgain(saved.get())).isEqualTo(session);
      assertThat(moments(session)).allSatisfy(at -> assertThat(at.atZone(FAR_EAST)).isNotNull());
    }
  }

  @Property
  void a_file_that_is_one_value_is_damage(@ForAll ForeignValue value) {
    assertThat(read(value.json())).isEmpty();
  }

  @Property
  void any_character_at_any_place_is_read_or_is_damage(
      @ForAll @IntRange(max = 5_000) int at, @ForAll char character) {
    StringBuilder text = new StringBuilder(WHOLE);
    text.setCharAt(at % WHOLE.length(), character);

    read(text.toString());
  }

  private static Optional<SessionJson.Saved> read(String file) {
    try {
      return Optional.of(SessionJson.read(file.getBytes(StandardCharsets.UTF_8)));
    } catch (DamageException e) {
      assertThat(e.reason()).isNotBlank().hasSizeLessThan(200);
      return Optional.empty();
    }
  }

  private static Session savedAgain(SessionJson.Saved saved) throws DamageException {
    var tree = UnknownFields.keep(saved.tree(), SessionCodec.write(saved.session()));
    return SessionJson.read(SessionJson.bytes(tree)).session();
  }

  private static List<Instant> moments(Session session) {
    return Stream.concat(
            Stream.of(session.identity().createdAt(), session.updatedAt()),
            session.history().stream().map(HistoryEntry::at))
        .toList();
  }
}
