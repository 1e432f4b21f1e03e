package dev.odooupgrade.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Sentence;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.http.ServerTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform answered, whatever it was.
 *
 * @param document the answer's JSON as it came, empty when it was not a JSON object
 * @param notices what people should know besides, in complete sentences
 * @param oddity why the answer cannot be understood, in one sentence; empty when it can
 * @param raw what came, a character for each byte, where it must not be lost though it could not be
 *     understood
 */
public record Answer(
    HttpStatus status,
    ObjectNode document,
    List<Failure> failures,
    Optional<UpgradeRequest> request,
    List<String> notices,
    Optional<String> oddity,
    CallFigures figures,
    Optional<Secret> raw) {

  /** One that is understood, or not worth keeping. */
  public Answer(
      HttpStatus status,
      ObjectNode document,
      List<Failure> failures,
      Optional<UpgradeRequest> request,
      List<String> notices,
      Optional<String> oddity,
      CallFigures figures) {
    this(status, document, failures, request, notices, oddity, figures, Optional.empty());
  }

  private static final String DAMAGED =
      "The platform's answer was damaged, but the number and the key of the request could be read.";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

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
    return new Answer(status, document, failures, request, notices, oddity, other, raw);
  }

  /** The same, with something more that people should know. */
  public Answer noticing(String notice) {
    List<String> all = Stream.concat(notices.stream(), Stream.of(notice)).toList();
    return new Answer(status, document, failures, request, all, oddity, figures, raw);
  }

  /**
   * The same answer to {@code create}, where it cannot be understood: all of it is to be kept, and
   * it is a yes when it names the request at least.
   *
   * @param id the request's number, if there is one in it
   * @param key the request's key, if there is one in it
   * @param shape the answer that holds these two, and is whole
   */
  public Answer salvaged(
      Secret came,
      Optional<String> id,
      Optional<String> key,
      BiFunction<Long, String, ObjectNode> shape) {
    if (verdict() != Verdict.UNREADABLE) {
      return this;
    }
    Optional<Secret> kept = Optional.of(came);
    Optional<String> number = id.filter(it -> NUMBER.matcher(it).matches());
    if (number.isEmpty() || key.isEmpty()) {
      return new Answer(status, document, failures, request, notices, oddity, figures, kept);
    }
    return new Answer(
            status,
            shape.apply(Long.valueOf(number.get()), key.get()),
            failures,
            Optional.of(new UpgradeRequest(Map.of("id", number.get(), "key", key.get()))),
            notices,
            Optional.empty(),
            figures,
            kept)
        .noticing(DAMAGED);
  }

  /**
   * The one word for this answer, in every protocol: a server that failed or is busy refuses
   * nothing, whatever it says besides; else {@code failures} count more than the status code, which
   * is not known to go with them.
   */
  public Verdict verdict() {
    if (ServerTrouble.isIn(status, document)) {
      return Verdict.SERVER_ERROR;
    }
    if (!failures.isEmpty() || status.code() >= 400) {
      return Verdict.REFUSED;
    }
    return oddity.isPresent() || !status.isSuccess() ? Verdict.UNREADABLE : Verdict.ACCEPTED;
  }

  /** Why it is no yes, as the end of a sentence, and more sentences where it says more. */
  public String reasons() {
    String reasons = failures.stream().map(Answer::words).collect(Collectors.joining(" "));
    String code = (status.code() + " " + status.reason()).strip();
    return reasons.isEmpty()
        ? oddity.filter(any -> status.isSuccess()).orElse("it answered " + code + ".")
        : reasons;
  }

  private static String words(Failure failure) {
    return Sentence.ended(failure.message().isBlank() ? failure.reason() : failure.message());
  }

  /** Whether it says that nothing was done, even where the server is to blame for that. */
  public boolean isDeclined() {
    Verdict verdict = verdict();
    return verdict == Verdict.REFUSED
        || (verdict == Verdict.SERVER_ERROR && (status.isTooMany() || !failures.isEmpty()));
  }
}
