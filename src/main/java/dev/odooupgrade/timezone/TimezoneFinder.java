package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.BestHits.Hit;
import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Reason;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds zones from what a person types: a city, a country, an old name, an abbreviation, an offset,
 * what Windows calls it; in many languages, in any case, with or without accents, and with a typing
 * error or two.
 */
public final class TimezoneFinder {
  private static final int MOST_SUGGESTIONS = 10;

  /** Guesses stand beside real matches only as far as a person looks. */
  private static final int MOST_WITH_GUESSES = 5;

  /** Two matches are about as good when one has no more than eight times the other's people. */
  private static final int NEAR = 48;

  private static final int MUCH_LARGER = 48;

  /** How Windows begins the long form of a zone's name: {@code (UTC+01:00) Brussels, Paris}. */
  private static final Pattern OFFSET_BEFORE = Pattern.compile("^\\((UTC|GMT)[^)]*\\)\\s*(?=\\S)");

  private final TimezoneCatalogue catalogue;
  private @Nullable NameTables read;

  public TimezoneFinder(TimezoneCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads the tables now, and searches once. Else the first search reads them: to know that a name
   * is valid needs none.
   */
  public TimezoneFinder prepared() {
    find("prepared", 1);
    return this;
  }

  private synchronized NameTables tables() {
    NameTables ready = read;
    if (ready == null) {
      ready = new NameTables(catalogue);
      read = ready;
    }
    return ready;
  }

  /** Whether the platform can know this name: an exact match, as it asks for. */
  public boolean isValid(String name) {
    return catalogue.isValid(name);
  }

  /**
   * The zones that fit, best first. Nothing typed fits them all, in the order of their names.
   *
   * @param limit how many at most; at least 1
   */
  public List<Match> find(String typed, int limit) {
    if (typed.isBlank()) {
      return catalogue.zones().stream()
          .limit(limit)
          .map(zone -> new Match(zone, Reason.NAME, "", Closeness.WORDS))
          .toList();
    }
    List<Match> found = new ArrayList<>(exact(typed.strip()));
    Optional<ZoneOffset> offset = OffsetQuery.parse(typed);
    if (offset.isPresent()) {
      found.addAll(at(offset.get()));
    } else {
      BestHits best = search(typed);
      worthwhile(best.sorted()).stream().limit(limit).map(best::match).forEach(found::add);
    }
    Set<Timezone> already = new HashSet<>();
    return found.stream().filter(match -> already.add(match.zone())).limit(limit).toList();
  }

  /**
   * Without guesses far down beside real matches; and what is called as was typed leaves only
   * guesses of places that are so much larger that they may have been meant.
   */
  private static List<Hit> worthwhile(List<Hit> hits) {
    if (hits.stream().allMatch(Hit::isGuess)) {
      return hits;
    }
    boolean whole = hits.get(0).close() == Closeness.WHOLE;
    int least = whole ? hits.get(0).score() - BestHits.WHOLE - MUCH_LARGER : Integer.MIN_VALUE;
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      if (!hit.isGuess() || (kept.size() < MOST_WITH_GUESSES && hit.score() >= least)) {
        kept.add(hit);
      }
    }
    return kept;
  }

  /**
   * The names to propose for one that is not valid: only those that fit about as well as the best
   * one does, at most ten.
   */
  public List<Timezone> closestMatches(String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    if (!exact(typed.strip()).isEmpty() || OffsetQuery.parse(typed).isPresent()) {
      return find(typed, MOST_SUGGESTIONS).stream().map(Match::zone).toList();
    }
    List<Hit> hits = search(typed).sorted();
    return hits.stream()
        .filter(hit -> hit.close() == hits.get(0).close())
        .filter(hit -> hit.score() >= hits.get(0).score() - NEAR)
        .limit(MOST_SUGGESTIONS)
        .map(hit -> tables().zones.get(hit.zone()))
        .toList();
  }

  private BestHits search(String typed) {
    String name = OFFSET_BEFORE.matcher(typed.strip()).replaceFirst("");
    return new Search(tables()).search(Folding.query(name));
  }

  /** The zone of exactly this name; in any case where no place or clock may be meant instead. */
  private List<Match> exact(String typed) {
    return catalogue.zones().stream()
        .filter(zone -> zone.id().equalsIgnoreCase(typed))
        .filter(zone -> zone.id().equals(typed) || zone.isNamedBeyondDoubt())
        .map(zone -> new Match(zone, Reason.NAME, "name of the zone", Closeness.WHOLE))
        .toList();
  }

  /** The zones at an offset, in winter before in summer; then names of today, and most people. */
  private List<Match> at(ZoneOffset offset) {
    NameTables all = tables();
    List<Match> found = new ArrayList<>();
    for (boolean winter : new boolean[] {true, false}) {
      String why = winter ? "standard time" : "daylight saving time";
      catalogue.zones().stream()
          .filter(zone -> zone.clocks().stream().anyMatch(clock -> clock.offset().equals(offset)))
          .filter(zone -> zone.standardOffset().equals(offset) == winter)
          .sorted(
              Comparator.comparing((Timezone zone) -> zone.newerName().isPresent())
                  .thenComparing(zone -> -all.people[all.place(zone.id())]))
          .map(zone -> new Match(zone, Reason.OFFSET, why, Closeness.WHOLE))
          .forEach(found::add);
    }
    return found;
  }
}
