package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.LineEditor;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.StatusMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of upgrades, with a new one on top. */
public final class HomePage implements Page, Input {
  /** Seconds after which the disk is looked at again. */
  private static final int FOLLOWING = 3;

  private static final String REQUEST_STAYS =
      "Its request stays on the platform. The key is deleted from this computer; without it you can"
          + " no longer download anything. ";
  private static final String REQUESTS_STAY =
      "Their requests stay on the platform. The keys are deleted from this computer; without them"
          + " you can no longer download anything. ";

  private final PageContext context;
  private final Route route;
  private final StatusMessage statusMessage = new StatusMessage();
  private final HomePolling polling;

  private SavedUpgrades saved = new SavedUpgrades(List.of(), List.of());
  private HomeList list = HomeList.EMPTY;
  private RowOrder order = RowOrder.NEWEST;
  private final Set<HomeGroup> folded = EnumSet.noneOf(HomeGroup.class);
  private final Set<SessionId> marked = new HashSet<>();
  private @Nullable LineEditor filter;
  private boolean filtering;
  private boolean reading = true;
  private boolean opening;
  private boolean listing;
  private int secondsOld;
  private ListCursor cursor = ListCursor.first(1);

  public HomePage(PageContext context, Route route) {
    this.context = context;
    this.route = route;
    this.polling = new HomePolling(context, this::polled);
  }

  @Override
  public String id() {
    return "home";
  }

  @Override
  public String title() {
    return reading ? "odoo-upgrade" : "odoo-upgrade" + HomeTotals.of(saved.sessions());
  }

  @Override
  public void entered() {
    reading = true;
    read();
    polling.begin();
  }

  @Override
  public void left() {
    polling.end();
  }

  @Override
  public void tick() {
    Page.super.tick();
    polling.tick(saved.sessions());
    if (++secondsOld >= FOLLOWING) {
      read();
    }
  }

  @Override
  public Message message() {
    Message own = statusMessage.message();
    return own.kind() == Message.Kind.NONE ? polling.message(saved.sessions()) : own;
  }

  @Override
  public Body body() {
    return new HomeBody(
        "New upgrade",
        reading
            ? "Saved upgrades (reading...)"
            : "Saved upgrades (" + saved.sessions().size() + ")",
        order.words(),
        rows(),
        cursor.index(),
        Optional.ofNullable(filter).map(LineEditor::model),
        notes());
  }

  private List<HomeBody.Row> rows() {
    HomeRows rows = new HomeRows(context.clock().instant());
    List<HomeBody.Row> lines = new ArrayList<>();
    for (int i = 0; i < list.entries().size(); i++) {
      HomeList.Entry entry = list.entries().get(i);
      lines.add(rows.row(entry, list.begins(i), entry.id().filter(marked::contains).isPresent()));
    }
    return lines;
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
    bindings.add(HomeKeys.MARK.does(this::mark).blockedIf(none, why));
    bindings.add(HomeKeys.FOLD.does(this::fold).blockedIf(none, why));
    bindings.add(
        HomeKeys.UNFOLD
            .does(this::unfold)
            .blockedIf(entry().isEmpty() || !none, "no folded group is selected"));
    bindings.add(HomeKeys.FORGET.does(this::askToForget).blockedIf(none && marked.isEmpty(), why));
    bindings.add(HomeKeys.RELOAD.does(this::reload));
    bindings.add(LeavingKeys.QUIT.does(route::quit));
    return bindings;
  }

  @Override
  public List<Shortcut> furtherKeys() {
    return HomeKeys.MOVING;
  }

  @Override
  public Input input() {
    return this;
  }

  @Override
  public boolean press(Key key) {
    Optional<ListCursor> moved = filtering ? cursor.press(key) : cursor.pressFreely(key);
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
    arrange();
    cursor = cursor.at(1);
  }

  private void endFilter() {
    filter = null;
    filtering = false;
    arrange();
  }

  private void sort() {
    order = order.next();
    arrange();
  }

  /** Marks or unmarks the selected one, and goes on to the next. */
  private void mark() {
    entry()
        .flatMap(HomeList.Entry::id)
        .ifPresent(
            id -> {
              if (!marked.remove(id)) {
                marked.add(id);
              }
              cursor = cursor.at(cursor.index() + 1);
            });
  }

  private void fold() {
    entry().ifPresent(entry -> folded.add(entry.group()));
    arrange();
  }

  private void unfold() {
    entry().ifPresent(entry -> folded.remove(entry.group()));
    arrange();
  }

  /** Reads what changed on the disk, by whatever program. */
  private void read() {
    secondsOld = 0;
    if (!listing) {
      listing = true;
      context.background().run(context.upgrades()::list, this::listed);
    }
  }

  private void reload() {
    polling.hurry();
    read();
  }

  private void polled(Session before, StepResult result) {
    Session after = result.session();
    if (after.stage().isEnded() && !before.stage().isEnded()) {
      statusMessage.inform(HomeRows.name(after) + ": " + HomeRows.step(after) + ".");
      context.shell().bell();
    }
    read();
  }

  private void listed(SavedUpgrades now) {
    listing = false;
    saved = now;
    reading = false;
    marked.retainAll(now.sessions().stream().map(Session::id).toList());
    arrange();
    route.refresh();
  }

  /** Lists what is there now; the marker stays at its upgrade, wherever that stands now. */
  private void arrange() {
    Optional<HomeList.Entry> before = entry();
    HomeFilter words = filter == null ? HomeFilter.ALL : HomeFilter.of(filter.text());
    list = HomeList.of(saved.sessions(), words, order, folded);
    int same = before.flatMap(list::indexOf).map(index -> index + 1).orElse(cursor.index());
    cursor = ListCursor.first(list.entries().size() + 1).at(before.isPresent() ? same : 0);
  }

  private Optional<HomeList.Entry> entry() {
    int index = cursor.index() - 1;
    return index < 0 || index >= list.entries().size()
        ? Optional.empty()
        : Optional.of(list.entries().get(index));
  }

  private Optional<Session> selected() {
    return entry().flatMap(HomeList.Entry::session);
  }

  private void begin() {
    route.follow(context.upgrades().begin(context.platform()), false);
  }

  private void open() {
    filtering = false;
    if (entry().isEmpty()) {
      begin();
    } else if (selected().isEmpty()) {
      unfold();
    } else {
      SessionId id = selected().get().id();
      opening(() -> context.upgrades().open(id));
    }
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

  /** Asks about the marked ones, or else about the selected one. */
  private void askToForget() {
    List<Session> all =
        marked.isEmpty()
            ? selected().stream().toList()
            : saved.sessions().stream().filter(session -> marked.contains(session.id())).toList();
    List<SessionId> ids = all.stream().map(Session::id).toList();
    boolean anyRequest = all.stream().anyMatch(session -> session.stage().hasRequest());
    boolean several = all.size() > 1;
    route.confirm(
        several ? "Forget these " + all.size() + " upgrades?" : "Forget this upgrade?",
        (anyRequest
                ? several ? REQUESTS_STAY : REQUEST_STAYS
                : "Everything you typed for " + (several ? "them" : "it") + " is deleted. ")
            + "This cannot be undone.",
        several ? "forget them" : "forget it",
        () -> saved.sessions().stream().map(Session::id).toList().containsAll(ids),
        () -> forget(ids));
  }

  private void forget(List<SessionId> ids) {
    context
        .background()
        .attempt(
            () -> {
              for (SessionId id : ids) {
                context.upgrades().forget(id);
              }
              return ids.size();
            },
            forgotten -> {
              statusMessage.inform(
                  forgotten > 1 ? forgotten + " upgrades forgotten." : "Upgrade forgotten.");
              read();
            },
            trouble -> {
              statusMessage.complain(trouble);
              read();
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
    } else if (filter != null && list.entries().isEmpty()) {
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
