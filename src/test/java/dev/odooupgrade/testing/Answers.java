package dev.odooupgrade.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.platform.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ready answers of a platform. */
public final class Answers {
  private Answers() {}

  /** A plain yes. */
  public static Answer yes() {
    return answer(200, "OK", List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * A yes with a request in the given state, and more of its fields as name, value, name, value.
   */
  public static Answer request(String state, String... more) {
    return answer(200, "OK", List.of(), Optional.of(requestIn(state, more)), Optional.empty());
  }

  /** A request object, with id 10534. */
  public static UpgradeRequest requestIn(String state, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", "10534");
    fields.put("key", "Aw7pXk+/==");
    fields.put("state", state);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return new UpgradeRequest(fields);
  }

  /** A no for one reason. */
  public static Answer refusal(String reason, String message, String... expected) {
    Failure failure = new Failure(reason, message, Optional.empty(), List.of(expected));
    return answer(200, "OK", List.of(failure), Optional.empty(), Optional.empty());
  }

  /** An answer of which only the code can be read. */
  public static Answer broken(int code, String words) {
    return answer(
        code, words, List.of(), Optional.empty(), Optional.of("it is a web page, not JSON."));
  }

  /** An answer of a server that wants to be left alone for so long. */
  public static Answer busy(int code, Duration pause) {
    Answer answer = broken(code, "");
    CallFigures figures =
        new CallFigures(
            "",
            "POST",
            code,
            "",
            "1.1",
            Duration.ZERO,
            Duration.ZERO,
            0,
            0,
            -1,
            0,
            0,
            Optional.of(pause));
    return answer.with(figures);
  }

  private static Answer answer(
      int code,
      String words,
      List<Failure> failures,
      Optional<UpgradeRequest> request,
      Optional<String> oddity) {
    CallFigures figures =
        new CallFigures(
            "https://upgrade.odoo.com/database/v1/any",
            "POST",
            code,
            "application/json",
            "1.1",
            Duration.ofMillis(120),
            Duration.ofMillis(100),
            0,
            2,
            2,
            90,
            0,
            Optional.empty());
    return new Answer(
        new HttpStatus(code, words),
        JsonNodeFactory.instance.objectNode(),
        failures,
        request,
        List.of(),
        oddity,
        figures);
  }
}
