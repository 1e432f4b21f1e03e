package dev.odooupgrade.ui.report;

import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.ReadingKeys;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The report of an upgrade as text, and in a browser, as it is meant to look. */
public final class ReportPage extends UpgradePage {
  /** Rows before and behind the marked one that any screen could show. */
  private static final int AROUND = 200;

  private LoadedReport report = LoadedReport.NOTHING;
  private ListCursor line = ListCursor.NOTHING;
  private boolean reading;
  private String words = "";

  /** The report of an upgrade whose result is here. */
  public ReportPage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "report", "report");
  }

  @Override
  public void entered() {
    super.entered();
    reading = true;
    inBackground(() -> LoadedReport.of(context.reportAndSupport(), session()), this::read);
  }

  @Override
  public Body body() {
    int first = Math.max(0, line.index() - AROUND);
    int end = Math.min(report.lines().size(), line.index() + AROUND);
    List<LongTextBody.Row> rows =
        report.lines().subList(first, end).stream()
            .map(text -> new LongTextBody.Row(Tone.PLAIN, text))
            .toList();
    return new LongTextBody(
        heading(), standing(), "", first + 1L, rows, line.index() - first, words, false);
  }

  @Override
  public Message message() {
    return reading ? Message.busy("Reading the report...") : statusMessage.message();
  }

  @Override
  public List<Binding> bindings() {
    List<Binding> bindings = new ArrayList<>();
    bindings.add(
        ReportKeys.OPEN
            .does(() -> report.page().ifPresent(this::open))
            .blockedIf(report.page().isEmpty(), "there is no report here"));
    bindings.addAll(
        ReadingKeys.searching(
            route,
            words,
            this::search,
            () -> find(line.index() + 1, 1),
            () -> find(line.index() - 1, -1)));
    bindings.add(ReportKeys.BACK.does(() -> route.status(upgrade)));
    bindings.add(LeavingKeys.QUIT.does(route::quit));
    return bindings;
  }

  @Override
  public List<Shortcut> furtherKeys() {
    return ReadingKeys.MOVING;
  }

  @Override
  public Input input() {
    return this::move;
  }

  private void read(LoadedReport now) {
    reading = false;
    report = now;
    line = ListCursor.first(now.lines().size());
    now.trouble().ifPresent(statusMessage::complain);
  }

  private void open(Path page) {
    inBackground(() -> context.reportAndSupport().open(page), answer -> opened(answer, page));
  }

  private void opened(Browser.Answer answer, Path page) {
    if (answer == Browser.Answer.SHOWN) {
      statusMessage.inform(answer.sentence());
    } else {
      route.tell(
          "The report",
          List.of(
              answer.sentence(),
              "",
              "Open this address where you have a browser, or copy the file there:",
              "",
              page.toUri().toString()));
    }
  }

  private void search(String typed) {
    if (!typed.isEmpty()) {
      words = typed;
      find(line.index(), 1);
    }
  }

  private void find(int from, int step) {
    String wanted = words.toLowerCase(Locale.ROOT);
    IntStream.iterate(from, at -> at >= 0 && at < report.lines().size(), at -> at + step)
        .filter(at -> report.lines().get(at).toLowerCase(Locale.ROOT).contains(wanted))
        .findFirst()
        .ifPresentOrElse(
            at -> line = line.at(at), () -> statusMessage.inform(ReadingKeys.notFound(words)));
  }

  private String heading() {
    return report.title().isEmpty() ? "Upgrade report" : SafeText.clean(report.title());
  }

  private String standing() {
    return line.size() == 0
        ? ""
        : String.format(Locale.ROOT, "line %,d of %,d", line.index() + 1, line.size());
  }

  private boolean move(Key key) {
    Optional<KeyName> name = ReadingKeys.asNamed(key);
    if (name.filter(it -> it == KeyName.HOME || it == KeyName.END).isPresent()) {
      line = line.at(name.get() == KeyName.HOME ? 0 : line.size());
      return true;
    }
    Optional<ListCursor> moved = line.press(key);
    line = moved.orElse(line);
    return moved.isPresent();
  }
}
