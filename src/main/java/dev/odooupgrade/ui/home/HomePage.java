package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.ChoosingKeys;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.LineEditor;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.StatusMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of upgrades, with a new one on top. */
public final class HomePage implements Page, Input {
  private final PageContext context;
  private final Route route;
  private final StatusMessage statusMessage = new StatusMessage();

  private SavedUpgrades saved = new SavedUpgrades(List.of(), List.of());
  private List<Session> shown = List.of();
  private RowOrder order = RowOrder.NEWEST;
  private @Nullable LineEditor filter;
  private boolean filtering;
  private boolean reading = true;
  private boolean opening;
  private ListCursor cursor = ListCursor.first(1);

  public HomePage(PageContext context, Route route) {
    this.context = context;
    this.route = route;
  }

  @Override
  public String id() {
    return "home";
  }

  @Override
  public String title() {
    return "odoo-upgrade";
  }

  @Override
  public void entered() {
    reading = true;
    context.background().run(context.upgrades()::list, this::listed);
  }

  @Override
  public Body body() {
    return new HomeBody(
        "New upgrade",
        reading
            ? "Saved upgrades (reading...)"
            : "Saved upgrades (" + saved.sessions().size() + ")",
        order.words(),
        shown.stream().map(session -> HomeRows.row(session, context.clock().instant())).toList(),
        cursor.index(),
        Optional.ofNullable(filter).map(LineEditor::model),
        notes());
  }

  @Override
  public StatusMessage statusMessage() {
    return statusMessage;
  }

  @Override
  public List<Binding> bindings() {
    boolean none = selected().isEmpty();
    String why = "no saved upgrade is selected";
    List<Binding> bindings = new ArrayList<>();
    bindings.add(HomeKeys.OPEN.does(this::open));
    if (filter != null) {
      bindings.add(HomeKeys.SHOW_ALL.does(this::endFilter));
    }
    bindings.add(HomeKeys.NEW.does(this::begin));
    bindings.add(HomeKeys.FILE.does(this::askForFile));
    bindings.add(
        HomeKeys.DETAILS.does(() -> selected().ifPresent(this::details)).blockedIf(none, why));
    bindings.add(HomeKeys.FILTER.does(this::beginFilter));
    bindings.add(HomeKeys.SORT.does(this::sort));
    bindings.add(
        HomeKeys.FORGET.does(() -> selected().ifPresent(this::askToForget)).blockedIf(none, why));
    bindings.add(HomeKeys.RELOAD.does(this::entered));
    bindings.add(LeavingKeys.QUIT.does(route::quit));
    return bindings;
  }

  @Override
  public List<Shortcut> furtherKeys() {
    return ChoosingKeys.ALL;
  }

  @Override
  public Input input() {
    return this;
  }

  @Override
  public boolean press(Key key) {
    Optional<ListCursor> moved = cursor.press(key);
    cursor = moved.orElse(cursor);
    if (moved.isPresent() || !filtering || filter == null) {
      return moved.isPresent();
    }
    Optional<LineEditor> edited = filter.press(key);
    edited.ifPresent(this::filter);
    return edited.isPresent();
  }

  /** The list is filtered by these words; nobody types on. */
  @Override
  public void fill(String words) {
    filtering = false;
    filter(LineEditor.of(words));
  }

  @Override
  public void mark(int index) {
    cursor = cursor.at(index);
  }

  @Override
  public boolean isTyping() {
    return filtering;
  }

  private void beginFilter() {
    filter = filter == null ? LineEditor.EMPTY : filter;
    filtering = true;
  }

  private void filter(LineEditor words) {
    filter = words;
    arrange(1);
  }

  private void endFilter() {
    filter = null;
    filtering = false;
    arrange(0);
  }

  private void sort() {
    order = order.next();
    arrange(cursor.index());
  }

  private void listed(SavedUpgrades now) {
    saved = now;
    reading = false;
    arrange(cursor.index());
    route.refresh();
  }

  private void arrange(int marker) {
    String words = filter == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
    shown =
        saved.sessions().stream()
            .filter(session -> words.isEmpty() || searchable(session).contains(words))
            .sorted(order.comparator())
            .toList();
    cursor = ListCursor.first(shown.size() + 1).at(shown.isEmpty() ? 0 : marker);
  }

  private static String searchable(Session session) {
    return String.join(
            " ",
            session.draft().contract(),
            session.draft().target(),
            session.draft().aim(),
            session.draft().filename(),
            session.request().map(request -> request.id()).orElse(""),
            HomeRows.step(session))
        .toLowerCase(Locale.ROOT);
  }

  private Optional<Session> selected() {
    int index = cursor.index() - 1;
    return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
  }

  private void begin() {
    route.follow(context.upgrades().begin(context.platform()), false);
  }

  private void open() {
    filtering = false;
    selected()
        .ifPresentOrElse(
            session -> opening(() -> context.upgrades().open(session.id())), this::begin);
  }

  private void askForFile() {
    route.ask(
        "Open a session file",
        "Path of the session file:",
        "",
        path -> opening(() -> context.upgrades().openFile(Path.of(path))));
  }

  private void opening(Background.Attempt<Upgrade> opener) {
    if (opening) {
      return;
    }
    opening = true;
    context.background().attempt(opener, this::opened, this::notOpened);
  }

  private void opened(Upgrade upgrade) {
    opening = false;
    route.follow(upgrade, false);
  }

  private void notOpened(Trouble trouble) {
    opening = false;
    statusMessage.complain(trouble);
    route.refresh();
  }

  private void askToForget(Session session) {
    route.confirm(
        "Forget this upgrade?",
        (session.stage().hasRequest()
                ? "Its request stays on the platform. The key is deleted from this computer;"
                    + " without it you can no longer download anything. "
                : "Everything you typed for it is deleted. ")
            + "This cannot be undone.",
        "forget it",
        () -> saved.sessions().stream().anyMatch(other -> other.id().equals(session.id())),
        () -> forget(session));
  }

  private void forget(Session session) {
    context
        .background()
        .attempt(
            () -> {
              context.upgrades().forget(session.id());
              return session;
            },
            forgotten -> {
              statusMessage.inform("Upgrade forgotten.");
              entered();
            },
            trouble -> {
              statusMessage.complain(trouble);
              entered();
            });
  }

  private void details(Session session) {
    route.tell("Details", SessionDetails.lines(session, context.clock()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (context.platform().sandbox()) {
      notes.add(
          "THIS IS THE SANDBOX, NOT ODOO: a simulated platform on this computer. Nothing you do"
              + " here reaches Odoo.");
    }
    if (!reading && saved.sessions().isEmpty()) {
      notes.add("No upgrades yet. Each one you start is saved here until you delete it.");
    } else if (filter != null && shown.isEmpty()) {
      notes.add("No saved upgrade matches. Press Esc to show all.");
    }
    for (SavedUpgrades.Damaged damaged : saved.damaged()) {
      notes.add(
          SafeText.clean(String.valueOf(damaged.path().getFileName()))
              + ": "
              + SafeText.clean(damaged.reason()));
    }
    return notes;
  }
}
