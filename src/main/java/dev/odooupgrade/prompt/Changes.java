package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.HomeBody.Column;
import dev.odooupgrade.ui.model.LongTextBody;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** The person typed this; its results are told, even if they were told before. */
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
    now.body().accept(new InBody(before.body(), NumberedList.of(now), lines));
    marker(before, now, lines);
    message(before.message(), now.message(), lines);
    return lines;
  }

  /** What is new in a body; nothing where the body before was one of another kind. */
  private final class InBody implements Body.Visitor {
    private final Body before;
    private final Optional<NumberedList> list;
    private final List<String> lines;

    private InBody(Body before, Optional<NumberedList> list, List<String> lines) {
      this.before = before;
      this.list = list;
      this.lines = lines;
    }

    @Override
    public void home(HomeBody home) {
      if (before instanceof HomeBody old) {
        boolean same =
            names(old).equals(names(home))
                && old.heading().equals(home.heading())
                && old.order().equals(home.order());
        boolean filtered = !old.filter().equals(home.filter()) && home.filter().isPresent();
        if (!same || filtered) {
          lines.addAll(PageWords.rows(home, list, NumberedList.A_FEW));
        } else {
          list.ifPresent(entries -> lines.addAll(moved(old, home, entries)));
        }
        addNew(old.notes(), home.notes(), words -> words, lines);
      }
    }

    @Override
    public void step(StepBody step) {
      if (before instanceof StepBody old) {
        field(old.field(), step.field(), lines);
        addNew(old.facts(), step.facts(), PageWords::fact, lines);
        boolean same =
            old.choices().map(ChoiceModel::choices).equals(step.choices().map(ChoiceModel::choices))
                && old.choices()
                    .map(ChoiceModel::footer)
                    .equals(step.choices().map(ChoiceModel::footer));
        if (!same) {
          step.choices()
              .ifPresent(any -> lines.addAll(PageWords.choices(any, list, NumberedList.A_FEW)));
        }
        addNew(old.advice(), step.advice(), StepBody.Advice::text, lines);
      }
    }

    @Override
    public void transfer(TransferBody now) {
      if (before instanceof TransferBody old) {
        if (!old.file().equals(now.file())) {
          lines.add("File: " + now.file());
        }
        if (!old.transport().equals(now.transport())) {
          lines.add(now.transport());
        }
        boolean runs = !now.figures().isEmpty() && !now.figures().equals(old.figures());
        if (now.permille() / 100 != tenths || (runs && secondsSinceMoved >= HALF_A_MINUTE)) {
          moved(now);
          lines.add(PageWords.moved(now));
        }
        addNew(old.notes(), now.notes(), words -> words, lines);
        addNew(old.log(), now.log(), words -> words, lines);
      }
    }

    @Override
    public void status(StatusBody now) {
      if (before instanceof StatusBody old) {
        if (!old.timeline().equals(now.timeline())) {
          lines.add(PageWords.timeline(now));
        }
        List<String> sentences = new ArrayList<>();
        addNew(old.sentence(), now.sentence(), words -> words, sentences);
        sentences.stream().filter(words -> told.add(Wording.gist(words))).forEach(lines::add);
        addNew(old.facts(), now.facts(), PageWords::fact, lines);
      }
    }

    @Override
    public void lines(LongTextBody now) {
      if (before instanceof LongTextBody old) {
        Changes.lines(old, now, lines);
      }
    }

    @Override
    public void text(TextBody now) {
      if (before instanceof TextBody old) {
        addNew(old.paragraphs(), now.paragraphs(), TextBody.Paragraph::text, lines);
        field(old.field(), now.field(), lines);
      }
    }
  }

  /** The upgrades that are listed, wherever they stand and whatever they are at. */
  private static List<String> names(HomeBody home) {
    return home.rows().stream().map(Changes::name).sorted().toList();
  }

  private static String name(HomeBody.Row row) {
    return Stream.of(Column.NAME, Column.DATABASE, Column.AIM)
        .map(row::cell)
        .collect(Collectors.joining(","));
  }

  /** Those of the same upgrades that are at something else now. */
  private static List<String> moved(HomeBody old, HomeBody now, NumberedList list) {
    Function<HomeBody.Row, List<String>> standing =
        row -> List.of(name(row), row.cell(Column.STATE));
    Set<List<String>> before = old.rows().stream().map(standing).collect(Collectors.toSet());
    return IntStream.range(0, now.rows().size())
        .filter(i -> !before.contains(standing.apply(now.rows().get(i))))
        .mapToObj(i -> list.line(i + 1))
        .toList();
  }

  private void moved(TransferBody transfer) {
    tenths = transfer.permille() / 100;
    secondsSinceMoved = 0;
  }

  /** Tells new lines to a person who is at the end; else the line that they moved to. */
  private static void lines(LongTextBody old, LongTextBody now, List<String> lines) {
    if (!Wording.gist(old.note()).equals(Wording.gist(now.note()))) {
      lines.add(now.note());
    }
    if (old.rows().isEmpty()) {
      lines.addAll(PageWords.rows(now, NumberedList.A_FEW));
      return;
    }
    long before = old.first() + old.marked();
    long line = now.first() + now.marked();
    if (now.marked() < 0 || line == before) {
      return;
    }
    boolean grown = now.marked() == now.rows().size() - 1;
    boolean near = line > before && (grown || line - before <= NumberedList.A_FEW);
    int come = near ? (int) Math.min(line - before, now.marked() + 1L) : 1;
    int told = Math.min(come, NumberedList.A_FEW);
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
    Optional<NumberedList> old = NumberedList.of(before);
    Optional<NumberedList> list = NumberedList.of(now);
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
    // A mistake that is repeated is told again.
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
