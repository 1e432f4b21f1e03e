package dev.odooupgrade.timezone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes {@code timezones.txt} and the two tables that stand beside it in the jar, from a compiled
 * tz database. It is one file that needs the JDK alone, so that the top folder of the project can
 * run it as it stands:
 *
 * <pre>java src/test/java/dev/odooupgrade/timezone/TimezoneListMaker.java /usr/share/zoneinfo .
 * </pre>
 *
 * <p>{@code docs/dev/timezones.md} says what is left out and why.
 */
final class TimezoneListMaker {
  static final String LIST = "timezones.txt";
  static final String DETAILS = "src/main/resources/dev/odooupgrade/timezone/timezone-details.tsv";
  static final String COUNTRIES = "src/main/resources/dev/odooupgrade/timezone/countries.tsv";

  /** Not a place on earth: a placeholder of the tz database for a clock nobody has set yet. */
  private static final String PLACEHOLDER = "Factory";

  /**
   * Links that cross a border, because the clocks there agree since 1970, with the name whose
   * country is the right one. The tz database's own file "backward" gives them in its comments.
   */
  private static final Map<String, String> ACROSS_A_BORDER =
      Map.of(
          "Africa/Asmera", "Africa/Asmara",
          "Africa/Timbuktu", "Africa/Bamako",
          "America/Coral_Harbour", "America/Atikokan",
          "America/Virgin", "America/St_Thomas",
          "Antarctica/South_Pole", "Antarctica/McMurdo",
          "Atlantic/Jan_Mayen", "Arctic/Longyearbyen",
          "Iceland", "Atlantic/Reykjavik",
          "Pacific/Ponape", "Pacific/Pohnpei",
          "Pacific/Truk", "Pacific/Chuuk",
          "Pacific/Yap", "Pacific/Chuuk");

  /** Names of a clock, not of a place: newer tz databases link them to one of their cities. */
  private static final Pattern CLOCK_NAME =
      Pattern.compile("Etc/.*|CET|EET|MET|WET|EST|MST|HST|[ECMP]ST[5-8][ECMP]DT");

  private static final Pattern POSIX_RULE =
      Pattern.compile("(<[^>]+>|[A-Za-z]+)([+-]?[0-9:]+)(?:(<[^>]+>|[A-Za-z]+)([+-]?[0-9:]+)?.*)?");

  private final Path zoneinfo;
  private final SortedMap<String, String> targets = new TreeMap<>();

  private TimezoneListMaker(Path zoneinfo) {
    this.zoneinfo = zoneinfo;
  }

  /** Arguments: the folder of the tz database, and the project's folder to write into. */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[1]);
    for (Map.Entry<String, String> file : make(Path.of(args[0])).entrySet()) {
      Files.writeString(project.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files to write: their paths in the project, and their text. */
  static SortedMap<String, String> make(Path zoneinfo) throws IOException {
    return new TimezoneListMaker(zoneinfo).files();
  }

  /** The version of the tz database in this folder, such as {@code 2025b}. */
  static String versionOf(Path zoneinfo) throws IOException {
    try (var lines = Files.lines(zoneinfo.resolve("tzdata.zi"))) {
      return lines.findFirst().orElse("").replace("# version ", "");
    }
  }

  private SortedMap<String, String> files() throws IOException {
    readNames();
    SortedMap<String, String> files = new TreeMap<>();
    files.put(LIST, lines(List.copyOf(targets.keySet())));
    files.put(DETAILS, details());
    files.put(COUNTRIES, countries());
    return files;
  }

  /** tzdata.zi: "Z name ..." begins a zone, "L target name" is a link. */
  private void readNames() throws IOException {
    for (String line : Files.readAllLines(zoneinfo.resolve("tzdata.zi"))) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("Z")) {
        targets.put(words[1], words[1]);
      } else if (words[0].equals("L")) {
        targets.put(words[2], words[1]);
      }
    }
    targets.remove(PLACEHOLDER);
  }

  private String details() throws IOException {
    Map<String, String[]> places =
        table("zone.tab").stream().collect(Collectors.toMap(row -> row[2], row -> row));
    StringBuilder text =
        new StringBuilder("# From the tz database " + versionOf(zoneinfo) + ", public domain.\n")
            .append("# name, newer name, country, clocks, remark\n");
    for (String name : targets.keySet()) {
      String target = targets.get(name);
      String[] place = places.get(name);
      String newer = ACROSS_A_BORDER.getOrDefault(name, target);
      String[] nearest = place != null ? place : places.get(newer);
      String country = nearest == null || CLOCK_NAME.matcher(name).matches() ? "" : nearest[0];
      text.append(
          String.join(
                  "\t",
                  name,
                  newer.equals(name) || place != null ? "" : newer,
                  country,
                  clocks(name),
                  place != null && place.length > 3 ? place[3] : "")
              + "\n");
    }
    return text.toString();
  }

  private String countries() throws IOException {
    return "# From the tz database "
        + versionOf(zoneinfo)
        + ", public domain.\n"
        + lines(table("iso3166.tab").stream().map(row -> row[0] + "\t" + row[1]).toList());
  }

  /**
   * What clocks there are called, with their offsets, from the last line of the compiled zone: a
   * rule such as {@code CET-1CEST,M3.5.0,M10.5.0/3} (RFC 9636, section 3.3), where minus is east. A
   * name in angle brackets is only the offset again; then the offset stands alone.
   */
  private String clocks(String name) throws IOException {
    byte[] compiled = Files.readAllBytes(zoneinfo.resolve(name));
    String[] text = new String(compiled, StandardCharsets.ISO_8859_1).strip().split("\n", -1);
    Matcher rule = POSIX_RULE.matcher(text[text.length - 1]);
    if (!rule.matches()) {
      throw new IOException(name + " does not end with a rule");
    }
    int standard = minutesEast(rule.group(2));
    String clocks = clock(rule.group(1), standard);
    if (rule.group(3) != null) {
      int summer = rule.group(4) == null ? standard + 60 : minutesEast(rule.group(4));
      clocks += "," + clock(rule.group(3), summer);
    }
    return clocks;
  }

  private static int minutesEast(String posix) {
    String[] parts = posix.replaceFirst("^[+-]", "").split(":", -1);
    int minutes =
        Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    return posix.startsWith("-") ? minutes : -minutes;
  }

  private static String clock(String name, int minutesEast) {
    int size = Math.abs(minutesEast);
    String offset = String.format("%s%02d:%02d", minutesEast < 0 ? "-" : "+", size / 60, size % 60);
    return name.startsWith("<") ? offset : name + offset;
  }

  private List<String[]> table(String file) throws IOException {
    return Files.readAllLines(zoneinfo.resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
