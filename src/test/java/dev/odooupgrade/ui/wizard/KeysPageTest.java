package dev.odooupgrade.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.odooupgrade.testing.GeneratedPage;
import dev.odooupgrade.ui.Shortcut;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/keys.md} is made from the bindings that drive the screens. */
class KeysPageTest {
  private static final String HEAD =
      """
      # Keys of the wizard

      <!-- Made from the code: mvn test -Dtest=KeysPageTest -Ddocs.update=true -->

      The last line of each screen shows the keys that work there now; `?` or F1 lists all of them. While
      a text field is open, letters and `?` are typed into it, so there F1 is the key for help.
      A key that can do nothing at the moment says why in that list.
      """;

  /** What stands on the page: a title, and the keys whose ids are these, or begin so. */
  private record Section(String title, List<String> ids) {
    private Section(String title, String... ids) {
      this(title, List.of(ids));
    }

    private List<Shortcut> keys() {
      return ids.stream()
          .flatMap(id -> SHORTCUTS.stream().filter(key -> isOf(id, key.id())))
          .toList();
    }

    private static boolean isOf(String wanted, String id) {
      return wanted.endsWith(".") ? id.startsWith(wanted) : id.equals(wanted);
    }

    private String text() {
      return "\n## %s\n\n| keys | what they do |\n|---|---|\n".formatted(title)
          + keys().stream().map(KeysPageTest::row).collect(Collectors.joining());
    }
  }

  /** Every shortcut of the program, as the code declares them. */
  private static final List<Shortcut> SHORTCUTS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("dev.odooupgrade.ui")
              .stream()
              .filter(type -> type.getSimpleName().endsWith("Keys"))
              .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
              .flatMap(KeysPageTest::shortcuts)
              .distinct()
              .toList();

  private static final List<Section> SECTIONS =
      List.of(
          new Section("Everywhere", "help", "palette", "stop", "redraw", "suspend"),
          new Section("The list of upgrades", "home.", "quit"),
          new Section("Filling in the order", "order."),
          new Section("Steps of the order", "aim.", "dump.", "review."),
          new Section("Uploading a large dump", "way.", "home", "quit"),
          new Section("The upload", "upload.", "transfer.", "home", "quit"),
          new Section("Before processing", "process.", "home"),
          new Section("The status", "status.", "home", "quit"),
          new Section("The log", "log.", "reading.", "quit"),
          new Section("The report", "report.", "reading.", "quit"),
          new Section("What to download, and where to", "fetch."),
          new Section("The download", "download.", "transfer.", "quit"),
          new Section("In every list", "choose."),
          new Section("In every text field", "edit."),
          new Section("In a dialog that asks yes or no", "box.yes", "box.no"),
          new Section("In a dialog that asks for a line of text", "box.take", "box.leave"),
          new Section("In the list of all actions", "box.choose", "box.leave"),
          new Section(
              "In a dialog with text to read",
              "box.close",
              "box.up",
              "box.down",
              "box.page-up",
              "box.page-down",
              "box.top"));

  @Test
  void the_page_says_what_the_keys_do() {
    GeneratedPage.check(
        "docs/keys.md", HEAD + SECTIONS.stream().map(Section::text).collect(Collectors.joining()));
  }

  @Test
  void every_key_is_on_the_page() {
    Set<Shortcut> shown =
        SECTIONS.stream().flatMap(section -> section.keys().stream()).collect(Collectors.toSet());
    assertThat(SHORTCUTS).isNotEmpty().allSatisfy(key -> assertThat(shown).contains(key));
  }

  @Test
  void no_two_keys_have_the_same_id() {
    assertThat(SHORTCUTS).extracting(Shortcut::id).doesNotHaveDuplicates();
  }

  private static Stream<Shortcut> shortcuts(Field field) {
    try {
      field.setAccessible(true);
      return field.getType() == Shortcut.class
          ? Stream.of((Shortcut) field.get(null))
          : field.getType() == List.class
              ? ((List<?>) field.get(null)).stream().map(Shortcut.class::cast)
              : Stream.empty();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String row(Shortcut binding) {
    String keys =
        binding.keys().stream()
            .map(key -> "`" + key.label() + "`")
            .collect(Collectors.joining(", "));
    return "| %s | %s |\n".formatted(keys, binding.explained());
  }
}
