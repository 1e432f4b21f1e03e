package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OdooVersion;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.PathField;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step that asks for the dump: a path, completed and checked while it is typed. */
final class DumpPanel implements Panel {
  private final Draft draft;
  private final PageContext context;
  private final Runnable changed;
  private final PathField path;
  private Optional<DumpLookup.Examination> latest = Optional.empty();
  private boolean lookedForFolders;

  /** {@code changed} runs when a look at the disk has told something new. */
  DumpPanel(Draft draft, PageContext context, Runnable changed) {
    this.draft = draft;
    this.context = context;
    this.changed = changed;
    this.path = new PathField(typedBefore(), context.sample(), this::typed);
  }

  @Override
  public String question() {
    return "Which dump do you want to upgrade?";
  }

  @Override
  public List<String> why() {
    return List.of(
        "The file that pg_dump made of your database: plain, compressed, or in its own format"
            + (takesFolders() ? ", or the folder of its directory format" : "")
            + ". It stays where it is; a copy is uploaded.");
  }

  @Override
  public Optional<FieldModel> field() {
    return Optional.of(path.model());
  }

  @Override
  public Optional<ChoiceModel> choices() {
    return path.choices();
  }

  @Override
  public List<Advice> advice() {
    if (isEmpty()) {
      return context
          .sample()
          .map(path -> List.of(new Advice(Tone.GOOD, "Press Ctrl-T to use the sample dump.")))
          .orElse(List.of());
    }
    return known()
        .map(DumpPanel::told)
        .orElse(List.of(new Advice(Tone.QUIET, "Checking the file...")));
  }

  @Override
  public List<Shortcut> keys() {
    return context.sample().isPresent()
        ? List.of(PanelKeys.COMPLETE, PanelKeys.SAMPLE)
        : List.of(PanelKeys.COMPLETE);
  }

  @Override
  public Input input() {
    return path;
  }

  @Override
  public void settle() {
    Optional<DumpFile> usable = known().flatMap(DumpLookup.Examination::file);
    if (path.isMarked() && usable.isEmpty()) {
      path.complete();
    }
    usable.ifPresent(this::choose);
  }

  @Override
  public Optional<String> objection() {
    if (isEmpty()) {
      return Optional.of("A dump is required: type its path, or pick a file.");
    }
    return known().flatMap(DumpLookup.Examination::file).isPresent()
        ? Optional.empty()
        : known()
            .flatMap(DumpLookup.Examination::problem)
            .or(() -> Optional.of("Choose the file to upload."));
  }

  @Override
  public String summary() {
    return chosen().map(DumpFile::name).map(SafeText::clean).orElse("");
  }

  @Override
  public void entered() {
    examine();
  }

  /** Looks again at what was refused: it may be there now, or have been made again. */
  void lookAgain() {
    if (!path.isMarked()) {
      latest = Optional.empty();
      examine();
    }
  }

  /** The path that is still being looked at, so that nobody can say yet what it leads to. */
  Optional<String> lookingAt() {
    return known().isPresent() ? Optional.empty() : path();
  }

  Optional<String> path() {
    return isEmpty() ? Optional.empty() : Optional.of(path.text());
  }

  /** Which Odoo the database is from, where that is known. */
  Optional<String> release() {
    return known().flatMap(DumpLookup.Examination::release);
  }

  boolean storesUtc() {
    return release().flatMap(OdooVersion::parse).filter(OdooVersion::storesUtc).isPresent();
  }

  /** What may be wrong with it, or with the order because of it. */
  List<Advice> doubts() {
    List<Advice> doubts = new ArrayList<>(known().map(DumpPanel::careful).orElse(List.of()));
    OrderDraft order = draft.upgrade().session().draft();
    known()
        .filter(seen -> seen.file().isPresent())
        .flatMap(seen -> OrderRules.unchecked(order, seen.release(), draft.fields()))
        .ifPresent(words -> doubts.add(new Advice(Tone.QUIET, words)));
    return doubts;
  }

  private static List<Advice> told(DumpLookup.Examination seen) {
    List<Advice> advice = new ArrayList<>();
    seen.file()
        .map(file -> new Advice(Tone.GOOD, SafeText.clean(file.description()) + "."))
        .ifPresent(advice::add);
    seen.problem().ifPresent(words -> advice.add(new Advice(Tone.BAD, words)));
    advice.addAll(careful(seen));
    return advice;
  }

  private static List<Advice> careful(DumpLookup.Examination seen) {
    return seen.warnings().stream()
        .map(words -> new Advice(Tone.BAD, "Careful: " + words))
        .toList();
  }

  private void typed() {
    draft.upgrade().typedDump(path.text());
    examine();
  }

  private void examine() {
    String typed = path.text();
    boolean withFolders = takesFolders();
    context
        .background()
        .run(() -> context.dumps().examine(typed, withFolders), now -> seen(now, withFolders));
  }

  private void seen(DumpLookup.Examination now, boolean withFolders) {
    if (now.typed().equals(path.text()) && withFolders == takesFolders()) {
      latest = Optional.of(now);
      lookedForFolders = withFolders;
      path.offer(now.suggestions(), now.file().isPresent());
      // Taken at once, so that a path that leads to a dump is kept however the program ends.
      now.file().ifPresent(this::choose);
      changed.run();
    }
  }

  private void choose(DumpFile file) {
    Optional<DumpFile> before = chosen();
    if (before.filter(file::isSameContent).isPresent()) {
      return;
    }
    String name = draft.get(OrderField.FILENAME);
    boolean untouched =
        name.isBlank()
            || before.filter(it -> name.equals(OrderRules.filenameOf(it.name()))).isPresent();
    draft.upgrade().chose(Optional.of(file));
    if (untouched) {
      draft.put(OrderField.FILENAME, OrderRules.filenameOf(file.name()));
    }
  }

  private Optional<DumpLookup.Examination> known() {
    return latest
        .filter(seen -> seen.typed().equals(path.text()))
        .filter(seen -> lookedForFolders == takesFolders());
  }

  private boolean takesFolders() {
    return draft.upgrade().abilities().can(Ability.DUMP_FOLDERS);
  }

  private String typedBefore() {
    String typed = draft.upgrade().session().order().dumpTyped();
    return typed.isEmpty() ? chosen().map(dump -> dump.path().toString()).orElse("") : typed;
  }

  private Optional<DumpFile> chosen() {
    return draft.upgrade().session().dump();
  }

  private boolean isEmpty() {
    return path.text().isBlank();
  }
}
