package dev.odooupgrade.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.odooupgrade.testing.GeneratedPage;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.ChoosingKeys;
import dev.odooupgrade.ui.field.EditingKeys;
import dev.odooupgrade.ui.home.HomeKeys;
import dev.odooupgrade.ui.log.LogKeys;
import dev.odooupgrade.ui.order.OrderKeys;
import dev.odooupgrade.ui.order.PanelKeys;
import dev.odooupgrade.ui.page.ReadingKeys;
import dev.odooupgrade.ui.report.ReportKeys;
import dev.odooupgrade.ui.status.RunKeys;
import dev.odooupgrade.ui.transfer.FetchKeys;
import dev.odooupgrade.ui.transfer.TransferKeys;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** What stands on the page: a title, and lists of the code. */
  private record Section(String title, List<List<Shortcut>> lists) {
    private String text() {
      return "\n## %s\n\n| keys | what they do |\n|---|---|\n".formatted(title)
          + lists.stream()
              .flatMap(List::stream)
              .map(KeysPageTest::row)
              .collect(Collectors.joining());
    }
  }

  private static final List<Section> SECTIONS =
      List.of(
          new Section("Everywhere", List.of(GlobalKeys.ALL)),
          new Section("The list of upgrades", List.of(HomeKeys.ALL)),
          new Section("Filling in the order", List.of(OrderKeys.ALL)),
          new Section("Steps of the order", List.of(PanelKeys.ALL)),
          new Section("Uploading a large dump", List.of(TransferKeys.TRANSPORT)),
          new Section("The upload", List.of(TransferKeys.UPLOAD)),
          new Section("Before processing", List.of(RunKeys.ASK)),
          new Section("The status", List.of(RunKeys.STATUS, RunKeys.MOVING)),
          new Section("The log", List.of(LogKeys.ALL, ReadingKeys.MOVING, LogKeys.MOVING)),
          new Section("The report", List.of(ReportKeys.ALL, ReadingKeys.MOVING)),
          new Section("What to download, and where to", List.of(FetchKeys.ALL)),
          new Section("The download", List.of(TransferKeys.DOWNLOAD)),
          new Section("In every list", List.of(ChoosingKeys.ALL)),
          new Section("In every text field", List.of(EditingKeys.ALL)),
          new Section("In a dialog that asks yes or no", List.of(DialogKeys.QUESTION)),
          new Section("In a dialog that asks for a line of text", List.of(DialogKeys.ASK)),
          new Section("In a dialog with text to read", List.of(DialogKeys.READING)));

  @Test
  void the_page_says_what_the_keys_do() {
    GeneratedPage.check(
        "docs/keys.md", HEAD + SECTIONS.stream().map(Section::text).collect(Collectors.joining()));
  }

  @Test
  void every_list_of_keys_is_on_the_page() throws IllegalAccessException {
    Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    SECTIONS.forEach(section -> shown.addAll(section.lists()));
    for (JavaField list : fieldsOfKeys(List.class)) {
      Field field = list.reflect();
      field.setAccessible(true);
      assertThat(shown).as("add %s to the sections", list.getFullName()).contains(field.get(null));
    }
  }

  @Test
  void every_key_is_in_a_list() throws IllegalAccessException {
    List<Shortcut> shown =
        SECTIONS.stream().flatMap(one -> one.lists().stream()).flatMap(List::stream).toList();
    for (JavaField key : fieldsOfKeys(Shortcut.class)) {
      Field field = key.reflect();
      field.setAccessible(true);
      assertThat(shown)
          .as("add %s to a list", key.getFullName())
          .contains((Shortcut) field.get(null));
    }
  }

  private static List<JavaField> fieldsOfKeys(Class<?> kind) {
    List<JavaField> fields =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.odooupgrade.ui")
                .stream()
                .filter(type -> type.getSimpleName().endsWith("Keys"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(kind))
                .toList();
    assertThat(fields).isNotEmpty();
    return fields;
  }

  private static String row(Shortcut binding) {
    String keys =
        binding.keys().stream()
            .map(key -> "`" + key.label() + "`")
            .collect(Collectors.joining(", "));
    return "| %s | %s |\n".formatted(keys, binding.explained());
  }
}
