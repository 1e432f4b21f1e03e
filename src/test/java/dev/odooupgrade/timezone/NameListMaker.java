package dev.odooupgrade.timezone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the names by which a zone can be found beside its own and those of cities: of countries
 * and of the zones' cities in many languages, of parts of countries, of clocks, and Windows' names;
 * all from Unicode CLDR. {@code docs/dev/timezones.md} says where that comes from, and how to run
 * this.
 */
final class NameListMaker {
  static final String NAMES = "src/main/resources/dev/odooupgrade/timezone/names.tsv";

  /** In these languages every country and every zone's city is named; in others, only their own. */
  private static final List<String> LANGUAGES =
      List.of(
          ("es fr de pt it nl ru ja zh zh-Hant ko ar tr pl uk cs sv da nb fi hu ro el he fa hi th vi"
                  + " id")
              .split(" ", -1));

  /** Of some more locales, the abbreviations: nobody else writes so many of them down. */
  private static final List<String> ABBREVIATING =
      List.of(
          ("en en-AU en-CA en-GB en-IN en-SG en-MY en-AE en-HK en-ZA en-NZ en-ID es-AR es-CL es-CO"
                  + " es-PE es-VE es-UY es-BO es-EC pt fr-CA fr-GF de cs id ms nl-SR cv")
              .split(" ", -1));

  private static final Pattern ABBREVIATION = Pattern.compile("([A-ZČ]{3,5})( .*)?");

  /** What people call a country, and no language does. */
  private static final Map<String, String> ALSO_CALLED =
      Map.ofEntries(
          Map.entry("AE", "UAE|Emirates"),
          Map.entry("BO", "Bolivia"),
          Map.entry("CD", "DRC|DR Congo|Zaire"),
          Map.entry("CZ", "Czech"),
          Map.entry("GB", "Great Britain"),
          Map.entry("IR", "Islamic Republic of Iran|Persia"),
          Map.entry("KR", "Korea|Republic of Korea"),
          Map.entry("LK", "Ceylon"),
          Map.entry("MM", "Burma"),
          Map.entry("NL", "Holland|The Netherlands"),
          Map.entry("RU", "Russian Federation"),
          Map.entry("SA", "KSA|Saudi"),
          Map.entry("SZ", "Swaziland"),
          Map.entry("TH", "ประเทศไทย"),
          Map.entry("TL", "East Timor"),
          Map.entry("TW", "Formosa"),
          Map.entry("TZ", "United Republic of Tanzania"),
          Map.entry("US", "United States of America|America|the States"),
          Map.entry("VA", "Holy See"),
          Map.entry("VN", "Viet Nam"),
          Map.entry("ZA", "RSA"));

  private final Path cldr;
  private final JsonMapper json = JsonMapper.builder().build();

  /** Names of today, by every name of a zone. */
  private final Map<String, String> today = new HashMap<>();

  private final Map<String, List<String>> zonesOf = new TreeMap<>();
  private final Map<String, String> countryOf = new HashMap<>();
  private final Set<String> withSummer = new HashSet<>();
  private final Map<String, Long> people = new HashMap<>();
  private final Map<String, Set<String>> namesOf = new HashMap<>();
  private final Map<String, Long> peopleOfOwnCity = new HashMap<>();
  private final Map<String, List<String>> languagesOf = new HashMap<>();
  private final SortedMap<String, String> languages = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();

  private NameListMaker(Path cldr) {
    this.cldr = cldr;
  }

  /** Arguments: the folder with the packages of CLDR, and the project's folder to write into. */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[1]);
    Files.writeString(project.resolve(NAMES), new NameListMaker(Path.of(args[0])).make(project));
  }

  private String make(Path project) throws IOException {
    readZones(project);
    readLanguages();
    writeCountries();
    writeCities();
    writeAreas();
    writeClocks();
    writeOwnClocks();
    writeWindows();
    StringBuilder text =
        new StringBuilder(
            "# From Unicode CLDR 48, Unicode-3.0, https://www.unicode.org/license.txt\n");
    languages.forEach((code, name) -> text.append("language\t" + code + "\t" + name + "\n"));
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private void readZones(Path project) throws IOException {
    for (String line : Files.readAllLines(project.resolve(TimezoneListMaker.DETAILS))) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      today.put(row[0], row[1].isEmpty() ? row[0] : row[1]);
      if (row[1].isEmpty() && !row[2].isEmpty()) {
        zonesOf.computeIfAbsent(row[2], any -> new ArrayList<>()).add(row[0]);
        countryOf.put(row[0], row[2]);
        if (row[3].contains(",")) {
          withSummer.add(row[0]);
        }
      }
    }
    String zone = "";
    long count = 0;
    for (String line : Files.readAllLines(project.resolve(CityListMaker.CITIES))) {
      if (line.startsWith(">")) {
        String[] row = line.substring(1).split("\t", -1);
        zone = row[0];
        people.put(zone, Long.valueOf(row[1]));
      } else if (line.matches("\\d+")) {
        count = Long.parseLong(line);
      } else if (!line.startsWith("#")) {
        List<String> folded = Stream.of(line.split("\\|", -1)).map(Folding::query).toList();
        namesOf(zone).addAll(folded);
        if (folded.contains(Folding.query(lastPart(zone)))) {
          peopleOfOwnCity.putIfAbsent(zone, count);
        }
      }
    }
  }

  private Set<String> namesOf(String zone) {
    return namesOf.computeIfAbsent(zone, any -> new LinkedHashSet<>());
  }

  private void readLanguages() throws IOException {
    JsonNode territories = core("territoryInfo").at("/supplemental/territoryInfo");
    for (String country : zonesOf.keySet()) {
      JsonNode spoken = territories.path(country).path("languagePopulation");
      List<String> official = new ArrayList<>();
      spoken
          .properties()
          .forEach(
              entry -> {
                if (entry.getValue().path("_officialStatus").asText().contains("official")) {
                  official.add(entry.getKey().replace('_', '-'));
                }
              });
      official.sort(
          (one, other) ->
              Double.compare(
                  spoken.path(other.replace('-', '_')).path("_populationPercent").asDouble(),
                  spoken.path(one.replace('-', '_')).path("_populationPercent").asDouble()));
      languagesOf.put(country, official);
    }
  }

  private List<String> languages(String country) {
    Set<String> all = new LinkedHashSet<>(languagesOf.getOrDefault(country, List.of()));
    all.addAll(LANGUAGES);
    all.remove("en");
    return List.copyOf(all);
  }

  /** How many of {@link #languages} are official, beside English. */
  private long officialOf(String country) {
    return languagesOf.getOrDefault(country, List.of()).stream()
        .filter(language -> !language.equals("en"))
        .count();
  }

  private void writeCountries() throws IOException {
    Map<String, JsonNode> names = new HashMap<>();
    JsonNode english = territories("en");
    JsonNode codes = core("codeMappings").at("/supplemental/codeMappings");
    for (String country : zonesOf.keySet()) {
      Names line = new Names(Set.of(country));
      line.add("", codes.path(country).path("_alpha3").asText());
      for (String suffix : List.of("", "-alt-short", "-alt-variant")) {
        line.add("", english.path(country + suffix).asText());
      }
      for (String name : ALSO_CALLED.getOrDefault(country, "").split("\\|", -1)) {
        line.add("", name);
      }
      long official = officialOf(country);
      List<String> spoken = languages(country);
      for (String language : spoken) {
        if (spoken.indexOf(language) == official) {
          line.usualEnd();
        }
        JsonNode table = names.get(language);
        if (table == null) {
          table = territories(language);
          names.put(language, table);
        }
        line.add(language, table.path(country).asText());
      }
      line.write("country", country, false);
    }
  }

  private void writeCities() throws IOException {
    Map<String, JsonNode> names = new HashMap<>();
    SortedMap<String, List<String>> idsOf = new TreeMap<>();
    today.forEach((id, name) -> idsOf.computeIfAbsent(name, any -> new ArrayList<>()).add(id));
    for (Map.Entry<String, List<String>> zone : idsOf.entrySet()) {
      String country = countryOf.get(zone.getKey());
      if (country == null) {
        continue;
      }
      Names line = new Names(Set.of(Folding.query(lastPart(zone.getKey()))));
      long official = officialOf(country);
      List<String> spoken = languages(country);
      for (String language : spoken) {
        JsonNode table = names.get(language);
        if (table == null) {
          table = zoneNames(language).path("zone");
          names.put(language, table);
        }
        if (spoken.indexOf(language) == official) {
          line.taken.addAll(namesOf(zone.getKey()));
          line.usualEnd();
        }
        for (String id : zone.getValue()) {
          line.add(language, table.at("/" + id).path("exemplarCity").asText());
        }
      }
      long count = peopleOfOwnCity.getOrDefault(zone.getKey(), people(zone.getKey()));
      line.write("city", zone.getKey() + "\t" + Math.max(1, count), true);
    }
  }

  private void writeAreas() throws IOException {
    Map<String, String> elsewhere = new HashMap<>();
    for (String line : CountryParts.ELSEWHERE.lines().toList()) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length - 1; i++) {
        elsewhere.put(words[0].toLowerCase(Locale.ROOT) + words[i], words[words.length - 1]);
      }
    }
    Map<String, String> own = new HashMap<>();
    for (String entry :
        CountryParts.OWN_NAMES
            .replaceAll("\\s+(?=[a-z]+[0-9a-z]*=)", "\n")
            .strip()
            .split("\n", -1)) {
      String[] parts = entry.split("=", 2);
      own.put(parts[0], parts[1].strip());
    }
    JsonNode parts =
        read("cldr-subdivisions-full", "subdivisions/en/en.json")
            .at("/subdivisions/localeDisplayNames/subdivisions");
    SortedMap<String, List<String>> byZone = new TreeMap<>();
    parts
        .properties()
        .forEach(
            part -> {
              String code = part.getKey();
              String country = code.substring(0, 2).toUpperCase(Locale.ROOT);
              String zone = elsewhere.getOrDefault(code, mostPeople(country));
              if (!zone.isEmpty()) {
                List<String> names = byZone.computeIfAbsent(zone, any -> new ArrayList<>());
                addArea(zone, part.getValue().asText(), names);
                for (String name : own.getOrDefault(code, "").split("\\|", -1)) {
                  addArea(zone, name, names);
                }
                if (Set.of("US", "CA", "AU").contains(country)) {
                  addArea(zone, code.substring(2).toUpperCase(Locale.ROOT), names);
                }
              }
            });
    byZone.forEach((zone, names) -> lines.add("area\t" + zone + "\t" + String.join("|", names)));
  }

  private void addArea(String zone, String name, List<String> names) {
    String folded = Folding.query(name);
    if (!folded.isEmpty()
        && !folded.equals(Folding.query(lastPart(zone)))
        && namesOf(zone).add(folded)) {
      names.add(name);
    }
  }

  private String mostPeople(String country) {
    return zonesOf.getOrDefault(country, List.of()).stream()
        .max((one, other) -> Long.compare(people(one), people(other)))
        .orElse("");
  }

  private long people(String zone) {
    return people.getOrDefault(zone, 0L);
  }

  /** What the clocks of some zones are called: Central European Summer Time, Ora standard. */
  private void writeClocks() throws IOException {
    SortedMap<String, Set<String>> users = new TreeMap<>();
    JsonNode tables = core("metaZones").at("/supplemental/metaZones/metazoneInfo/timezone");
    for (String id : today.keySet()) {
      JsonNode uses = tables.at("/" + id);
      if (uses.isArray() && !uses.get(uses.size() - 1).path("usesMetazone").has("_to")) {
        String meta = uses.get(uses.size() - 1).path("usesMetazone").path("_mzone").asText();
        users.computeIfAbsent(meta, any -> new LinkedHashSet<>()).add(today.get(id));
      }
    }
    for (Map.Entry<String, Set<String>> meta : users.entrySet()) {
      String golden = goldenOf(meta.getKey());
      List<String> zones =
          meta.getValue().stream()
              .sorted(
                  Comparator.comparing((String zone) -> !zone.equals(golden))
                      .thenComparing(zone -> -people(zone)))
              .toList();
      Set<String> spoken = new LinkedHashSet<>(List.of("en"));
      for (String zone : zones) {
        spoken.addAll(languagesOf.getOrDefault(countryOf.getOrDefault(zone, ""), List.of()));
      }
      Names names = new Names(Set.of());
      for (String language : spoken) {
        if (language.equals("en") || LANGUAGES.contains(language)) {
          for (JsonNode name :
              zoneNames(language).path("metazone").path(meta.getKey()).path("long")) {
            names.add(language.equals("en") ? "" : language, name.asText());
          }
        }
      }
      names.write("clock", String.join(" ", zones), false);
      Names shorts = new Names(Set.of());
      for (String locale : ABBREVIATING) {
        JsonNode known = zoneNames(locale).path("metazone").path(meta.getKey()).path("short");
        for (String form : forms(zones)) {
          var abbreviation = ABBREVIATION.matcher(known.path(form).asText());
          if (abbreviation.matches()) {
            shorts.add("", abbreviation.group(1));
          }
        }
      }
      shorts.write("abbreviation", String.join(" ", zones), false);
    }
  }

  /**
   * The zone in the United States that a clock's name means, if there is one: CLDR's own choice.
   */
  private String goldenOf(String meta) throws IOException {
    for (JsonNode entry : core("metaZones").at("/supplemental/metaZones/metazones")) {
      JsonNode zone = entry.path("mapZone");
      String id = today.getOrDefault(zone.path("_type").asText(), "");
      if (zone.path("_other").asText().equals(meta)
          && zone.path("_territory").asText().equals("001")
          && "US".equals(countryOf.get(id))) {
        return id;
      }
    }
    return "";
  }

  /** Without summer time where there is none any more. */
  private List<String> forms(List<String> zones) {
    return zones.stream().anyMatch(withSummer::contains)
        ? List.of("generic", "standard", "daylight")
        : List.of("generic", "standard");
  }

  /** London and Dublin have names for their summer, or winter, that no other zone has. */
  private void writeOwnClocks() throws IOException {
    for (String zone : countryOf.keySet().stream().sorted().toList()) {
      Names names = new Names(Set.of());
      for (JsonNode name : zoneNames("en").at("/zone/" + zone + "/long")) {
        names.add("", name.asText());
      }
      names.write("clock", zone, false);
    }
  }

  private void writeWindows() throws IOException {
    SortedMap<String, Set<String>> windows = new TreeMap<>();
    for (JsonNode entry : core("windowsZones").at("/supplemental/windowsZones/mapTimezones")) {
      JsonNode zone = entry.path("mapZone");
      for (String id : zone.path("_type").asText().split(" ", -1)) {
        if (today.containsKey(id)) {
          windows
              .computeIfAbsent(zone.path("_other").asText(), any -> new LinkedHashSet<>())
              .add(today.get(id));
        }
      }
    }
    windows.forEach(
        (name, zones) -> lines.add("windows\t" + String.join(" ", zones) + "\t" + name));
  }

  private JsonNode territories(String language) throws IOException {
    return read("cldr-localenames-full", "main/" + language + "/territories.json")
        .path("main")
        .path(language)
        .at("/localeDisplayNames/territories");
  }

  private JsonNode zoneNames(String language) throws IOException {
    return read("cldr-dates-full", "main/" + language + "/timeZoneNames.json")
        .path("main")
        .path(language)
        .at("/dates/timeZoneNames");
  }

  private JsonNode core(String file) throws IOException {
    return read("cldr-core", "supplemental/" + file + ".json");
  }

  /** A file of a package of CLDR; an empty table where it says nothing in a language. */
  private JsonNode read(String name, String file) throws IOException {
    try (Stream<Path> folders = Files.list(cldr)) {
      Path folder =
          folders
              .filter(
                  path -> Files.isDirectory(path) && path.getFileName().toString().startsWith(name))
              .findFirst()
              .orElseThrow();
      Path path = folder.resolve("package").resolve(file);
      return Files.exists(path) ? json.readTree(path.toFile()) : json.createObjectNode();
    }
  }

  private static String lastPart(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** The names of one thing, each spelling once. */
  private final class Names {
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<String> written = new ArrayList<>();
    private int usual = -1;

    Names(Collection<String> folded) {
      taken.addAll(folded);
    }

    void add(String language, String name) {
      String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
      String folded = Folding.query(plain);
      if (folded.length() > 1 && taken.add(folded)) {
        written.add(language.isEmpty() ? plain : language + ":" + plain);
        if (!language.isEmpty()) {
          languages.computeIfAbsent(language, NameListMaker.this::nameOf);
        }
      }
    }

    /** What follows are other spellings. */
    void usualEnd() {
      usual = written.size();
    }

    void write(String kind, String target, boolean evenNone) {
      if (usual >= 0 && usual < written.size()) {
        written.add(usual, "");
      }
      if (evenNone || !written.isEmpty()) {
        lines.add(kind + "\t" + target + "\t" + String.join("|", written));
      }
    }
  }

  private String nameOf(String language) {
    try {
      JsonNode names =
          read("cldr-localenames-full", "main/en/languages.json")
              .at("/main/en/localeDisplayNames/languages");
      String name = names.path(language).asText();
      return name.isEmpty() ? names.path(language.replaceAll("-.*", "")).asText() : name;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
