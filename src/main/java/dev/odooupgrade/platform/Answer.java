package dev.odooupgrade.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.UpgradeRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a platform answered, whatever it was.
 *
 * @param document the answer's JSON as it came, empty when it was not a JSON object
 * @param notices what people should know besides, in complete sentences
 * @param oddity why the answer cannot be understood, in one sentence; empty when it can
 */
public record Answer(
    HttpStatus status,
    ObjectNode document,
    List<Failure> failures,
    Optional<UpgradeRequest> request,
    List<String> notices,
    Optional<String> oddity,
    CallFigures figures) {

  public Answer {
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
  }

  /** One that holds no JSON object. */
  public static Answer unreadable(HttpStatus status, String oddity, CallFigures figures) {
    return new Answer(
        status,
        JsonNodeFactory.instance.objectNode(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.of(oddity),
        figures);
  }

  public Answer with(CallFigures other) {
    return new Answer(status, document, failures, request, notices, oddity, other);
  }

  /**
   * The one word for this answer. What the body says goes before the status code, because it is not
   * known which code the platform sends with {@code failures}.
   */
  public Verdict verdict() {
    if (!failures.isEmpty()) {
      return Verdict.REFUSED;
    }
    if (status.isServerError()) {
      return Verdict.SERVER_ERROR;
    }
    if (status.code() >= 400) {
      return Verdict.REFUSED;
    }
    return oddity.isPresent() || !status.isSuccess() ? Verdict.UNREADABLE : Verdict.ACCEPTED;
  }
}
