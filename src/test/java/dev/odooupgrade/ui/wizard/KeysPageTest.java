package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.testing.GeneratedPage;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.EditingKeys;
import dev.odooupgrade.ui.home.HomeKeys;
import dev.odooupgrade.ui.log.LogKeys;
import dev.odooupgrade.ui.order.OrderKeys;
import dev.odooupgrade.ui.order.PanelKeys;
import dev.odooupgrade.ui.page.ChoosingKeys;
import dev.odooupgrade.ui.page.ReadingKeys;
import dev.odooupgrade.ui.report.ReportKeys;
import dev.odooupgrade.ui.run.RunKeys;
import dev.odooupgrade.ui.transfer.FetchKeys;
import dev.odooupgrade.ui.transfer.TransferKeys;
import java.util.List;
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

  @Test
  void the_page_says_what_the_keys_do() {
    GeneratedPage.check(
        "docs/keys.md",
        HEAD
            + section("Everywhere", GlobalKeys.ALL)
            + section("The list of upgrades", HomeKeys.ALL)
            + section("Filling in the order", OrderKeys.ALL)
            + section("Single steps of the order", PanelKeys.ALL)
            + section("How a large dump shall travel", TransferKeys.WAYS)
            + section("The upload", TransferKeys.UPLOAD)
            + section("Before processing", RunKeys.ASK)
            + section("The status", RunKeys.STATUS)
            + section(
                "The log",
                Stream.of(LogKeys.ALL, ReadingKeys.MOVING, LogKeys.MOVING)
                    .flatMap(List::stream)
                    .toList())
            + section(
                "The report",
                Stream.of(ReportKeys.ALL, ReadingKeys.MOVING).flatMap(List::stream).toList())
            + section("What to download, and where to", FetchKeys.ALL)
            + section("The download", TransferKeys.DOWNLOAD)
            + section("In every list", ChoosingKeys.ALL)
            + section("In every text field", EditingKeys.ALL)
            + section("In a box that asks yes or no", BoxKeys.QUESTION)
            + section("In a box that asks for a line of text", BoxKeys.ASK)
            + section("In a box of words to read", BoxKeys.READING));
  }

  private static String section(String title, List<Binding> bindings) {
    return "\n## %s\n\n| keys | what they do |\n|---|---|\n".formatted(title)
        + bindings.stream().map(KeysPageTest::row).collect(Collectors.joining());
  }

  private static String row(Binding binding) {
    String keys =
        binding.keys().stream()
            .map(key -> "`" + key.label() + "`")
            .collect(Collectors.joining(", "));
    return "| %s | %s |\n".formatted(keys, binding.explained());
  }
}
