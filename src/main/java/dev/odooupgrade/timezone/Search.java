package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Reason;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One search in the names: all that fit, and how well. */
final class Search {
  /** Added to what fits in part: 64 when nearly all of a name is typed. */
  private static final int TYPED = 64;

  /** A name that only has it as a later word must have four times the people. */
  private static final int LATER_WORD = -32;

  /**
   * With a typing error, 600 times: a small place is less often meant than a large one mistyped.
   */
  private static final int ERROR = -150;

  private static final int ERROR_IN_BEGINNING = -200;

  /** Where some words tell nothing, what those that do are worth. */
  private static final int WORD = 150;

  private static final int UNKNOWN_WORDS = -400;

  /** Where the other words tell where it is. */
  private static final int TOLD_WHERE = 1_000;

  /** Errors are forgiven in no shorter names: each letter of an abbreviation counts. */
  private static final int LEAST_LETTERS = 4;

  /** Words that people add, and that tell nothing. */
  private static final Set<String> NEUTRAL =
      Set.of("city", "time", "zone", "timezone", "the", "in", "local", "clock");

  private static final Set<Reason> TELLS_WHERE = EnumSet.of(Reason.COUNTRY, Reason.AREA);

  /** What a name with an error in its beginning may be of, while the rest is not typed yet. */
  private static final Set<Reason> MAY_BE_GUESSED =
      EnumSet.of(Reason.NAME, Reason.CITY, Reason.COUNTRY);

  private static final Set<Reason> CITIES = EnumSet.of(Reason.NAME, Reason.OLDER_NAME, Reason.CITY);

  private final NameIndex names;
  private final BestHits best;

  Search(NameTables tables) {
    this.names = tables.names;
    this.best = new BestHits(tables);
  }

  /** Searches what {@link Folding#query} made of what was typed. */
  BestHits search(String query) {
    String letters = query.replace(" ", "");
    if (!letters.isEmpty()) {
      scan(letters, 0);
      if (query.indexOf(' ') > 0 && !best.anyReal()) {
        searchParts(query.split(" ", -1));
      }
    }
    return best;
  }

  private void scan(String query, int worth) {
    TypingErrors errors = new TypingErrors(query);
    long sign = NameIndex.sign(query);
    int length = query.length();
    int size = names.size();
    int most = errors.forgiven();
    for (int name = names.nextLike(sign, most, 0);
        name < size;
        name = names.nextLike(sign, most, name + 1)) {
      if (takeBeginning(query, name, worth) || most == 0) {
        continue;
      }
      int room = names.length(name);
      if (room >= LEAST_LETTERS && names.mayBe(name, sign, most)) {
        takeErrors(errors, name, worth);
      } else if (room > length + 1
          && length > LEAST_LETTERS
          && names.almostBegins(query, name)
          && MAY_BE_GUESSED.contains(names.entry(name).reason)) {
        take(name, Closeness.ALMOST, worth + ERROR_IN_BEGINNING + typed(query, name));
      }
    }
  }

  private boolean takeBeginning(String query, int name, int worth) {
    if (query.length() == 1 && !names.entry(name).usual) {
      return true;
    }
    if (names.stands(query, name, 0)) {
      boolean whole = names.length(name) == query.length();
      Closeness how = whole ? Closeness.WHOLE : Closeness.BEGINNING;
      take(name, how, worth + typed(query, name));
      return true;
    }
    if (query.length() > 1 && names.standsAtWord(query, name)) {
      take(name, Closeness.WORDS, worth + LATER_WORD + typed(query, name));
      return true;
    }
    return false;
  }

  private int typed(String query, int name) {
    return TYPED * query.length() / names.length(name);
  }

  private void takeErrors(TypingErrors errors, int name, int worth) {
    String text = names.text(name);
    int count = errors.count(text);
    if (count >= 0) {
      take(name, Closeness.ALMOST, worth + count * ERROR + errors.likeness(text) - 100 + TYPED);
    }
  }

  private void take(int name, Closeness how, int worth) {
    best.take(name, how, worth);
  }

  /** Some of the words name a place, and the others tell where it is: {@code portland maine}. */
  private void searchParts(String[] words) {
    int count = words.length;
    for (int at = 1; at < count; at++) {
      String left = joined(words, 0, at);
      String right = joined(words, at, count);
      searchIn(left, where(right, words, at, count), right.length());
      searchIn(right, where(left, words, 0, at), left.length());
    }
    for (int length = count - 1; length > 0 && !best.anyReal(); length--) {
      takeAlone(joined(words, 0, length), length * WORD + TYPED);
      takeAlone(joined(words, count - length, count), length * WORD);
    }
  }

  private static String joined(String[] words, int from, int to) {
    return String.join("", Arrays.asList(words).subList(from, to));
  }

  /** The zones that some words tell, or none when they tell nothing. */
  private BitSet where(String text, String[] words, int from, int to) {
    BitSet zones = new BitSet();
    if (NEUTRAL.containsAll(List.of(words).subList(from, to))) {
      zones.set(0, best.zones());
    } else {
      names.whole(
          text,
          name -> {
            Entry entry = names.entry(name);
            if (TELLS_WHERE.contains(entry.reason)) {
              for (int zone : entry.zones) {
                zones.set(zone);
              }
            }
          });
    }
    return zones;
  }

  /**
   * Searches in some zones.
   *
   * @param certainty how many letters tell that it is there: two may be a code by chance
   */
  private void searchIn(String text, BitSet where, int certainty) {
    if (where.isEmpty()) {
      return;
    }
    best.among(where);
    names.whole(text, name -> take(name, Closeness.WORDS, TOLD_WHERE + city(name)));
    if (certainty >= LEAST_LETTERS && !best.anyReal()) {
      scan(text, 0);
    }
    best.among(null);
  }

  /** A city in a country says more than a country that has a city. */
  private int city(int name) {
    return CITIES.contains(names.entry(name).reason) ? TOLD_WHERE : 0;
  }

  /** One of the words, or some, when nothing is known of the others. */
  private void takeAlone(String text, int worth) {
    if (text.length() >= LEAST_LETTERS) {
      names.whole(text, name -> take(name, Closeness.ALMOST, UNKNOWN_WORDS + worth));
    }
  }
}
