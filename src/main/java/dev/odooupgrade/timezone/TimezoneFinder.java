package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Highlight;
import dev.odooupgrade.timezone.Match.Reason;
import dev.odooupgrade.timezone.SearchKey.Fit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds zones from what a person types: a city, a country, an old name, an abbreviation, an offset;
 * in any case, with or without accents, {@code _} or {@code /}, and with a typing error or two.
 *
 * <p>The clock says which offset holds now. The first search reads the cities, some 10 ms; nothing
 * else is kept between searches.
 */
public final class TimezoneFinder {
  private static final int MOST_SUGGESTIONS = 10;

  /** Among equals, where most people live; then a name of today, and that of a place. */
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparing(Found::fit, Fit.BEST_FIRST)
          .thenComparing(found -> found.zone().newerName().isPresent())
          .thenComparing(found -> found.zone().country().isEmpty())
          .thenComparing(found -> found.zone().id());

  private final TimezoneCatalogue catalogue;
  private final Clock clock;
  private @Nullable List<ZoneIndex> index;

  public TimezoneFinder(TimezoneCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Made by the first search: a name that is valid needs none. */
  private synchronized List<ZoneIndex> zones() {
    List<ZoneIndex> made = index;
    if (made == null) {
      Map<String, List<City>> cities = TimezoneCatalogue.cities();
      Map<String, List<Timezone>> olderNames =
          catalogue.zones().stream()
              .filter(zone -> zone.newerName().isPresent())
              .collect(Collectors.groupingBy(zone -> zone.newerName().orElseThrow()));
      made =
          catalogue.zones().stream()
              .map(
                  zone ->
                      new ZoneIndex(
                          zone,
                          others(zone, olderNames),
                          cities.getOrDefault(zone.id(), List.of())))
              .toList();
      index = made;
    }
    return made;
  }

  private List<Timezone> others(Timezone zone, Map<String, List<Timezone>> olderNames) {
    List<Timezone> others = new ArrayList<>(olderNames.getOrDefault(zone.id(), List.of()));
    zone.newerName().flatMap(catalogue::byId).ifPresent(others::add);
    return others;
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
      return everything(limit);
    }
    return search(typed, limit).stream().map(found -> found.fit().of(found.zone())).toList();
  }

  private List<Found> search(String typed, int limit) {
    String query = Folding.query(typed);
    Optional<ZoneOffset> offset = OffsetQuery.parse(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    List<Found> found = new ArrayList<>();
    for (ZoneIndex zone : zones()) {
      List<Fit> fits = zone.fits(typed, query);
      offset
          .filter(zone.zone().offsetAt(now)::equals)
          .ifPresent(wanted -> fits.add(offsetFit(zone.zone().offsetTextAt(now), zone.people())));
      best(fits).ifPresent(fit -> found.add(new Found(zone.zone(), fit)));
    }
    if (found.stream().anyMatch(one -> one.fit().isBeginningOfZone())) {
      found.removeIf(one -> one.fit().isBeginningOfCity());
    }
    if (found.size() < limit && offset.isEmpty()) {
      addForgiving(query, found);
    }
    return found.stream().sorted(BEST_FIRST).limit(limit).toList();
  }

  /**
   * The names to propose for one that is not valid: only those that fit as well as the best one
   * does, at most ten.
   */
  public List<Timezone> closestMatches(String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    List<Found> found = search(typed, MOST_SUGGESTIONS);
    return found.stream()
        .filter(other -> found.get(0).fit().isNoBetterThan(other.fit()))
        .map(Found::zone)
        .toList();
  }

  private void addForgiving(String query, List<Found> found) {
    TypingErrors errors = new TypingErrors(query);
    boolean nothing = found.isEmpty();
    addWeighed(key -> key.forgiving() && (nothing || !key.isCity()), errors::weigh, found);
    if (found.isEmpty()) {
      addWeighed(key -> key.forgiving() && !key.isCity(), errors::weighAlike, found);
    }
  }

  private void addWeighed(
      Predicate<SearchKey> forgives, Function<String, OptionalInt> weigh, List<Found> found) {
    Set<String> already = found.stream().map(one -> one.zone().id()).collect(Collectors.toSet());
    for (ZoneIndex zone : zones()) {
      if (already.contains(zone.zone().id())) {
        continue;
      }
      List<Fit> fits = new ArrayList<>();
      for (SearchKey key : zone.keys()) {
        if (forgives.test(key)) {
          weigh.apply(key.folded()).ifPresent(weight -> fits.add(key.almost(weight)));
        }
      }
      best(fits).ifPresent(fit -> found.add(new Found(zone.zone(), fit)));
    }
  }

  private static Optional<Fit> best(List<Fit> fits) {
    return fits.stream().min(Fit.BEST_FIRST);
  }

  /** An offset counts more than a city of that name: Etc/GMT+1 is one hour west, not east. */
  private static Fit offsetFit(String text, int people) {
    SearchKey key = SearchKey.of(Reason.OFFSET, text, 0, -1, people);
    return new Fit(key, Closeness.WHOLE, -1, List.of(new Highlight(0, text.length())));
  }

  private List<Match> everything(int limit) {
    return catalogue.zones().stream()
        .limit(limit)
        .map(zone -> new Match(zone, Reason.NAME, zone.id(), List.of(), Closeness.INSIDE))
        .toList();
  }

  private record Found(Timezone zone, Fit fit) {}
}
