package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.flow.FetchedName;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.ChoosingKeys;
import dev.odooupgrade.ui.field.EditingKeys;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.field.PathField;
import dev.odooupgrade.ui.lookup.TargetLookup;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.StepBody.Item;
import dev.odooupgrade.ui.model.StepBody.Mark;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses what to fetch of a finished upgrade, and where to put it. */
public final class DownloadChoicePage extends UpgradePage {
  private final List<Artifact> offered;
  private final ChoiceField choice;
  private boolean where;
  private PathField path;
  private Optional<TargetLookup.Place> place = Optional.empty();

  /** The path that was still being looked at when the person accepted it. */
  private Optional<String> awaited = Optional.empty();

  public DownloadChoicePage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "fetch", "download");
    this.offered = Downloads.offered(session());
    this.choice = new ChoiceField("");
    choice.offer(ListCursor.first(offered.size()));
    this.path = new PathField("", Optional.empty(), this::examine);
  }

  @Override
  public String id() {
    return super.id() + (where ? ".where" : ".what");
  }

  @Override
  public Body body() {
    return where
        ? new StepBody(
            steps(),
            "Where do you want to save it?",
            List.of("A folder or a full path. While downloading, the file name ends in .part."),
            Optional.of(path.model()),
            path.choices(),
            List.of(),
            0,
            advice())
        : new StepBody(
            steps(),
            "What do you want to download?",
            List.of("Files available for this upgrade:"),
            Optional.empty(),
            Optional.of(FetchWords.choices(session(), offered, choice.marked())),
            List.of(),
            0,
            List.of());
  }

  @Override
  public Message message() {
    return awaited.isPresent()
        ? Message.busy("Checking the path. This continues by itself when it is done.")
        : super.message();
  }

  @Override
  public List<Binding> bindings() {
    Binding take = FetchKeys.TAKE.does(this::take);
    Binding back = FetchKeys.BACK.does(this::back);
    return where
        ? List.of(take.saying("download"), back)
        : List.of(take.saying("choose"), back.saying("status"));
  }

  @Override
  public List<Shortcut> furtherKeys() {
    List<Shortcut> further = new ArrayList<>(ChoosingKeys.ALL);
    if (where) {
      further.add(0, FetchKeys.COMPLETE);
      further.addAll(EditingKeys.ALL);
    }
    return further;
  }

  @Override
  public boolean isTyping() {
    return where;
  }

  @Override
  public Input input() {
    return where ? path : choice;
  }

  private void take() {
    if (!where) {
      where = true;
      path = new PathField(proposed(), Optional.empty(), this::examine);
      examine();
    } else if (path.isMarked()) {
      path.complete();
    } else {
      fetch();
    }
  }

  private void back() {
    if (where) {
      where = false;
      awaited = Optional.empty();
    } else {
      route.status(upgrade);
    }
  }

  private void fetch() {
    Optional<TargetLookup.Place> seen = known();
    awaited = seen.isPresent() ? Optional.empty() : Optional.of(path.text());
    Optional<Path> target = seen.flatMap(TargetLookup.Place::target);
    Optional<Artifact> other = target.flatMap(this::gatheredThere);
    if (other.isPresent()) {
      statusMessage.complain(
          "This name belongs to the download of " + other.get().words() + ". Choose another name.");
    } else if (target.isPresent()) {
      upgrade.want(
          begun()
              .filter(file -> file.target().equals(target.get()))
              .orElseGet(() -> Download.of(chosen(), target.get(), Optional.empty())));
      route.download(upgrade, true);
    } else {
      seen.flatMap(TargetLookup.Place::problem).ifPresent(statusMessage::complain);
    }
  }

  /** What else is on its way to that place; the bytes of two must not be gathered in one. */
  private Optional<Artifact> gatheredThere(Path target) {
    return session().transfers().downloads().stream()
        .filter(file -> file.what() != chosen() && file.target().equals(target))
        .map(Download::what)
        .findFirst();
  }

  private void examine() {
    awaited = Optional.empty();
    String typed = path.text();
    String name = FetchedName.of(chosen(), session());
    inBackground(() -> context.places().examine(typed, name), this::seen);
  }

  private void seen(TargetLookup.Place now) {
    if (where && now.typed().equals(path.text())) {
      place = Optional.of(now);
      path.offer(now.suggestions(), now.target().isPresent());
      if (awaited.equals(Optional.of(now.typed()))) {
        fetch();
      }
    }
  }

  private List<Advice> advice() {
    Optional<TargetLookup.Place> seen = known();
    if (seen.isEmpty()) {
      return List.of(new Advice(Tone.QUIET, "Checking the path..."));
    }
    List<Advice> advice = new ArrayList<>();
    seen.get().problem().ifPresent(words -> advice.add(new Advice(Tone.BAD, words)));
    seen.get().words().forEach(words -> advice.add(new Advice(Tone.GOOD, words)));
    begun()
        .filter(file -> seen.get().target().equals(Optional.of(file.target())))
        .map(FetchWords::here)
        .ifPresent(words -> advice.add(new Advice(Tone.GOOD, words)));
    return advice;
  }

  private List<Item> steps() {
    String what = chosen().word();
    return List.of(
        new Item(where ? Mark.OK : Mark.CURRENT, "What", where ? what : ""),
        new Item(where ? Mark.CURRENT : Mark.AHEAD, "Where", ""));
  }

  /** Where an earlier download of the same file stopped, else beside where the person is. */
  private String proposed() {
    return begun()
        .map(file -> file.target().toString())
        .orElseGet(() -> context.places().proposed(FetchedName.of(chosen(), session())));
  }

  private Optional<Download> begun() {
    return session().transfers().of(chosen()).filter(file -> file.finished().isEmpty());
  }

  private Artifact chosen() {
    return offered.get(Math.max(0, choice.marked()));
  }

  private Optional<TargetLookup.Place> known() {
    return place.filter(seen -> seen.typed().equals(path.text()));
  }
}
