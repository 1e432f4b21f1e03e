package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The best reason found for each zone so far. A score counts sixteenths of a doubling: a place with
 * twice the people is worth 16 more.
 */
final class BestHits {
  /** What is called so is before all that only looks like it. */
  static final int WHOLE = 4_000;

  private static final int NOTHING = Integer.MIN_VALUE;
  private static final int DOUBLING = 16;

  /** Before a city or a part of another country that is called the same, such as Georgia. */
  private static final int COUNTRY_OR_CLOCK = 10 * DOUBLING;

  /** Whose CST and PST people mean, though more live by China's and as many by Manila's. */
  private static final int AMERICAN_CLOCK = 5 * DOUBLING;

  /** Windows' names are for many zones, but the first of them is what Windows means. */
  private static final int FIRST_OF_WINDOWS = 8 * DOUBLING;

  private static final int OWN_CITY = 3 * DOUBLING;
  private static final int OTHER_SPELLING = -3 * DOUBLING;

  private final NameTables tables;
  private final int[] scores;
  private final int[] names;
  private final @Nullable Closeness[] close;
  private @Nullable BitSet among;

  BestHits(NameTables tables) {
    this.tables = tables;
    int zones = tables.people.length;
    scores = new int[zones];
    names = new int[zones];
    close = new Closeness[zones];
    Arrays.fill(scores, NOTHING);
  }

  /** A zone and why: the name that fits. */
  record Hit(int zone, int name, int score, Closeness close) {
    boolean isGuess() {
      return close == Closeness.ALMOST;
    }
  }

  int zones() {
    return scores.length;
  }

  /** From now on, only these zones are wanted; null for all. */
  void among(@Nullable BitSet zones) {
    among = zones;
  }

  /**
   * Takes over that a name fits.
   *
   * @param worth how well, among all that fit
   */
  void take(int name, Closeness how, int worth) {
    Entry entry = tables.names.entry(name);
    int base = worth + (how == Closeness.WHOLE ? whole(entry) : partial(entry));
    for (int i = 0; i < entry.zones.length; i++) {
      int zone = entry.zones[i];
      int score = base + weight(entry, zone, i);
      if (score >= scores[zone] && (among == null || among.get(zone))) {
        scores[zone] = score;
        names[zone] = name;
        close[zone] = how;
      }
    }
  }

  private static int whole(Entry entry) {
    return switch (entry.reason) {
      case COUNTRY, CLOCK, ABBREVIATION ->
          WHOLE + (entry.usual ? COUNTRY_OR_CLOCK : OTHER_SPELLING);
      case WINDOWS -> WHOLE + COUNTRY_OR_CLOCK;
      default -> WHOLE + (entry.usual ? 0 : OTHER_SPELLING);
    };
  }

  /** While a name is not typed in full, a zone's own city is meant rather than what is rarer. */
  private static int partial(Entry entry) {
    return switch (entry.reason) {
      case NAME -> OWN_CITY;
      case WINDOWS, CLOCK -> 2 * OTHER_SPELLING;
      default -> entry.usual ? 0 : OTHER_SPELLING;
    };
  }

  private int weight(Entry entry, int zone, int nth) {
    int people = tables.people[zone];
    return switch (entry.reason) {
      case NAME, OLDER_NAME, CITY, AREA -> doublings(entry.people);
      case COUNTRY, OFFSET -> doublings(people);
      case CLOCK, ABBREVIATION ->
          doublings(people) + (nth == 0 && isAmerican(zone) ? AMERICAN_CLOCK : 0);
      case WINDOWS -> doublings(people) + (nth == 0 ? FIRST_OF_WINDOWS : 0);
      case REMARK -> 0;
    };
  }

  private boolean isAmerican(int zone) {
    return tables.zones.get(zone).country().filter(place -> place.code().equals("US")).isPresent();
  }

  /** Sixteen times the logarithm of a number, to the base of two. */
  static int doublings(int number) {
    if (number <= 0) {
      return 0;
    }
    int whole = 31 - Integer.numberOfLeadingZeros(number);
    int rest = (int) (((long) number << DOUBLING >> whole) - (1 << DOUBLING)) >> 12;
    return DOUBLING * (whole + 1) + rest;
  }

  /** Whether something is called so, and all is not guessed. */
  boolean anyReal() {
    for (Closeness how : close) {
      if (how != null && how != Closeness.ALMOST) {
        return true;
      }
    }
    return false;
  }

  private Closeness closeness(int zone) {
    return Objects.requireNonNull(close[zone]);
  }

  /** The best first. */
  List<Hit> sorted() {
    List<Hit> hits = new ArrayList<>();
    for (int zone = 0; zone < scores.length; zone++) {
      if (scores[zone] != NOTHING) {
        hits.add(new Hit(zone, names[zone], scores[zone], closeness(zone)));
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit hit) -> -hit.score())
            .thenComparingInt(hit -> -tables.people[hit.zone()])
            .thenComparingInt(Hit::zone));
    return hits;
  }

  /** The hit as people see it. */
  Match match(Hit hit) {
    Timezone zone = tables.zones.get(hit.zone());
    Entry entry = tables.names.entry(hit.name());
    String why = entry.why(tables.names.nth(hit.name()), zone, tables.languages);
    return new Match(zone, entry.reason, hit.isGuess() ? "perhaps " + why : why, hit.close());
  }
}
