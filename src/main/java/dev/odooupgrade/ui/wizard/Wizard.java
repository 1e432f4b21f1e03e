package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conversation with a person: one page at a time, now and then a dialog before it. */
public final class Wizard implements Conversation {
  private static final Set<Shortcut> NOT_IN_PALETTE =
      Set.of(GlobalKeys.PALETTE, GlobalKeys.REDRAW, GlobalKeys.SUSPEND);

  private final PageContext context;
  private final View view;
  private final Optional<Path> sessionFile;
  private final Navigation navigation;

  /** The dialog that asks whether to leave. */
  private Optional<Dialog> leaving = Optional.empty();

  /**
   * Whether the upgrade to begin with is not there yet; until then no key is meant for the list.
   */
  private boolean opening;

  private volatile List<String> exitMessage = List.of();

  /** {@code sessionFile} is an upgrade to begin with instead of the list. */
  public Wizard(PageContext context, View view, Optional<Path> sessionFile) {
    this.context = context;
    this.view = view;
    this.sessionFile = sessionFile;
    this.navigation = new Navigation(context, this::refresh);
  }

  @Override
  public void begin() {
    navigation.page().entered();
    opening = sessionFile.isPresent();
    refresh();
    sessionFile.ifPresent(this::openFile);
  }

  @Override
  public void key(Key key) {
    if (navigation.closeStaleDialog()) {
      // The key was meant for what is over.
    } else if (GlobalKeys.STOP.keys().contains(key)) {
      stop();
    } else if (!isTaken(key)) {
      bound(key).ifPresent(this::perform);
    }
    refresh();
  }

  @Override
  public void fill(String text) {
    input().fill(text);
    navigation.read();
    refresh();
  }

  @Override
  public void mark(int index) {
    input().mark(index);
    refresh();
  }

  @Override
  public void pick(int index) {
    input().pick(index);
    refresh();
  }

  @Override
  public void act(String actionId) {
    bindings().stream()
        .filter(binding -> binding.shortcut().id().equals(actionId))
        .findFirst()
        .ifPresent(this::perform);
    refresh();
  }

  @Override
  public void home() {
    navigation.closeDialog();
    boolean leadsBack = bound(Key.of(KeyName.ESCAPE)).isPresent();
    if (navigation.page().leaving().isPresent() || !leadsBack) {
      back();
    } else {
      navigation.home();
    }
  }

  @Override
  public void quit() {
    if (!isAskingToLeave()) {
      navigation.closeDialog();
    }
    stop();
    refresh();
  }

  @Override
  public void tick() {
    navigation.tick();
    refresh();
  }

  @Override
  public void end() {
    navigation.end();
  }

  @Override
  public List<String> exitMessage() {
    return exitMessage;
  }

  /** Something went wrong beside all pages. */
  public void complain(String words) {
    navigation.page().statusMessage().complain(words);
    refresh();
  }

  private void refresh() {
    navigation.closeStaleDialog();
    Page page = navigation.page();
    exitMessage = page.exitMessage();
    view.render(
        new PageModel(
            page.id(),
            Headers.of(SafeText.clean(page.title()), navigation.platform()),
            page.body(),
            opening ? Message.busy("Opening the upgrade...") : navigation.message(),
            hints(pageBindings(), page.isTyping()),
            navigation.dialog().map(this::overlay)));
  }

  private Overlay overlay(Dialog dialog) {
    List<KeyHint> keys = new ArrayList<>(hints(dialog.bindings(), false));
    if (dialog.scrolls()) {
      keys.add(new KeyHint("", "Up/Down", "scroll"));
    }
    return new Overlay(
        dialog.title(),
        dialog.lines(),
        dialog.field(),
        dialog.choices(),
        keys,
        dialog.first(),
        dialog.scrolls());
  }

  /**
   * Whether the field or the list takes a key; an error about another text is not true any more.
   */
  private boolean isTaken(Key key) {
    Optional<String> before = text();
    boolean taken = input().press(key);
    if (!text().equals(before)) {
      navigation.read();
    }
    return taken;
  }

  private Optional<String> text() {
    return navigation.page().body().field().map(FieldModel::text);
  }

  private Input input() {
    return opening
        ? Input.NONE
        : navigation.dialog().map(Dialog::input).orElseGet(() -> navigation.page().input());
  }

  private List<Binding> bindings() {
    return navigation.dialog().map(Dialog::bindings).orElseGet(this::pageBindings);
  }

  private List<Binding> pageBindings() {
    if (opening) {
      return List.of(GlobalKeys.STOP.does(this::stop));
    }
    List<Binding> all = new ArrayList<>(navigation.page().bindings());
    all.add(GlobalKeys.HELP.does(this::help));
    all.add(GlobalKeys.PALETTE.does(this::palette));
    all.add(GlobalKeys.STOP.does(this::stop));
    all.add(GlobalKeys.REDRAW.does(() -> {})); // the face has done it
    all.add(GlobalKeys.SUSPEND.does(() -> {})); // and this
    return all;
  }

  /** What a key does, or else what it would do if it could do something now. */
  private Optional<Binding> bound(Key key) {
    List<Binding> all =
        bindings().stream().filter(binding -> binding.shortcut().keys().contains(key)).toList();
    return all.stream()
        .filter(binding -> binding.whyNot().isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private void perform(Binding binding) {
    if (navigation.dialog().isEmpty()) {
      navigation.read();
    }
    // A dialog goes before what was asked for happens, which may open another one.
    navigation.closeDialog();
    binding
        .whyNot()
        .ifPresentOrElse(
            why -> navigation.page().statusMessage().inform("Not now: " + why + "."),
            binding.action());
  }

  /** Closes a dialog; else stops what runs, after asking, and leaves. */
  private void stop() {
    boolean inDialog = navigation.dialog().isPresent();
    boolean asked = isAskingToLeave();
    navigation.closeDialog();
    Page page = navigation.page();
    Optional<Page.Leaving> question = page.leaving();
    if (inDialog ? asked : question.isEmpty()) {
      navigation.quit(ConversationEnding.INTERRUPTED);
    } else if (!inDialog) {
      navigation.confirm(
          question.get().title(),
          question.get().words(),
          "stop",
          () -> page.leaving().isPresent(),
          () -> navigation.quit(ConversationEnding.INTERRUPTED));
      leaving = navigation.dialog();
    }
  }

  private boolean isAskingToLeave() {
    return leaving.isPresent() && leaving.equals(navigation.dialog());
  }

  /** What only the face does, or would but open this again, is left out. */
  private void palette() {
    List<Binding> all =
        pageBindings().stream()
            .filter(binding -> binding.whyNot().isEmpty())
            .filter(binding -> !NOT_IN_PALETTE.contains(binding.shortcut()))
            .toList();
    navigation.palette(all, this::perform);
  }

  private void help() {
    List<Binding> all = pageBindings();
    List<Shortcut> further = navigation.page().furtherKeys();
    int widest =
        Stream.concat(all.stream().map(Binding::shortcut), further.stream())
            .mapToInt(shortcut -> shortcut.keyNames().length())
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (Binding binding : all) {
      String why = binding.whyNot().map(words -> " (Not now: " + words + ")").orElse("");
      lines.add(explained(binding.shortcut(), widest) + why);
    }
    further.forEach(shortcut -> lines.add(explained(shortcut, widest)));
    navigation.tell("Keys on this screen", lines);
  }

  private static String explained(Shortcut shortcut, int widest) {
    return DisplayWidth.padRight(shortcut.keyNames(), widest) + "  " + shortcut.explained();
  }

  private static List<KeyHint> hints(List<Binding> bindings, boolean typing) {
    return bindings.stream()
        .filter(binding -> !binding.words().isEmpty() && binding.whyNot().isEmpty())
        .flatMap(binding -> hint(binding, typing).stream())
        .toList();
  }

  /** With the first of its keys that no text field takes; none where a field takes all of them. */
  private static Optional<KeyHint> hint(Binding binding, boolean typing) {
    return binding.shortcut().keys().stream()
        .filter(key -> !typing || !(key instanceof Key.Typed))
        .findFirst()
        .map(key -> new KeyHint(binding.shortcut().id(), key.label(), binding.words()));
  }

  private void openFile(Path file) {
    context
        .background()
        .attempt(
            () -> context.upgrades().openFile(file),
            upgrade -> {
              opening = false;
              navigation.follow(upgrade, false);
            },
            trouble -> {
              opening = false;
              navigation.tell("Cannot open this upgrade", List.of(trouble.sentence()));
            });
  }
}
