package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.ReadAnswer;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.Replies;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

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
    return ReadAnswer.places(WHOLE);
  }

  @Provide
  Arbitrary<String> placesOfRefusal() {
    return ReadAnswer.places(REFUSAL);
  }

  @Property
  void any_value_at_any_place_is_read(
      @ForAll ForeignValue value, @ForAll("places") String place, @ForAll CurrentMethod method) {
    Answer answer = CurrentReading.read(method, Replies.json(200, value.in(WHOLE, place)));
    ReadAnswer.assertIsRead(answer);
    CurrentShapes.wiped(answer);
  }

  @Property
  void any_value_in_a_refusal_is_read(
      @ForAll ForeignValue value, @ForAll("placesOfRefusal") String place) {
    ReadAnswer.assertIsRead(
        CurrentReading.read(CurrentMethod.STATUS, Replies.json(200, value.in(REFUSAL, place))));
  }

  @Test
  void an_error_that_is_only_a_text_is_the_reason() {
    Answer answer =
        CurrentReading.read(
            CurrentMethod.STATUS, Replies.json(200, "{\"error\": \"No such request\"}"));
    assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(answer.reasons()).isEqualTo("No such request.");
  }

  /** A yes, however short; that nothing comes of it is told by the status. */
  @Test
  void an_order_to_process_may_be_answered_by_nothing() {
    Answer answer =
        CurrentReading.read(
            CurrentMethod.PROCESS,
            Replies.json(200, "{\"jsonrpc\": \"2.0\", \"id\": \"x\", \"result\": null}"));
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.notices()).isEmpty();
  }

  @Test
  void nothing_of_an_answer_to_create_is_lost() {
    ReadAnswer.assertNothingIsLost(
        """
        {"jsonrpc": "2.0", "id": "x", "result": {
         "request_id": 10534, "token": "a+b/c==", "assigned_host_uri": "h.example.com"}}\
        """,
        CurrentReading::created);
  }
}
