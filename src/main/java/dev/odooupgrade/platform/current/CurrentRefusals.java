package dev.odooupgrade.platform.current;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.order.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the refusal in an answer. This protocol refuses in one sentence for people; which field it
 * speaks of, and which values it would take, is guessed from its words, so that a person is led to
 * the right place. A wrong guess costs a look at another step.
 */
final class CurrentRefusals {
  private static final Pattern VERSION = Pattern.compile("(?:saas[~-])?\\d{1,2}\\.\\d\\b");

  /** What comes before the values that would be taken. */
  private static final Pattern OFFER =
      Pattern.compile("(?i)(?:one of|expected|available|supported|accepted|choose)[^.]*?[: ]");

  private static final String UNTOLD = "The platform refused without giving a reason.";

  private CurrentRefusals() {}

  static List<Failure> of(ObjectNode document) {
    JsonNode inside = document.path("result").path("error");
    if (says(inside)) {
      return List.of(failure(words(inside)));
    }
    JsonNode outside = document.path("error");
    if (!says(outside)) {
      return List.of();
    }
    return List.of(
        failure(
            Stream.of(outside.at("/data/message"), outside.path("message"), outside)
                .map(CurrentRefusals::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("")));
  }

  private static boolean says(JsonNode error) {
    return error.isContainerNode() || (!error.isNull() && !error.asText().isBlank());
  }

  private static String words(JsonNode node) {
    return node.isTextual() ? node.textValue().strip() : "";
  }

  private static Failure failure(String message) {
    String reason = reason(message.toLowerCase(Locale.ROOT));
    return new Failure(
        reason,
        message.isEmpty() ? UNTOLD : message,
        Optional.empty(),
        reason.startsWith("TARGET") ? offered(message) : List.of());
  }

  private static String reason(String message) {
    if (message.contains("token")) {
      return "KEY:INVALID";
    }
    if (message.contains("contract") || message.contains("subscription")) {
      return "CONTRACT:INVALID";
    }
    if (message.contains("target") || message.contains("version")) {
      return "TARGET:INVALID";
    }
    return message.matches(".*\\baim\\b.*") ? "AIM:INVALID" : "";
  }

  private static List<String> offered(String message) {
    List<String> versions = new ArrayList<>();
    Matcher offer = OFFER.matcher(message);
    if (offer.find()) {
      Matcher version = VERSION.matcher(message);
      for (int from = offer.end(); version.find(from); from = version.end()) {
        versions.add(version.group());
      }
    }
    return versions;
  }
}
