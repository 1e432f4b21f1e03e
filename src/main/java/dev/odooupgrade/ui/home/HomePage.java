package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.LineEditor;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.NameQuestion;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.StatusMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private final HomeSelection selection = new HomeSelection();
  private boolean reading = true;
  private boolean opening;
  private boolean listing;
  private int secondsOld;

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
    return reading ? "odoo-upgrade" : "odoo-upgrade" + HomeTotals.of(selection.sessions());
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
    polling.tick(selection.sessions());
    if (++secondsOld >= FOLLOWING) {
      read();
    }
  }

  @Override
  public Message message() {
    Message own = statusMessage.message();
    return own.kind() == Message.Kind.NONE ? polling.message(selection.sessions()) : own;
  }

  @Override
  public Body body() {
    return new HomeBody(
        "New upgrade",
        reading
            ? "Saved upgrades (reading...)"
            : "Saved upgrades (" + selection.sessions().size() + ")",
        selection.order(),
        selection.rows(context.clock().instant()),
        selection.index(),
        selection.filter().map(LineEditor::model),
        notes());
  }

  @Override
  public StatusMessage statusMessage() {
    return statusMessage;
  }

  @Override
  public List<Binding> bindings() {
    boolean none = selection.selected().isEmpty();
    String why = "no saved upgrade is selected";
    List<Binding> bindings = new ArrayList<>();
    bindings.add(HomeKeys.OPEN.does(this::open));
    if (selection.filter().isPresent()) {
      bindings.add(HomeKeys.SHOW_ALL.does(selection::endFilter));
    }
    bindings.add(HomeKeys.NEW.does(this::begin));
    bindings.add(
        HomeKeys.AGAIN
            .does(() -> selection.selected().ifPresent(this::again))
            .blockedIf(none, why));
    bindings.add(HomeKeys.FILE.does(this::askForFile));
    bindings.add(
        HomeKeys.DETAILS
            .does(() -> selection.selected().ifPresent(this::details))
            .blockedIf(none, why));
    bindings.add(HomeKeys.FILTER.does(selection::beginFilter));
    bindings.add(HomeKeys.SORT.does(selection::sort));
    bindings.add(HomeKeys.MARK.does(selection::mark).blockedIf(none, why));
    bindings.add(HomeKeys.FOLD.does(selection::fold).blockedIf(none, why));
    bindings.add(
        HomeKeys.UNFOLD
            .does(selection::unfold)
            .blockedIf(selection.entry().isEmpty() || !none, "no folded group is selected"));
    bindings.add(
        HomeKeys.NAME
            .does(() -> selection.selected().ifPresent(this::askForName))
            .blockedIf(none, why));
    bindings.add(
        HomeKeys.FORGET.does(this::askToForget).blockedIf(selection.chosen().isEmpty(), why));
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
    return selection.press(key);
  }

  @Override
  public void fill(String words) {
    selection.filterBy(words);
  }

  @Override
  public void mark(int index) {
    selection.at(index);
  }

  @Override
  public boolean isTyping() {
    return selection.isTyping();
  }

  /** Reads what changed on the disk, by whatever program. */
  private void read() {
    secondsOld = 0;
    if (!listing) {
      listing = true;
      context.background().run(this::look, this::listed);
    }
  }

  private void reload() {
    polling.hurry();
    read();
  }

  private void polled(Session before, StepResult result) {
    Session after = result.session();
    if (after.stage().isEnded() && !before.stage().isEnded()) {
      String words = HomeRows.name(after) + ": " + HomeRows.step(after) + ".";
      statusMessage.inform(words);
      context.shell().alert(words);
    }
    read();
  }

  private record Listed(SavedUpgrades saved, Map<SessionId, LogPhase> phases) {}

  private Listed look() {
    SavedUpgrades saved = context.upgrades().list();
    return new Listed(saved, context.upgrades().phases(saved));
  }

  private void listed(Listed now) {
    listing = false;
    selection.take(now.saved(), now.phases());
    reading = false;
    route.refresh();
  }

  private void begin() {
    OrderDraft usual = OrderDraft.EMPTY.with(OrderField.EMAIL, context.preferences().email());
    route.follow(context.upgrades().begin(context.platform(), usual), false);
  }

  private void again(Session model) {
    route.follow(context.upgrades().beginLike(model), false);
  }

  private void open() {
    selection.endTyping();
    Optional<Session> selected = selection.selected();
    if (selected.isPresent()) {
      opening(() -> context.upgrades().open(selected.get().id()));
    } else if (selection.entry().isPresent()) {
      selection.unfold();
    } else {
      begin();
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

  private void askForName(Session session) {
    NameQuestion.ask(
        route,
        session,
        label ->
            context
                .background()
                .attempt(
                    () -> {
                      context.upgrades().label(session.id(), label);
                      return label;
                    },
                    done -> read(),
                    trouble -> {
                      statusMessage.complain(trouble);
                      route.refresh();
                    }));
  }

  /** Asks about the marked ones, or else about the selected one. */
  private void askToForget() {
    List<Session> all = selection.chosen();
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
        () -> selection.sessions().stream().map(Session::id).toList().containsAll(ids),
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
    if (!reading && selection.sessions().isEmpty()) {
      notes.add("No upgrades yet. Each one you start is saved here until you delete it.");
    } else if (selection.filter().isPresent() && selection.isEmpty()) {
      notes.add("No saved upgrade matches. Press Esc to show all.");
    }
    context.preferences().notes().stream().map(SafeText::clean).forEach(notes::add);
    for (SavedUpgrades.Damaged damaged : selection.saved().damaged()) {
      notes.add(
          SafeText.clean(String.valueOf(damaged.path().getFileName()))
              + ": "
              + SafeText.clean(damaged.reason()));
    }
    return notes;
  }
}
