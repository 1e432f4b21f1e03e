package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionRoundTripTest {

  @Provide
  Arbitrary<Session> sessions() {
    return AnySession.arbitrary();
  }

  @Property
  void a_session_comes_back_as_it_was_saved(@ForAll("sessions") Session session)
      throws DamageException {
    Session back = SessionJson.read(SessionJson.bytes(SessionCodec.write(session))).session();

    assertThat(back).isEqualTo(session);
    assertThat(names(back)).isEqualTo(names(session));
  }

  @Property
  void saving_over_another_state_leaves_nothing_of_it(
      @ForAll("sessions") Session before, @ForAll("sessions") Session after)
      throws DamageException {
    var merged = UnknownFields.keep(SessionCodec.write(before), SessionCodec.write(after));

    assertThat(merged).isEqualTo(SessionCodec.write(after));
    assertThat(SessionJson.read(SessionJson.bytes(merged)).session()).isEqualTo(after);
  }

  private static List<String> names(Session session) {
    return session.answer().map(UpgradeRequest::fields).stream()
        .flatMap(fields -> fields.keySet().stream())
        .toList();
  }
}
