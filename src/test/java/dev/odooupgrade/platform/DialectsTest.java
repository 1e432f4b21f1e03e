package dev.odooupgrade.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.testing.Replies;
import dev.odooupgrade.testing.SilentPlatform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Finding out which of two protocols a platform speaks. */
final class DialectsTest {
  private static final PlatformAddress ADDRESS = PlatformAddress.ODOO;

  private final List<Protocol> asked = new ArrayList<>();
  private final Spoken current = new Spoken(Protocol.CURRENT);
  private final Spoken v1 = new Spoken(Protocol.V1);
  private final Dialects both = new Dialects(List.of(current, v1));

  @Test
  void the_first_that_is_spoken_is_taken_and_the_other_not_asked_for() throws Exception {
    current.spoken = true;
    v1.spoken = true;
    assertThat(both.recognized(ADDRESS)).isEqualTo(ADDRESS.speaking(Protocol.CURRENT));
    assertThat(asked).containsExactly(Protocol.CURRENT);
  }

  @Test
  void the_second_is_asked_for_where_the_first_is_not_spoken() throws Exception {
    v1.spoken = true;
    assertThat(both.recognized(ADDRESS).protocol()).contains(Protocol.V1);
    assertThat(asked).containsExactly(Protocol.CURRENT, Protocol.V1);
  }

  @Test
  void a_platform_that_fails_at_one_question_may_understand_the_other() throws Exception {
    current.trouble = Optional.of(DialectTroubles.serverError(Replies.json(502, "")));
    v1.spoken = true;
    assertThat(both.recognized(ADDRESS).protocol()).contains(Protocol.V1);
  }

  @Test
  void a_platform_that_fails_is_not_said_to_speak_nothing() {
    v1.trouble = Optional.of(DialectTroubles.serverError(Replies.json(503, "")));
    assertThat(troubleOf(both).kind()).isEqualTo(TroubleKind.SERVER_ERROR);
    assertThat(troubleOf(both).happened()).contains("HTTP 503");
  }

  @Test
  void where_nobody_answers_nothing_else_is_asked() {
    current.trouble = Optional.of(new TroubleException(TroubleKind.NETWORK, "Nobody.", "", ""));
    assertThat(troubleOf(both).kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(asked).containsExactly(Protocol.CURRENT);
  }

  @Test
  void a_platform_that_speaks_neither_is_told_with_what_to_do() {
    Trouble neither = troubleOf(both);
    assertThat(neither.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(neither.happened()).contains(ADDRESS.shownName());
    assertThat(neither.meaning()).contains("nothing is lost");
    assertThat(neither.remedy()).contains("--protocol v1").contains("--protocol current");
  }

  @Test
  void what_is_known_is_spoken_without_a_question() throws Exception {
    assertThat(both.at(ADDRESS.speaking(Protocol.V1))).isSameAs(v1.platform);
    assertThat(both.at(ADDRESS.speaking(Protocol.CURRENT))).isSameAs(current.platform);
    assertThat(asked).isEmpty();
    assertThatThrownBy(() -> new Dialects(List.of(v1)).at(ADDRESS.speaking(Protocol.CURRENT)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void while_it_is_not_known_nothing_can_be_done_yet() throws Exception {
    assertThat(both.at(ADDRESS).abilities()).isEqualTo(Abilities.NONE);
    assertThat(both.abilities(ADDRESS)).isEqualTo(Abilities.NONE);
  }

  @Test
  void what_a_platform_can_do_is_known_from_what_it_speaks_and_needs_no_address_that_will_do() {
    current.unsafe = true;
    assertThat(both.abilities(ADDRESS.speaking(Protocol.CURRENT)).can(Ability.LOG)).isTrue();
    assertThat(both.abilities(ADDRESS.speaking(Protocol.V1)).can(Ability.WIPE)).isTrue();
  }

  @Test
  void an_address_that_will_not_do_is_told_before_anything_is_asked() {
    current.unsafe = true;
    assertThatThrownBy(() -> both.at(ADDRESS)).isInstanceOf(TroubleException.class);
  }

  private static Trouble troubleOf(Dialects dialects) {
    return catchThrowableOfType(TroubleException.class, () -> dialects.recognized(ADDRESS))
        .trouble();
  }

  /** A protocol of which a test says whether it is spoken. */
  private final class Spoken implements Dialect {
    private final Protocol protocol;
    private final UpgradePlatform platform = new SilentPlatform();
    private Optional<TroubleException> trouble = Optional.empty();
    private boolean spoken;
    private boolean unsafe;

    Spoken(Protocol protocol) {
      this.protocol = protocol;
    }

    @Override
    public Protocol protocol() {
      return protocol;
    }

    @Override
    public Abilities abilities() {
      return new Abilities(Set.of(), Set.of(), Set.of(), Set.of(), EnumSet.of(ability()));
    }

    private Ability ability() {
      return protocol == Protocol.CURRENT ? Ability.LOG : Ability.WIPE;
    }

    @Override
    public UpgradePlatform at(PlatformAddress address) throws TroubleException {
      if (unsafe) {
        throw new TroubleException(TroubleKind.BAD_ARGUMENT, "Unsafe.", "", "");
      }
      return platform;
    }

    @Override
    public boolean isSpokenAt(PlatformAddress address) throws TroubleException {
      asked.add(protocol);
      if (trouble.isPresent()) {
        throw trouble.get();
      }
      return spoken;
    }
  }
}
