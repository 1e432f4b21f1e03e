package dev.odooupgrade.timezone;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Writes the cities by which a zone can be found, from the table {@code cities500.txt} of GeoNames.
 * {@code docs/dev/timezones.md} says where the table comes from, how to run this, and which cities
 * and spellings are taken.
 */
final class CityListMaker {
  static final String CITIES = "src/main/resources/dev/odooupgrade/timezone/cities.tsv";

  private static final int LEAST_PEOPLE = 15_000;
  private static final String CAPITAL = "PPLC";

  /** Places that are no longer there, and parts of a city, unless they are as large as one. */
  private static final Set<String> NO_CITIES = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

  /** Smaller ones are called after those that people mean. */
  private static final int LEAST_CALLED = 50_000;

  private static final String PART = "PPLX";
  private static final int LARGE_PART = 100_000;

  /** From here on, a city has spellings of its own in many languages, and they are taken. */
  private static final int WELL_KNOWN = 300_000;

  private static final int WORLD_CITY = 1_000_000;

  /**
   * The letters that a country writes with, as a character set that has those of its languages and
   * no others: GeoNames does not say of which language a spelling is.
   */
  private static final Map<String, String> LETTERS =
      countries(
          "RU KZ KG BG TJ MN KOI8-R, UA KOI8-U, BY windows-1251, RS MK ME BA ISO-8859-5, CN SG GB2312,"
              + " TW HK MO Big5, JP Shift_JIS, KR KP EUC-KR, GR CY ISO-8859-7, IL ISO-8859-8,"
              + " TH TIS-620, IR AF PK windows-1256, EG SA IQ SY JO LB PS YE OM AE QA BH KW SD LY TN"
              + " DZ MA MR ISO-8859-6");

  /** Alphabets that are told by their letters: those of India and of its neighbours, and others. */
  private static final Pattern OWN_LETTERS =
      Pattern.compile(
          "[\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
              + "\\p{IsMalayalam}\\p{IsGujarati}\\p{IsGurmukhi}\\p{IsGeorgian}\\p{IsArmenian}"
              + "\\p{IsEthiopic}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}\\p{IsSinhala}"
              + "\\p{M} ]+");

  private static final Set<String> OF_OWN_LETTERS =
      Set.of("IN", "NP", "BD", "GE", "AM", "ET", "KH", "LA", "MM", "LK");

  /** Scripts that people all over the world write the names of well-known cities in. */
  private static final List<String> WORLD_LETTERS =
      List.of(
          "KOI8-R",
          "GB2312",
          "Big5",
          "Shift_JIS",
          "EUC-KR",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "TIS-620");

  private static final Pattern LATIN_NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{M} -]{3,19}");
  private static final Pattern NICKNAME = Pattern.compile("[A-Z]{2,4}");

  /** How people call them as well; GeoNames knows these names, but thousands of others too. */
  private static final String ALSO_CALLED =
      """
      's-Hertogenbosch: Den Bosch, Bois-le-Duc. A Coruña: La Coruña. Aachen: Aix-la-Chapelle. Al Başrah al Qadīmah: Basrah.
      Alexandria: Iskandariya. Algiers: Alger. Allahābād: Prayagraj. Antwerpen: Antwerp, Anvers.
      Århus: Aarhus. Athens: Athina. Basel: Bâle, Basle. Beijing: Peking, Pekin. Beirut: Beyrouth.
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
      Tehran: Teheran. The Hague: Den Haag, La Haye, 's-Gravenhage. Thessaloníki: Salonica, Thessaloniki.
      Tianjin: Tientsin. Turin: Torino. Ulan Bator: Ulaanbaatar. Venice: Venezia, Venedig.
      Vienna: Wien. Visakhapatnam: Vizag. Warsaw: Warszawa, Warschau. Wrocław: Breslau.
      Yangon: Rangoon. Zaragoza: Saragossa. Zürich: Zuerich.
      """;

  private static final LevenshteinDistance UP_TO_ONE = new LevenshteinDistance(1);

  private final Map<String, List<String>> alsoCalled = new HashMap<>();
  private final Map<String, Long> people = new TreeMap<>();
  private final Map<String, Map<String, City>> cities = new HashMap<>();
  private String newest = "";

  private CityListMaker() {
    for (String line : ALSO_CALLED.replace("\n", " ").strip().split("(?<!St)\\. +", -1)) {
      String[] parts = line.split(": ", 2);
      alsoCalled.put(parts[0], List.of(parts[1].split(", ", -1)));
    }
  }

  private record City(Collection<String> names, long people) {
    /** Thousands, of which two digits tell enough, or three of the largest. */
    long thousands() {
      long thousands = Math.max(1, people / 1000);
      long grain = 1;
      while (thousands / grain >= (thousands >= 10_000 ? 1_000 : 100)) {
        grain *= 10;
      }
      return thousands / grain * grain;
    }

    String line() {
      return String.join("|", names);
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
    String zone = row[8].equals("VN") ? "Asia/Ho_Chi_Minh" : row[17];
    long count = Long.parseLong(row[14]);
    if (NO_CITIES.contains(row[7])) {
      return;
    }
    boolean part = row[7].equals(PART);
    if (!part) {
      // A capital twice: the table lacks many of their suburbs, above all those of Buenos Aires.
      people.merge(zone, row[7].equals(CAPITAL) ? 2 * count : count, Long::sum);
    }
    if (count < (part ? LARGE_PART : LEAST_PEOPLE) && !row[7].equals(CAPITAL)) {
      return;
    }
    Map<String, String> names = names(row, count);
    int usual = names.size();
    addOthers(row, count, names);
    List<String> all = new ArrayList<>(names.values());
    if (all.size() > usual) {
      all.add(usual, "");
    }
    City city = new City(all, count);
    cities
        .computeIfAbsent(zone, any -> new TreeMap<>())
        .merge(
            names.keySet().iterator().next(),
            city,
            (one, other) -> one.people() >= other.people() ? one : other);
  }

  private static List<String> others(String[] row) {
    return Arrays.stream(row[3].split(",", -1))
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toList();
  }

  /** What most people call it, by the folded form: first the usual name. */
  private Map<String, String> names(String[] row, long count) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : row[1].split(" / ", -1)) {
      add(name, names);
    }
    if (!row[2].contains("/")) {
      add(row[2], names);
    }
    Set<String> known = others(row).stream().map(Folding::query).collect(Collectors.toSet());
    List<String> called =
        count < LEAST_CALLED ? List.of() : alsoCalled.getOrDefault(row[1], List.of());
    called.stream()
        .filter(name -> known.contains(Folding.query(name)))
        .forEach(name -> add(name, names));
    if (Set.of("DE", "AT", "CH").contains(row[8])) {
      add(row[1].replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"), names);
    }
    addWritten(LETTERS.getOrDefault(row[8], ""), others(row), count < WORLD_CITY ? 2 : 4, names);
    return names;
  }

  /** Other spellings, in more languages the larger a city is. */
  private void addOthers(String[] row, long count, Map<String, String> names) {
    List<String> others = others(row);
    if (OF_OWN_LETTERS.contains(row[8])) {
      others.stream()
          .filter(name -> OWN_LETTERS.matcher(name).matches())
          .limit(count < WELL_KNOWN ? 1 : 4)
          .forEach(name -> add(name, names));
    }
    if (count >= WELL_KNOWN) {
      others.stream()
          .filter(name -> LATIN_NAME.matcher(name).matches())
          .sorted(Comparator.comparing(String::length))
          .limit(count < WORLD_CITY ? 12 : 60)
          .forEach(name -> addUnlike(name, names));
    }
    if (count >= WORLD_CITY) {
      WORLD_LETTERS.forEach(script -> addWritten(script, others, 2, names));
      others.stream()
          .filter(name -> NICKNAME.matcher(name).matches())
          .forEach(name -> add(name, names));
    }
  }

  private void add(String name, Map<String, String> names) {
    String plain = plain(name);
    if (!plain.isEmpty()) {
      names.putIfAbsent(Folding.query(plain), plain);
    }
  }

  /** Adds a spelling unless it is taken for a typing error in another one. */
  private void addUnlike(String name, Map<String, String> names) {
    String folded = Folding.query(name);
    if (names.keySet().stream().noneMatch(other -> UP_TO_ONE.apply(folded, other) >= 0)) {
      add(name, names);
    }
  }

  /** Adds spellings that are written in the letters of a character set, none of them Latin. */
  private void addWritten(
      String charset, List<String> others, int most, Map<String, String> names) {
    if (charset.isEmpty()) {
      return;
    }
    CharsetEncoder letters = Charset.forName(charset).newEncoder();
    Predicate<String> foreign =
        charset.equals("Shift_JIS")
            ? name -> name.matches("[\\p{IsHan}ヶケノが]+|[\\p{IsKatakana}ー・]+")
            : charset.startsWith("GB") || charset.equals("Big5")
                ? name -> name.matches("\\p{IsHan}+")
                : name -> name.matches("[^\\p{IsLatin}\\p{IsHan}]+");
    others.stream()
        .filter(name -> name.length() > 1 && letters.canEncode(name) && foreign.test(name))
        .sorted(Comparator.comparingInt(name -> Cyrillic.distance(name, names.keySet())))
        .limit(most)
        .forEach(name -> add(name, names));
  }

  /** As people type it: no dots, brackets and apostrophes of other kinds. */
  private static String plain(String name) {
    return name.replaceAll("[’‘`ʻ]", "'")
        .replaceAll("[.,()|]|'$", "")
        .replaceAll("^'(?=[A-Z])", "")
        .replaceAll(" +", " ")
        .strip();
  }

  private static Map<String, String> countries(String text) {
    Map<String, String> all = new HashMap<>();
    for (String group : text.split(", ", -1)) {
      List<String> words = new ArrayList<>(List.of(group.split(" ", -1)));
      String charset = words.remove(words.size() - 1);
      words.forEach(country -> all.put(country, charset));
    }
    return all;
  }

  /** A zone with its people, then its cities, the largest first, below their people. */
  private String text() {
    StringBuilder text =
        new StringBuilder("# From GeoNames (https://www.geonames.org) as of ")
            .append(newest)
            .append(", CC BY 4.0; people in thousands\n");
    people.forEach(
        (zone, count) -> {
          text.append('>').append(zone).append('\t').append(Math.max(1, count / 1000)).append('\n');
          long last = 0;
          for (City city : sorted(cities.getOrDefault(zone, Map.of()).values())) {
            if (city.thousands() != last) {
              last = city.thousands();
              text.append(last).append('\n');
            }
            text.append(city.line()).append('\n');
          }
        });
    return text.toString();
  }

  private static List<City> sorted(Collection<City> cities) {
    return cities.stream()
        .sorted(Comparator.comparing((City city) -> -city.thousands()).thenComparing(City::line))
        .toList();
  }

  /** Finds the Russian spelling among those of other languages with the same letters. */
  private static final class Cyrillic {
    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN =
        List.of(
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya"
                .split(" ", -1));

    private Cyrillic() {}

    static int distance(String name, Set<String> latin) {
      StringBuilder read = new StringBuilder();
      for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
        int at = LETTERS.indexOf(letter);
        if (at >= 0) {
          read.append(LATIN.get(at));
        }
      }
      return read.length() == 0
          ? 0
          : LevenshteinDistance.getDefaultInstance().apply(read, latin.iterator().next());
    }
  }
}
