package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.UpgradeGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The saved upgrades as they are listed: found, sorted, and group by group. */
record HomeList(List<Entry> entries) {
  static final HomeList EMPTY = new HomeList(List.of());

  /**
   * One that can be selected.
   *
   * @param size how many upgrades are in its group
   * @param session empty where the group is folded, and this entry stands for it
   */
  record Entry(UpgradeGroup group, int size, Optional<Session> session) {
    Optional<SessionId> id() {
      return session.map(Session::id);
    }
  }

  /** While something is looked for, no group is folded: what is found is shown. */
  static HomeList of(
      List<Session> saved, UpgradeFilter filter, RowOrder order, Set<UpgradeGroup> folded) {
    Map<UpgradeGroup, List<Session>> groups = new EnumMap<>(UpgradeGroup.class);
    saved.stream()
        .filter(session -> filter.isEmpty() || filter.finds(session))
        .sorted(order.comparator())
        .forEach(
            session ->
                groups
                    .computeIfAbsent(UpgradeGroup.of(session), group -> new ArrayList<>())
                    .add(session));
    List<Entry> entries = new ArrayList<>();
    groups.forEach(
        (group, sessions) -> {
          if (filter.isEmpty() && folded.contains(group)) {
            entries.add(new Entry(group, sessions.size(), Optional.empty()));
          } else {
            sessions.forEach(
                session -> entries.add(new Entry(group, sessions.size(), Optional.of(session))));
          }
        });
    return new HomeList(List.copyOf(entries));
  }

  /** Where the same entry stands now: the upgrade, or else its group that was folded meanwhile. */
  Optional<Integer> indexOf(Entry entry) {
    Optional<Integer> same = first(other -> other.id().equals(entry.id()) && isOf(other, entry));
    return same.or(() -> first(other -> other.group() == entry.group()));
  }

  private static boolean isOf(Entry other, Entry entry) {
    return entry.session().isPresent() || other.group() == entry.group();
  }

  private Optional<Integer> first(Predicate<Entry> wanted) {
    for (int index = 0; index < entries.size(); index++) {
      if (wanted.test(entries.get(index))) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /** Whether a group begins with this entry. */
  boolean begins(int index) {
    return index == 0 || entries.get(index - 1).group() != entries.get(index).group();
  }
}
