package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.UpgradeGroup;
import dev.odooupgrade.flow.earlier.LastTest;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.field.LineEditor;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.HomeBody.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which upgrades are listed, which of them are marked, and at which the marker is: it stays at its
 * upgrade, wherever that stands when the list changes. On the UI thread.
 */
final class HomeSelection {
  private SavedUpgrades saved = new SavedUpgrades(List.of(), List.of());
  private HomeList list = HomeList.EMPTY;
  private final HomeRows words = new HomeRows();
  private RowOrder order = RowOrder.NEWEST;
  private final Set<UpgradeGroup> folded = EnumSet.noneOf(UpgradeGroup.class);
  private final Set<SessionId> marked = new HashSet<>();
  private Optional<LineEditor> filter = Optional.empty();
  private boolean typing;
  private ListCursor cursor = ListCursor.first(1);

  SavedUpgrades saved() {
    return saved;
  }

  List<Session> sessions() {
    return saved.sessions();
  }

  /** Takes over what is saved now, and what the platform is at. */
  void take(SavedUpgrades now, Map<SessionId, LogPhase> phases) {
    words.phases(phases);
    if (now.equals(saved)) {
      return;
    }
    saved = now;
    Set<SessionId> ids = now.sessions().stream().map(Session::id).collect(Collectors.toSet());
    marked.retainAll(ids);
    words.retain(ids);
    words.tests(tests(now.sessions()));
    arrange();
  }

  private static Map<SessionId, Duration> tests(List<Session> saved) {
    Map<SessionId, Duration> lasted = new HashMap<>();
    for (Session session : saved) {
      if (session.stage() == Stage.RUNNING) {
        LastTest.of(session, saved)
            .flatMap(LastTest::lasted)
            .ifPresent(time -> lasted.put(session.id(), time));
      }
    }
    return lasted;
  }

  List<Row> rows(Instant now) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < list.entries().size(); i++) {
      HomeList.Entry entry = list.entries().get(i);
      boolean isMarked = entry.id().filter(marked::contains).isPresent();
      rows.add(words.row(entry, list.begins(i), isMarked, now));
    }
    return rows;
  }

  boolean isEmpty() {
    return list.entries().isEmpty();
  }

  String order() {
    return order.words();
  }

  /** The entry under the marker, 0 for the one on top. */
  int index() {
    return cursor.index();
  }

  Optional<LineEditor> filter() {
    return filter;
  }

  boolean isTyping() {
    return typing;
  }

  /** The entry under the marker; empty where that is at the one on top. */
  Optional<HomeList.Entry> entry() {
    int index = cursor.index() - 1;
    return index < 0 || index >= list.entries().size()
        ? Optional.empty()
        : Optional.of(list.entries().get(index));
  }

  Optional<Session> selected() {
    return entry().flatMap(HomeList.Entry::session);
  }

  /** The marked ones, or else the selected one. */
  List<Session> chosen() {
    return marked.isEmpty()
        ? selected().stream().toList()
        : sessions().stream().filter(session -> marked.contains(session.id())).toList();
  }

  boolean press(Key key) {
    Optional<ListCursor> moved = typing ? cursor.press(key) : cursor.pressFreely(key);
    cursor = moved.orElse(cursor);
    if (moved.isPresent() || !typing) {
      return moved.isPresent();
    }
    Optional<LineEditor> edited = filter.flatMap(typed -> typed.press(key));
    edited.ifPresent(this::filter);
    return edited.isPresent();
  }

  void at(int index) {
    cursor = cursor.at(index);
  }

  void beginFilter() {
    filter = filter.or(() -> Optional.of(LineEditor.EMPTY));
    typing = true;
  }

  /** The list is filtered by these words; nobody types on. */
  void filterBy(String wanted) {
    typing = false;
    filter(LineEditor.of(wanted));
  }

  void endTyping() {
    typing = false;
  }

  void endFilter() {
    filter = Optional.empty();
    typing = false;
    arrange();
  }

  void sort() {
    order = order.next();
    arrange();
  }

  /** Marks or unmarks the selected one, and goes on to the next. */
  void mark() {
    entry().flatMap(HomeList.Entry::id).ifPresent(this::mark);
  }

  private void mark(SessionId id) {
    if (!marked.remove(id)) {
      marked.add(id);
    }
    cursor = cursor.at(cursor.index() + 1);
  }

  void fold() {
    entry().ifPresent(entry -> folded.add(entry.group()));
    arrange();
  }

  void unfold() {
    entry().ifPresent(entry -> folded.remove(entry.group()));
    arrange();
  }

  private void filter(LineEditor wanted) {
    filter = Optional.of(wanted);
    arrange();
    cursor = cursor.at(1);
  }

  private void arrange() {
    Optional<HomeList.Entry> before = entry();
    UpgradeFilter wanted =
        filter.map(typed -> UpgradeFilter.of(typed.text())).orElse(UpgradeFilter.ALL);
    list = HomeList.of(sessions(), wanted, order, folded);
    int same = before.flatMap(list::indexOf).map(index -> index + 1).orElse(cursor.index());
    cursor = ListCursor.first(list.entries().size() + 1).at(before.isPresent() ? same : 0);
  }
}
