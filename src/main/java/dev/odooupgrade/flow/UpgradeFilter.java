package dev.odooupgrade.flow;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds an upgrade by a few words, each of which must be in one of its fields: as it is, or with
 * letters left out, so that {@code cst42} finds customer-42.
 */
public record UpgradeFilter(List<String> words) {
  public static final UpgradeFilter ALL = of("");

  /** Fewer letters would be found nearly anywhere. */
  private static final int LEAST_LETTERS = 3;

  /** How many times as long as the word the place may be where its letters are found. */
  private static final int MOST_SPREAD = 3;

  /** The words that were typed, with blanks between them. */
  public static UpgradeFilter of(String typed) {
    return new UpgradeFilter(
        Arrays.stream(folded(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether all that is known of an upgrade holds the words. */
  public boolean finds(Session session) {
    return finds(
        List.of(
            session.label().words(),
            session.ordered(OrderField.CONTRACT),
            session.ordered(OrderField.FILENAME),
            session.ordered(OrderField.TARGET),
            session.ordered(OrderField.AIM),
            session.ordered(OrderField.EMAIL),
            session.request().map(RequestRef::id).orElse(""),
            session.id().value(),
            UpgradeGroup.of(session).words(),
            Standing.of(session)));
  }

  boolean finds(Collection<String> fields) {
    List<String> places = fields.stream().map(UpgradeFilter::folded).toList();
    return words.stream().allMatch(word -> places.stream().anyMatch(place -> isIn(word, place)));
  }

  private static boolean isIn(String word, String place) {
    return place.contains(word) || (word.length() >= LEAST_LETTERS && isScattered(word, place));
  }

  /** Whether the letters stand there in this order, and not too far from each other. */
  private static boolean isScattered(String word, String place) {
    for (int from = place.indexOf(word.charAt(0)); from >= 0; ) {
      int at = from;
      int found = 1;
      while (found < word.length() && at >= 0) {
        at = place.indexOf(word.charAt(found), at + 1);
        found++;
      }
      if (at < 0) {
        return false;
      }
      if (at - from < MOST_SPREAD * word.length()) {
        return true;
      }
      from = place.indexOf(word.charAt(0), from + 1);
    }
    return false;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
