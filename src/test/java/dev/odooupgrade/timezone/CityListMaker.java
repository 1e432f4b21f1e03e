package dev.odooupgrade.timezone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the cities by which a zone can be found, from the table {@code cities500.txt} of GeoNames.
 * It is one file that needs the JDK alone, so that the top folder of the project can run it as it
 * stands:
 *
 * <pre>java src/test/java/dev/odooupgrade/timezone/CityListMaker.java cities500.txt .</pre>
 *
 * <p>{@code docs/dev/timezones.md} says where the table comes from and which cities are taken.
 */
final class CityListMaker {
  static final String CITIES = "src/main/resources/dev/odooupgrade/timezone/cities.tsv";

  private static final int LEAST_PEOPLE = 50_000;
  private static final String CAPITAL = "PPLC";

  /** Parts of a city, and places that are no longer there. */
  private static final Set<String> NO_CITIES = Set.of("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH");

  /** How people call them as well; GeoNames knows these names, but thousands of others too. */
  private static final String ALSO_CALLED =
      """
      A Coruña: La Coruña. Aachen: Aix-la-Chapelle. Al Başrah al Qadīmah: Basrah.
      Alexandria: Iskandariya. Algiers: Alger. Allahābād: Prayagraj. Antwerpen: Antwerp, Anvers.
      Århus: Aarhus. Athens: Athina. Basel: Bâle, Basle. Beijing: Peking. Beirut: Beyrouth.
      Belgrade: Beograd. Bengaluru: Bangalore. Bern: Berne. Braunschweig: Brunswick.
      Brugge: Bruges. Brussels: Bruxelles, Brussel. Bucharest: București. Chattogram: Chittagong.
      Chennai: Madras. Cochin: Kochi. Copenhagen: København. Damascus: Dimashq.
      Dnipro: Dnipropetrovsk. Donostia / San Sebastián: San Sebastian. Florence: Firenze.
      Frankfurt am Main: Frankfurt. Fès: Fez. Genève: Geneva, Genf, Ginevra. Genoa: Genova.
      Gent: Ghent, Gand. Gasteiz / Vitoria: Vitoria-Gasteiz. Gdańsk: Danzig. Giza: Gizeh.
      Gurgaon: Gurugram. Göteborg: Gothenburg. Guangzhou: Canton. Hannover: Hanover.
      Havana: La Habana. Helsinki: Helsingfors. Ho Chi Minh City: Saigon. Istanbul: Constantinople.
      Jeddah: Djeddah. Kharkiv: Kharkov. Kolkata: Calcutta. Kraków: Cracow, Krakau.
      Kryvyi Rih: Krivoy Rog. Kyiv: Kiev. Köln: Cologne, Keulen. Leuven: Louvain. Lille: Rijsel.
      Lisbon: Lisboa. Liège: Luik, Lüttich. Luxembourg: Luxemburg. Luzern: Lucerne.
      Lviv: Lvov, Lemberg. Lyon: Lyons. Makassar: Ujungpandang. Malmö: Malmoe.
      Mangalore: Mangaluru. Marrakesh: Marrakech. Marseille: Marseilles. Mecca: Makkah.
      Mechelen: Malines. Mexico City: Mexico, Ciudad de México. Milan: Milano, Mailand.
      Mons: Bergen. Moscow: Moskva. Mumbai: Bombay. Munich: München. Mysore: Mysuru.
      Namur: Namen. Naples: Napoli. New York City: New York, NYC. Newcastle upon Tyne: Newcastle. Nice: Nizza.
      Nizhniy Novgorod: Nizhny Novgorod. Nürnberg: Nuremberg. Odesa: Odessa. Padova: Padua.
      Palma: Palma de Mallorca. Porto: Oporto. Poznań: Posen. Prague: Praha. Puducherry: Pondicherry.
      Pune: Poona. Québec: Quebec City. Rome: Roma. Rostov-na-Donu: Rostov-on-Don.
      Saint Petersburg: St. Petersburg, Leningrad. Sankt Gallen: St. Gallen.
      Sevilla: Seville. Stuttgart: Stoccarda. Syracuse: Siracusa. Szczecin: Stettin. Tangier: Tanger.
      Tehran: Teheran. The Hague: Den Haag, 's-Gravenhage. Thessaloníki: Salonica, Thessaloniki.
      Tianjin: Tientsin. Turin: Torino. Ulan Bator: Ulaanbaatar. Venice: Venezia, Venedig.
      Vienna: Wien. Visakhapatnam: Vizag. Warsaw: Warszawa, Warschau. Wrocław: Breslau.
      Yangon: Rangoon. Zaragoza: Saragossa. Zürich: Zuerich.
      """;

  private final Map<String, List<String>> alsoCalled = new HashMap<>();
  private final Map<List<String>, City> cities =
      new TreeMap<>(Comparator.comparing(Object::toString));
  private String newest = "";

  private CityListMaker() {
    for (String line : ALSO_CALLED.replace("\n", " ").strip().split("(?<!St)\\. +", -1)) {
      String[] parts = line.split(": ", 2);
      alsoCalled.put(parts[0], List.of(parts[1].split(", ", -1)));
    }
  }

  private record City(Set<String> names, String zone, long people) {
    String line() {
      return String.join("|", names) + "\t" + zone + "\t" + Math.max(1, people / 1000);
    }
  }

  /** Arguments: the table of GeoNames, and the project's folder to write into. */
  public static void main(String[] args) throws IOException {
    try (Stream<String> table = Files.lines(Path.of(args[0]))) {
      Files.writeString(Path.of(args[1]).resolve(CITIES), make(table));
    }
  }

  /** The text of the list. */
  static String make(Stream<String> table) {
    CityListMaker maker = new CityListMaker();
    table.map(line -> line.split("\t", -1)).forEach(maker::take);
    return maker.text();
  }

  /**
   * The columns: 1 name, 2 in ASCII, 3 other names, 7 kind, 8 country, 14 people, 17 zone, 18
   * changed on. For the north of Vietnam, GeoNames has the zone that its clocks shared until 1975.
   */
  private void take(String[] row) {
    newest = row[18].compareTo(newest) > 0 ? row[18] : newest;
    long people = Long.parseLong(row[14]);
    if (NO_CITIES.contains(row[7]) || (people < LEAST_PEOPLE && !row[7].equals(CAPITAL))) {
      return;
    }
    Map<String, String> names = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(List.of(row[1].split(" / ", -1)));
    all.add(row[2]);
    Set<String> known =
        Arrays.stream(row[3].split(",", -1)).map(CityListMaker::folded).collect(Collectors.toSet());
    alsoCalled.getOrDefault(row[1], List.of()).stream()
        .filter(name -> known.contains(folded(name)))
        .forEach(all::add);
    all.stream()
        .filter(name -> !name.contains(" / "))
        .map(CityListMaker::plain)
        .flatMap(CityListMaker::spellings)
        .forEach(name -> names.putIfAbsent(folded(name), name));
    String zone = row[8].equals("VN") ? "Asia/Ho_Chi_Minh" : row[17];
    City city = new City(new LinkedHashSet<>(names.values()), zone, people);
    cities.merge(
        List.of(names.keySet().iterator().next(), zone),
        city,
        (one, other) -> one.people() >= other.people() ? one : other);
  }

  /** As people type it: no dots, brackets and apostrophes of other kinds. */
  private static String plain(String name) {
    return name.replaceAll("[’‘`ʻ]", "'")
        .replaceAll("[.,()]|'$", "")
        .replaceAll("^'(?=[A-Z])", "")
        .replaceAll(" +", " ")
        .strip();
  }

  /** A saint in full and in short, and a name without its apostrophe. */
  private static Stream<String> spellings(String name) {
    return Stream.of(
        name,
        name.replaceFirst("^St ", "Saint "),
        name.replaceFirst("^Saint[ -]", "St "),
        name.replaceAll("(?<=[a-z])'(?=[a-z])", ""));
  }

  private static String folded(String name) {
    return Normalizer.normalize(plain(name), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private String text() {
    return "# From GeoNames (https://www.geonames.org) as of "
        + newest
        + ", CC BY 4.0; names, zone, thousands of people\n"
        + cities.values().stream()
            .map(City::line)
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
  }
}
