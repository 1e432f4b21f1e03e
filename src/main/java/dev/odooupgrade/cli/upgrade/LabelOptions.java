package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.session.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an upgrade is to be called. */
@Command
public final class LabelOptions {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A name for the upgrade, such as 'Acme, trial'. It stays on this computer, like the tags.")
  private @Nullable String name;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "A word to find the upgrade by. Can be repeated.")
  private List<String> tags = new ArrayList<>();

  /** What was known, with what was typed now. */
  public Label over(Label known) {
    return typed(known).tagged(Label.tags(tags));
  }

  private Label typed(Label known) {
    if (name == null) {
      return known;
    }
    Label typed = Label.parse(name);
    return known.named(typed.name()).tagged(typed.tags());
  }
}
