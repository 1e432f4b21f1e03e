package dev.odooupgrade.timezone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every zone name of the tz database, in the order of {@code timezones.txt}. */
public final class TimezoneCatalogue {
  private final Map<String, Timezone> zones;

  private TimezoneCatalogue(Map<String, Timezone> zones) {
    this.zones = zones;
  }

  /**
   * Reads the catalogue that the program carries.
   *
   * @throws IllegalStateException when the program was packaged without it
   */
  public static TimezoneCatalogue load() {
    Map<String, Country> countries =
        lines("countries.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(row -> row[0], row -> new Country(row[0], row[1])));
    Map<String, Timezone> details =
        lines("timezone-details.tsv").stream()
            .map(line -> zone(line.split("\t", -1), countries))
            .collect(Collectors.toMap(Timezone::id, Function.identity()));
    Map<String, Timezone> zones = new LinkedHashMap<>();
    for (String id : lines("timezones.txt")) {
      Timezone zone = details.get(id);
      if (zone == null) {
        throw new IllegalStateException("timezone-details.tsv says nothing about " + id);
      }
      zones.put(id, zone);
    }
    return new TimezoneCatalogue(zones);
  }

  /** Every zone, sorted by name. */
  public Collection<Timezone> zones() {
    return Collections.unmodifiableCollection(zones.values());
  }

  public Optional<Timezone> byId(String id) {
    return Optional.ofNullable(zones.get(id));
  }

  /** Whether the platform can know this name: an exact match, as it asks for. */
  public boolean isValid(String id) {
    return zones.containsKey(id);
  }

  private static Timezone zone(String[] row, Map<String, Country> countries) {
    return new Timezone(
        row[0],
        Optional.of(row[1]).filter(name -> !name.isEmpty()),
        Optional.ofNullable(countries.get(row[2])),
        Arrays.stream(row[3].split(",", -1)).map(ClockName::parse).toList(),
        row[4]);
  }

  /** The lines of a table that the program carries, comments aside. */
  static List<String> lines(String resource) {
    try (InputStream in = TimezoneCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was packaged without " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
