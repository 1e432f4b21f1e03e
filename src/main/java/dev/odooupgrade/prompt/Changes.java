package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LinesBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is worth a line when a page has changed. Figures that merely run on are not, but for a
 * transfer, which is told at each tenth of it and each half minute.
 */
final class Changes {
  private static final int HALF_A_MINUTE = 30;

  private final Set<String> told = new HashSet<>();
  private String typed = "";
  private int tenths;
  private int secondsSinceMoved;

  void wholePage(PageModel page) {
    told.clear();
    told.add(Wording.gist(page.message().text()));
    if (page.body() instanceof TransferBody transfer) {
      moved(transfer);
    }
  }

  /** The person typed this; whatever comes of it is told, even if it was told before. */
  void typed(String text) {
    typed = text;
    told.clear();
  }

  /** A second has gone by. */
  void tick() {
    secondsSinceMoved++;
  }

  /** The news, where the two are of one page. */
  List<String> between(PageModel before, PageModel now) {
    List<String> lines = new ArrayList<>();
    if (before.body() instanceof HomeBody old && now.body() instanceof HomeBody home) {
      home(old, home, now, lines);
    } else if (before.body() instanceof StepBody old && now.body() instanceof StepBody step) {
      step(old, step, now, lines);
    } else if (before.body() instanceof TransferBody old && now.body() instanceof TransferBody to) {
      transfer(old, to, lines);
    } else if (before.body() instanceof StatusBody old && now.body() instanceof StatusBody status) {
      status(old, status, lines);
    } else if (before.body() instanceof LinesBody old && now.body() instanceof LinesBody text) {
      lines(old, text, lines);
    } else if (before.body() instanceof TextBody old && now.body() instanceof TextBody text) {
      addNew(old.paragraphs(), text.paragraphs(), TextBody.Paragraph::text, lines);
      field(old.field(), text.field(), lines);
    }
    marker(before, now, lines);
    message(before.message(), now.message(), lines);
    return lines;
  }

  private void home(HomeBody old, HomeBody home, PageModel now, List<String> lines) {
    boolean same =
        names(old).equals(names(home))
            && old.heading().equals(home.heading())
            && old.order().equals(home.order());
    boolean filtered = !old.filter().equals(home.filter()) && home.filter().isPresent();
    if (!same || filtered) {
      lines.addAll(PageWords.rows(home, Choices.of(now), Choices.A_FEW));
    }
    addNew(old.notes(), home.notes(), words -> words, lines);
  }

  private static List<String> names(HomeBody home) {
    return home.rows().stream()
        .map(row -> String.join(",", row.contract(), row.target(), row.aim(), row.step()))
        .toList();
  }

  private void step(StepBody old, StepBody step, PageModel now, List<String> lines) {
    field(old.field(), step.field(), lines);
    addNew(old.facts(), step.facts(), PageWords::fact, lines);
    boolean same =
        old.choices().map(any -> any.choices()).equals(step.choices().map(any -> any.choices()))
            && old.choices().map(any -> any.footer()).equals(step.choices().map(a -> a.footer()));
    if (!same) {
      step.choices()
          .ifPresent(any -> lines.addAll(PageWords.choices(any, Choices.of(now), Choices.A_FEW)));
    }
    addNew(old.advice(), step.advice(), StepBody.Advice::text, lines);
  }

  private void transfer(TransferBody old, TransferBody now, List<String> lines) {
    if (!old.file().equals(now.file())) {
      lines.add("File: " + now.file());
    }
    if (!old.way().equals(now.way())) {
      lines.add(now.way());
    }
    boolean runs = !now.figures().isEmpty() && !now.figures().equals(old.figures());
    if (now.permille() / 100 != tenths || (runs && secondsSinceMoved >= HALF_A_MINUTE)) {
      moved(now);
      lines.add(PageWords.moved(now));
    }
    addNew(old.remarks(), now.remarks(), words -> words, lines);
    addNew(old.log(), now.log(), words -> words, lines);
  }

  private void moved(TransferBody transfer) {
    tenths = transfer.permille() / 100;
    secondsSinceMoved = 0;
  }

  private void status(StatusBody old, StatusBody now, List<String> lines) {
    if (!old.timeline().equals(now.timeline())) {
      lines.add(PageWords.timeline(now));
    }
    List<String> sentences = new ArrayList<>();
    addNew(old.sentence(), now.sentence(), words -> words, sentences);
    sentences.stream().filter(words -> told.add(Wording.gist(words))).forEach(lines::add);
    addNew(old.facts(), now.facts(), PageWords::fact, lines);
  }

  /** New lines at the end are told where one is there; else the lines to which one went. */
  private static void lines(LinesBody old, LinesBody now, List<String> lines) {
    if (!Wording.gist(old.remark()).equals(Wording.gist(now.remark()))) {
      lines.add(now.remark());
    }
    if (old.rows().isEmpty()) {
      lines.addAll(PageWords.rows(now, Choices.A_FEW));
      return;
    }
    long before = old.first() + old.marked();
    long line = now.first() + now.marked();
    if (now.marked() < 0 || line == before) {
      return;
    }
    boolean grown = now.marked() == now.rows().size() - 1;
    boolean near = line > before && (grown || line - before <= Choices.A_FEW);
    int come = near ? (int) Math.min(line - before, now.marked() + 1L) : 1;
    int told = Math.min(come, Choices.A_FEW);
    if (come > told) {
      lines.add((come - told) + " lines omitted.");
    }
    now.rows()
        .subList(now.marked() + 1 - told, now.marked() + 1)
        .forEach(row -> lines.add(row.text()));
  }

  private void field(Optional<FieldModel> old, Optional<FieldModel> now, List<String> lines) {
    if (old.isEmpty() || now.isEmpty() || old.get().text().equals(now.get().text())) {
      return;
    }
    String text = now.get().text();
    if (text.isEmpty()) {
      lines.add("The field is now empty.");
    } else if (!text.strip().equals(typed)) {
      lines.add("The field contains: " + text);
    }
  }

  private static void marker(PageModel before, PageModel now, List<String> lines) {
    Optional<Choices> old = Choices.of(before);
    Optional<Choices> list = Choices.of(now);
    if (old.isPresent()
        && list.isPresent()
        && old.get().names().equals(list.get().names())
        && old.get().marked() != list.get().marked()
        && list.get().marked() >= 0) {
      String line = list.get().line(list.get().marked());
      if (!lines.contains(line)) {
        lines.add(line);
      }
    }
  }

  private void message(Message before, Message now, List<String> lines) {
    String gist = Wording.gist(now.text());
    boolean isError = now.kind() == Message.Kind.ERROR;
    // A mistake made once more is told once more.
    boolean stands = isError ? Wording.gist(before.text()).equals(gist) : told.contains(gist);
    if (now.kind() == Message.Kind.NONE
        || (stands && told.contains(gist))
        || (!isError && now.equals(before))) {
      return;
    }
    if (isError) {
      told.clear();
    }
    told.add(gist);
    boolean saidAlready = lines.remove(now.text());
    if (isError || !saidAlready) {
      PageWords.message(now).ifPresent(lines::add);
    }
  }

  /** Adds what stands in the new list and, figures aside, not in the old one. */
  private static <T> void addNew(
      List<T> old, List<T> now, Function<T, String> words, List<String> lines) {
    Set<String> known = new HashSet<>();
    old.forEach(one -> known.add(Wording.gist(words.apply(one))));
    for (T one : now) {
      if (known.add(Wording.gist(words.apply(one)))) {
        lines.add(words.apply(one));
      }
    }
  }
}
