package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.Replies;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in an answer, something is made of it. */
class CurrentReadingTest {
  private static final String WHOLE =
      """
      {"jsonrpc": "2.0", "id": "x", "result": {
        "request_id": 7, "token": "t", "assigned_host_uri": "h.example.com", "info": "i",
        "status": "progress", "host_uri": "h.example.com", "reason": "r", "archived": false,
        "is_pg_version_compatible": false, "elapsed": 12.5, "wiped": ["a"], "failed": ["b"]}}
      """;
  private static final String REFUSAL =
      """
      {"jsonrpc": "2.0", "id": "x", "error": {
        "code": 200, "message": "m", "data": {"name": "n", "message": "the target 8.0"}}}
      """;

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(ForeignValue.places(WHOLE));
  }

  @Provide
  Arbitrary<String> placesOfRefusal() {
    return Arbitraries.of(ForeignValue.places(REFUSAL));
  }

  @Property(tries = 4_000)
  void any_value_at_any_place_is_read(
      @ForAll ForeignValue value, @ForAll("places") String place, @ForAll CurrentMethod method) {
    assertIsRead(CurrentReading.read(method, Replies.json(200, value.in(WHOLE, place))));
  }

  @Property(tries = 1_000)
  void any_value_in_a_refusal_is_read(
      @ForAll ForeignValue value, @ForAll("placesOfRefusal") String place) {
    assertIsRead(
        CurrentReading.read(CurrentMethod.STATUS, Replies.json(200, value.in(REFUSAL, place))));
  }

  private static void assertIsRead(Answer answer) {
    assertThat(answer.verdict()).isNotNull();
    assertThat(answer.document().toString()).isNotEmpty();
    assertThat(answer.request().flatMap(UpgradeRequest::ref)).isNotNull();
    assertThat(answer.request().flatMap(UpgradeRequest::state)).isNotNull();
    assertThat(CurrentShapes.wiped(answer)).isNotNull();
  }
}
