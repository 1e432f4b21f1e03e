package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say exists does exist: links, files, classes, methods, rooms. */
final class DocsTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path FOR_DEVELOPERS = PROJECT.resolve("docs/dev");

  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern FILE = Pattern.compile("(?:src|docs|\\.ci|\\.mvn)/[\\w./-]+");
  private static final Pattern TYPE =
      Pattern.compile("([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)(?:\\([^)]*\\))?");
  private static final Pattern ROOM =
      Pattern.compile("(?m)^\\| `([a-z0-9.]+)` \\|[^|]*\\| ([^|]*) \\|$");

  /** What is written like a class and is none: a name of the tz database. */
  private static final Set<String> NO_TYPES = Set.of("Factory");

  /** Where names come from that are not the program's own. */
  private static final List<String> LIBRARIES =
      List.of(
          "java.lang.",
          "java.lang.Thread$",
          "java.util.",
          "java.util.concurrent.",
          "java.net.http.",
          "com.googlecode.lanterna.",
          "com.googlecode.lanterna.screen.",
          "com.googlecode.lanterna.gui2.",
          "com.googlecode.lanterna.gui2.dialogs.",
          "com.googlecode.lanterna.terminal.",
          "com.googlecode.lanterna.terminal.ansi.",
          "com.googlecode.lanterna.terminal.virtual.");

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (MatchResult link : found(LINK, prose(page))) {
        if (!link.group(1).contains("://") && !leadsSomewhere(page, link.group(1))) {
          broken.add(PROJECT.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_page_can_be_reached_from_the_readme() throws IOException {
    Set<Path> reached = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(PROJECT.resolve("README.md")));
    while (!open.isEmpty()) {
      Path page = open.remove();
      if (reached.add(page)) {
        found(LINK, prose(page)).stream()
            .map(link -> page.resolveSibling(link.group(1).split("#", 2)[0]).normalize())
            .filter(target -> target.toString().endsWith(".md"))
            .forEach(open::add);
      }
    }
    assertThat(reached).containsAll(pages());
  }

  @Test
  void every_file_that_is_named_exists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      for (String code : codes(page)) {
        if (FILE.matcher(code).matches() && !Files.exists(PROJECT.resolve(code))) {
          missing.add(PROJECT.relativize(page) + ": " + code);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_class_and_method_that_developers_read_of_exists() throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      for (String code : page.startsWith(FOR_DEVELOPERS) ? codes(page) : List.<String>of()) {
        for (MatchResult type : whole(TYPE, code)) {
          List<String> members =
              Stream.of(type.group(2).split("\\.", -1)).filter(name -> !name.isEmpty()).toList();
          if (!NO_TYPES.contains(code)
              && !isOurs(type.group(1), members, sources)
              && !isForeign(type.group(1), members)) {
            missing.add(PROJECT.relativize(page) + ": " + code);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void the_table_of_rooms_is_the_one_that_is_checked() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    for (MatchResult row :
        found(ROOM, Files.readString(FOR_DEVELOPERS.resolve("architecture.md")))) {
      told.put(row.group(1), Set.of(row.group(2).split(", *")));
    }
    Map<String, Set<String>> built = new TreeMap<>();
    Rooms.program().stream()
        .flatMap(type -> Rooms.roomOf(type).stream())
        .forEach(
            room ->
                built.put(
                    room,
                    room.equals(Rooms.TOP)
                        ? Set.of("all")
                        : Rooms.MAY_USE.getOrDefault(room, Set.of())));
    built.replaceAll((room, below) -> below.isEmpty() ? Set.of("the JDK alone") : below);
    built.replaceAll((room, below) -> existing(below, built.keySet()));
    assertThat(told).isEqualTo(built);
  }

  /** The table may already allow a room that is not built yet. */
  private static Set<String> existing(Set<String> below, Set<String> rooms) {
    return below.stream()
        .filter(room -> rooms.contains(room) || !Rooms.MAY_USE.containsKey(room))
        .collect(Collectors.toSet());
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1
            || found(HEADING, prose(target)).stream()
                .anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
  }

  /** The name by which a heading can be linked to. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  private static boolean isOurs(String type, List<String> members, Map<String, String> sources) {
    String source = sources.getOrDefault(type, "");
    return !source.isEmpty()
        && members.stream()
            .allMatch(member -> Pattern.compile("\\b" + member + "\\b").matcher(source).find());
  }

  private static boolean isForeign(String type, List<String> members) {
    return LIBRARIES.stream()
        .map(library -> named(library + type))
        .flatMap(List::stream)
        .anyMatch(found -> names(found).containsAll(members));
  }

  private static List<Class<?>> named(String name) {
    try {
      return List.of(Class.forName(name, false, DocsTest.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  private static List<String> names(Class<?> type) {
    Function<java.lang.reflect.Member, String> name = java.lang.reflect.Member::getName;
    return Stream.of(
            Arrays.stream(type.getMethods()).map(name),
            Arrays.stream(type.getFields()).map(name),
            Arrays.stream(type.getClasses()).map(Class::getSimpleName))
        .flatMap(names -> names)
        .toList();
  }

  /** The text of each class of the program and of its tests; of namesakes, all their texts. */
  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("src"))) {
      Map<String, String> sources = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
      return sources;
    }
  }

  private static List<String> codes(Path page) throws IOException {
    return found(CODE, prose(page)).stream().map(code -> code.group(1)).toList();
  }

  private static List<MatchResult> whole(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? found(pattern, text) : List.of();
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static String prose(Path page) throws IOException {
    return FENCE.matcher(Files.readString(page)).replaceAll("");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      List<Path> pages =
          new ArrayList<>(docs.filter(path -> path.toString().endsWith(".md")).sorted().toList());
      pages.add(PROJECT.resolve("README.md"));
      return pages;
    }
  }
}
