package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.http.ReasonPhrases;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.GeneratedPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/exit-codes.md} is made from the kinds of trouble, and from the rule for answers. */
final class ExitCodesPageTest {
  private static final String HEAD =
      """
      # Exit codes, repeats and deadlines

      <!-- Made from the code: mvn test -Dtest=ExitCodesPageTest -Ddocs.update=true -->

      Every command, with either protocol, ends with the same exit code for the same cause.

      - **A question** (a status, an access, the port for files) is repeated up to three times within seconds, or when
        `Retry-After` says, but after a minute at the latest; a pause of more than 5 seconds is shown, with its end. `create` is
        never repeated: it may have had an effect. `process` is repeated in the same way, but only after an answer which says
        that it had none.
      - **A transfer** that breaks is tried again, up to ten times, and resumes if it can. The pause between two tries grows from
        2 seconds to a minute, and is as long as `Retry-After` says, up to a minute. If an upload may have arrived, the status is
        asked first, but a server that failed is not asked before the pause has passed.
      - **A wait** (`--wait` of `watch`, `download` and `all`) asks again until the upgrade ends or the time is up. A question that is
        not answered by then is stopped, and the exit code is 8.

      ## Causes

      | cause | a transfer is tried again | a wait asks again | exit code |
      |---|---|---|---|
      """;

  private static final String ANSWERS =
      """

      ## Answers

      What the platform answers, whatever the protocol. `failures` are the platform's reasons for a refusal: the list of version 1,
      or the `error` in a result. A JSON-RPC error of the server (codes -32603 and -32099 to -32000, an HTTP code below, a
      Python error, or Odoo's code 200 without the type of an error) counts as HTTP 500.

      | HTTP | without failures | with failures | a question is repeated | a transfer is tried again | `process` is repeated |
      |---|---|---|---|---|---|
      """;

  @Test
  void the_page_says_what_the_code_does() {
    String causes =
        Arrays.stream(TroubleKind.values())
            .map(ExitCodesPageTest::cause)
            .collect(Collectors.joining());
    String answers =
        IntStream.of(200, 400, 401, 403, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504)
            .mapToObj(code -> answer(ReasonPhrases.status(code)))
            .collect(Collectors.joining());
    GeneratedPage.check("docs/exit-codes.md", HEAD + causes + ANSWERS + answers);
  }

  private static String cause(TroubleKind kind) {
    return "| %s | %s | %s | %d |\n"
        .formatted(
            words(kind), yes(kind.isTransient()), yes(!kind.endsWait()), ExitCode.of(kind).code());
  }

  private static String answer(HttpStatus status) {
    Failure failure = new Failure("A:B", "No.", Optional.empty(), List.of());
    return "| %d %s | %d | %d | %s | %s | %s |\n"
        .formatted(
            status.code(),
            status.reason(),
            code(answer(status, List.of())),
            code(answer(status, List.of(failure))),
            yes(status.isServerTrouble()),
            yes(answer(status, List.of()).verdict().trouble().isTransient()),
            yes(status.isTooMany())
                + (status.isServerTrouble() && !status.isTooMany() ? ": it may have begun" : ""));
  }

  private static Answer answer(HttpStatus status, List<Failure> failures) {
    Answer yes = Answers.yes();
    return new Answer(
        status,
        yes.document(),
        failures,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        yes.figures());
  }

  private static int code(Answer answer) {
    return answer.verdict() == Verdict.ACCEPTED
        ? ExitCode.DONE.code()
        : ExitCode.of(answer.verdict().trouble()).code();
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private static String words(TroubleKind kind) {
    return switch (kind) {
      case REFUSED -> "the platform refused";
      case SERVER_ERROR -> "the platform failed, or is busy";
      case BAD_ARGUMENT -> "an argument is missing or invalid";
      case FILE -> "a file is missing, or cannot be read or written";
      case UNREACHABLE -> "no connection";
      case UNTRUSTED -> "a certificate, host key or address that is not trusted";
      case NETWORK -> "the connection was lost, stalled or timed out";
      case UNREADABLE_ANSWER -> "an answer that cannot be understood";
      case NO_EFFECT -> "the platform accepted a step, but twice says that it has not begun";
      case UPGRADE_FAILED -> "the upgrade ended without a result";
      case STILL_RUNNING -> "the time of a wait is up";
      case INTERRUPTED -> "stopped by a person";
      case DEFECT -> "an error of this program";
    };
  }
}
