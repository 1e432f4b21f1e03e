package dev.odooupgrade.platform.v1;

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
class V1ReadingTest {
  private static final String WHOLE =
      """
      {"failures": [], "more": [1, {"deep": 2}],
       "request": {"id": 7, "key": "a+b/c==", "elapsed": 12.5, "state": "progress",
                   "compressions": ["sql"], "unknown": {"deep": [1]}}}
      """;
  private static final String REFUSAL =
      """
      {"failures": [{"reason": "A:B", "message": "m", "value": 1, "code": 2, "expected": [1]}]}
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
      @ForAll ForeignValue value, @ForAll("places") String place, @ForAll V1Method method) {
    ReadAnswer.assertIsRead(V1Reading.read(method, Replies.json(200, value.in(WHOLE, place))));
  }

  @Property
  void any_value_in_a_refusal_is_read(
      @ForAll ForeignValue value, @ForAll("placesOfRefusal") String place) {
    ReadAnswer.assertIsRead(
        V1Reading.read(V1Method.STATUS, Replies.json(400, value.in(REFUSAL, place))));
  }

  @Test
  void nothing_of_an_answer_to_create_is_lost() {
    ReadAnswer.assertNothingIsLost(
        """
        {"failures": [], "request": {"id": 10534, "key": "a+b/c==", "state": "draft"}}\
        """,
        V1Reading::created);
  }

  @Test
  void what_is_no_number_of_a_request_is_not_taken_for_one() {
    Answer answer =
        V1Reading.created(
            Replies.json(200, "{\"request\": {\"id\": 1e99999999999, \"key\": \"a+b/c==\"}}"));
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(answer.raw()).isPresent();
  }
}
